from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import printed_of
from peerkit.editions.output import Silent
from peerkit.editions.print.build import print_edition
from peerkit.editions.print.wanted import Wanted
from peerkit.kit import load
from printed_kit import Printed

ROOT = Path(__file__).parents[3]
CARD = "facilitation/cards/cc-02-hands.yaml"
SESSION = "facilitation/sessions/breathing/01-breathing-together.yaml"
CATALOGUE = "locales/ar/facilitation/cards.po"


def chosen(printed: Printed, wanted: Wanted) -> list[str]:
    edition = printed.edition
    return [e.document.id for e in printed_of(edition) if wanted.takes(edition, e)]


def test_everything_is_wanted_where_nothing_is_said(english: Printed) -> None:
    assert Wanted().everything
    assert chosen(english, Wanted()) == ["B-D", "B-T", "breathing"]


def test_names_are_ids_or_file_names(english: Printed) -> None:
    assert chosen(english, Wanted(frozenset(["B-T", "deck"]))) == ["B-D", "B-T"]
    entries = printed_of(english.edition)
    assert Wanted(frozenset(["deck", "nothing", "B-X"])).unknown(entries) == ["B-X", "nothing"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        # CC-01, which the session leads, names it: rather one too many than one too few.
        (CARD, ["B-D", "B-T", "breathing"]),
        ("facilitation/cards/cc-13-plan.yaml", ["B-D"]),
        (SESSION, ["B-T", "breathing"]),
        (CATALOGUE, []),  # of another language
        ("locales/interface.yaml", ["B-D", "B-T", "breathing"]),
        ("scripts/peerkit/editions/print/job.py", ["B-D", "B-T", "breathing"]),
        ("docs/index.md", []),
    ],
)
def test_a_changed_file_chooses_what_it_goes_into(
    english: Printed, path: str, expected: list[str]
) -> None:
    assert chosen(english, Wanted(changed=frozenset([path]))) == expected


def test_a_changed_camp_file_chooses_everything() -> None:
    kit = load(ROOT)
    camp, _ = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert camp is not None
    edition = Edition(kit, kit.languages["en"], camp, date(2026, 11, 20))
    wanted = Wanted(changed=frozenset([camp.source.path]))
    assert printed_of(edition)
    assert all(wanted.takes(edition, entry) for entry in printed_of(edition))


def test_a_catalogue_chooses_in_its_own_language(right_to_left: Printed) -> None:
    # One catalogue holds every card, and the session leads one of them.
    wanted = Wanted(changed=frozenset([CATALOGUE]))
    assert chosen(right_to_left, wanted) == ["B-D", "B-T", "breathing"]


def test_a_card_that_a_session_leads_chooses_its_booklet(english: Printed) -> None:
    changed = frozenset(["facilitation/cards/cc-01-feet.yaml"])
    assert chosen(english, Wanted(changed=changed)) == ["B-D", "B-T", "breathing"]


def test_what_is_not_wanted_stays(
    own_kit: Path, again: Callable[[Path, str, Path], Any], tmp_path: Path
) -> None:
    done = again(own_kit, "en", tmp_path / "print")
    kept = done.folder / "group.pdf"
    old = kept.stat().st_mtime_ns
    (done.folder / "deck-a4.pdf").unlink()
    wanted = Wanted(frozenset(["deck"]))
    made, findings = print_edition(done.edition, tmp_path / "print", Silent(), wanted)
    assert ([one.document for one in made], findings) == (["B-D", "register"], [])
    assert (done.folder / "deck-a4.pdf").exists()
    assert kept.stat().st_mtime_ns == old
    shutil.rmtree(done.folder)
