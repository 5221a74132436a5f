"""References between documents in YAML: everything that names another one leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from peerkit.checks.documents.links import embeds
from peerkit.checks.documents.names import Known, unknown
from peerkit.checks.registry import Problem, check
from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.content.document import Entry
from peerkit.content.page import Guide, Page
from peerkit.content.session import Series, Session
from peerkit.content.step import SharedStep, Step
from peerkit.finding import Level
from peerkit.kit import Kit


@check(Level.ERROR, "kit")
def broken_reference(kit: Kit) -> Iterator[Problem]:
    """Every name of a card, line, session, series, picture and so on leads to one that exists.

    Otherwise a booklet would print a hole where a calming exercise should be. (Rule V08.)

    To mend: correct the name, or add the document it names.
    """
    known = Known(kit)
    for session in kit.of(Session):
        yield from _session(session, known)
    for series in kit.of(Series):
        yield from _series(series, known)
    for card in kit.of(Card):
        yield from known.missing("card", card.document.alternative, card, "alternative")
    for booklet in kit.of(Booklet):
        yield from _booklet(booklet, known)


@check(Level.WARNING, "kit")
def unused_card(kit: Kit) -> Iterator[Problem]:
    """Every coping card is used in a session, printed in a deck or shown on a page.

    A card nobody meets is a card nobody has. (Rule V08.)

    To mend: put it into the deck booklet, or name it on a page.
    """
    used = set(_used_cards(kit))
    for card in kit.of(Card):
        if card.document.id not in used:
            message = f"No session, booklet or page uses the card {card.document.id}."
            remedy = "Put it into the deck booklet."
            yield Problem(card.place("id"), message, remedy, card.document.id)


def _session(entry: Entry[Session], known: Known) -> Iterator[Problem]:
    session = entry.document
    yield from known.missing("series", session.series, entry, "series")
    yield from known.missing("card", session.home_practice, entry, "home_practice")
    for number, rule in enumerate(session.safety.stop_rules):
        yield from known.missing("line", rule, entry, f"safety.stop_rules.{number}")
    series = known.kit.series_of(session)
    frame = [step.id for step in series.document.frame] if series else []
    for number, step in enumerate(session.steps):
        field = f"steps.{number}"
        if isinstance(step, Step):
            yield from _step(step, field, entry, known)
        elif series is not None and step.use not in frame:
            yield unknown("step of the frame", step.use, frame, entry.place(field), session.id)


def _step(step: Step, field: str, entry: Entry[Any], known: Known) -> Iterator[Problem]:
    yield from known.missing("line", step.if_detail, entry, f"{field}.if_detail")
    for number, action in enumerate(step.actions):
        yield from known.missing("line", action.line, entry, f"{field}.actions.{number}.line")
        yield from known.missing("card", action.card, entry, f"{field}.actions.{number}.card")
        place = f"{field}.actions.{number}.activity"
        yield from known.missing("activity", action.activity, entry, place)


def _series(entry: Entry[Series], known: Known) -> Iterator[Problem]:
    series = entry.document
    for number, name in enumerate(series.sessions):
        yield from known.missing("session", name, entry, f"sessions.{number}")
    for track, names in series.tracks.items():
        for number, name in enumerate(names):
            yield from known.missing("session", name, entry, f"tracks.{track}.{number}")
    for number, rule in enumerate(series.safety.stop_rules):
        yield from known.missing("line", rule, entry, f"safety.stop_rules.{number}")
    for number, step in enumerate(series.frame):
        yield from _step(step, f"frame.{number}", entry, known)


def _booklet(entry: Entry[Booklet], known: Known) -> Iterator[Problem]:
    booklet = entry.document
    yield from known.missing("picture", booklet.picture, entry, "picture")
    for number, part in enumerate(booklet.parts):
        field = f"parts.{number}"
        for what in ("series", "guide", "page", "checklist"):
            yield from known.missing(what, getattr(part, what), entry, f"{field}.{what}")
        for position, card in enumerate(part.cards or ()):
            yield from known.missing("card", card, entry, f"{field}.cards.{position}")
        for position, session in enumerate(part.sessions or ()):
            yield from known.missing("session", session, entry, f"{field}.sessions.{position}")
        series = known.kit.get(Series, part.series) if part.series else None
        if series is not None and booklet.track not in series.document.tracks:
            tracks = series.document.tracks
            yield unknown("track", booklet.track, tracks, entry.place(field), booklet.id)


def _used_cards(kit: Kit) -> Iterator[str]:
    for session in kit.of(Session):
        steps = (step for step in session.document.steps if not isinstance(step, SharedStep))
        yield from (a.card for step in steps for a in step.actions if a.card)
        if session.document.home_practice:
            yield session.document.home_practice
    for series in kit.of(Series):
        yield from (a.card for step in series.document.frame for a in step.actions if a.card)
    for booklet in kit.of(Booklet):
        yield from (card for part in booklet.document.parts for card in part.cards or ())
    for page in (*kit.of(Page), *kit.of(Guide)):
        yield from (word for embed in embeds(page) for word in embed.words[1:])
