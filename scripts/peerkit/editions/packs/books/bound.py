"""A book put together: its pages as chapters whose links lead from one to another."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from peerkit.editions.packs.books.plans import Book, Shelf
from peerkit.editions.packs.books.rewrite import Attributes, Rules, content
from peerkit.editions.site.pages.page import SitePage

_AWAY = ("https", "http", "tel", "mailto", "sms")
DRAWINGS = "../assets/drawings/"  # seen from a language's folder


@dataclass(frozen=True)
class Chapter:
    """One page of a book. `place` is its name in the book, `html` its content as XHTML.

    `drawings` and `voices` are the file names of those it shows and plays. `has_svg` says that a
    drawing is written out in it.
    """

    place: str
    title: str
    kind: str
    html: str
    drawings: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    has_svg: bool = False


@dataclass(frozen=True)
class Binding:
    """How a format joins chapters.

    `address` gives the link to a place in a chapter, both by name; the place is empty for its
    beginning. `place` names a place of a chapter. `drawing` returns what stands for a drawing of a
    file name, given the attributes of its image. `without` leaves out what the format cannot do.
    `sound` returns where a recorded voice of a file name lies.
    """

    address: Callable[[str, str], str]
    place: Callable[[str, str], str]
    drawing: Callable[[str, Attributes], str]
    without: Callable[[str, Attributes], bool] = lambda _tag, _attributes: False
    sound: Callable[[str], str] = str


def chapters(shelf: Shelf, book: Book, binding: Binding) -> list[Chapter]:
    """Return the pages of a book as chapters, in order."""
    places = {page.url: f"c{number}" for number, page in enumerate(book.pages, 1)}
    return [_chapter(shelf, page, places, binding) for page in book.pages]


def _chapter(shelf: Shelf, page: SitePage, places: dict[str, str], binding: Binding) -> Chapter:
    own = places[page.url]
    folder = posixpath.dirname(page.url)
    drawings: set[str] = set()
    voices: set[str] = set()

    def link(url: str) -> str | None:
        parts = urlsplit(url)
        if parts.scheme:
            return url if parts.scheme in _AWAY else None
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        target = places.get(path) if parts.path else own
        return binding.address(target, parts.fragment) if target else None

    def image(attributes: Attributes) -> str:
        source = posixpath.normpath(posixpath.join(folder, attributes.get("src", "")))
        drawings.add(source.removeprefix(DRAWINGS))
        return binding.drawing(source.removeprefix(DRAWINGS), attributes)

    def without(tag: str, attributes: Attributes) -> bool:
        return (
            _is_of_the_site(tag, attributes)
            or (tag == "a" and _is_button(attributes) and link(attributes["href"]) is None)
            or binding.without(tag, attributes)
        )

    def sound(url: str) -> str:
        voices.add(posixpath.basename(url))
        return binding.sound(posixpath.basename(url))

    rules = Rules(link, lambda name: binding.place(own, name), image, without, sound)
    html, tags = content(shelf.html(page), rules)
    return Chapter(
        own,
        shelf.title(page),
        page.kind,
        html,
        frozenset(drawings),
        frozenset(voices),
        "svg" in tags,
    )


def _is_of_the_site(tag: str, attributes: Attributes) -> bool:
    """Say whether an element leads on within the site, or stands at the end of its every page."""
    if tag == "nav":
        return attributes.get("class") == "steps"
    return tag == "div" and attributes.get("id") == "danger"


def _is_button(attributes: Attributes) -> bool:
    return "href" in attributes and "button" in attributes.get("class", "").split()
