"""The kit itself has no errors, and each harm done to one of its sessions is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from peerkit.checks.run import run
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session
from peerkit.content.step import Step
from peerkit.content.text import Text
from peerkit.finding import Finding, Level
from peerkit.kit import Kit, load

ROOT = Path(__file__).parents[2]
SERIES = "walking-together"
KINDS = ("welcome", "ground", "referral", "close")


@cache
def kit() -> Kit:
    """Return the kit of this repository, read once."""
    return load(ROOT)


def sessions(*depths: str) -> list[str]:
    """Return the ids of the sessions of these depths, of all of them without any."""
    found = kit().of(Session)
    return [e.document.id for e in found if not depths or e.document.depth in depths]


def harmed(document_id: str, change: Callable[[Any], Any]) -> Kit:
    """Return the kit with one document changed."""
    entry = kit().entries[document_id]
    changed = Entry(change(entry.document), entry.source)
    return replace(kit(), entries={**kit().entries, document_id: changed})


@cache
def unharmed(check: str) -> frozenset[Finding]:
    """Return what a check finds in the kit as it is."""
    return frozenset(run(kit(), only=[check]))


def seen(harm: Kit, check: str) -> set[str]:
    """Return the documents in which a check now finds something that it did not find before."""
    return {f.document for f in run(harm, only=[check]) if f not in unharmed(check)}


def without_kind(session: Session, kind: str) -> Session:
    """Return the session without its steps of a kind, those of the frame included."""
    frame = kit().get(Series, session.series)
    assert frame is not None
    kinds = {step.id: step.kind for step in frame.document.frame}
    kept = (
        step
        for step in session.steps
        if (step.kind if isinstance(step, Step) else kinds[step.use]) != kind
    )
    return session.model_copy(update={"steps": tuple(kept)})


def in_own_core(session: Session, **changes: Any) -> Session:
    """Return the session with each core step of its own changed."""
    steps = tuple(
        step.model_copy(update=changes) if isinstance(step, Step) and step.kind == "core" else step
        for step in session.steps
    )
    return session.model_copy(update={"steps": steps})


def test_there_is_something_to_harm() -> None:
    assert sessions("deep")
    assert sessions("medium")


def test_the_kit_has_no_errors() -> None:
    found = [*kit().findings, *run(kit(), tags=kit().languages)]
    assert [str(finding) for finding in found if finding.level is Level.ERROR] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", sessions())
def test_a_missing_safety_step_is_seen(name: str, kind: str) -> None:
    harm = harmed(name, lambda session: without_kind(session, kind))
    assert name in seen(harm, "safety-steps")
    assert name in seen(harm, "minutes-add-up")


@pytest.mark.parametrize("name", sessions())
def test_one_minute_more_is_seen(name: str) -> None:
    for number, step in enumerate(kit().entries[name].document.steps):  # type: ignore[attr-defined]
        if not isinstance(step, Step):
            continue

        def longer(session: Session, at: int = number, old: Step = step) -> Session:
            steps = list(session.steps)
            steps[at] = old.model_copy(update={"minutes": old.minutes + 1})
            return session.model_copy(update={"steps": tuple(steps)})

        assert name in seen(harmed(name, longer), "minutes-add-up"), step.id


@pytest.mark.parametrize("name", sessions())
def test_a_closing_that_is_not_last_is_seen(name: str) -> None:
    def turned(session: Session) -> Session:
        *rest, before, last = session.steps
        return session.model_copy(update={"steps": (*rest, last, before)})

    assert name in seen(harmed(name, turned), "safety-steps")


@pytest.mark.parametrize("name", sessions("medium", "deep"))
def test_core_after_the_grounding_is_seen(name: str) -> None:
    def late(session: Session) -> Session:
        core = next(s for s in session.steps if isinstance(s, Step) and s.kind == "core")
        others = tuple(step for step in session.steps if step is not core)
        return session.model_copy(update={"steps": (*others[:-1], core, others[-1])})

    assert name in seen(harmed(name, late), "core-after-ground")


@pytest.mark.parametrize("name", sessions("deep"))
def test_a_deep_session_without_its_line_for_details_is_seen(name: str) -> None:
    harm = harmed(name, lambda session: in_own_core(session, if_detail=None))
    assert name in seen(harm, "detail-line")


def led_alone(document: Any) -> Any:
    """Return a series or session that one facilitator leads."""
    few = document.facilitators.model_copy(update={"min": 1})
    return document.model_copy(update={"facilitators": few})


def is_for_two(session: Session) -> bool:
    """Say whether two people talk alone; then no third is needed."""
    frame = kit().get(Series, session.series)
    assert frame is not None
    return (session.group or frame.document.group).max == 1


@pytest.mark.parametrize("name", sessions("deep"))
def test_a_single_facilitator_is_seen(name: str) -> None:
    session: Any = kit().entries[name].document
    owner = session.series if session.facilitators is None else name
    found = seen(harmed(owner, led_alone), "two-facilitators")
    assert (name in found) is not is_for_two(session)


@pytest.mark.parametrize("name", sessions("deep"))
def test_missing_contacts_are_seen(name: str) -> None:
    harm = harmed(name, lambda session: session.model_copy(update={"requires": ()}))
    assert name in seen(harm, "required-contacts")


@pytest.mark.parametrize("name", sessions("medium", "deep"))
def test_missing_stop_rules_are_seen(name: str) -> None:
    def silent(session: Session) -> Session:
        safety = session.safety.model_copy(update={"stop_rules": ()})
        return session.model_copy(update={"safety": safety})

    assert name in seen(harmed(name, silent), "stop-rules")


@pytest.mark.parametrize("name", sessions())
def test_a_question_about_what_happened_is_seen(name: str) -> None:
    def asking(session: Session) -> Session:
        core = next(s for s in session.steps if isinstance(s, Step) and s.kind == "core")
        question = core.actions[0].model_copy(
            update={core.actions[0].mode: None, "ask": Text("Tell us what happened.")}
        )
        return in_own_core(session, actions=(*core.actions, question))

    assert name in seen(harmed(name, asking), "trauma-detail")


@pytest.mark.parametrize("name", sessions())
def test_a_card_that_does_not_exist_is_seen(name: str) -> None:
    harm = harmed(name, lambda session: session.model_copy(update={"home_practice": "CC-99"}))
    assert name in seen(harm, "broken-reference")


def test_every_session_is_printed_in_one_booklet() -> None:
    """A series may be in two booklets; a session must be in one of them, and only in one."""
    printed: list[str] = []
    for booklet in kit().of(Booklet):
        for part in booklet.document.parts:
            series = kit().get(Series, part.series) if part.series else None
            if series is not None:
                printed += part.sessions or series.document.sessions
    assert sorted(printed) == sorted(entry.document.id for entry in kit().of(Session))
