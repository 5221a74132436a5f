"""Arranges the parts of a booklet that are made of blocks: roomy where that costs no paper.

Three ways are tried: roomy, tight, and tight with steps that go on overleaf. A part is set in the
first of them that takes the fewest leaves. A session that would take a fourth spread is set denser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.placed import Placed
from peerkit.editions.print.layout.blocks import starts_css
from peerkit.editions.print.layout.pack import Block, Packed, pack

BLOCKS = ("every", "session")  # kinds of parts that are made of blocks
INSET = (
    "clinic-now",
    "own-care",
    "duties",
)  # those that may stand where a page of the front has room
MOST_PAGES = 6  # of a session: three spreads
ROOMY, TIGHT, DENSE = "roomy", "tight", "tight dense"
# Margins of the pages of each kind above and below together, as in booklet.css, in mm.
ENDS: Mapping[str, float] = {"every": 20.5, "session": 24.5}

Measure = Callable[[Sequence[Piece], str], Mapping[str, list[Block]]]


@dataclass(frozen=True)
class Way:
    """One way of setting a part, and what came of it."""

    css: str
    packed: Packed


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
    parts: Sequence[Piece], measure: Measure, page: Page, *, thick: bool = False
) -> Arranged:
    """Decide where the pages of parts begin.

    `measure` gives the blocks of parts by their ids, as they are on a page without end, in one way
    of setting them. `thick` says that the booklet spends too much: what may save a page is set
    denser.
    """
    wanted = [part for part in parts if part.kind in BLOCKS]
    insets = [_as_inset(part) for part in parts if part.kind in INSET]
    sets = {ROOMY: wanted, TIGHT: [*wanted, *insets]} if wanted else {}
    found = {css: measure(every, css) for css, every in sets.items()}
    last = wanted[-1].anchor if wanted else ""
    tried = {part.anchor: _ways(part, found, page.height) for part in wanted}
    long = [
        part
        for part in wanted
        if _is_long(part, tried[part.anchor])
        or (thick and _is_over(part, tried[part.anchor], last=part.anchor == last))
    ]
    denser = measure(long, DENSE) if long else {}
    for part in long:
        tried[part.anchor] += _tried(DENSE, denser.get(part.anchor, []), _height(part, page.height))
    leaves = {part.anchor for part in wanted if part.kind == "session" or not thick} - {last}
    ways = {anchor: _best(every, whole=anchor in leaves) for anchor, every in tried.items()}
    parts, moved = _inset(parts, ways, found.get(TIGHT, {}))
    pages = _front_pages(
        [ways[part.anchor].packed for part in wanted if part.kind == "every"], page
    )
    return Arranged(
        [
            _set(part, ways[part.anchor], pages, moved, last=part.anchor == last)
            if part.anchor in ways
            else part
            for part in parts
        ],
        starts_css([way.packed for way in ways.values()]),
        tuple(_long(wanted, ways)),
        {anchor: way.packed.pages for anchor, way in ways.items()},
    )


def _long(parts: Sequence[Piece], ways: Mapping[str, Way]) -> Iterator[tuple[str, int]]:
    for part in parts:
        pages = ways[part.anchor].packed.pages
        if part.kind == "session" and pages > MOST_PAGES:
            yield part.title.unescape(), pages


def _ways(part: Piece, found: Mapping[str, Mapping[str, list[Block]]], page: float) -> list[Way]:
    height = _height(part, page)
    roomy, tight = (found[css].get(part.anchor, []) for css in (ROOMY, TIGHT))
    return [Way(ROOMY, pack(roomy, height)), *_tried(TIGHT, tight, height)]


def _tried(css: str, blocks: Sequence[Block], height: float) -> list[Way]:
    """Return blocks put on pages whole, and with steps that go on overleaf."""
    return [Way(css, pack(blocks, height)), Way(css, pack(blocks, height, run_on=True))]


def _height(part: Piece, page: float) -> float:
    return page - ENDS[part.kind]


def _is_long(part: Piece, ways: Sequence[Way]) -> bool:
    return part.kind == "session" and min(way.packed.pages for way in ways) > MOST_PAGES


def _is_over(part: Piece, ways: Sequence[Way], *, last: bool) -> bool:
    """Say whether a page less of a session would be a leaf less, or a page behind the last."""
    return part.kind == "session" and (last or min(way.packed.pages for way in ways) % 2 == 1)


def _best(ways: Sequence[Way], *, whole: bool) -> Way:
    """Return the first of the ways that take the fewest leaves: an odd page costs a whole one.

    What comes behind the last session begins on any page, so there it is not `whole` leaves; nor is
    it at the front, where a booklet is too thick.
    """
    a_leaf = 2 if whole else 1
    return min(ways, key=lambda way: -(-way.packed.pages // a_leaf))


def _as_inset(part: Piece) -> Piece:
    """Return a part as it stands on a page of the front."""
    html = Markup('<section class="block inset part-{}" id="{}">{}</section>')
    return replace(part, html=html.format(part.kind, part.anchor, part.html))


def _inset(
    parts: Sequence[Piece], ways: Mapping[str, Way], found: Mapping[str, list[Block]]
) -> tuple[list[Piece], dict[str, Markup]]:
    """Return the parts, and the small ones that moved to where a page of the front has room.

    Those are by the block behind which they stand.
    """
    fronts = [part for part in parts if part.kind == "every"]
    done = {part.anchor: part for part in parts}
    insets: dict[str, Markup] = {}
    for part in (one for one in parts if one.kind in INSET):
        height = sum(block.height for block in found.get(f"{part.anchor}", []))
        for front in fronts:
            packed = ways[front.anchor].packed
            place = next((n for n, left in enumerate(packed.left) if left > height > 0), None)
            if place is not None:
                packed.left[place] = 0.0
                last = [name for name, page in packed.places.items() if page == place][-1]
                insets[last] = _as_inset(part).html
                done[part.anchor] = replace(part, html=Markup(""))
                break
    return list(done.values()), insets


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
    insets: Mapping[str, Markup],
    *,
    last: bool,
) -> Piece:
    packed = way.packed
    odd = part.kind == "session" and packed.pages % 2 and not last
    placed = Placed(packed.room, frozenset(packed.continued), pages, insets, held_up=bool(odd))
    return replace(part.at(placed), css=way.css)
