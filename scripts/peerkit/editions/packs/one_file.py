"""One file: a series, a deck or a guide as a single page with its letters and drawings inside.

It goes by message, opens with no network in any browser, and asks for nothing. What runs in it is
named in its policy by its sum; where a reader runs no scripts it is a plain long page.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from html import escape
from pathlib import Path

from markupsafe import Markup

from peerkit import fingerprint
from peerkit.editions.edition import Edition
from peerkit.editions.packs.books.bound import Binding, Chapter, chapters
from peerkit.editions.packs.books.key import book_key
from peerkit.editions.packs.books.plans import Book, Shelf, books, halves, shelf_of
from peerkit.editions.packs.books.rewrite import Attributes
from peerkit.editions.packs.kept import kept, memory_of
from peerkit.editions.packs.manifest import DRAFT, about
from peerkit.editions.packs.part import Given, Part
from peerkit.editions.packs.start import environment
from peerkit.editions.packs.typefaces import faces
from peerkit.editions.rendering.voices import HEARD
from peerkit.editions.site.frontend.assets import SHEETS, digits_of, sheet_for, type_of
from peerkit.editions.site.frontend.minify import short, sum_of
from peerkit.editions.site.frontend.stylesheet import sheet
from peerkit.editions.site.pages.words import Words
from peerkit.language.language import Direction
from peerkit.language.voices.clips import FOLDER as VOICES
from peerkit.memory import FOLDER, Memory

LETTERS = "/*letters*/"  # where the faces go
MOST = 1_000_000  # bytes of a file that is sent by message
SCRIPTS = Path(__file__).parent / "scripts"
OF_THE_SITE = Path(__file__).parents[1] / "site" / "scripts"
# Places that rules of the site name; each chapter has its own.
_NAMED = re.compile(r"#(upset|crisis|danger)\b(?=[^{}]*\{)")
_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.S)
_SIZE = re.compile(r'viewBox="([\d. ]+)"')


def parts(given: Given) -> Iterator[Part]:
    """Yield a file for each book of the language."""
    shelf = shelf_of(given)
    rules = letters(shelf.edition)
    for book in books(shelf):
        yield from files_of(shelf, book, rules)


def files_of(shelf: Shelf, book: Book, rules: str) -> Iterator[Part]:
    """Yield a book as one file; a series that is too heavy to send as one, as several.

    `rules` bring the letters, as `letters` returns them.
    """
    key = ("one-file", str(MOST), *book_key(shelf, book, fingerprint.of_bytes(rules.encode())))
    pages = cache(lambda: dict(_pages(shelf, book, rules)))
    # How many they are is known when they are made, so their names are kept, too.
    names = kept(kept_of(shelf), f"{book.name}.names", key, lambda: "\n".join(pages()).encode())
    for name in names.decode().splitlines():
        yield Part(name, partial(_page_of, pages, name), key)


def kept_of(shelf: Shelf) -> Memory:
    """Return where the files of a language are kept; those in other packs are the same."""
    return memory_of(shelf.edition, f"{shelf.edition.language.tag}/one-file")


def _page_of(pages: Callable[[], Mapping[str, bytes]], name: str) -> bytes:
    return pages()[name]


def _pages(shelf: Shelf, book: Book, rules: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file that a book comes to."""
    html = page(shelf, book).replace(LETTERS, rules, 1).encode()
    if HEARD.encode() in html and len(html) > MOST:
        # Words reach further than voices: what is too heavy to send goes without them.
        html = page(shelf, book, voices=False).replace(LETTERS, rules, 1).encode()
    own = halves(shelf, book) if len(html) > MOST else (book,)
    if len(own) > 1:
        for one in own:
            yield from _pages(shelf, one, rules)
        return
    yield f"{book.name}.html", html


def letters(edition: Edition) -> str:
    """Return the rules that bring the letters of a language, with the letters in them."""
    memory = Memory(edition.kit.root / FOLDER / "packs")
    return "".join(face.inline for face in faces(edition.language, memory))


