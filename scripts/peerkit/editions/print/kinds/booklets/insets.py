"""Small parts that stand where a page has room for them, and take none of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from peerkit.editions.print.gates.budget import THIN
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.thrift import Thrift
from peerkit.editions.print.layout.pack import Packed

INSET = ("clinic-now", "own-care", "duties")
AGREED = "rules"  # the agreements, whose page is the last before the sessions
CLEAR = 2.0  # mm that a part may be higher where it came to stand than where it was measured
AIR = 4.0  # mm between two of them on a page
ENDS = 24.5  # mm: margins of that page above and below together, as in booklet.css
_HEADS = Markup('<div class="head-start">{0}</div><div class="head-end">{0}</div>')


@dataclass(frozen=True)
class Room:
    """What is free: on the pages of the front, and in mm beside sessions by their ids.

    `page` is the height of the paper in mm.
    """

    page: float
    fronts: Sequence[Packed]
    beside: Mapping[str, float]


@dataclass
class Insets:
    """What stands behind blocks of the front, by their ids, and on free pages beside sessions."""

    behind: dict[str, Markup] = field(default_factory=dict)
    beside: dict[str, Markup] = field(default_factory=dict)


def as_inset(part: Piece) -> Piece:
    """Return a part as it stands on a page that has room."""
    html = Markup('<section class="block inset part-{}" id="{}">{}</section>')
    return replace(part, html=html.format(part.kind, part.anchor, part.html))


def measured(parts: Sequence[Piece]) -> list[Piece]:
    """Return the parts whose heights say what has room where: small ones, and the agreements."""
    block = Markup('<div class="block">{}</div>')
    agreed = [part for part in parts if part.kind == AGREED]
    return [
        *(as_inset(part) for part in parts if part.kind in INSET),
        *(replace(part, html=block.format(part.html)) for part in agreed),
    ]


def inset(
    parts: Sequence[Piece], heights: Mapping[str, float], room: Room, thrift: Thrift
) -> tuple[list[Piece], Insets]:
    """Return the parts in the order they stand in, and the small ones that moved into others.

    `heights` are those of small parts and of the agreements. A place at the front is taken in any
    case; the others only where `thrift` says so.
    """
    done = {part.anchor: part for part in parts}
    insets, left = Insets(), dict(room.beside if thrift.beside else {})
    for part in (one for one in parts if one.kind in INSET):
        height = heights.get(part.anchor, 0.0)
        if height and (
            _behind(part, height, room.fronts, insets) or _beside(part, height, left, insets)
        ):
            done[part.anchor] = replace(part, html=Markup(""))
    ahead = set(_ahead(list(done.values()), heights, room.page, thrift))
    return list(_ordered(list(done.values()), ahead)), insets


def _behind(part: Piece, height: float, fronts: Sequence[Packed], insets: Insets) -> bool:
    """Put a part below what stands on a page of the front, and say whether one had room."""
    for packed in fronts:
        place = next((n for n, left in enumerate(packed.left) if left > height + CLEAR), None)
        if place is not None:
            packed.left[place] = 0.0
            last = [name for name, page in packed.places.items() if page == place][-1]
            insets.behind[last] = as_inset(part).html
            return True
    return False


def _beside(part: Piece, height: float, left: dict[str, float], insets: Insets) -> bool:
    """Put a part on a free page beside a session, and say whether one had room.

    None is begun for a few lines only.
    """
    thin = {name for name, room in left.items() if height < THIN * room}
    fits = (name for name, room in left.items() if room > height + CLEAR)
    place = next((name for name in fits if name in insets.beside or name not in thin), None)
    if place is None:
        return False
    left[place] -= height + AIR
    before = insets.beside.get(place) or _HEADS.format(part.title)
    insets.beside[place] = before + as_inset(part).html
    return True


def _ahead(
    parts: Sequence[Piece], heights: Mapping[str, float], page: float, thrift: Thrift
) -> Iterator[str]:
    """Yield the ids of the small parts that stand before the first session."""
    agreed = next((heights.get(part.anchor, page) for part in parts if part.kind == AGREED), page)
    left = page - ENDS - agreed
    for part in (one for one in parts if one.kind in INSET and one.html):
        left -= heights.get(part.anchor, page) + AIR
        if thrift.ahead == "all" or (thrift.ahead and left > 0):
            yield part.anchor
        else:
            left += heights.get(part.anchor, page) + AIR


def _ordered(parts: Sequence[Piece], ahead: Set[str]) -> Iterator[Piece]:
    """Yield the parts, those that stand ahead before the first session."""
    small = [replace(part, css="ahead") for part in parts if part.anchor in ahead]
    for part in parts:
        if part.kind == "session":
            yield from small
            small = []
        if part.anchor not in ahead:
            yield part
    yield from small
