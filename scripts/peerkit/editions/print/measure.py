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
SLACK = 0.4  # mm that rounding, and a space at the end of a line, may take
# Not `li`: its number or bullet stands outside it, inside its list.
_HOLDERS = frozenset(
    {"div", "p", "ul", "ol", "td", "th", "span", "section", "article", "dd", "dt"}
)


@dataclass(frozen=True)
class Escape:
    """Text that stands where it must not: its page, its first words and by how many mm."""

    page: int
    text: str
    over: float


def escapes(document: Document) -> list[Escape]:
    """Return the texts that leave the printable page, or the sides of the box they are in.

    Only the sides are measured: line boxes of Arabic fonts are taller than their ink.
    """
    return [
        Escape(number, text.strip()[:40], over / MM)
        for number, page in enumerate(document.pages, 1)
        for text, over in _outside(page._page_box, EDGE * MM, page.width - EDGE * MM)
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


def too_long(document: Document) -> dict[str, float]:
    """Return by how many mm the text of each card's side runs into its foot or over its edge.

    Keys are the ids of the sides; those whose text fits are left out.
    """
    found: dict[str, float] = {}
    for page in document.pages:
        for box in page._page_box.descendants():
            if _has_class(box, "cell"):
                over = _over(box) / MM
                if over > SLACK:
                    found[box.element.get("id", "")] = over
    return found


def _has_class(box: Any, name: str) -> bool:
    element = getattr(box, "element", None)
    is_own = element is not None and getattr(box, "element_tag", "") == element.tag
    return is_own and name in element.get("class", "").split()


def _over(cell: Any) -> float:
    """Return the px that the flowing text reaches below the top of the foot."""
    parts = list(cell.descendants(placeholders=True))
    flow = next(box for box in parts if _has_class(box, "flow"))
    foot = next(box for box in parts if _has_class(box, "foot"))
    top = foot.border_box_y() - cell.border_box_y()
    return max(flow.border_box_y() + flow.border_height() - foot.border_box_y(), -top)
