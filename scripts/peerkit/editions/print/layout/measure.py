"""Measures laid out pages: text that leaves its page, its box or its card.

WeasyPrint draws beyond an edge without a word, so the boxes themselves are measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from weasyprint import Document

from peerkit.editions.print.layout.boxes import (
    MM,
    id_of,
    is_own,
    of_class,
    outside,
    page_boxes,
    page_name,
)

EDGE = 4.5  # mm at the border of the paper that laser printers cannot reach
SLACK = 0.7  # mm that rounding, letters joined anew, and a space at a line's end may take


@dataclass(frozen=True)
class Escape:
    """Text that stands where it must not: its page, its first words and by how many mm."""

    page: int
    text: str
    over: float


def escapes(document: Document, edge: float = EDGE) -> list[Escape]:
    """Return the texts that leave the printable page, or the sides of the box they are in.

    `edge` is the border to keep free, in mm: less for what is cut out of a larger
    page. Only the sides are measured: line boxes of Arabic fonts are taller than
    their ink.
    """
    return [
        Escape(number, text.strip()[:40], over / MM)
        for number, (page, box) in enumerate(
            zip(document.pages, page_boxes(document), strict=True), 1
        )
        for text, over in outside(box, edge * MM, page.width - edge * MM)
        if over > SLACK * MM
    ]


def pages_of(document: Document, name: str) -> int:
    """Return how many pages of this name, as given by the style sheet, the document has."""
    return sum(1 for box in page_boxes(document) if page_name(box) == name)


def too_long(document: Document) -> dict[str, float]:
    """Return by how many mm the text of each card's side runs into its foot or over its edge.

    Keys are the ids of the sides; those whose text fits are left out.
    """
    found: dict[str, float] = {}
    for page in page_boxes(document):
        for cell in of_class(page, "cell"):
            over = _over(cell) / MM
            if over > SLACK:
                found[id_of(cell)] = over
    return found


class Area(NamedTuple):
    """A place on a page, in mm from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


def boxes_of(document: Document, name: str) -> list[Area]:
    """Return where the elements with this class stand on their pages."""
    return [
        Area(
            one.border_box_x() / MM,
            (page.height - one.border_box_y() - one.border_height()) / MM,
            (one.border_box_x() + one.border_width()) / MM,
            (page.height - one.border_box_y()) / MM,
        )
        for page, box in zip(document.pages, page_boxes(document), strict=True)
        for one in of_class(box, name)
        if is_own(one)
    ]


def crowded(document: Document) -> float:
    """Return by how many mm the text of a sheet's side runs into its foot or off its end; 0: not.

    A side holds a `flow` and a `foot`, as a card does.
    """
    sides = [side for page in page_boxes(document) for side in of_class(page, "side")]
    over = max((max(_over(side), _below(side)) / MM for side in sides), default=0.0)
    return over if over > SLACK else 0.0


def spare(document: Document) -> float:
    """Return the mm between the text of the fullest side and its foot."""
    sides = [side for page in page_boxes(document) for side in of_class(page, "side")]
    return max(0.0, min((-_over(side) / MM for side in sides), default=0.0))


def room_between(document: Document, above: str, below: str) -> float:
    """Return the mm between the end of one box and the top of another on the first page.

    They are named by their classes; less than 0 where they overlap.
    """
    first = page_boxes(document)[0]
    upper, lower = of_class(first, above)[0], of_class(first, below)[-1]
    end = float(upper.border_box_y() + upper.border_height())
    return (float(lower.border_box_y()) - end) / MM


def _below(side: Any) -> float:
    """Return the px that the foot of a side reaches below the side's own end."""
    feet = of_class(side, "foot")
    end = float(side.border_box_y() + side.border_height())
    return max((float(f.border_box_y() + f.border_height()) - end for f in feet), default=0.0)


def _over(cell: Any) -> float:
    """Return the px that the flowing text, or the foot, reaches beyond its place."""
    # A placed box is listed twice, where it was written and where it stands; both tell its place.
    flows, feet = of_class(cell, "flow"), of_class(cell, "foot")
    if not flows or not feet:
        # So long that the rest of the side went on to another page.
        return float(cell.border_height())
    flow, foot = flows[0], feet[0]
    bottom = float(flow.border_box_y() + flow.border_height())
    top = float(foot.border_box_y())
    return max(bottom - top, float(cell.border_box_y()) - top)
