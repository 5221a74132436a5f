"""Sets a hard moment in closer lines where its page has no room for its last ones.

Whoever needs it turns no page then, and no page holds two lines.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.placed import CLOSER

KEPT = "moment"  # class of what stands on one page
MOST = len(CLOSER) - 1


def closer(parts: Sequence[Piece], long: Collection[str]) -> list[Piece]:
    """Return the parts, the moments of these ids one step closer; the closest stay as they are."""
    return [_closer(part, part.moments.intersection(long)) for part in parts]


def _closer(part: Piece, long: Collection[str]) -> Piece:
    if not long:
        return part
    steps = part.placed.closer
    more = {name: min(steps.get(name, 0) + 1, MOST) for name in long}
    return part.at(replace(part.placed, closer={**steps, **more}))
