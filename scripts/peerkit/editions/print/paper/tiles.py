"""Parts a poster that is larger than the printer's paper into tiles to be glued together.

Neighbours share a strip, so that hands and printers need not be exact: cut one tile along its
marks, lay it over the strip of the next, and glue.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from peerkit.editions.print.paper.sizes import MM, Paper, Size

OVERLAP = 10.0  # mm that neighbours share
EDGE = 7.0  # mm of the paper kept free, for printers and for the marks
TICK, SQUARE = 5.0, 3.0  # mm: length of a cut mark; side of a square that tells the place
STEP = 0.5  # mm between places of a seam that are looked at
Span = tuple[float, float]  # mm: where something begins and ends
Place = tuple[float, float, float, float]  # mm: left, bottom, right, top


@dataclass(frozen=True)
class Tile:
    """A part of a poster: row from the top, column from the left, and its corner and size in mm.

    `x` and `y` are measured from the poster's lower left corner.
    """

    row: int
    column: int
    x: float
    y: float
    width: float
    height: float


def tiles_of(size: Size, paper: Paper, whole: Sequence[Place] = ()) -> list[Tile]:
    """Return the fewest tiles that show a poster and overlap, row by row.

    `paper` lies as it is given. Seams miss what is to stay `whole`, wherever
    so many tiles allow it. A poster that fits on the paper is one tile.
    """
    across = [(left, right) for left, _, right, _ in whole]
    down = [(size.height - top, size.height - bottom) for _, bottom, _, top in whole]
    columns = _parts(size.width, paper.width - 2 * EDGE, across)
    rows = _parts(size.height, paper.height - 2 * EDGE, down)
    return [
        Tile(row, column, begin, size.height - low, end - begin, low - high)
        for row, (high, low) in enumerate(rows)
        for column, (begin, end) in enumerate(columns)
    ]


def lying(size: Size, paper: Paper, whole: Sequence[Place] = ()) -> Paper:
    """Return the paper as it takes fewest tiles of a poster: upright or on its long side.

    Where both take as many, the one whose seams cut less of what is to stay `whole`.
    """
    turned = replace(paper, width=paper.height, height=paper.width)

    def cost(one: Paper) -> tuple[int, int]:
        tiles = tiles_of(size, one, whole)
        return len(tiles), sum(not _is_shown(place, tiles) for place in whole)

    return min((paper, turned), key=cost)


def _is_shown(place: Place, tiles: Sequence[Tile]) -> bool:
    """Say whether a place stands whole on one of the tiles."""
    left, bottom, right, top = place
    return any(
        one.x <= left
        and right <= one.x + one.width
        and one.y <= bottom
        and top <= one.y + one.height
        for one in tiles
    )


def _parts(length: float, room: float, spans: Sequence[Span]) -> list[Span]:
    """Return the beginning and the end of each tile of a length; neighbours overlap."""
    fewest = max(1, math.ceil((length - OVERLAP) / (room - OVERLAP)))
    for number in (fewest, fewest + 1):
        seams = _seams(length, room, number, spans)
        if seams is not None:
            return _between(length, seams)
    return _between(length, _seams(length, room, fewest, ()) or [])


def _between(length: float, seams: Sequence[float]) -> list[Span]:
    begins = [0.0, *(seam - OVERLAP / 2 for seam in seams)]
    ends = [*(seam + OVERLAP / 2 for seam in seams), length]
    return list(zip(begins, ends, strict=True))


def _seams(length: float, room: float, number: int, spans: Sequence[Span]) -> list[float] | None:
    """Return the middle of each strip that two tiles share, as even as may be; None: there is none.

    A strip lies in no span, and no tile is longer than the room.
    """
    seams: list[float] = []
    begin, half = 0.0, OVERLAP / 2
    for seam in range(1, number):
        after = number - seam
        least = length - after * (room - OVERLAP) - half
        most = begin + room - half
        even = length * seam / number
        places = [even, *(least + step * STEP for step in range(int((most - least) / STEP) + 1))]
        free = [one for one in places if least <= one <= most and _misses(one, spans)]
        if not free:
            return None
        seams.append(min((abs(one - even), one) for one in free)[1])
        begin = seams[-1] - half
    return seams


def _misses(seam: float, spans: Sequence[Span]) -> bool:
    half = OVERLAP / 2
    return all(seam + half <= begin or seam - half >= end for begin, end in spans)


def tile(poster: Path, target: Path, size: Size, paper: Paper, whole: Sequence[Place] = ()) -> int:
    """Write the tiles of a poster, one on each page of paper; return their number.

    Every page of `poster` is parted, beside what is to stay `whole`. The same poster gives the same
    bytes.
    """
    paper = lying(size, paper, whole)
    tiles = tiles_of(size, paper, whole)
    with Pdf.open(poster) as source, Pdf.new() as made:
        for page in source.pages:
            form = made.copy_foreign(page.as_form_xobject())
            for one in tiles:
                _add_page(made, form, one, tiles, paper)
        if "/Lang" in source.Root:
            made.Root.Lang = source.Root.Lang
        if "/Title" in source.docinfo:
            made.docinfo["/Title"] = source.docinfo["/Title"]
        made.Root.ViewerPreferences = Dictionary(
            Duplex=Name.Simplex, PrintScaling=Name("/None"), PickTrayByPDFSize=True
        )
        mode = pikepdf.ObjectStreamMode.generate
        made.save(target, deterministic_id=True, object_stream_mode=mode)
        return len(made.pages)


def _add_page(made: Pdf, form: pikepdf.Object, one: Tile, tiles: list[Tile], paper: Paper) -> None:
    made.add_blank_page(page_size=(paper.width * MM, paper.height * MM))
    page = made.pages[-1]
    page.Resources = Dictionary(XObject=Dictionary(S=form))
    left, bottom = (paper.width - one.width) / 2, (paper.height - one.height) / 2
    box = f"{left * MM:.3f} {bottom * MM:.3f} {one.width * MM:.3f} {one.height * MM:.3f}"
    moved = f"1 0 0 1 {(left - one.x) * MM:.3f} {(bottom - one.y) * MM:.3f}"
    drawn = [f"q {box} re W n {moved} cm /S Do Q", "q 0.5 w"]
    drawn += _cut_marks(left, bottom, one)
    drawn += _shared(left, bottom, one, tiles)
    drawn += [*_place(one, tiles), "Q"]
    page.Contents = made.make_stream("\n".join(drawn).encode())


def _cut_marks(left: float, bottom: float, one: Tile) -> Iterator[str]:
    """Draw marks outside the four corners, for the ruler to lie along."""
    right, top = left + one.width, bottom + one.height
    for x in (left, right):
        yield _line(x, bottom - 1, x, bottom - 1 - TICK)
        yield _line(x, top + 1, x, top + 1 + TICK)
    for y in (bottom, top):
        yield _line(left - 1, y, left - 1 - TICK, y)
        yield _line(right + 1, y, right + 1 + TICK, y)


def _shared(left: float, bottom: float, one: Tile, tiles: list[Tile]) -> Iterator[str]:
    """Draw dashes outside the tile where the strip ends that the next tile covers."""
    last = tiles[-1]
    right, top = left + one.width, bottom + one.height
    yield "[2 2] 0 d"
    if one.column < last.column:
        x = right - OVERLAP
        yield _line(x, bottom - 1, x, bottom - 1 - TICK)
        yield _line(x, top + 1, x, top + 1 + TICK)
    if one.row < last.row:
        y = bottom + OVERLAP
        yield _line(left - 1, y, left - 1 - TICK, y)
        yield _line(right + 1, y, right + 1 + TICK, y)
    yield "[] 0 d"


def _place(one: Tile, tiles: list[Tile]) -> Iterator[str]:
    """Draw a small plan of the poster with this tile in black: a number would need a language."""
    last = tiles[-1]
    for other in tiles:
        x = (EDGE + other.column * SQUARE) * MM
        y = (EDGE + (last.row - other.row) * SQUARE) * MM
        paint = "B" if (other.row, other.column) == (one.row, one.column) else "S"
        yield f"{x:.3f} {y:.3f} {SQUARE * MM:.3f} {SQUARE * MM:.3f} re {paint}"


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"{x1 * MM:.3f} {y1 * MM:.3f} m {x2 * MM:.3f} {y2 * MM:.3f} l S"