def page(shelf: Shelf, book: Book, *, voices: bool = True) -> str:
    """Return the page of a book, without its letters; with `voices`, recorded ones are in it."""
    without = _without if voices else _without_voices
    sound = partial(_sound, shelf.folder / VOICES)
    found = chapters(shelf, book, Binding(_address, _place, _drawing, without, sound))
    edition = shelf.edition
    script = script_of(found)
    return (
        environment()
        .get_template("one-file.html.j2")
        .render(
            w=Words(edition),
            language=edition.language,
            title=book.title,
            chapters=[(one, Markup(one.html)) for one in found],  # noqa: S704 - looked at on the site
            heard=any(HEARD in one.html for one in found),
            help=found[-1] if book.name != "help-now" else found[0],
            drawings=Markup("").join(_symbols(shelf, found)),
            style=Markup(style_of(edition.language.direction)),  # noqa: S704 - the program's own
            digits=digits_of(edition.language),
            type=type_of(edition.language),
            letters=LETTERS,
            script=Markup(script),  # noqa: S704 - the program's own
            sum=sum_of(script),
            example=edition.camp.fictional,
            draft=about("one-file", [edition]).review == DRAFT,
            version=edition.version,
            as_of=edition.as_of.isoformat(),
        )
    )


def style_of(direction: Direction) -> str:
    """Return every rule of the site, and those of a page that holds many."""
    rules = [*(sheet_for(name, direction) for name in SHEETS if name != "desk")]
    own = (SCRIPTS.parent / "styles" / "one-file.css").read_text(encoding="utf-8")
    rules.append(sheet(("search",), direction))
    return _NAMED.sub(r'[id$="-\1"]', "".join(rules)) + " ".join(own.split())


def script_of(found: Sequence[Chapter]) -> str:
    """Return what runs in a page of these chapters: the search, and what its pages do by script.

    The scripts of the site know one page. Here each chapter is a page to them.
    """

    def own(name: str) -> str:
        return short((OF_THE_SITE / f"{name}.js").read_text(encoding="utf-8"))

    text = short((SCRIPTS / "one-file.js").read_text(encoding="utf-8"))
    html = "".join(one.html for one in found)
    for name, mark in (("run", "run-dock"), ("breathe", "breathe-open")):
        body = own(name) if mark in html else ""
        text = text.replace(f'"@{name}@";', body.replace("a[href='#short']", "a[href$='-short']"))
    return own("site") + text + (own("voices") if HEARD in html else "")


def _address(chapter: str, place: str) -> str:
    return f"#{_place(chapter, place)}" if place else f"#{chapter}"


def _place(chapter: str, place: str) -> str:
    return f"{chapter}-{place}"


def _drawing(name: str, attributes: Attributes) -> str:
    """Return a drawing that stands in the file once, however often it is shown."""
    alt = attributes.get("alt", "")
    said = f'role="img" aria-label="{escape(alt)}"' if alt else 'aria-hidden="true"'
    size = attributes.get("width", "96")
    use = f'<use xlink:href="#{_symbol(name)}"/>'
    return f'<svg class="picture" width="{size}" height="{size}" {said}>{use}</svg>'


def _symbol(name: str) -> str:
    return "d-" + name.removesuffix(".svg").replace(".", "-")


def _symbols(shelf: Shelf, found: Sequence[Chapter]) -> Iterator[Markup]:
    """Yield each drawing that the chapters show."""
    shown = {name for one in found for name in one.drawings}
    for path in sorted((shelf.site / "assets" / "drawings").glob("*.svg")):
        if path.name in shown:
            svg = path.read_text(encoding="utf-8")
            body, size = _BODY.search(svg), _SIZE.search(svg)
            if body and size:
                inner = body[1].replace("\n", "")
                symbol = f'<symbol id="{_symbol(path.name)}" viewBox="{size[1]}">{inner}</symbol>'
                yield Markup(symbol)  # noqa: S704 - the kit's own drawings


def _sound(folder: Path, name: str) -> str:
    return f"data:audio/mpeg;base64,{b64encode((folder / name).read_bytes()).decode()}"


def _without_voices(tag: str, attributes: Attributes) -> bool:
    return tag == "audio" or _without(tag, attributes)


def _without(tag: str, attributes: Attributes) -> bool:
    return tag == "img" and "first-page" in attributes.get("class", "")
