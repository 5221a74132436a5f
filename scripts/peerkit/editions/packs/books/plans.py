"""Books: which pages of the site go together in a file for one purpose, in which order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from peerkit.camp.choice import runs, sessions_of
from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.content.document import Entry
from peerkit.content.page import Guide
from peerkit.content.session import Series
from peerkit.editions.edition import Edition
from peerkit.editions.packs.part import Given
from peerkit.editions.site.facts import facts_of
from peerkit.editions.site.pages.page import HELP, SitePage
from peerkit.editions.site.pages.site_map import SiteMap, site_map


@dataclass(frozen=True)
class Book:
    """Pages that are passed on as one: what is called `name`, and its title in the language."""

    name: str
    title: str
    pages: tuple[SitePage, ...]


@dataclass(frozen=True)
class Shelf:
    """The finished pages that books are made of, in one language."""

    edition: Edition
    site: Path
    map: SiteMap

    @property
    def folder(self) -> Path:
        """The folder of the language's pages."""
        return self.site / self.edition.language.tag

    def html(self, page: SitePage) -> str:
        """Return a page as it stands on the site."""
        return (self.folder / page.url).read_text(encoding="utf-8")

    def title(self, page: SitePage) -> str:
        """Return a page's title in the language."""
        return page.title_in(self.edition)


def shelf_of(given: Given) -> Shelf:
    """Return the finished pages of what a pack is given."""
    return Shelf(given.edition, given.site, site_map(given.edition.kit)[0])


def books(shelf: Shelf) -> Iterator[Book]:
    """Yield every book there is: help now, each series that is held here, each deck and guide."""
    yield from help_book(shelf)
    for entry in shelf.edition.kit.of(Series):
        if runs(entry.document, shelf.edition.camp):
            yield series_book(shelf, entry)
    for deck in shelf.edition.kit.of(Booklet):
        if deck.document.format == "deck":
            yield from _deck(shelf, deck)
    for guide in sorted(shelf.edition.kit.of(Guide), key=lambda one: one.document.id):
        page = shelf.map.of(guide)
        if page is not None:
            yield _book(shelf, f"guide-{guide.source.slug}", page, [page])


def help_book(shelf: Shelf) -> Iterator[Book]:
    """Yield the page of help now, with the contacts."""
    page = shelf.map.by_source(HELP)
    if page is not None:
        contacts = [one for one in shelf.map.pages if one.kind == "contacts"]
        yield _book(shelf, "help-now", page, [page, *contacts])


def series_book(shelf: Shelf, entry: Entry[Series]) -> Book:
    """Return a series: its sessions that are held here, and what they lead to."""
    keys = sessions_of(entry.document, shelf.edition.camp)
    of_series = [one for one in shelf.map.pages if one.entry and one.entry.document.id in keys]
    first = [page for page in (shelf.map.of(entry),) if page]
    sessions = sorted(of_series, key=lambda one: keys.index(_id(one)))
    return _with_more(
        shelf, Book(entry.document.id, str(_title(shelf, entry)), (*first, *sessions))
    )


def halves(shelf: Shelf, book: Book) -> tuple[Book, ...]:
    """Return a series in two books, each with half of its sessions; other books as they are."""
    sessions = [page for page in book.pages if page.kind == "session"]
    if len(sessions) < 2:  # noqa: PLR2004 - one cannot be halved
        return (book,)
    middle = (len(sessions) + 1) // 2
    first = [page for page in book.pages if page.kind == "series"]
    return tuple(
        _with_more(shelf, Book(f"{book.name}-{number}", f"{book.title} {number}", (*first, *own)))
        for number, own in enumerate((sessions[:middle], sessions[middle:]), 1)
    )


def _with_more(shelf: Shelf, book: Book) -> Book:
    """Return a book with the cards and hard moments that its sessions lead to, and help now."""
    named = {url for page in book.pages for url in links_of(page, shelf.html(page))}
    more = [one for one in shelf.map.pages if one.kind in ("card", "moments") and one.url in named]
    return replace(book, pages=_with_help(shelf, [*book.pages, *more]))


def _title(shelf: Shelf, entry: Entry[Any]) -> str:
    return str(shelf.edition.translation(entry).document.title)


def _deck(shelf: Shelf, entry: Entry[Booklet]) -> Iterator[Book]:
    """Yield a deck of cards, where its cards have pages."""
    keys = [key for part in entry.document.parts for key in part.cards or ()]
    cards = (shelf.edition.kit.get(Card, key) for key in keys)
    pages = [page for card in cards if card and (page := shelf.map.of(card))]
    if any(part.moments for part in entry.document.parts):
        pages += [one for one in shelf.map.pages if one.kind == "moments"]
    if pages:
        yield Book(entry.source.slug, _title(shelf, entry), _with_help(shelf, pages))


def _book(shelf: Shelf, name: str, first: SitePage, pages: Iterable[SitePage]) -> Book:
    return Book(name, shelf.title(first), _with_help(shelf, pages))


def _with_help(shelf: Shelf, pages: Iterable[SitePage]) -> tuple[SitePage, ...]:
    """Return the pages, with help now at the end where it is not among them."""
    found = [*pages, *(page for page in (shelf.map.by_source(HELP),) if page)]
    return tuple({page.url: page for page in found}.values())


def _id(page: SitePage) -> str:
    return page.entry.document.id if page.entry else ""


def links_of(page: SitePage, html: str) -> frozenset[str]:
    """Return the addresses of the pages that a page leads to."""
    return _links(posixpath.dirname(page.url), html)


@lru_cache(maxsize=512)  # pages of sessions, which each format of a language asks for again
def _links(folder: str, html: str) -> frozenset[str]:
    found = (urlsplit(url) for url in facts_of(html).links)
    return frozenset(
        posixpath.normpath(posixpath.join(folder, one.path)) for one in found if one.path
    )
