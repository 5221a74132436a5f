"""Arranges the parts of a booklet that are made of blocks: roomy where that costs no paper.

A part is set in the first of several ways that takes the fewest leaves (`ways.py`). Denser is
measured only where its length says that this could save one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from peerkit.editions.print.kinds.booklets.insets import GUIDE, INSET, Insets, inset, measured
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.placed import Placed
from peerkit.editions.print.kinds.booklets.sketch import Length
from peerkit.editions.print.kinds.booklets.slots import AGREED, ENDS, slots_of
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

Measure = Callable[[Sequence[Piece], str], Mapping[str, list[Block]]]


@dataclass(frozen=True)
class Arranged:
    """The parts of a booklet with their pages decided, and the rules that begin those pages.

    The parts that are made of blocks know where these stand, and are to be rendered again with it.
    `lengths` tells of each of them, by its id, how long it is.
    """

    parts: list[Piece]
    css: str = ""
    long: tuple[tuple[str, int], ...] = ()  # sessions of more pages than six, with their number
    lengths: Mapping[str, Length] = field(default_factory=dict)


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
    tight = measure([*wanted.values(), *small], TIGHT) if wanted else {}
    heights = {part.anchor: _length(tight.get(part.anchor, [])) for part in small}
    last = next(reversed(wanted), "")
    tried = {
        anchor: Tries(part.kind, page.height - ENDS[part.kind], whole=_whole(part, last, thrift))
        for anchor, part in wanted.items()
    }
    _try(tried, wanted, measure, tight, thrift)
    ways = {name: one.chosen(joined=thrift.joined) for name, one in tried.items()}
    if thrift.beside:
        ways |= _odd(tried, last, sum(_moving(small, heights, page, thrift)))
    packed = {name: way.packed for name, way in ways.items()}
    agreed = sum(heights[part.anchor] for part in small if part.kind == AGREED)
    slots = slots_of(parts, packed, agreed, page.height, thrift)
    done, moved = inset(parts, heights, slots, thrift)
    pages = _front_pages([packed[name] for name in wanted if wanted[name].kind == "every"], page)
    return Arranged(
        [
            _set(part, ways[part.anchor], pages, moved, last=part.anchor == last)
            if part.anchor in ways
            else part
            for part in done
        ],
        starts_css(list(packed.values())),
        tuple(_long(wanted.values(), ways)),
        {name: tried[name].length(way) for name, way in ways.items()},
    )


def _whole(part: Piece, last: str, thrift: Thrift) -> bool:
    """Say whether leaves of a part count, and not pages: what comes behind it begins on a left."""
    return part.anchor != last and (part.kind == "session" or not thrift.thick)


def _try(
    tried: Mapping[str, Tries],
    wanted: Mapping[str, Piece],
    measure: Measure,
    tight: Mapping[str, list[Block]],
    thrift: Thrift,
) -> None:
    """Put each part on pages in every way that may be worth it."""
    roomy = measure(list(wanted.values()), ROOMY) if wanted else {}
    for anchor, tries in tried.items():
        tries.set({ROOMY: roomy.get(anchor, []), TIGHT: tight.get(anchor, [])}, WAYS)
    for css in (DENSE, SNUG):
        some = [
            name
            for name, tries in tried.items()
            if (tries.denser(thrift) if css == DENSE else tries.spills())
        ]
        blocks = measure([wanted[name] for name in some], css) if some else {}
        for name in some:
            tried[name].set({css: blocks.get(name, [])}, denser(css))


def _moving(
    small: Sequence[Piece], heights: Mapping[str, float], page: Page, thrift: Thrift
) -> Iterator[float]:
    """Yield the heights in mm of what may stand on pages beside sessions."""
    for part in small:
        if part.kind in INSET or (part.kind == GUIDE and thrift.joined):
            yield heights[part.anchor]
        elif part.kind == AGREED and thrift.agreed == "beside":
            yield page.height


def _length(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _odd(tried: Mapping[str, Tries], last: str, height: float) -> dict[str, Way]:
    """Return ways that leave pages free beside sessions, as many as this height needs, in mm."""
    found: dict[str, Way] = {}
    for name, tries in tried.items():
        way = tries.odd if tries.kind == "session" and name != last else None
        if way is not None and height > 0:
            found[name] = way
            height -= tries.height
    return found


def _long(parts: Iterable[Piece], ways: Mapping[str, Way]) -> Iterator[tuple[str, int]]:
    for part in parts:
        pages = ways[part.anchor].packed.pages
        if part.kind == "session" and pages > MOST_PAGES:
            yield part.title.unescape(), pages


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
    return replace(part, placed=placed, css=way.css)
