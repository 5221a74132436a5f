"""Which page stands where: the order of pages on folded sheets, and of cards on cut ones.

Nothing here knows PDF, so the orders can be drawn and tested as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

PAGES_A_SHEET = 4


@dataclass(frozen=True)
class Side:
    """One side of a folded A4 sheet: the pages on its left and right half, counted from 1.

    `sheet` counts from the outermost, 0.
    """

    sheet: int
    front: bool
    left: int
    right: int


def booklet_sides(pages: int, *, right_bound: bool) -> Iterator[Side]:
    """Yield the sides of a saddle-stitched booklet, printed duplex and flipped on the short edge.

    `pages` is a multiple of four. A right-bound booklet, as Arabic reads, has the halves of each
    side exchanged. Raises ValueError for another number of pages.
    """
    if pages % PAGES_A_SHEET:
        raise ValueError(f"{pages} pages do not fill folded sheets of {PAGES_A_SHEET}")
    for sheet in range(pages // PAGES_A_SHEET):
        outer, inner = pages - 2 * sheet, 1 + 2 * sheet
        yield _side(sheet, outer, inner, front=True, right_bound=right_bound)
        yield _side(sheet, inner + 1, outer - 1, front=False, right_bound=right_bound)


def _side(sheet: int, left: int, right: int, *, front: bool, right_bound: bool) -> Side:
    return Side(sheet, front, *((right, left) if right_bound else (left, right)))


def padding(pages: int) -> int:
    """Return how many pages a booklet needs more to fill its sheets."""
    return -pages % PAGES_A_SHEET


@dataclass(frozen=True)
class Cell:
    """A card's place on a sheet: row from the top and column from the left, both from 0."""

    row: int
    column: int


def card_cell(position: int, columns: int, *, back: bool, rtl: bool) -> Cell:
    """Return where the card at this position of a sheet stands.

    Fronts fill in reading direction, so from the right for right-to-left. Backs are mirrored
    left to right: printed duplex and flipped on the long edge, each lands behind its front.
    """
    row, column = divmod(position, columns)
    from_right = rtl != back
    return Cell(row, columns - 1 - column if from_right else column)
