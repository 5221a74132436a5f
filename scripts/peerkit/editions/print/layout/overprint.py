"""Finds text that stands on other text: what nobody can read, and no width or height tells.

A number that the engine moves onto its words, or a box placed by hand on another, leaves no page
and no box; only the places of the letters show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from weasyprint import Document

from peerkit.editions.print.layout.boxes import MM, Ink, ink_of, page_boxes

QUOTED = 30  # letters of a text that are shown
WIDE = 0.8  # mm that two texts share at least, from left to right
HIGH = 0.4  # of the height of the lower of them that they share at least
SHOWN = 5  # places of a page that are told


@dataclass(frozen=True)
class Overprint:
    """Two texts of a page of which one stands on the other."""

    page: int
    text: str
    other: str


def overprints(document: Document) -> list[Overprint]:
    """Return where text stands on text."""
    return [
        Overprint(number, one.text.strip()[:QUOTED], other.text.strip()[:QUOTED])
        for number, box in enumerate(page_boxes(document), 1)
        for _, (one, other) in zip(range(SHOWN), _pairs(ink_of(box)), strict=False)
    ]


def _pairs(texts: Iterable[Ink]) -> Iterator[tuple[Ink, Ink]]:
    """Yield each two texts that share a place; the texts are looked through from the top."""
    open_: list[Ink] = []
    for one in sorted(texts, key=lambda ink: ink.top):
        open_ = [other for other in open_ if other.bottom > one.top]
        yield from ((other, one) for other in open_ if _meet(one, other))
        open_.append(one)


def _meet(one: Ink, other: Ink) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    least = min(one.bottom - one.top, other.bottom - other.top)
    return wide > WIDE * MM and high > HIGH * least
