"""The ways a part made of blocks can be set, and which of them takes the least paper.

What changes least comes first: roomy, tight, the plan with whole steps below it, steps that go on
overleaf, and all of this once more denser. The first way that takes the fewest leaves is taken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from peerkit.editions.print.gates.budget import THIN
from peerkit.editions.print.kinds.booklets.sketch import Length
from peerkit.editions.print.kinds.booklets.thrift import Thrift
from peerkit.editions.print.layout.pack import PLAN_MORE, Block, Packed, pack

ROOMY, TIGHT, DENSE, SNUG = "roomy", "tight", "tight dense", "tight dense snug"
# Of the height in tight, what the densest setting leaves of it at best: less was never measured.
DENSEST = 0.94
MOST_PAGES = 6  # of a session: three spreads


@dataclass(frozen=True)
class Spread:
    """How blocks are put on pages: their type, and what may share a page or go on overleaf."""

    css: str
    share: bool = False
    run_on: bool = False


WAYS = (
    Spread(ROOMY),
    Spread(TIGHT),
    Spread(ROOMY, share=True),
    Spread(TIGHT, share=True),
    Spread(TIGHT, run_on=True),
    Spread(TIGHT, share=True, run_on=True),
)


def denser(css: str) -> tuple[Spread, ...]:
    """Return the ways of setting blocks denser than tight."""
    return tuple(Spread(css, share, run_on) for run_on in (False, True) for share in (False, True))


@dataclass(frozen=True)
class Way:
    """One way of setting a part, and what came of it."""

    css: str
    packed: Packed


@dataclass
class Tries:
    """What was tried of one part of this kind, on pages of this height in mm.

    What comes behind the last session begins on any page, so there it is not `whole` leaves that
    count; nor is it at the front, where a booklet is too thick.
    """

    kind: str
    height: float
    whole: bool
    ways: list[Way] = field(default_factory=list)
    blocks: dict[str, Sequence[Block]] = field(default_factory=dict)

    def set(self, measured: Mapping[str, Sequence[Block]], kinds: Sequence[Spread]) -> None:
        """Put measured blocks on pages in some ways."""
        self.blocks |= measured
        self.ways += [
            Way(
                kind.css,
                pack(measured[kind.css], self.height, run_on=kind.run_on, share=kind.share),
            )
            for kind in kinds
        ]

    @property
    def best(self) -> Way:
        """The first of the ways that take the fewest leaves: an odd page costs a whole one.

        One whose plan spills onto a second page, or that has a thin page, only if all of them do.
        """
        return min(self.ways, key=lambda way: (self._leaves(way), way.packed.spilled, _thin(way)))

    def chosen(self, *, joined: bool) -> Way:
        """The best way; of the front, one that leaves most for the contents, if `joined` below."""
        if not joined or self.kind != "every":
            return self.best
        return min(self.ways, key=lambda way: (way.packed.pages, -way.packed.left[-1]))

    def length(self, way: Way) -> Length:
        """Return how long the part is in one way."""
        return Length(way.packed.pages, self.height - way.packed.left[-1])

    @property
    def odd(self) -> Way | None:
        """The first way that leaves the last page of as many leaves free; None where none does."""
        pages = self._a_leaf * self._leaves(self.best) - 1
        found = (way for way in self.ways if way.packed.pages == pages and not way.packed.spilled)
        return next(found, None)

    def denser(self, thrift: Thrift) -> bool:
        """Say whether closer lines could save a leaf, or keep the plan on its page.

        A page that is none of a leaf is worth it where a booklet is too thick, or a session. Where
        the contents stand below the front, any room there is worth it.
        """
        if thrift.joined and self.kind == "every":
            return True
        pages = self.best.packed.pages
        by_pages = thrift.dense and self.whole
        fewer = pages - 1 if by_pages else (self._leaves(self.best) - 1) * self._a_leaf
        length = sum(block.height for block in self.blocks.get(TIGHT, ()))
        could = DENSEST * length <= fewer * self.height + PLAN_MORE
        long = pages > MOST_PAGES
        return self.spills() or (could and (self.whole or thrift.thick or long))

    def spills(self) -> bool:
        """Say whether the plan goes on to a second page."""
        return self.best.packed.spilled

    @property
    def _a_leaf(self) -> int:
        return 2 if self.whole else 1

    def _leaves(self, way: Way) -> int:
        return -(-way.packed.pages // self._a_leaf)


def _thin(way: Way) -> int:
    """Return how many pages hold little, though more stands overleaf."""
    return sum(fill < THIN for fill in way.packed.fills[:-1])
