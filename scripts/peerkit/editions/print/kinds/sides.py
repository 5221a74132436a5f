"""The sides of a sheet, a form or a card: their size, style and what stands on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from peerkit.camp.reference import Reference
from peerkit.content.document import Entry
from peerkit.content.sheet import SMALL
from peerkit.editions.contacts import contact_rows
from peerkit.editions.icons import icon_css
from peerkit.editions.print.kinds.pages import environment
from peerkit.editions.print.kinds.review import is_draft
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.tokens import token_css
from peerkit.editions.print.paper.sizes import Paper, Size
from peerkit.editions.render import Renderer
from peerkit.editions.words import fact_html, html

STYLES = Path(__file__).parents[1] / "styles"
# Sizes of type against the usual one, the largest first: a sheet is read from afar.
SCALES = (1.6, 1.5, 1.4, 1.3, 1.22, 1.15, 1.07, 1.0, 0.92, 0.84, 0.78)
# What is small already is not made smaller: 8.5 pt is the least that poor light allows.
LEAST = {"wallet": 1.0, "strip": 0.84, "a7": 0.92, "a6": 0.92}
USUAL = {"scale": 1, "room": 0}  # the type as it is, no room to spare
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


@dataclass(frozen=True)
class Side:
    """One side of a sheet, by its number among all of them."""

    every: tuple[Markup, ...]
    number: int

    @property
    def blocks(self) -> Markup:
        """What stands on the side."""
        return self.every[self.number]

    @property
    def first(self) -> bool:
        """Whether it is the front."""
        return self.number == 0

    @property
    def last(self) -> bool:
        """Whether nothing comes after it."""
        return self.number == len(self.every) - 1


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
    small = what.name in SMALL
    urgent = next(row for row in contact_rows(edition) if row.label == "contact-urgent")
    asks = what.for_participants and not what.own_complaint
    complaint = [fact_html(edition, Reference("complaint", one)) for one in ("phone", "place")]
    return {
        # Where little fits, no name is asked for: a phone and a place lead to help.
        "urgent": replace(urgent, name=Markup("")) if small and not urgent.named else urgent,
        "complaint": Markup(" ").join(complaint) if asks else Markup(""),
        "own_help": what.own_help,
        "compact": small,
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
        "sides": [Side(what.sides, number) for number in range(len(what.sides))],
        "draft": is_draft(edition, list(edition.used.values())),
        "dates": getattr(entry.document, "dates", False),
    }


def plain_html(values: dict[str, Any]) -> str:
    """Return the page in its usual size of type: what the sides hold, before they are fitted."""
    return environment().get_template("sheet.html.j2").render({**values, **USUAL})
