"""What is found out of a booklet only in layout, and what is tried where it spends much paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from peerkit.editions.print.gates.budget import MOST_NOTES
from peerkit.editions.print.gates.laid import STAPLED
from peerkit.editions.print.kinds.booklets.thrift import Thrift
from peerkit.editions.print.paper.order import PAGES_A_SHEET, padding

DRAWING = (62.0, 86.6)  # mm: least and greatest height of the drawing on the cover
THICKEST = STAPLED * PAGES_A_SHEET  # pages that a stapler holds
CLOSEST = 2  # steps in which what is read stands in closer lines, as in booklet.css
FARTHEST = 4  # the last so many ways of saving paper, one of which takes the least
ENOUGH = 2  # pages that a booklet may lose at best by more sessions of odd pages
NEVER = 10_000  # pages: more than any booklet has
# Parts that share a page, and may have one of their own where pages are left; as in booklet.css.
APART = ("colophon", "part-reading-guide", "part-duties", "part-own-care")


@dataclass(frozen=True)
class Filled:
    """What is found out only in layout: pages for notes, and how the covers are set.

    `smaller` is how many steps smaller the back is set; `inside` says that the contacts stand
    inside, since there is no room for them on it. `close` is how many steps closer the lines of
    what is read are, `apart` the class of what has a page of its own that shares one elsewhere.
    `joined` says that the contents stand below what every session has.
    `unnamed` says that the box on the back asks for no name where nobody is known.
    `drawing` is the height in mm of the drawing on the cover, `low_title` says that the title gives
    room to it.
    """

    padding: int = 0
    smaller: int = 0
    inside: bool = False
    close: int = 0
    apart: str = ""
    joined: bool = False
    drawing: float = DRAWING[0]
    low_title: bool = False
    unnamed: bool = False

    def after(self, pages: int) -> Filled:
        """Return what is needed where this came to so many pages; itself where it was right."""
        return replace(self, padding=padding(pages - self.padding))

    def spends(self, pages: int) -> bool:
        """Say whether so many pages, those for notes among them, are more than there should be."""
        return self.padding > MOST_NOTES or pages > THICKEST

    def apart_each(self) -> Iterator[Filled]:
        """Yield this with one part on a page of its own, which takes one from those for notes."""
        for part in APART:
            yield replace(self, padding=self.padding - 1, apart=part)


@dataclass(frozen=True)
class Choice:
    """How a booklet is arranged and filled, and the pages that this comes to."""

    thrift: Thrift
    filled: Filled
    pages: int

    @property
    def spends(self) -> bool:
        """Say whether it takes more pages than it should."""
        return self.filled.spends(self.pages)


def decided(first: Filled, count: Count, thrifts: Sequence[Thrift]) -> Choice:
    """Return how a booklet is arranged and filled: as usual, or in a way that saves a sheet.

    Whether one can be saved is asked of the farthest ways only, first with lines as close as may
    be. If so, the first way that takes no more sheets than they is taken.
    """

    def tried(thrift: Thrift, close: int) -> Choice:
        return _right(thrift, replace(first, close=close, joined=thrift.joined), count)

    def far(close: int, *, dense: bool) -> list[Choice]:
        ways = [thrift for thrift in thrifts[-FARTHEST:] if thrift.dense == dense]
        return [one for thrift in ways if (one := tried(thrift, close)).pages]

    usual = tried(thrifts[0], 0)
    farthest = far(CLOSEST, dense=False) if usual.pages else []
    if usual.pages and _fewest(farthest) >= usual.pages and _nearly(farthest):
        farthest = far(CLOSEST, dense=True)
    least = _fewest(farthest)
    if least >= usual.pages:
        return usual
    dense = any(one.thrift.dense for one in farthest)
    found: Choice | None = None
    for close in range(CLOSEST + 1):
        # Where the farthest ways do not save it, those that change less are not asked.
        if close < CLOSEST and _fewest(far(close, dense=dense)) > least:
            continue
        for thrift in (one for one in thrifts if dense or not one.dense):
            one = tried(thrift, close)
            if 0 < one.pages <= least:
                found = found or one
                if not one.spends:
                    return one
    return found or usual


def _fewest(choices: Sequence[Choice]) -> int:
    return min((one.pages for one in choices), default=NEVER)


def _nearly(choices: Sequence[Choice]) -> bool:
    """Say whether a page or two less would save a sheet: to measure more for it takes long."""
    pages = min((one.pages - one.filled.padding for one in choices), default=0)
    return 0 < pages % PAGES_A_SHEET <= ENOUGH


def spread(choice: Choice, count: Count) -> Choice:
    """Return a choice with fewer pages for notes, where one of its parts takes one instead."""
    for other in choice.filled.apart_each() if choice.filled.padding > MOST_NOTES else ():
        done = _right(choice.thrift, other, count)
        if done.pages == choice.pages and not done.spends:
            return done
    return choice


def _right(thrift: Thrift, filled: Filled, count: Count) -> Choice:
    """Return what is needed instead of what was guessed, and the pages it comes to."""
    pages = count(thrift, filled)
    right = filled.after(pages)
    return Choice(thrift, right, pages and pages - filled.padding + right.padding)


# Gives the pages that a booklet comes to in one way, 0 where it cannot be laid out.
Count = Callable[[Thrift, Filled], int]
