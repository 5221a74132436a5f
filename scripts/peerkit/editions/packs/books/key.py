"""What decides the bytes of a book: its pages as they stand on the site, and what travels with it.

Only what stands in the `main` of a page goes into a book, so only that is in its key: a page that
is new around its content, or leads to a neighbour that is called otherwise, makes no book anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from peerkit import fingerprint
from peerkit.editions.packs.books.plans import Book, Shelf
from peerkit.editions.packs.kept import of_language
from peerkit.editions.site.pages.page import SitePage
from peerkit.language.voices.clips import FOLDER as VOICES

_MAIN = re.compile(r"<main\b.*</main>", re.S)
# What no book takes of a page; none stands inside of another.
_STEPS = re.compile(r'<nav class="steps"[^>]*>(?:(?!<nav\b).)*?</nav>', re.S)
_DRAWING = re.compile(r"drawings/([^\"?#]+)")
_VOICE = re.compile(rf"{VOICES}/([\w.-]+)")


def book_key(shelf: Shelf, book: Book, letters: str) -> tuple[str, ...]:
    """Return the key of a book in whatever format; `letters` is the mark of the faces in it."""
    mains = [(page, _main(shelf.html(page))) for page in book.pages]
    html = "".join(main for _, main in mains)
    return (
        *(letters, book.name, book.title, *of_language(shelf.edition)),
        *(part for page, main in mains for part in _page(shelf, page, main)),
        *_files(shelf.site / "assets" / "drawings", _DRAWING.findall(html)),
        *_files(shelf.folder / VOICES, _VOICE.findall(html)),
    )


def _page(shelf: Shelf, page: SitePage, main: str) -> tuple[str, ...]:
    # Where a series is halved, the links of each session's whole page tell which cards come along.
    whole = fingerprint.of_bytes(shelf.html(page).encode()) if page.kind == "session" else ""
    return page.url, page.kind, shelf.title(page), main, whole


def _main(html: str) -> str:
    """Return what of a page may go into a book; all of it where that is not plain to see."""
    found = _MAIN.search(html)
    return _STEPS.sub("", found.group()) if found else html


def _files(folder: Path, names: Iterable[str]) -> Iterator[str]:
    """Yield the files of a folder that pages name, by name and content."""
    for name in sorted(set(names)):
        yield f"{name} {fingerprint.of_file(folder / name)}"
