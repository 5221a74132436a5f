"""What one facilitator needs: a series to run on a phone, and what is printed for it.

Contacts for helpers stand on the printed files, so the zip says that it is not to be passed on.
Its pages hold only contacts for everyone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from peerkit.camp.choice import runs
from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session
from peerkit.content.step import Step
from peerkit.content.text import walk
from peerkit.editions.output import Made
from peerkit.editions.packs.books.plans import Shelf, help_book, series_book, shelf_of
from peerkit.editions.packs.kept import made_once
from peerkit.editions.packs.manifest import DRAFT, about, contents, sealed
from peerkit.editions.packs.names import plain
from peerkit.editions.packs.one_file import files_of, kept_of, letters
from peerkit.editions.packs.part import Given, Part
from peerkit.editions.packs.start import environment, readme
from peerkit.editions.packs.zipped import Content, zipped
from peerkit.editions.rendering.words import codes_in
from peerkit.editions.site.pages.words import Words
from peerkit.kit import Kit

PRINTS = "print"  # the folder of what is printed


@dataclass(frozen=True)
class Paper:
    """A printed file on the first page: its name, its title and how it is meant."""

    name: str
    title: str
    shape: str


def parts(given: Given) -> Iterator[Part]:
    """Yield a zip for each series that the camp runs, or for those asked for."""
    shelf = shelf_of(given)
    rules = letters(given.edition)
    for entry in given.edition.kit.of(Series):
        key = entry.document.id
        chosen = key in given.series if given.series else runs(entry.document, given.edition.camp)
        if chosen:
            name = plain(f"{key} {given.tag} {given.edition.version}")
            files = _files(given, shelf, entry, rules)
            yield Part(f"{name}.zip", partial(zipped, files), contents(files))


def _files(given: Given, shelf: Shelf, entry: Entry[Series], rules: str) -> dict[str, Content]:
    """Return the files of the zip of a series by their paths in it."""
    told = about("facilitator", given.editions)
    books = [series_book(shelf, entry), *help_book(shelf)]
    pages = {
        part.name: (book.title, made_once(part, kept_of(shelf)))
        for book in books
        for part in files_of(shelf, book, rules)
    }
    keys = printed_for(given.edition.kit, [entry])
    made = [one for one in given.made if one.document in keys]
    start = (
        environment()
        .get_template("facilitator.html.j2")
        .render(
            w=Words(given.edition),
            language=given.edition.language,
            title=books[0].title,
            pages=[(name, title) for name, (title, _) in pages.items()],
            papers=[_paper(given, one) for one in made],
            told=told,
            draft=told.review == DRAFT,
            example=given.edition.camp.fictional,
        )
    )
    private = str(given.edition.words["pack-private"])
    files: dict[str, Content] = {
        **{name: data for name, (_, data) in pages.items()},
        **{_print_name(one): given.built / one.path for one in made},
        "START-HERE.html": start.encode(),
        "README.txt": f"{readme(given.editions, told)}\r\n{private}\r\n".encode(),
    }
    return sealed(files, told)


def printed_for(kit: Kit, series: Iterable[Entry[Series]]) -> frozenset[str]:
    """Return the ids of what is printed for these series.

    Their booklets and session cards, the forms in those booklets, and each deck with a card that a
    session names or with the hard moments.
    """
    found: set[str] = set()
    for entry in series:
        key = entry.document.id
        cards = _cards(kit, key)
        found.add(key)
        for booklet in kit.of(Booklet):
            if _is_of(booklet.document, key, cards):
                found.add(booklet.document.id)
                found |= {form for part in booklet.document.parts for form in part.forms or ()}
    return frozenset(found)


def _cards(kit: Kit, series: str) -> frozenset[str]:
    sessions = (one.document for one in kit.of(Session) if one.document.series == series)
    return frozenset(code for one in sessions for code in _named(one) if kit.get(Card, code))


def _named(session: Session) -> Iterator[str]:
    """Yield every code that a session names: in its steps, as home practice, or in its words."""
    yield session.home_practice or ""
    for step in session.steps:
        if isinstance(step, Step):
            yield from (action.card for action in step.actions if action.card)
    for _, text in walk(session):
        yield from codes_in(text)


def _is_of(booklet: Booklet, series: str, cards: frozenset[str]) -> bool:
    if booklet.format == "deck":
        held = {card for part in booklet.parts for card in part.cards or ()}
        return bool(held & cards) or any(part.moments for part in booklet.parts)
    return any(part.series == series for part in booklet.parts)


def _paper(given: Given, one: Made) -> Paper:
    entry = given.edition.kit.entries.get(one.document)
    title = str(given.edition.translation(entry).document.title) if entry else ""
    return Paper(_print_name(one), title, one.shape)


def _print_name(one: Made) -> str:
    return f"{PRINTS}/{Path(one.path).name}"
