"""Measures laid out pages: what stands outside the paper or outside its card.

WeasyPrint cuts off or draws beyond the edge without a word, so the boxes themselves are measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint import Document

from peerkit.finding import Finding, Level, Place

MM = 96 / 25.4  # CSS pixels
EDGE = 4.5  # mm at the border of the paper that laser printers cannot reach
SLACK = 0.3  # mm that rounding may take


def overflowing(document: Document, place: Place) -> list[Finding]:
    """Return a finding for each page with text outside what printers reach.

    Only the sides are measured: line boxes of Arabic fonts are taller than their ink.
    """
    return [
        Finding(
            place,
            "page-overflow",
            Level.ERROR,
            f"On page {number}, '{text[:40]}' stands {over:.1f} mm outside the printable page.",
            "Shorten it, or part a long word.",
        )
        for number, page in enumerate(document.pages, 1)
        for text, over in _outside(page._page_box, page.width)
    ]


def _outside(page_box: Any, width: float) -> Iterator[tuple[str, float]]:
    for box in page_box.descendants():
        text = getattr(box, "text", "")
        if not text or not text.strip():
            continue
        left, right = box.position_x, box.position_x + box.width
        over = max(EDGE * MM - left, right - (width - EDGE * MM)) / MM
        if over > SLACK:
            yield text.strip(), over


def too_long(document: Document, css_class: str) -> dict[str, float]:
    """Return by how many mm the content of each box of this class is higher than the box.

    Keys are the ids of the elements; boxes whose content fits are left out.
    """
    found: dict[str, float] = {}
    for page in document.pages:
        for box in page._page_box.descendants():
            element = getattr(box, "element", None)
            if element is None or element.get("class") != css_class:
                continue
            over = (_bottom(box) - _inner_bottom(box)) / MM
            if over > SLACK:
                found[element.get("id", "")] = max(over, found.get(element.get("id", ""), 0))
    return found


def _inner_bottom(box: Any) -> float:
    return float(box.content_box_y() + box.height)


def _bottom(box: Any) -> float:
    """Return the lowest edge of the text lines in a box."""
    lines = (b for b in box.descendants() if getattr(b, "text", ""))
    return max((b.position_y + b.height for b in lines), default=0.0)
