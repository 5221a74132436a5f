"""Small parts that stand where a page has room for them, and take none of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.slots import AGREED, Slot
from peerkit.editions.print.kinds.booklets.thrift import Thrift

GUIDE = "reading-guide"  # stands below the contents, unless these stand below something else
MADE = "colophon"  # what the booklet is made of
LOCKED = "locked"  # a session that may not be held yet
EARLY = (GUIDE, LOCKED)  # what stands as early as may be
INSET = ("clinic-now", "own-care", "duties")
MOVED = (*EARLY, *INSET, MADE)
_HEADS = Markup('<div class="head-start">{0}</div><div class="head-end">{0}</div>')


@dataclass
class Insets:
    """What stands behind blocks and below the agreements, by their ids, and beside sessions."""

    behind: dict[str, Markup] = field(default_factory=dict)
    beside: dict[str, Markup] = field(default_factory=dict)

    def put(self, slot: Slot, part: Piece, html: Markup) -> None:
        """Put a part where it has room."""
        if slot.kind == "beside":
            before = self.beside.get(slot.behind) or _HEADS.format(part.title)
            self.beside[slot.behind] = before + html
        else:
            self.behind[slot.behind] = self.behind.get(slot.behind, Markup("")) + html


def as_inset(part: Piece, kind: str = "front") -> Piece:
    """Return a part as it stands on a page that has room."""
    html = Markup('<section class="block inset on-{} part-{}" id="{}">{}</section>')
    return replace(part, html=html.format(kind, part.kind, part.anchor, part.html))


def as_block(part: Piece) -> Piece:
    """Return the agreements as they stand on a page that holds other things too."""
    html = Markup('<section class="block agreed" id="{}">{}</section>')
    return replace(part, html=html.format(part.anchor, part.html))


def measured(parts: Sequence[Piece]) -> list[Piece]:
    """Return the parts whose heights say what has room where: small ones, and the agreements."""
    return [
        *(as_inset(part) for part in parts if part.kind in MOVED),
        *(as_block(part) for part in parts if part.kind == AGREED),
    ]


def inset(
    parts: Sequence[Piece], heights: Mapping[str, float], slots: Sequence[Slot], thrift: Thrift
) -> tuple[list[Piece], Insets]:
    """Return the parts in the order they stand in, and what moved into others.

    `heights` are those of small parts and of the agreements. A place at the front is taken in any
    case; the others only where `thrift` says so.
    """
    done, insets = {part.anchor: part for part in parts}, Insets()
    free = [slot for slot in slots if slot.kind == "front" or thrift.rooms]
    if thrift.agreed:
        _agreed(done, heights, free, thrift, insets)
    for part in _movable(parts, thrift):
        height = heights.get(part.anchor, 0.0)
        slot = _slot(part, height, free)
        if height and slot is not None:
            slot.take(height)
            insets.put(slot, part, as_inset(part, slot.kind).html)
            done[part.anchor] = replace(part, html=Markup(""))
    return [_with(part, insets) if thrift.rooms else part for part in done.values()], insets


def _movable(parts: Sequence[Piece], thrift: Thrift) -> Iterator[Piece]:
    """Yield the parts that may move, in the order in which they choose a place."""
    guide = (GUIDE,) if thrift.joined else ()
    kinds = (*guide, LOCKED, *INSET, MADE) if thrift.rooms else INSET
    for kind in kinds:
        yield from (part for part in parts if part.kind == kind)


def _slot(part: Piece, height: float, slots: Sequence[Slot]) -> Slot | None:
    """Return where a part stands best: some as early as may be, others where they just fit.

    What the booklet is made of is read by nobody who leads a step, so it stands behind none.
    """
    fits = [one for one in slots if one.takes(height) and (part.kind, one.kind) != (MADE, "step")]
    if part.kind in EARLY:
        return next(iter(fits), None)
    return min(fits, key=lambda slot: slot.rank, default=None)


def _agreed(
    done: dict[str, Piece],
    heights: Mapping[str, float],
    slots: list[Slot],
    thrift: Thrift,
    insets: Insets,
) -> None:
    """Put the agreements beside a session, or behind all other parts."""
    for part in [one for one in done.values() if one.kind == AGREED]:
        below = [slot for slot in slots if slot.behind == part.anchor]
        height = heights.get(part.anchor, 0.0)
        pages = (one for one in slots if one.kind == "beside" and one.takes(height))
        slot = next(pages, None) if thrift.agreed == "beside" and height else None
        if slot is None:
            made = [done.pop(one.anchor) for one in list(done.values()) if one.kind == MADE]
            done[part.anchor] = done.pop(part.anchor)
            done.update({one.anchor: one for one in made})
        else:
            slot.take(height)
            insets.put(slot, part, as_block(part).html)
            done[part.anchor] = replace(part, html=Markup(""))
            for one in below:
                slots.remove(one)


def _with(part: Piece, insets: Insets) -> Piece:
    """Return a part; the agreements as high as they were measured, with what stands below them."""
    if part.kind != AGREED or not part.html:
        return part
    html = Markup('<div class="block">{}</div>{}')
    return replace(part, html=html.format(part.html, insets.behind.get(part.anchor, Markup(""))))
