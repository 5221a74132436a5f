"""The one-bit test sheets: every drawing as a poor printer would lay it, in black dots only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from PIL import Image, ImageDraw

from peerkit.editions.print.layout.raster import UNITS, bitmaps, size_of

SIZES = (16, 20, 27)  # millimetres at which drawings are printed
PRINTERS = (150, 300)  # dots to the inch
MM = 25.4  # millimetres to the inch
DARK = 128  # of 255: what is darker becomes a black dot
COLUMNS, ROWS = 5, 12  # drawings on one sheet
GAP = 12  # dots between drawings, and below them for their names


def write_dots(drawings: Mapping[str, str], folder: Path) -> list[Path]:
    """Write the sheets as PNG files of one bit a dot; return them.

    Each drawing stands there at 16, 20 and 27 mm, for 150 and for 300 dots to the inch. Look at
    them at 100 %, or print them at actual size: person, feeling and act must be seen at 16 mm.
    Covers are left out; they are never so small.
    """
    folder.mkdir(parents=True, exist_ok=True)
    small = {name: svg for name, svg in drawings.items() if size_of(svg)[0] == UNITS}
    written = []
    for dpi in PRINTERS:
        widths = [round(size / MM * dpi) for size in SIZES]
        made = bitmaps(small, widths)
        for number, some in enumerate(_grouped(made, COLUMNS * ROWS), 1):
            path = folder / f"dots-{dpi}-{number:02}.png"
            _sheet(some, widths).save(path, dpi=(dpi, dpi), optimize=True)
            written.append(path)
    return written


def one_bit(grey: Image.Image) -> Image.Image:
    """Return a drawing in black dots on white, with no grey."""
    return grey.point(lambda value: 0 if value < DARK else 255).convert("1")


def _sheet(some: list[tuple[str, list[Image.Image]]], widths: list[int]) -> Image.Image:
    across, down = sum(widths) + GAP * (len(widths) + 1), max(widths) + 2 * GAP
    rows = -(-len(some) // COLUMNS)
    sheet = Image.new("1", (COLUMNS * across, rows * down), 1)
    pen = ImageDraw.Draw(sheet)
    for place, (name, sizes) in enumerate(some):
        left, top = place % COLUMNS * across, place // COLUMNS * down
        for grey, wide in zip(sizes, widths, strict=True):
            sheet.paste(one_bit(grey), (left + GAP, top))
            left += wide + GAP
        pen.text((place % COLUMNS * across + GAP, top + max(widths)), name, fill=0)
    return sheet


def _grouped(
    made: Iterator[tuple[str, list[Image.Image]]], most: int
) -> Iterator[list[tuple[str, list[Image.Image]]]]:
    some: list[tuple[str, list[Image.Image]]] = []
    for one in made:
        some.append(one)
        if len(some) == most:
            yield some
            some = []
    if some:
        yield some
