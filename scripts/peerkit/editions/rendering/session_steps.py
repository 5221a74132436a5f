"""The steps of a session as its page shows them: where each stands, and how long it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from peerkit.content.document import Entry
from peerkit.content.session import Session
from peerkit.content.step import Step
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.marks import ENGLISH, NOTHING
from peerkit.editions.rendering.words import html

Marker = Callable[[Step], Markup]
_CUT = Markup(' <span class="can-skip">({})</span>')


@dataclass(frozen=True)
class ShownStep:
    """A step on the page of its session.

    `marked` are the attributes of its language, `anchor` is its id on a screen. `short` are its
    minutes in the short version: None where there is no short version, 0 where it leaves it out.
    """

    step: Step
    marked: Markup
    anchor: str
    minutes: int
    short: int | None
    title: Markup


@dataclass(frozen=True)
class View:
    """What a screen adds to a session: below its title, where someone is upset, and last."""

    start: Markup
    seen: Markup
    end: Markup


ViewOf = Callable[[Sequence[ShownStep]], View]


def shown_steps(
    edition: Edition, steps: Sequence[Step], short: Sequence[Step], mark: Marker
) -> Iterator[ShownStep]:
    """Yield the steps of a session in order; `mark` gives the mark of a step's language."""
    kept = {step.id: step.minutes for step in short}
    for number, step in enumerate(steps, 1):
        yield ShownStep(
            step,
            mark(step),
            f"step-{number}",
            step.minutes,
            kept.get(step.id, 0) if short else None,
            html(edition, step.title)
            + (_CUT.format(edition.words["can-skip"]) if step.cut else Markup("")),
        )


def step_mark(edition: Edition, entry: Entry[Session]) -> Marker:
    """Return what marks a whole step English where any of its texts is.

    A step never mixes languages. Those of the series' frame are texts of the series.
    """
    shared = {use.use for use in entry.document.steps if not isinstance(use, Step)}
    series = edition.kit.series_of(entry.document)
    own = _marked(edition, entry, entry.document.steps, "steps")
    framed = _marked(edition, series, series.document.frame, "frame") if series else {}
    return lambda step: (framed if step.id in shared else own).get(step.id, NOTHING)


def _marked(
    edition: Edition, owner: Entry[Any], steps: Sequence[Any], field: str
) -> dict[str, Markup]:
    """Return the mark of each step of a document that has a text in English, by its id."""
    missing = {one.field for one in edition.translation(owner).untranslated}
    return {
        step.id: ENGLISH
        for number, step in enumerate(steps)
        if isinstance(step, Step)
        and any(field_of.startswith(f"{field}.{number}.") for field_of in missing)
    }
