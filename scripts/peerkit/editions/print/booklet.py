"""Puts the parts of a booklet together, in one language, ready for the layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown import Markdown
from markupsafe import Markup

from peerkit.content.booklet import Booklet, Part
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Document, Entry
from peerkit.content.page import Guide
from peerkit.content.session import Series, Session
from peerkit.editions.markdown import KitMarkdown
from peerkit.editions.print.fonts import FontFacts
from peerkit.editions.render import Renderer
from peerkit.language.markdown import KIT_EXTENSIONS, TranslationExtension

NOTE_LINES = 18  # writing lines of a page


@dataclass(frozen=True)
class Piece:
    """One part of a booklet, rendered. A piece without title is not in the contents."""

    kind: str
    anchor: str
    title: Markup
    html: Markup


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates of printed pages."""
    folder = Path(__file__).parent / "templates"
    return Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined)


def documents_of(renderer: Renderer, booklet: Booklet) -> list[Entry[Document]]:
    """Return every document a booklet prints, itself included."""
    kit = renderer.edition.kit
    wanted: list[Entry[Document] | None] = [kit.entries.get(booklet.id), kit.lines, kit.interface]
    for part in booklet.parts:
        for key in (part.series, part.guide, part.checklist, *(part.cards or ())):
            wanted.append(kit.entries.get(key) if key else None)
        if part.series:
            wanted.extend(_sessions(renderer, part.series, booklet.track))
    return [entry for entry in wanted if entry is not None]


def pieces(renderer: Renderer, booklet: Booklet) -> list[Piece]:
    """Render the parts of a booklet, already in the reader's language, in order."""
    numbered = enumerate(booklet.parts, 1)
    return [piece for number, part in numbered for piece in _part(renderer, booklet, part, number)]


def _part(renderer: Renderer, booklet: Booklet, part: Part, number: int) -> Iterator[Piece]:
    makers: dict[str, Callable[[], Iterator[Piece]]] = {
        "intro": lambda: _intro(renderer, part, number),
        "series": lambda: _series(renderer, part, booklet.track),
        "guide": lambda: _guide(renderer, part),
        "checklist": lambda: _checklist(renderer, part),
        "cards": lambda: _cards(renderer, part),
        "ground_rules": lambda: _rules(renderer),
        "lines": lambda: _lines(renderer),
        "clinic_now": lambda: _clinic(renderer),
        "notes": lambda: _notes(renderer, part, number),
    }
    return makers[part.kind]()


def _intro(renderer: Renderer, part: Part, number: int) -> Iterator[Piece]:
    if part.intro:
        title = Markup.escape(part.intro.title)
        yield Piece("intro", f"part-{number}", title, renderer.section(part.intro))


def _sessions(renderer: Renderer, series_id: str, track: str) -> list[Entry[Session]]:
    kit = renderer.edition.kit
    series = kit.get(Series, series_id)
    ids = series.document.tracks.get(track, series.document.sessions) if series else ()
    return [entry for key in ids if (entry := kit.get(Session, key))]


def _series(renderer: Renderer, part: Part, track: str) -> Iterator[Piece]:
    for entry in _sessions(renderer, part.series or "", track):
        session = renderer.edition.translation(entry).document
        number = renderer.edition.language.digits_of(session.order)
        title = Markup("{} {}. {}").format(renderer.edition.words["session"], number, session.title)
        yield Piece("session", session.id, title, renderer.session(entry))


def _guide(renderer: Renderer, part: Part) -> Iterator[Piece]:
    entry = renderer.edition.kit.get(Guide, part.guide or "")
    if entry is None:
        return
    translation = renderer.edition.translation(entry)
    extensions = [
        *KIT_EXTENSIONS,
        TranslationExtension(translation.lookup),
        KitMarkdown(renderer, entry.source),
    ]
    # Footnote and heading ids must not meet those of another part.
    html = Markdown(extensions=extensions).convert(entry.document.body)
    body = Markup(html)  # noqa: S704 - the kit's Markdown allows no raw HTML, checks see to it
    yield Piece("guide", entry.document.id, Markup.escape(translation.document.title), body)


def _checklist(renderer: Renderer, part: Part) -> Iterator[Piece]:
    entry = renderer.edition.kit.get(Checklist, part.checklist or "")
    if entry:
        title = Markup.escape(renderer.edition.translation(entry).document.title)
        html = Markup("<h1>{}</h1>{}").format(title, renderer.checklist(entry))
        yield Piece("checklist", entry.document.id, title, html)


def _cards(renderer: Renderer, part: Part) -> Iterator[Piece]:
    kit = renderer.edition.kit
    entries = [entry for key in part.cards or () if (entry := kit.get(Card, key))]
    title = Markup.escape(renderer.edition.words["coping-cards"])
    cards = Markup("").join(renderer.card(entry) for entry in entries)
    yield Piece("cards", "cards", title, Markup("<h1>{}</h1>{}").format(title, cards))


def _rules(renderer: Renderer) -> Iterator[Piece]:
    title = Markup.escape(renderer.edition.lines.ground_rules.title)
    yield Piece("rules", "ground-rules", title, renderer.ground_rules())


def _lines(renderer: Renderer) -> Iterator[Piece]:
    title = Markup.escape(renderer.edition.words["fixed-lines"])
    yield Piece("lines", "fixed-lines", title, renderer.all_lines())


def _clinic(renderer: Renderer) -> Iterator[Piece]:
    title = Markup.escape(renderer.edition.lines.clinic_now.title)
    yield Piece("clinic", "clinic-now", title, renderer.clinic_now())


def _notes(renderer: Renderer, part: Part, number: int) -> Iterator[Piece]:
    title = renderer.edition.words["notes"]
    for page in range(part.notes or 0):
        html = Markup("<h2>{}</h2>{}").format(title, writing_lines())
        yield Piece("notes", f"notes-{number}-{page}", Markup(""), html)


def writing_lines(number: int = NOTE_LINES) -> Markup:
    """Return that many lines to write on."""
    line = Markup('<div class="writing-line"></div>')
    return Markup('<div class="writing-lines">{}</div>').format(line * number)
