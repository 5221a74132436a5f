"""EPUB 3: each series, deck and guide as a book for reading programs, by hand.

Its letters and drawings are inside. It turns its pages from the right where the language is read
so. What runs by script on the site is left out: few reading programs run any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from html import escape
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from peerkit import fingerprint
from peerkit.editions.packs.books.bound import Binding, Chapter, chapters
from peerkit.editions.packs.books.key import book_key
from peerkit.editions.packs.books.plans import Book, Shelf, books, shelf_of
from peerkit.editions.packs.books.rewrite import Attributes
from peerkit.editions.packs.manifest import DRAFT, about
from peerkit.editions.packs.part import Given, Part
from peerkit.editions.packs.start import environment
from peerkit.editions.packs.typefaces import Face, faces
from peerkit.editions.packs.zipped import zipped
from peerkit.editions.site.frontend.assets import digits_of, sheet_for
from peerkit.editions.site.pages.words import Words
from peerkit.language.voices.clips import FOLDER as VOICES
from peerkit.memory import FOLDER, Memory

MIMETYPE = "mimetype"
SHEETS = ("prose", "session", "parts", "ways", "tiles", "icons", "forms")
_ROOT = "OEBPS"
# What a reader would press or write into; a book is read.
_PRESSED = frozenset(["button", "form", "input", "script", "textarea", "select"])
# Classes of what runs by script; with `breathe` all that begin so.
_RUN = frozenset(["run-top", "run-dock", "run-start", "run-kept", "run-lengths"])


def parts(given: Given) -> Iterator[Part]:
    """Yield a book for each of the language's."""
    shelf = shelf_of(given)
    memory = Memory(given.edition.kit.root / FOLDER / "packs")
    found = list(faces(given.edition.language, memory))
    letters = " ".join(f"{face.name} {fingerprint.of_bytes(face.data)}" for face in found)
    for book in books(shelf):
        key = ("epub", *book_key(shelf, book, letters))
        yield Part(f"{book.name}.epub", partial(epub, shelf, book, found), key)


def epub(shelf: Shelf, book: Book, letters: Sequence[Face]) -> bytes:
    """Return a book as the bytes of an EPUB file."""
    binding = Binding(_address, lambda _, place: place, _drawing, _without, _sound)
    found = chapters(shelf, book, binding)
    voices = sorted({f"{VOICES}/{name}" for one in found for name in one.voices})
    drawings = sorted({f"drawings/{name}" for one in found for name in one.drawings})
    values = _values(shelf, book, found, drawings, letters) | {"voices": voices}
    files = {
        MIMETYPE: b"application/epub+zip",
        "META-INF/container.xml": _container().encode(),
        f"{_ROOT}/style.css": _style(shelf, letters).encode(),
        **{f"{_ROOT}/fonts/{face.name}": face.data for face in letters},
    }
    for name in ("package.opf", "nav.xhtml"):
        template = environment().get_template(f"epub-{name.partition('.')[0]}.xml.j2")
        files[f"{_ROOT}/{name}"] = template.render(values).encode()
    chapter = environment().get_template("epub-chapter.xml.j2")
    for one in found:
        text = chapter.render(values, one=one, html=Markup(one.html))  # noqa: S704 - of the site
        files[f"{_ROOT}/{one.place}.xhtml"] = text.encode()
    for name in drawings:
        source = shelf.site / "assets" / name
        files[f"{_ROOT}/{name}"] = source.read_bytes()
    files |= {f"{_ROOT}/{name}": (shelf.folder / name).read_bytes() for name in voices}
    return zipped(files, first=MIMETYPE)


def _values(
    shelf: Shelf,
    book: Book,
    found: Sequence[Chapter],
    drawings: Sequence[str],
    letters: Sequence[Face],
) -> dict[str, object]:
    edition = shelf.edition
    told = about("epub", [edition])
    name = f"peerkit:{book.name}:{edition.language.tag}:{edition.camp.id}:{told.version}:{told.day}"
    return {
        "w": Words(edition),
        "language": edition.language,
        "title": book.title,
        "told": told,
        "draft": told.review == DRAFT,
        "example": edition.camp.fictional,
        "identifier": uuid5(NAMESPACE_URL, name),
        "chapters": found,
        "with_svg": {one.place for one in found if one.has_svg},
        "drawings": drawings,
        "faces": [face.name for face in letters],
    }


def _style(shelf: Shelf, letters: Sequence[Face]) -> str:
    language = shelf.edition.language
    rules = [face.rule(f"fonts/{face.name}") for face in letters]
    stack = ",".join(f"'{name}'" for name in dict.fromkeys(face.family for face in letters))
    rules.append(f"body{{font-family:{stack},sans-serif;line-height:{language.line_height}}}")
    rules += [sheet_for(name, language.direction) for name in SHEETS]
    return "".join([*rules, str(digits_of(language)), ".picture{width:6em;height:6em}"])


def _container() -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        f'<rootfiles><rootfile full-path="{_ROOT}/package.opf" '
        'media-type="application/oebps-package+xml"/></rootfiles></container>\n'
    )


def _address(chapter: str, place: str) -> str:
    return f"{chapter}.xhtml#{place}" if place else f"{chapter}.xhtml"


def _drawing(name: str, attributes: Attributes) -> str:
    alt = escape(attributes.get("alt", ""))
    return f'<img class="picture" alt="{alt}" src="drawings/{escape(name)}"/>'


def _sound(name: str) -> str:
    return f"{VOICES}/{name}"


def _without(tag: str, attributes: Attributes) -> bool:
    if tag in _PRESSED or "hidden" in attributes:
        return True
    named = attributes.get("class", "").split()
    return any(one in _RUN or one.partition("-")[0] == "breathe" for one in named)
