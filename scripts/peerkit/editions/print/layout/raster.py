"""Drawings as dots, as a printer lays them: through the same two programs that print the kit."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import pypdfium2
from PIL import Image
from weasyprint import HTML

_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
POINTS = 1  # of a page to a unit of the canvas
UNITS = 96  # along the side that is as wide as a drawing is printed


def bitmaps(
    drawings: Mapping[str, str], widths: Sequence[int]
) -> Iterator[tuple[str, list[Image.Image]]]:
    """Yield each drawing as grey dots, once for each of the widths, in dots, of a square drawing.

    A cover is twice as wide. White is 255. One file is laid out for all of them, a page each, for
    to lay out is what takes the time: about a tenth of a second a drawing.

    >>> square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"></svg>'
    >>> [(name, [one.size for one in made]) for name, made in bitmaps({"a": square}, (20, 40))]
    [('a', [(20, 20), (40, 40)])]
    """
    with pypdfium2.PdfDocument(_pages(drawings)) as pdf:
        for number, name in enumerate(drawings):
            page = pdf[number]
            yield name, [_dots(page, wide) for wide in widths]


def _dots(page: pypdfium2.PdfPage, wide: int) -> Image.Image:
    scale = wide / (UNITS * POINTS)
    grey: Image.Image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    return grey


def size_of(svg: str) -> tuple[int, int]:
    """Return width and height of a drawing in its own units; a square where it tells none."""
    found = _SIZE.search(svg)
    return (int(found[1]), int(found[2])) if found else (UNITS, UNITS)


def _pages(drawings: Mapping[str, str]) -> BytesIO:
    """Return a PDF with a page for each drawing, as large as its canvas, a unit to the point."""
    rules, images = [], []
    for size in sorted({size_of(svg) for svg in drawings.values()}):
        across, down = size
        name = f"p{size[0]}x{size[1]}"
        rules.append(
            f"@page {name} {{ size: {across}pt {down}pt; margin: 0 }}"
            f" .{name} {{ page: {name}; display: block; width: {across}pt; }}"
        )
    for svg in drawings.values():
        name = "p{}x{}".format(*size_of(svg))
        code = b64encode(svg.encode()).decode()
        images.append(f'<img class="{name}" alt="" src="data:image/svg+xml;base64,{code}">')
    style = "img { break-after: page } img:last-child { break-after: auto }" + " ".join(rules)
    page = f"<style>{style}</style><body style='margin: 0'>{''.join(images)}"
    return BytesIO(HTML(string=page).write_pdf())
