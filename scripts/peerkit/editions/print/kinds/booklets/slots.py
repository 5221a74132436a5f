"""Where in a booklet is room for a small part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from peerkit.editions.print.gates.budget import THIN
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.thrift import Thrift
from peerkit.editions.print.layout.pack import Packed

AGREED = "rules"  # the agreements, which stand before the sessions where paper need not be saved
# Margins of the pages of each kind above and below together, as in booklet.css, in mm.
ENDS: Mapping[str, float] = {"every": 20.5, "session": 24.5, AGREED: 24.5}
CLEAR = 2.0  # mm that a part may be higher where it came to stand than where it was measured
AIR = 4.0  # mm between two of them on a page
RULED = 1.6  # mm more inside a session, where a rule closes it off

Where = Literal["front", "agreed", "beside", "plan", "step"]
# Where a part stands best first; what is read aloud is interrupted last.
KINDS: tuple[Where, ...] = ("front", "agreed", "beside", "plan", "step")
_RULED = ("plan", "step")


@dataclass
class Slot:
    """A page that has room: its mm, and the id of the block behind which a part stands there.

    It is that of the session where the page stands `beside` it, and of the agreements below them.
    A `thin` page holds so little that it would be told.
    """

    kind: Where
    behind: str
    left: float
    thin: bool = False
    begun: bool = False

    def takes(self, height: float) -> bool:
        """Say whether a part has room. No page beside a session is begun for a few lines only."""
        worth = self.kind != "beside" or self.begun or height >= THIN * self.left
        return worth and self.left > height + CLEAR + (RULED if self.kind in _RULED else 0.0)

    def take(self, height: float) -> None:
        """Take the room of a part."""
        self.left -= height + AIR
        self.begun, self.thin = True, False

    @property
    def rank(self) -> tuple[bool, int, float]:
        """The least is the place that is taken: a thin page, or the smallest of the best kind."""
        return not self.thin, KINDS.index(self.kind), self.left


def slots_of(
    parts: Sequence[Piece],
    packed: Mapping[str, Packed],
    agreed: float,
    page: float,
    thrift: Thrift,
) -> list[Slot]:
    """Return the pages that have room, in the order of the booklet.

    `packed` are the parts made of blocks by their ids, `agreed` is the height of the agreements,
    `page` that of the paper. Where the contents stand below the front, its last page is theirs.
    """
    last = next(reversed(list(packed)), "")
    found: list[Slot] = []
    for part in parts:
        if part.kind == AGREED and agreed:
            found.append(Slot("agreed", part.anchor, page - ENDS[AGREED] - agreed))
        elif part.kind == "every" and part.anchor in packed:
            pages = packed[part.anchor]
            found += _inside(pages, "front", "front", pages.pages - thrift.joined)
        elif part.anchor in packed:
            pages = packed[part.anchor]
            found += _inside(pages, "plan", "step", pages.pages - 1)
            if pages.pages % 2 and part.anchor != last:
                found.append(Slot("beside", part.anchor, page - ENDS["session"]))
    return found


def _inside(packed: Packed, first: Where, others: Where, pages: int) -> Iterator[Slot]:
    """Yield those of so many pages of a part on which a block begins and none goes on overleaf.

    The last one of a session has lines to write on.
    """
    behind = {page: name for name, page in packed.places.items()}
    run_on = {name for name, _ in packed.continued}
    for page, left in enumerate(packed.left[:pages]):
        if page in behind and behind[page] not in run_on:
            thin = packed.fills[page] < THIN
            yield Slot(others if page else first, behind[page], left, thin=thin)
