"""What stands whole on a tile of a poster: worked out apart from the program that cuts it."""

from __future__ import annotations

from collections.abc import Sequence

from peerkit.editions.print.paper.tiles import Place, Tile


def stands_whole(place: Place, tiles: Sequence[Tile]) -> bool:
    """Say whether one of the tiles shows all of a place."""
    left, bottom, right, top = place
    return any(
        one.x <= left
        and right <= one.x + one.width
        and one.y <= bottom
        and top <= one.y + one.height
        for one in tiles
    )
