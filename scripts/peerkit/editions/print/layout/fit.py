"""Finds the largest type in which something fits, and gives what is left to who writes by hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from peerkit.editions.print.layout.engine import Laid
from peerkit.editions.print.layout.measure import spare
from peerkit.finding import Finding

MOST_ROOM = 7.0  # mm by which each row or line that hands write on may grow
LEAST_ROOM = 0.3  # mm that nobody sees
LITTLE, SURE = 0.6, 0.94  # mm with which growth is measured, and the share of it that is safe


class Tried(NamedTuple):
    """Pages laid out, or None, and what is wrong with them; nothing is, where they fit."""

    laid: Laid | None
    findings: list[Finding]

    @property
    def fits(self) -> bool:
        """Say whether there are pages and nothing is wrong with them."""
        return self.laid is not None and not self.findings


# Lays out in a size of type, with mm of room for each row and with so many rows more.
Try = Callable[[float, float, int], Tried]


@dataclass(frozen=True)
class Lines:
    """What hands write on: how many rows and lines, the mm each may grow, whether rows may join."""

    number: int
    most: float = MOST_ROOM
    may_join: bool = False


def largest(sizes: Sequence[float], lay: Try, lines: Lines) -> Tried:
    """Lay out in the largest type in which all fits; `sizes` are given from the largest on.

    What fits in one size of type fits in every smaller one, so the sizes are halved, not tried one
    by one. What is left of the page goes to the rows and lines that hands write on.
    """
    best: tuple[float, Tried] | None = None
    first, last = 0, len(sizes) - 1
    while first <= last:
        middle = (first + last) // 2
        tried = lay(sizes[middle], 0.0, 0)
        if tried.laid is None:
            return tried
        if tried.findings:
            first = middle + 1
        else:
            best, last = (sizes[middle], tried), middle - 1
    return lay(sizes[-1], 0.0, 0) if best is None else _filled(*best, lay, lines)


def common(sizes: Sequence[float], sides: Sequence[Callable[[float], Tried]]) -> float | None:
    """Return the largest size in which every one of several sides fits; None where there is none.

    What is too large for one is not tried for the next, so most sides are laid out once.
    """
    first = 0
    for lay in sides:
        first = _fitting(sizes, lay, first)
    return sizes[first] if first < len(sizes) else None


def _fitting(sizes: Sequence[float], lay: Callable[[float], Tried], first: int) -> int:
    """Return which size is the first in which a side fits, from one of them on."""
    # Most often it fits where its siblings did.
    if first == len(sizes) or lay(sizes[first]).fits:
        return first
    rest = range(first + 1, len(sizes))
    return first + 1 + bisect_left(rest, True, key=lambda at: lay(sizes[at]).fits)


def _filled(size: float, fits: Tried, lay: Try, lines: Lines) -> Tried:
    """Fill the page: first with whole rows, then every row takes a part of what is left."""
    if not lines.number:
        return fits
    more, taller = _joined(size, fits, lay) if lines.may_join else (0, fits)
    room = min(_left(taller) / (lines.number + more), lines.most)
    if room < LEAST_ROOM:
        return taller
    tried = lay(size, room, more)
    return tried if tried.fits else _measured(size, taller, lay, lines, more)


def _measured(size: float, fits: Tried, lay: Try, lines: Lines, more: int) -> Tried:
    """Fill a page on which more grows than rows and lines: what a little more takes is measured.

    A line to write on is as high again in a cell beside a long question, and not at all beside two.
    """
    little = lay(size, LITTLE, more)
    taken = _left(fits) - _left(little)
    if not little.fits or taken <= 0:
        return fits
    room = min(LITTLE * _left(fits) / taken * SURE, lines.most)
    tried = lay(size, room, more)
    return tried if tried.fits else little


def _joined(size: float, fits: Tried, lay: Try) -> tuple[int, Tried]:
    """Return how many rows more the page takes, and the page with them."""
    one = lay(size, 0.0, 1)
    height = _left(fits) - _left(one)
    if not one.fits or height <= 0:
        return 0, fits
    more = 1 + int(_left(one) / height)
    tried = lay(size, 0.0, more)
    return (more, tried) if tried.fits else (1, one)


def _left(tried: Tried) -> float:
    return spare(tried.laid) if tried.laid is not None else 0.0
