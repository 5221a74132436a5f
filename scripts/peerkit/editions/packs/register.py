"""The register of formats: a pack is one module here and one line; nothing else lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module

from peerkit.editions.packs.part import Given, Part


@dataclass(frozen=True)
class Format:
    """One way to pass the kit on.

    `name` is its folder below a language's, `what` says in a line what it is. `parts` yields the
    files of a pack; what stops one raises FindingsError. `together` packs hold every language at
    once, the others one each. `prints` says that files of the print room go into it, `pages` that
    the website in just its languages does. `most` is how many bytes a file may have, 0 for any.
    """

    name: str
    what: str
    parts: Callable[[Given], Iterable[Part]]
    together: bool = False
    prints: bool = False
    pages: bool = False
    most: int = 0


def late(name: str) -> Callable[[Given], Iterable[Part]]:
    """Return what makes a pack as a module beside this one does, imported when it is made."""

    def parts(given: Given) -> Iterable[Part]:
        found: Iterable[Part] = import_module(f"{__package__}.{name}").parts(given)
        return found

    return parts


FORMATS: list[Format] = [
    Format(
        "stick",
        "website and printed files of one language, as a zip for sticks and phones",
        late("stick"),
        prints=True,
        pages=True,
    ),
    Format(
        "one-file",
        "each series, deck and guide as a single page, to send by message",
        late("one_file"),
        pages=True,
        most=1_000_000,
    ),
    Format(
        "facilitator",
        "one series with its cards, moments, forms and printed files, as a zip for who leads it",
        late("facilitator"),
        prints=True,
        pages=True,
    ),
    Format(
        "pictures",
        "each card, hard moment and poster, and help now, as pictures for messengers",
        late("pictures"),
        most=150_000,
    ),
    Format(
        "epub",
        "each series, deck and guide as a book for reading programs",
        late("epub"),
        pages=True,
    ),
    Format(
        "zim",
        "website of one language for Kiwix, with a search",
        late("zim"),
        prints=True,
        pages=True,
    ),
    Format(
        "stick-all",
        "website and printed files of every language, as a zip for sticks",
        late("stick"),
        together=True,
        prints=True,
        pages=True,
    ),
    Format(
        "word",
        "sessions and forms that Word opens, for camps that must change them",
        late("word_files"),
    ),
    Format(
        "data-forms",
        "forms without names for programs that collect data, and sheets that add up",
        late("data_forms"),
        together=True,
    ),
]


def formats(names: Iterable[str] = ()) -> list[Format]:
    """Return the formats of these names, all where none is named; raise KeyError for another."""
    known = {one.name: one for one in FORMATS}
    return [known[name] for name in dict.fromkeys(names)] or list(FORMATS)
