"""Measures laid out pages: text that leaves its page, its box or its card.

WeasyPrint draws beyond an edge without a word, so the boxes themselves are measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint import Document

MM = 96 / 25.4  # CSS pixels
EDGE = 4.5  # mm at the border of the paper that laser printers cannot reach
SLACK = 0.7  # mm that rounding, letters joined anew, and a space at a line's end may take
# Not `li`: its number or bullet stands outside it, inside its list.
_HOLDERS = frozenset(["div", "p", "ul", "ol", "td", "th", "span", "section", "article", "dd", "dt"])


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
        for number, page in enumerate(document.pages, 1)
        for text, over in _outside(page._page_box, edge * MM, page.width - edge * MM)
        if over > SLACK * MM
    ]


def _outside(box: Any, left: float, right: float) -> Iterator[tuple[str, float]]:
    """Yield each text below a box with the px it leaves the space between left and right by."""
    for child in box.all_children():
        text = getattr(child, "text", "")
        if text and text.strip():
            # A line may end with a space that hangs over; only its ink counts.
            yield text, max(left - child.position_x, child.position_x + child.width - right)
        elif hasattr(child, "all_children"):
            yield from _outside(child, *_room(child, left, right))


def _room(box: Any, left: float, right: float) -> tuple[float, float]:
    """Return the space a box leaves its text: its own sides if it is a block, else its parent's.

    Boxes of margins keep the page's space: their width is that of the margin, not of a column.
    """
    is_block = getattr(box, "element_tag", "") in _HOLDERS and hasattr(box, "border_box_x")
    if not is_block or not hasattr(box, "children") or _is_inline(box):
        return left, right
    start = box.border_box_x()
    return max(left, start), min(right, start + box.border_width())


def _is_inline(box: Any) -> bool:
    return type(box).__name__ in {"InlineBox", "LineBox"}


def pages_of(document: Document, name: str) -> int:
    """Return how many pages of this name, as given by the style sheet, the document has."""
    return sum(1 for page in document.pages if page._page_box.page_type.name == name)


def too_long(document: Document) -> dict[str, float]:
    """Return by how many mm the text of each card's side runs into its foot or over its edge.

    Keys are the ids of the sides; those whose text fits are left out.
    """
    found: dict[str, float] = {}
    for page in document.pages:
        for cell in _of_class(page._page_box, "cell"):
            over = _over(cell) / MM
            if over > SLACK:
                found[str(cell.element.get("id"))] = over
    return found


def end_of(document: Document) -> float:
    """Return where the text of the last page ends, in mm from the top of the page."""
    box = document.pages[-1]._page_box
    body = next(one for one in box.descendants() if getattr(one, "element_tag", "") == "body")
    return float(body.border_box_y() + body.border_height()) / MM


def crowded(document: Document) -> float:
    """Return by how many mm the text of a sheet's side runs into its foot or off its end; 0: not.

    A side holds a `flow` and a `foot`, as a card does.
    """
    sides = [side for page in document.pages for side in _of_class(page._page_box, "side")]
    over = max((max(_over(side), _below(side)) / MM for side in sides), default=0.0)
    return over if over > SLACK else 0.0


def spare(document: Document) -> float:
    """Return the mm between the text of the fullest side and its foot."""
    sides = [side for page in document.pages for side in _of_class(page._page_box, "side")]
    return max(0.0, min((-_over(side) / MM for side in sides), default=0.0))


def _below(side: Any) -> float:
    """Return the px that the foot of a side reaches below the side's own end."""
    feet = _of_class(side, "foot")
    end = float(side.border_box_y() + side.border_height())
    return max((float(f.border_box_y() + f.border_height()) - end for f in feet), default=0.0)


def _of_class(box: Any, name: str) -> list[Any]:
    """Return the boxes of the elements with this class below a box, itself included."""
    every = list(box.descendants(placeholders=True))
    return [one for one in every if name in _classes(one)]


def _classes(box: Any) -> list[str]:
    element: Any = getattr(box, "element", None)
    # Text and lines inside an element know it too; only its own box has its tag.
    if element is None or getattr(box, "element_tag", "") != element.tag:
        return []
    return str(element.get("class", "")).split()


def _over(cell: Any) -> float:
    """Return the px that the flowing text, or the foot, reaches beyond its place."""
    # A placed box is listed twice, where it was written and where it stands; both tell its place.
    flows, feet = _of_class(cell, "flow"), _of_class(cell, "foot")
    if not flows or not feet:
        # So long that the rest of the side went on to another page.
        return float(cell.border_height())
    flow, foot = flows[0], feet[0]
    bottom = float(flow.border_box_y() + flow.border_height())
    top = float(foot.border_box_y())
    return max(bottom - top, float(cell.border_box_y()) - top)
