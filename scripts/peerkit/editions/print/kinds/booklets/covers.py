"""How the covers of a booklet are set: the drawing on the front, and how large the back is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import inf

from peerkit.editions.print.kinds.booklets.filled import DRAWING, Filled
from peerkit.editions.print.layout.engine import Laid
from peerkit.editions.print.layout.fonts import bold_width
from peerkit.editions.print.layout.measure import pages_of, room_between

BACK = "back"  # page name of the back cover
# Sizes of the back below the full one, as in booklet.css; with the last, no name is asked.
STEPS = 9
FRONT, AIR = ("cover-flow", "cover-foot"), 4.0  # boxes of the front, and mm between them

MOST_LINES = 9  # of a title; a word that is too wide for the least type is broken by the engine
WANTED = 80.0  # mm: a drawing that is lower has the title in its least type
TITLE, TYPE = 129.0, (28.0, 39.0)  # mm for the title on the front; its least and usual points

# Lays out the covers alone, in one way; None where they cannot be.
Covers = Callable[[Filled], Laid | None]


def covers_of(lay: Covers, backs: dict[str, int], key: str) -> Filled:
    """Return how the covers are set, which are laid out alone first.

    The back is set in the largest size in which it is one page; where there is none, the contacts
    stand inside. The drawing on the front takes the room that its words leave, and a long title
    gives way to it. `backs` remembers the size of a back by its `key`: all booklets for a camp
    have the same.
    """
    if key not in backs:
        backs[key] = _largest(lay)
    inside = backs[key] > STEPS
    filled = Filled(smaller=backs[key], inside=inside, unnamed=backs[key] >= STEPS)
    high = _drawing(lay(filled))
    if high < WANTED:
        lower = replace(filled, low_title=True)
        filled, high = max((filled, high), (lower, _drawing(lay(lower))), key=lambda one: one[1])
    return replace(filled, drawing=high)


def _largest(lay: Covers) -> int:
    """Return the fewest steps with which the back is one page, or one more than there are.

    What is one page in one size is so in every smaller one, so the sizes are halved.
    """

    def is_whole(steps: int) -> bool:
        laid = lay(Filled(smaller=steps, unnamed=steps == STEPS))
        return laid is None or pages_of(laid, BACK) == 1

    return bisect_left(range(STEPS + 1), True, key=is_whole)


def _drawing(laid: Laid | None) -> float:
    """Return the mm that the drawing on a front may be high, which is laid out with the least."""
    if laid is None:
        return DRAWING[0]
    room = max(room_between(laid, *FRONT) - AIR, 0.0)
    return round(min(DRAWING[0] + room, DRAWING[1]), 1)


def title_type(title: str, families: Sequence[str]) -> float:
    """Return the points of a title on the front: told apart across a room, its words unbroken.

    The largest in which it takes no more lines than in the least: the drawing needs the room.
    """
    widths = [bold_width(word, families, 1) for word in title.split()]
    space = bold_width(" ", families, 1)
    least, most = TYPE
    fewest = min(_lines(widths, space, TITLE / least), MOST_LINES)
    sizes = (most - step for step in range(int(most - least)))
    return next((size for size in sizes if _lines(widths, space, TITLE / size) <= fewest), least)


def _lines(widths: Sequence[float], space: float, room: float) -> float:
    """Return how many lines words take in so much room; endless where a word is wider."""
    lines, left = 0, 0.0
    for width in widths:
        if width > room:
            return inf
        if width + space > left:
            lines, left = lines + 1, room - width
        else:
            left -= width + space
    return lines
