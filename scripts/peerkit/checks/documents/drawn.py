"""Where drawings are named: none that is missing, none that does not exist, none left over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from peerkit.checks.documents.names import Known
from peerkit.checks.registry import Problem, check
from peerkit.content.activity import Activity
from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.content.document import Entry
from peerkit.content.moment import HardMoment
from peerkit.content.picture import Pictures
from peerkit.content.session import Series, Session
from peerkit.content.sheet import Sheet
from peerkit.content.step import Step
from peerkit.finding import Level
from peerkit.kit import Kit

# Whose meetings show a drawing at every core step: people who may not read.
SHOWN_TO = frozenset({"adults", "youth", "caregivers"})


class Named(NamedTuple):
    """A drawing that a document names: in which document, in which field, and its id."""

    entry: Entry[Any]
    field: str
    name: str


@check(Level.WARNING, "kit")
def picture_missing(kit: Kit) -> Iterator[Problem]:
    """Each step of a card has its drawing, and so has each activity, hard moment and booklet.

    So has each core step of the meetings of adults, young people and caregivers. Somebody who
    cannot read follows a card by its drawings, and finds a booklet by its cover. An activity that
    is a card has the card's. A kit without any drawings is left alone.

    To mend: name a drawing in `picture:` or `pictures:`; draw one as
    facilitation/pictures/DRAWING.md tells, or use one in which the same is done.
    """
    if not kit.of(Pictures):
        return
    for card in kit.of(Card):
        steps, drawn = len(card.document.steps), len(card.document.pictures)
        if steps != drawn:
            message = f"The card has {steps} steps and {drawn} drawings."
            yield _missing(card, "steps", message)
    for entry in _with_one(kit):
        if entry.document.picture is None and getattr(entry.document, "card", None) is None:
            yield _missing(entry, "id", "Nothing is drawn for this.")
    yield from _undrawn_steps(kit)


@check(Level.ERROR, "kit")
def picture_unknown(kit: Kit) -> Iterator[Problem]:
    """Each drawing that a card, step, activity, hard moment or sheet names exists.

    Otherwise there would be a hole where somebody looks for what to do.

    To mend: correct the name, or draw it.
    """
    known = Known(kit)
    for named in named_pictures(kit):
        if not isinstance(named.entry.document, Booklet):  # `broken-reference` looks at these
            yield from known.missing("picture", named.name, named.entry, named.field)


@check(Level.WARNING, "kit")
def picture_unused(kit: Kit) -> Iterator[Problem]:
    """Each drawing is used by a document, or says where else it will be.

    What nobody sees is kept up and translated for nothing.

    To mend: name it in a document; say in `reserved:` who uses it; or take it off the list.
    """
    used = {named.name for named in named_pictures(kit)}
    for entry in kit.of(Pictures):
        for number, picture in enumerate(entry.document.pictures):
            if picture.id not in used and not picture.reserved:
                message = f"No document uses the drawing {picture.id}."
                yield Problem(
                    entry.place(f"pictures.{number}.id"),
                    message,
                    "Name it where it belongs, or take it off the list.",
                    entry.document.id,
                )


def named_pictures(kit: Kit) -> Iterator[Named]:
    """Yield every drawing that a document of the kit names, such as `cover-kites`.

    A name that two documents use comes twice: `{named.name for named in named_pictures(kit)}`.
    """
    for card in kit.of(Card):
        for number, name in enumerate(card.document.pictures):
            yield Named(card, f"pictures.{number}", name)
    for entry in _with_one(kit):
        if entry.document.picture:
            yield Named(entry, "picture", entry.document.picture)
    for session in kit.of(Session):
        yield from _of_steps(session, "steps", session.document.steps)
    for series in kit.of(Series):
        yield from _of_steps(series, "frame", series.document.frame)
    for sheet in kit.of(Sheet):
        yield from _of_sheet(sheet)


def _with_one(kit: Kit) -> list[Entry[Any]]:
    return [*kit.of(Booklet), *kit.of(HardMoment), *kit.of(Activity)]


def _of_steps(entry: Entry[Any], field: str, steps: tuple[Any, ...]) -> Iterator[Named]:
    for number, step in enumerate(steps):
        if isinstance(step, Step) and step.picture:
            yield Named(entry, f"{field}.{number}.picture", step.picture)


def _of_sheet(entry: Entry[Sheet]) -> Iterator[Named]:
    for side in ("front", "back"):
        for number, block in enumerate(getattr(entry.document, side)):
            field = f"{side}.{number}"
            for place, one in enumerate(block.pictures or ()):
                yield Named(entry, f"{field}.pictures.{place}.picture", one.picture)
            if block.scale:
                for mark in range(1, block.scale.number + 1):
                    yield Named(entry, f"{field}.scale.marks", f"{block.scale.marks}-{mark}")


def _undrawn_steps(kit: Kit) -> Iterator[Problem]:
    for session in kit.of(Session):
        series = kit.series_of(session.document)
        if series is None or series.document.audience not in SHOWN_TO:
            continue
        for number, step in enumerate(session.document.steps):
            if isinstance(step, Step) and step.kind == "core" and step.picture is None:
                message = f"Nothing is drawn for the step {step.id}."
                yield _missing(session, f"steps.{number}.id", message)


def _missing(entry: Entry[Any], field: str, message: str) -> Problem:
    remedy = "Name a drawing in which this is done."
    return Problem(entry.place(field), message, remedy, entry.document.id)
