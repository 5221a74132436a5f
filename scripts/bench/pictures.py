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
GREYS = 16  # shades are enough for black on white, and a quarter of the bytes
DESK = 215  # of 255: the grey the pages lie on


def page_picture(path: Path, number: int) -> Image.Image:
    """Return one page of a file as a picture with a thin border, ROW dots high."""
    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[number - 1]
        # Drawn twice as large and made smaller, thin lines stay even.
        large = page.render(scale=2 * ROW / page.get_height(), grayscale=True).to_pil()
    small = large.resize((large.width // 2, ROW), Image.Resampling.LANCZOS)
    return ImageOps.expand(small.convert("L"), 1, 120)


def together(pages: Sequence[Image.Image]) -> Image.Image:
    """Return pages in rows on one picture, in their order, each row in the middle."""
    rows: list[list[Image.Image]] = [[]]
    for page in pages:
        if rows[-1] and sum(one.width + GAP for one in [*rows[-1], page]) + GAP > WIDTH:
            rows.append([])
        rows[-1].append(page)
    picture = Image.new("L", (WIDTH, len(rows) * (ROW + 2 + GAP) + GAP), DESK)
    for number, row in enumerate(rows):
        left = (WIDTH - sum(one.width + GAP for one in row) + GAP) // 2
        for one in row:
            picture.paste(one, (left, GAP + number * (ROW + 2 + GAP)))
            left += one.width + GAP
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
