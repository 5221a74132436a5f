"""Arranges the parts of a booklet that are made of blocks: roomy where that costs no paper.

A part is set in the first of several ways that takes the fewest leaves (`ways.py`). Denser is
measured only where its length says that this could save one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from peerkit.editions.print.kinds.booklets.insets import INSET, Insets, Room, inset, measured
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.placed import Placed
from peerkit.editions.print.kinds.booklets.thrift import USUAL, Thrift
from peerkit.editions.print.kinds.booklets.ways import (
    DENSE,
    MOST_PAGES,
    ROOMY,
    SNUG,
    TIGHT,
    WAYS,
    Tries,
    Way,
    denser,
)
from peerkit.editions.print.layout.blocks import starts_css
from peerkit.editions.print.layout.pack import Block, Packed
from peerkit.editions.rendering.marks import NOTHING

BLOCKS = ("every", "session")  # kinds of parts that are made of blocks
# Margins of the pages of each kind above and below together, as in booklet.css, in mm.
ENDS: Mapping[str, float] = {"every": 20.5, "session": 24.5}

Measure = Callable[[Sequence[Piece], str], Mapping[str, list[Block]]]


@dataclass(frozen=True)
class Arranged:
    """The parts of a booklet with their pages decided, and the rules that begin those pages.

    `lengths` are the pages of each part that is made of blocks, by its id.
    """

    parts: list[Piece]
    css: str = ""
    long: tuple[tuple[str, int], ...] = ()  # sessions of more pages than six, with their number
    lengths: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """What pages are like: their height in mm, and the digits of their numbers."""

    height: float
    digits: Callable[[int], str]


def arrange(
    parts: Sequence[Piece], measure: Measure, page: Page, thrift: Thrift = USUAL
) -> Arranged:
    """Decide where the pages of parts begin.

    `measure` gives the blocks of parts by their ids, as they are on a page without end, in one way
    of setting them. `thrift` says what is done so that the booklet takes less paper.
    """
    wanted = {part.anchor: part for part in parts if part.kind in BLOCKS}
    small = measured(parts) if wanted else []
    last = next(reversed(wanted), "")
    leaves = {
        anchor for anchor, part in wanted.items() if part.kind == "session" or not thrift.thick
    } - {last}
    tight = measure([*wanted.values(), *small], TIGHT) if wanted else {}
    heights = {part.anchor: _length(tight.get(part.anchor, [])) for part in small}
    tried = {
        anchor: Tries(_height(part, page.height), whole=anchor in leaves)
        for anchor, part in wanted.items()
    }
    _try(tried, wanted, measure, tight, thick=thrift.thick)
    ways = {anchor: every.best for anchor, every in tried.items()}
    sessions = [name for name in wanted if name in leaves and wanted[name].kind == "session"]
    if thrift.beside:
        ways |= _odd({name: tried[name] for name in sessions}, _small(small, heights))
    fronts = [ways[name].packed for name, part in wanted.items() if part.kind == "every"]
    free = {name: tried[name].height for name in sessions if ways[name].packed.pages % 2}
    parts, moved = inset(parts, heights, Room(page.height, fronts, free), thrift)
    pages = _front_pages(fronts, page)
    return Arranged(
        [
            _set(part, ways[part.anchor], pages, moved, last=part.anchor == last)
            if part.anchor in ways
            else part
            for part in parts
        ],
        starts_css([way.packed for way in ways.values()]),
        tuple(_long(wanted.values(), ways)),
        {anchor: way.packed.pages for anchor, way in ways.items()},
    )


def _try(
    tried: Mapping[str, Tries],
    wanted: Mapping[str, Piece],
    measure: Measure,
    tight: Mapping[str, list[Block]],
    *,
    thick: bool,
) -> None:
    """Put each part on pages in every way that may be worth it."""
    roomy = measure(list(wanted.values()), ROOMY) if wanted else {}
    for anchor, tries in tried.items():
        tries.set({ROOMY: roomy.get(anchor, []), TIGHT: tight.get(anchor, [])}, WAYS)
    for css in (DENSE, SNUG):
        some = [
            name
            for name, tries in tried.items()
            if (tries.denser(thick=thick) if css == DENSE else tries.spills())
        ]
        blocks = measure([wanted[name] for name in some], css) if some else {}
        for name in some:
            tried[name].set({css: blocks.get(name, [])}, denser(css))


def _small(parts: Sequence[Piece], heights: Mapping[str, float]) -> float:
    """Return the height of all small parts together, in mm."""
    return sum(heights[part.anchor] for part in parts if part.kind in INSET)


def _length(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _odd(sessions: Mapping[str, Tries], height: float) -> dict[str, Way]:
    """Return ways that leave pages free beside sessions, as many as this height needs, in mm."""
    found: dict[str, Way] = {}
    for name, tries in sessions.items():
        way = tries.odd
        if way is not None and height > 0:
            found[name] = way
            height -= tries.height
    return found


def _long(parts: Iterable[Piece], ways: Mapping[str, Way]) -> Iterator[tuple[str, int]]:
    for part in parts:
        pages = ways[part.anchor].packed.pages
        if part.kind == "session" and pages > MOST_PAGES:
            yield part.title.unescape(), pages


def _height(part: Piece, page: float) -> float:
    return page - ENDS[part.kind]


def _front_pages(fronts: Sequence[Packed], page: Page) -> dict[str, str]:
    """Return the page of each block at the front, which begins behind the cover."""
    found: dict[str, str] = {}
    first = 2
    for one in fronts:
        found |= {name: page.digits(first + place) for name, place in one.places.items()}
        first += one.pages
    return found


def _set(
    part: Piece,
    way: Way,
    pages: Mapping[str, str],
    insets: Insets,
    *,
    last: bool,
) -> Piece:
    packed = way.packed
    odd = part.kind == "session" and packed.pages % 2 and not last
    placed = Placed(
        packed.room,
        frozenset(packed.continued),
        pages,
        insets.behind,
        held_up=bool(odd),
        beside=insets.beside.get(part.anchor, NOTHING),
    )
    return replace(part.at(placed), css=way.css)
