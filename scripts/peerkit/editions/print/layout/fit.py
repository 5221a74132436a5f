"""Finds the largest type in which something fits, and gives what is left to who writes by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from peerkit.editions.print.layout.engine import Laid
from peerkit.editions.print.layout.measure import spare
from peerkit.finding import Finding

MOST_ROOM = 7.0  # mm by which each row or line that hands write on may grow
LEAST_ROOM = 0.3  # mm that nobody sees


class Tried(NamedTuple):
    """Pages laid out, or None, and what is wrong with them; nothing is, where they fit."""

    laid: Laid | None
    findings: list[Finding]

    @property
    def fits(self) -> bool:
        """Say whether there are pages and nothing is wrong with them."""
        return self.laid is not None and not self.findings


Try = Callable[[float, float], Tried]  # lays out in a size of type, with mm of room for each row


def largest(sizes: Sequence[float], lay: Try, rows: int) -> Tried:
    """Lay out in the largest type in which all fits; `sizes` are given from the largest on.

    What fits in one size of type fits in every smaller one, so the sizes are halved, not tried one
    by one. `rows` is how many rows and lines hands write on: what is left of the page goes to them.
    """
    best: tuple[float, Tried] | None = None
    first, last = 0, len(sizes) - 1
    while first <= last:
        middle = (first + last) // 2
        tried = lay(sizes[middle], 0.0)
        if tried.laid is None:
            return tried
        if tried.findings:
            first = middle + 1
        else:
            best, last = (sizes[middle], tried), middle - 1
    return lay(sizes[-1], 0.0) if best is None else _roomy(*best, lay, rows)


def _roomy(size: float, fits: Tried, lay: Try, rows: int) -> Tried:
    """Give what is left of a page to the rows and lines that hands write on."""
    left = spare(fits.laid) if rows and fits.laid is not None else 0.0
    room = min(left / rows, MOST_ROOM) if rows else 0.0
    if room < LEAST_ROOM:
        return fits
    tried = lay(size, room)
    return tried if tried.fits else fits
