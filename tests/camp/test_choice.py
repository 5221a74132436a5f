"""What a camp runs and what stays locked there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from tests.conftest import ROOT

from peerkit.camp.choice import Choice, locks, needs, runs, sessions_of
from peerkit.camp.profile import CampProfile, read_camp
from peerkit.content.session import Series, Session
from peerkit.kit import Kit, load

DAY = date(2026, 11, 1)


@dataclass
class Real:
    """The kit as it is, with its camps."""

    kit: Kit
    camps: dict[str, CampProfile] = field(default_factory=dict)

    def series(self, name: str) -> Series:
        return self.kit.get(Series, name).document  # type: ignore[union-attr] # it is there

    def why(self, camp: str, session: str, **choice: Any) -> list[tuple[str, str]]:
        document = self.kit.get(Session, session).document  # type: ignore[union-attr] # it is there
        series = self.series(document.series)
        found = locks(document, series, self.camps[camp], DAY, Choice(**choice))
        return [(lock.why, lock.contact.contact if lock.contact else "") for lock in found]


@pytest.fixture(scope="module")
def real() -> Real:
    found = Real(load(ROOT))
    for path in (ROOT / "facilitation/camps").glob("*.yaml"):
        camp, problems = read_camp(path, ROOT)
        assert camp is not None, problems
        found.camps[camp.id] = camp
    return found


def test_a_deep_session_is_locked_without_supervisor_and_urgent_contact(real: Real) -> None:
    assert {contact for _, contact in real.why("blank", "AD4")} >= {"urgent", "supervisor"}
    assert real.why("filled", "AD4") == []


def test_every_deep_session_of_the_kit_is_locked_in_a_blank_camp(real: Real) -> None:
    deep = [e.document for e in real.kit.of(Session) if e.document.depth == "deep"]
    assert deep, "the kit has deep sessions"
    for session in deep:
        assert real.why("blank", session.id), session.id


def test_sessions_with_young_people_are_locked_without_a_focal_point(real: Real) -> None:
    for name in ("kites", "bridges", "next-steps", "caregivers"):
        for session in real.series(name).sessions:
            assert ("contact", "child-protection") in real.why("blank", session), session
            assert real.why("filled", session) == [], session


def test_a_light_session_of_adults_is_open_everywhere(real: Real) -> None:
    assert real.why("blank", "AD1") == []


def test_a_session_that_may_not_be_mixed_is_locked_for_a_mixed_group(real: Real) -> None:
    assert real.why("filled", "AD4", sex="mixed") == [("mixed", "")]
    assert real.why("filled", "AD4", sex="same") == []


def test_a_deep_session_needs_help_even_where_its_file_does_not_say_so(real: Real) -> None:
    entry = real.kit.get(Session, "AD4")
    assert entry is not None
    silent = entry.document.model_copy(update={"requires": ()})
    assert {"urgent", "supervisor"} <= set(needs(silent, None))


def test_a_camp_runs_what_it_has_chosen_or_everything(real: Real) -> None:
    blank, filled = real.camps["blank"], real.camps["filled"]
    series = real.series("kites")
    assert runs(series, blank), "a camp that has chosen nothing is offered everything"
    chosen = filled.model_copy(update={"series": {"walking-together": "short"}})
    assert not runs(series, chosen)
    assert sessions_of(series, chosen) == ()
    adults = real.series("walking-together")
    assert sessions_of(adults, chosen) == adults.tracks["short"]
    assert sessions_of(adults, blank, "no-supervisor") == adults.tracks["no-supervisor"]
