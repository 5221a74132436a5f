"""What is found out of a booklet only in layout, and what is tried where it spends much paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from peerkit.editions.print.gates.budget import MOST_NOTES
from peerkit.editions.print.gates.laid import STAPLED
from peerkit.editions.print.paper.order import PAGES_A_SHEET, padding

DRAWING = (62.0, 86.6)  # mm: least and greatest height of the drawing on the cover
THICKEST = STAPLED * PAGES_A_SHEET  # pages that a stapler holds
CLOSEST = 2  # steps in which what is read stands in closer lines, as in booklet.css
SAVED = 2  # pages for notes: where there are fewer, a step closer saves no sheet
# Parts that share a page, and may have one of their own where pages are left; as in booklet.css.
APART = ("colophon", "part-reading-guide", "part-duties", "part-own-care")


@dataclass(frozen=True)
class Filled:
    """What is found out only in layout: pages for notes, and how the covers are set.

    `smaller` is how many steps smaller the back is set; `inside` says that the contacts stand
    inside, since there is no room for them on it. `close` is how many steps closer the lines of
    what is read are, `apart` the class of what has a page of its own that shares one elsewhere.
    `early` says that what the booklet is made of stands below the agreements, not at the end.
    `drawing` is the height in mm of the drawing on the cover.
    """

    padding: int = 0
    smaller: int = 0
    inside: bool = False
    close: int = 0
    apart: str = ""
    early: bool = False
    drawing: float = DRAWING[0]

    def after(self, pages: int) -> Filled:
        """Return what is needed where this came to so many pages; itself where it was right."""
        return replace(self, padding=padding(pages - self.padding))

    def spends(self, pages: int) -> bool:
        """Say whether so many pages, those for notes among them, are more than there should be."""
        return self.padding > MOST_NOTES or pages > THICKEST

    def others(self, steps: int, *, agreements: bool) -> Iterator[Filled]:
        """Yield ways that take less paper, up to so many steps closer, what changes least first.

        Where there are `agreements`, what the booklet is made of may stand below them.
        """
        for step in range(steps + 1):
            if step:
                yield replace(self, padding=0, close=step)
            if agreements:
                yield replace(self, padding=0, close=step, early=True)

    def apart_each(self) -> Iterator[Filled]:
        """Yield this with one part on a page of its own, which takes one from those for notes."""
        for part in APART:
            yield replace(self, padding=self.padding - 1, apart=part)


def decided(first: Filled, count: Count, *, agreements: bool = False) -> tuple[Filled, int]:
    """Return how a booklet is filled, and its pages: as usual, or in a way that spends less.

    A step closer is taken where it saves a sheet, and all steps where as usual it spends too much.
    """
    usual, pages = _right(first, count)
    too_much = usual.spends(pages)
    if not too_much and usual.padding < SAVED:
        return usual, pages
    for other in usual.others(CLOSEST if too_much else 1, agreements=agreements):
        done, less = _right(other, count)
        if 0 < less < pages and not done.spends(less):
            return done, less
    return usual, pages


def spread(filled: Filled, pages: int, count: Count) -> Filled:
    """Return a booklet of so many pages with fewer for notes, where one of its parts takes one."""
    for other in filled.apart_each() if filled.padding > MOST_NOTES else ():
        done, same = _right(other, count)
        if same == pages and not done.spends(same):
            return done
    return filled


def _right(filled: Filled, count: Count) -> tuple[Filled, int]:
    """Return what is needed instead of what was guessed, and the pages it comes to."""
    pages = count(filled)
    right = filled.after(pages)
    return right, pages and pages - filled.padding + right.padding


# Gives the pages that a booklet comes to in one way, 0 where it cannot be laid out.
Count = Callable[[Filled], int]
