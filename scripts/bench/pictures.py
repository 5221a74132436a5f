"""Draw the pictures of the README: pages of finished files, side by side.

    cd scripts && ../.venv/bin/python -m bench.pictures TO.png FOLDER FILE:PAGE [FILE:PAGE ...]

FOLDER is that of a language in build/print/; PAGE counts from 1.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

WIDTH, ROW, GAP = 1720, 560, 20  # dots: of the picture, a row of pages, the space between
WIDEST = 800  # dots of a page that is wider than high
GREYS = 16  # shades are enough for black on white, and a quarter of the bytes
DESK = 215  # of 255: the grey the pages lie on


def page_picture(path: Path, number: int) -> Image.Image:
    """Return one page of a file as a picture with a border, at most ROW high and WIDEST wide."""
    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[number - 1]
        scale = min(ROW / page.get_height(), WIDEST / page.get_width())
        # Drawn twice as large and made smaller, thin lines stay even.
        large = page.render(scale=2 * scale, grayscale=True).to_pil()
    small = large.resize((large.width // 2, large.height // 2), Image.Resampling.LANCZOS)
    return ImageOps.expand(small.convert("L"), 1, 120)


def together(pages: Sequence[Image.Image]) -> Image.Image:
    """Return pages in rows on one picture, in their order, each row in the middle."""
    rows: list[list[Image.Image]] = [[]]
    for page in pages:
        if rows[-1] and sum(one.width + GAP for one in [*rows[-1], page]) + GAP > WIDTH:
            rows.append([])
        rows[-1].append(page)
    heights = [max(one.height for one in row) for row in rows]
    picture = Image.new("L", (WIDTH, sum(heights) + GAP * (len(rows) + 1)), DESK)
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        left = (WIDTH - sum(one.width + GAP for one in row) + GAP) // 2
        for one in row:
            picture.paste(one, (left, top + (height - one.height) // 2))
            left += one.width + GAP
        top += height + GAP
    return picture


def main() -> None:
    """Write the picture that the arguments ask for."""
    target, folder, *wanted = sys.argv[1:]
    pages = []
    for each in wanted:
        name, _, number = each.partition(":")
        pages.append(page_picture(Path(folder) / f"{name}.pdf", int(number or 1)))
    together(pages).quantize(GREYS).save(target, optimize=True)


if __name__ == "__main__":
    main()
