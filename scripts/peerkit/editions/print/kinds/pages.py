"""What the templates of printed pages show, besides the documents themselves."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from peerkit.camp.fill import Blank, public_name
from peerkit.camp.reference import Reference
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.editions.duties import duties
from peerkit.editions.edition import Edition
from peerkit.editions.origin import origin
from peerkit.editions.print.kinds.parts import pieces, writing_lines
from peerkit.editions.print.kinds.review import is_draft
from peerkit.editions.print.layout.fonts import READ_BACK, facts
from peerkit.editions.render import Renderer
from peerkit.editions.words import fact_html, html


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates of printed pages."""
    folder = Path(__file__).parents[1] / "templates"
    return Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined)


def booklet_values(
    renderer: Renderer, entry: Entry[Booklet], families: Iterable[str]
) -> dict[str, Any]:
    """Return what the pages of a booklet show."""
    edition = renderer.edition
    # First, because whether it is a draft depends on everything that stands in it.
    parts = pieces(renderer, edition.translation(entry).document)
    common = _common(renderer, entry)
    marks = [edition.words["draft"]] if common["draft"] else []
    return {
        **common,
        "parts": parts,
        "marks": [*marks, *([edition.words["example"]] if edition.camp.fictional else [])],
        "cover_picture": renderer.picture(entry.document.picture or ""),
        "camp": _camp(edition),
        "organiser": _organiser(edition),
        "crisis_box": renderer.crisis_box(),
        "contacts": renderer.contacts(),
        "duties": duties(edition) if _for_facilitators(entry) else "",
        "origin": origin(edition.words, _scripts(edition, entry)),
        "fonts": facts(families),
        "fonts_read_back": edition.language.script in READ_BACK,
        "notes_page": writing_lines(),
    }


def _for_facilitators(entry: Entry[Booklet]) -> bool:
    """Say whether a booklet is read by those who hear of danger: with scripts or hard moments."""
    return any(part.series or part.moments for part in entry.document.parts)


def _scripts(edition: Edition, entry: Entry[Booklet]) -> list[Entry[Any]]:
    """Return the booklet and its series; guides tell at their own end where they come from."""
    series = [edition.kit.get(Series, part.series or "") for part in entry.document.parts]
    return [entry, *(one for one in series if one is not None)]


def deck_values(renderer: Renderer, entry: Entry[Booklet]) -> dict[str, Any]:
    """Return what sheets of cards show, besides the cards."""
    edition = renderer.edition
    fields = ("name", "phone", "place")
    urgent = {f"urgent_{one}": fact_html(edition, Reference("urgent", one)) for one in fields}
    return {**_common(renderer, entry), **urgent, "drawings_of": renderer.drawings}


def _common(renderer: Renderer, entry: Entry[Booklet]) -> dict[str, Any]:
    edition = renderer.edition
    booklet = edition.translation(entry).document
    return {
        "booklet": booklet,
        "edition": edition,
        "language": edition.language,
        "w": edition.words,
        "lines": edition.lines,
        "h": lambda text: html(edition, text),
        "n": edition.language.digits_of,
        "draft": is_draft(edition, list(edition.used.values())),
    }


def _camp(edition: Edition) -> Markup:
    """Return the camp's name for the cover; nothing where it is hidden or not written down."""
    name = public_name(edition.camp, edition.language)
    if name is None or isinstance(name, Blank):
        return Markup("")
    lang = Markup(' lang="{}"').format(name.lang) if name.lang != edition.language.tag else ""
    span = Markup('<span class="fact"{} dir="{}">{}</span>')
    return span.format(lang, name.direction, name.value)


def _organiser(edition: Edition) -> Markup:
    known = edition.camp.organiser.name
    return fact_html(edition, Reference("organiser", "name")) if known else Markup("")
