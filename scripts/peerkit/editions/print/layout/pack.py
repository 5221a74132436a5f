"""Puts blocks of known height on pages: whole where they fit, the last of them at the foot.

WeasyPrint breaks where it must; a person who lays out a book looks ahead. So heights are measured
once on a page without end, and this decides where pages begin. All lengths are in mm.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["whole", "plan", "step", "filler"]
KEPT = 2  # actions that stay with the title of a step
PLAN_MORE = 4.5  # mm by which the page of a plan is higher: it has no head
TITLE = 14.0  # mm: what is no higher is the title of what follows
SAFE = 0.4  # mm that rounding may take


@dataclass(frozen=True)
class Block:
    """A piece of a part that begins with a title or a box.

    `pieces` are the heights of the head of a step and of each of its actions, `drawing` the height
    of the head with the drawing below it. A `plan` fills a page of its own, a `filler` takes what
    is left, a `foot` stands at the end of the last page.
    """

    id: str
    height: float
    kind: BlockKind = "whole"
    pieces: tuple[float, ...] = ()
    drawing: float = 0.0


@dataclass
class Packed:
    """Where pages begin and what is left.

    `starts` are the blocks that begin a page, `continued` the actions of steps that do, counted
    from 0. `beside` are the blocks that stand on the page of a plan, below it. `room` is what a
    filler gets, `fills` how full each page is, 0 to 1, `left` the mm left on each, and `places` the
    page of each block, from 0. `spilled` says that a plan is longer than its page.
    """

    starts: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    continued: list[tuple[str, int]] = field(default_factory=list)
    room: dict[str, float] = field(default_factory=dict)
    fills: list[float] = field(default_factory=list)
    left: list[float] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    spilled: bool = False

    @property
    def pages(self) -> int:
        """How many pages the blocks take."""
        return len(self.fills)


@dataclass
class _Press:
    """A page being filled."""

    height: float
    head: float
    run_on: bool
    packed: Packed = field(default_factory=Packed)
    used: float = 0.0
    shared: bool = False  # whether this is the page of a plan, and steps may stand below it
    closed: bool = False  # whether this is the page of a plan, and none may

    @property
    def left(self) -> float:
        more = PLAN_MORE if self.shared or self.closed else 0.0
        return self.height + more - self.used

    def turn(self) -> None:
        """Begin a page."""
        self.packed.fills.append(1.0 if self.closed else self.used / self.height)
        self.packed.left.append(self.left)
        self.used, self.shared, self.closed = 0.0, False, False

    def fill(self, plan: Block) -> None:
        """Give a plan whole pages of its own: one, unless it is too long."""
        more = math.ceil(plan.height / (self.height + PLAN_MORE)) - 1
        for _ in range(more):
            self.packed.spilled = True
            self.turn()
        self.closed, self.used = True, self.height if more else plan.height
        self.packed.places[plan.id] = self.packed.pages

    def share(self, plan: Block) -> None:
        """Put a plan at the top of its page, and let what follows stand below it."""
        self.shared, self.used = True, plan.height
        self.packed.places[plan.id] = self.packed.pages

    def put(self, block: Block) -> None:
        """Put a block on this page, or on the next where it does not fit."""
        full = self.closed or (block.height > self.left and self.used)
        if full and not self._begin(block):
            self.turn()
            self.packed.starts.append(block.id)
        if self.shared:
            self.packed.beside.append(block.id)
        self.packed.places[block.id] = self.packed.pages
        if block.height > self.left:
            self._run(block)
        else:
            self.used += block.height

    def _begin(self, block: Block) -> bool:
        """Say whether a step may begin here and go on overleaf.

        Its title keeps two actions and its drawing, which the layout would else put overleaf. What
        stands below a plan is whole.
        """
        if self.shared or self.closed:
            return False
        kept = max(sum(block.pieces[: KEPT + 1]), block.drawing)
        return self.run_on and len(block.pieces) > KEPT + 1 and kept <= self.left

    def _run(self, block: Block) -> None:
        """Put a step on this page and the next ones, each of which says that it goes on."""
        if not block.pieces:
            self.used += block.height  # a box larger than a page: the layout breaks it
            return
        for number, height in enumerate(block.pieces):
            if number > 1 and height > self.left:
                self.turn()
                self.packed.continued.append((block.id, number - 1))
                self.used = self.head
            self.used += height


def pack(
    blocks: Sequence[Block],
    height: float,
    head: float = 9.0,
    *,
    run_on: bool = False,
    share: bool = False,
) -> Packed:
    """Return where pages of this height begin so that the blocks come in order and whole.

    `head` is the height of a line that says that a step goes on. With `run_on` a step may begin at
    the end of a page where its title keeps two actions. With `share` whole blocks stand below a
    plan, where its page has room.

        pack([Block("a", 100), Block("b", 120)], 185).starts == ["b"]
    """
    press = _Press(height - SAFE, head, run_on)
    for block in _joined(blocks, press.height):
        if block.kind == "plan":
            (press.share if share and block.height < press.height else press.fill)(block)
        else:
            press.put(block)
    press.packed.room |= {one.id: press.left for one in blocks if one.kind == "filler"}
    press.turn()
    return press.packed


def _joined(blocks: Sequence[Block], height: float) -> Iterator[Block]:
    """Yield the blocks, a filler with its title and what stands at the foot below it as one.

    Where a page of this height does not hold all of it, the title stands before it.
    """
    end = next((n for n, one in enumerate(blocks) if one.kind == "filler"), len(blocks))
    if 0 < end < len(blocks) and blocks[end - 1].height <= TITLE and not blocks[end - 1].pieces:
        end -= sum(one.height for one in blocks[end - 1 :]) <= height
    yield from blocks[:end]
    if end < len(blocks):
        yield Block(blocks[end].id, sum(one.height for one in blocks[end:]))
