"""The steps of a session as they happen in the room, each with the place to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peerkit.content.document import Entry
from peerkit.content.session import Series, Session, short_steps
from peerkit.content.step import Action, Step
from peerkit.finding import Place
from peerkit.kit import Kit


@dataclass(frozen=True)
class PlacedStep:
    """A step with its place in the session's own file, even where the frame holds its words."""

    step: Step
    place: Place


def placed_steps(kit: Kit, entry: Entry[Session]) -> list[PlacedStep]:
    """Return the session's steps in order, those of the series' frame put in.

    A shared step that the frame lacks is left out; `broken-reference` tells of it.
    """
    series = kit.series_of(entry.document)
    frame = {step.id: step for step in series.document.frame} if series else {}
    found: list[PlacedStep] = []
    for number, step in enumerate(entry.document.steps):
        place = entry.place(f"steps.{number}")
        if isinstance(step, Step):
            found.append(PlacedStep(step, place))
        elif step.use in frame:
            shared = frame[step.use]
            minutes = shared.minutes if step.minutes is None else step.minutes
            found.append(PlacedStep(shared.model_copy(update={"minutes": minutes}), place))
    return found


def versions(kit: Kit, entry: Entry[Session]) -> Iterator[tuple[str, int, list[PlacedStep]]]:
    """Yield the full version and any short one: what to call it, its minutes and its steps."""
    steps = placed_steps(kit, entry)
    yield "session", entry.document.minutes, steps
    short = entry.document.short_version
    if short is None:
        return
    by_id = {placed.step.id: placed.place for placed in steps}
    shorter = short_steps(tuple(placed.step for placed in steps), short)
    yield "short version", short.minutes, [PlacedStep(s, by_id[s.id]) for s in shorter]


def minutes_of(steps: Iterable[PlacedStep], *kinds: str) -> int:
    """Return the minutes of the steps of these kinds, of all steps without any."""
    return sum(p.step.minutes for p in steps if not kinds or p.step.kind in kinds)


def is_demanding(session: Session) -> bool:
    """Say whether the session touches what hurts, so that the stricter rules hold (rule V03)."""
    return session.depth in ("medium", "deep")


def actions_of(steps: Iterable[PlacedStep], *kinds: str) -> Iterator[Action]:
    """Yield the actions of the steps of these kinds, of all steps without any."""
    for placed in steps:
        if not kinds or placed.step.kind in kinds:
            yield from placed.step.actions


def series_of(kit: Kit, entry: Entry[Session]) -> Series | None:
    """Return the session's series, or None where the kit lacks it."""
    found = kit.series_of(entry.document)
    return found.document if found else None
