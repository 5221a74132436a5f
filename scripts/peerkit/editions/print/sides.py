"""Lays out the sides of a sheet, a form or a card in the largest type in which their words fit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup
from weasyprint import Document as Laid

from peerkit.camp.reference import Reference
from peerkit.content.document import Entry
from peerkit.editions.icons import icon_css
from peerkit.editions.print.gates import check_crowded, check_sides, escaped
from peerkit.editions.print.layout import Layout
from peerkit.editions.print.longest import shorten
from peerkit.editions.print.measure import EDGE, crowded, escapes
from peerkit.editions.print.pages import environment
from peerkit.editions.print.paper import Paper
from peerkit.editions.print.review import is_draft
from peerkit.editions.print.sizes import Size
from peerkit.editions.print.tokens import token_css
from peerkit.editions.render import Renderer
from peerkit.editions.words import fact_html, html
from peerkit.finding import Finding

STYLES = Path(__file__).parent / "styles"
# Sizes of type against the usual one, the largest first: a sheet is read from afar.
SCALES = (1.6, 1.45, 1.3, 1.15, 1.0, 0.92, 0.84, 0.78)
# What is small already is not made smaller: 8.5 pt is the least that poor light allows.
LEAST = {"wallet": 1.0, "strip": 0.84, "a7": 0.92, "a6": 0.92}
COMPACT = ("wallet", "strip", "a7")  # too small to say on each side what is the same on both
PICTURES = {"wallet": 0.27, "a7": 0.33, "a6": 0.4}  # share of a side that pictures take
EDGES = {"wallet": 3.0, "strip": 6.0, "a7": 5.0, "a6": 6.0}  # mm


@dataclass(frozen=True)
class Printed:
    """What is printed of one document: its sides, its size, and for whom."""

    name: str
    size: Size
    sides: tuple[Markup, ...]
    titled: bool = True
    discreet: bool = False
    for_participants: bool = True
    picture_rows: int = 1
    most: float = SCALES[0]
    own_help: bool = False
    own_complaint: bool = False

    @property
    def scales(self) -> list[float]:
        """The sizes of type to try, the largest first."""
        least = LEAST.get(self.name, SCALES[-1])
        return [scale for scale in SCALES if least <= scale <= self.most]


def layout_for(
    renderer: Renderer, what: Printed, families: tuple[str, ...], paper: Paper
) -> Layout:
    """Return the layout of sides of this size, in the language's compact type."""
    edition = renderer.edition
    language = edition.language.compact
    stack = tuple(dict.fromkeys((*language.fonts, *families)))
    tokens = token_css(language, edition.words, stack, paper)
    own = [(STYLES / name).read_text(encoding="utf-8") for name in ("shared.css", "sheet.css")]
    return Layout((own[0], tokens, icon_css(), own[1], _size_css(what)), language.script)


def _size_css(what: Printed) -> str:
    edge = EDGES.get(what.name, 9.0)
    inner = what.size.height - 2 * edge - 0.5  # half a millimetre that rounding may take
    height = inner * PICTURES.get(what.name, 0.5) / what.picture_rows
    return f"""
@page {{ size: {what.size.width}mm {what.size.height}mm; }}
:root {{ --edge: {edge}mm; --inner-height: {inner}mm; --picture: {height}mm; }}
"""


def values_of(renderer: Renderer, entry: Entry[Any], what: Printed) -> dict[str, Any]:
    """Return what the template of a sheet shows besides the blocks on its sides."""
    edition = renderer.edition
    fields = ("name", "phone", "place")
    urgent = {f"urgent_{one}": fact_html(edition, Reference("urgent", one)) for one in fields}
    asks = what.for_participants and not what.own_complaint
    complaint = [fact_html(edition, Reference("complaint", one)) for one in ("phone", "place")]
    return {
        **urgent,
        "complaint": Markup(" ").join(complaint) if asks else Markup(""),
        "own_help": what.own_help,
        "compact": what.name in COMPACT,
        "edition": edition,
        "language": edition.language,
        "w": edition.words,
        "lines": edition.lines,
        "h": lambda text: html(edition, text),
        "title": edition.translation(entry).document.title,
        "titled": what.titled,
        "discreet": what.discreet,
        "id": entry.document.id,
        "size": what.name,
        "sides": what.sides,
        "draft": is_draft(edition, list(edition.used.values())),
        "dates": getattr(entry.document, "dates", False),
    }


def plain_html(values: dict[str, Any]) -> str:
    """Return the page in its usual size of type: what the sides hold, before they are fitted."""
    return environment().get_template("sheet.html.j2").render({**values, "scale": 1})


def fitting(
    renderer: Renderer, layout: Layout, entry: Entry[Any], what: Printed
) -> tuple[Laid | None, list[Finding]]:
    """Lay out the sides in the largest type in which each is one page with all its words.

    What fits in one size of type fits in every smaller one, so the sizes are halved, not tried one
    by one; each try lays out the whole sheet.
    """
    values, remedy = values_of(renderer, entry, what), shorten(renderer.edition, entry)
    sizes = what.scales
    best: tuple[Laid | None, list[Finding]] | None = None
    first, last = 0, len(sizes) - 1
    while first <= last:
        middle = (first + last) // 2
        tried = _laid(layout, {**values, "scale": sizes[middle]}, entry, what, remedy)
        if tried[0] is None:
            return tried
        if tried[1]:
            first = middle + 1
            best = best or (tried if first > last else None)
        else:
            best, last = tried, middle - 1
    return best or _laid(layout, {**values, "scale": sizes[-1]}, entry, what, remedy)


def _laid(
    layout: Layout, values: dict[str, Any], entry: Entry[Any], what: Printed, remedy: str
) -> tuple[Laid | None, list[Finding]]:
    """Lay out the sides in one size of type, with what is wrong in it."""
    html = environment().get_template("sheet.html.j2").render(values)
    document, findings = layout.pages(html, entry.place())
    if document is None:
        return None, findings
    edge = EDGES.get(what.name, EDGE)
    return document, [
        *findings,
        *check_sides(len(document.pages), len(what.sides), entry.place(), remedy),
        *check_crowded(crowded(document), entry.place(), remedy),
        *escaped(escapes(document, edge), entry.place()),
    ]
