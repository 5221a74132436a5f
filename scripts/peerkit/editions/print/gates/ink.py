"""Looks at the ink of a finished PDF: only black and white survive a worn laser printer.

Grey comes out as dots that drown small letters, pale text vanishes, and a coarse picture turns
into stairs. What the file itself says is read, not what the style sheets meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from pikepdf import Name, Pdf, Stream
from pypdfium2 import raw

FINEST = 200  # dots per inch that a picture needs: half of what a worn 600 dpi printer keeps
# A colour and the operator that chooses it; numbers before any other operator are not colours.
_COLOUR = re.compile(rb"(?<![\w./-])((?:[\d.]+\s+){1,4})(rg|RG|g|G|k|K|scn|SCN|sc|SC)(?![\w*'])")
_TEXT = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>")


@dataclass(frozen=True)
class Shade:
    """A colour that is not black or white of the black toner, and how often the file asks."""

    operator: str
    values: tuple[float, ...]
    times: int

    def __str__(self) -> str:
        return f"{' '.join(f'{value:g}' for value in self.values)} {self.operator}"


@dataclass(frozen=True)
class Coarse:
    """A picture on a page, counted from 1, with fewer dots per inch than print needs."""

    page: int
    dots: int


def shades(path: Path) -> list[Shade]:
    """Return every colour of a file that is not black or white of the black toner alone.

    A transparent layer counts as a shade: over white it prints grey. So does a gradient, and a
    picture whose dots are given in colours.
    """
    found: dict[tuple[str, tuple[float, ...]], int] = {}
    with Pdf.open(path) as pdf:
        dots = ((space, ()) for space in _in_colours(pdf))
        for key in (*_colours(pdf), *dots):
            found[key] = found.get(key, 0) + 1
    return [Shade(operator, values, times) for (operator, values), times in sorted(found.items())]


def _colours(pdf: Pdf) -> Iterator[tuple[str, tuple[float, ...]]]:
    for resources, content in _contents(pdf):
        yield from _layers(resources)
        for numbers, operator in _COLOUR.findall(_TEXT.sub(b"", content)):
            values = tuple(float(number) for number in numbers.split())
            if not _plain(operator.decode(), values):
                yield operator.decode(), values


def _layers(resources: Any) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield the transparency of graphics states, and the gradients."""
    for state in resources.get("/ExtGState", {}).values():
        for key in ("/ca", "/CA"):
            if float(state.get(key, 1)) not in (0.0, 1.0):
                yield key, (float(state[key]),)
    for shading in resources.get("/Shading", {}).values():
        yield "/Shading", (float(shading.ShadingType),)


def _contents(pdf: Pdf) -> Iterator[tuple[Any, bytes]]:
    """Yield the resources and the content of each page, and of each drawing inside them."""
    for page in pdf.pages:
        page.contents_coalesce()
        if "/Contents" in page:
            yield page.get("/Resources", {}), page.Contents.read_bytes()
    for item in pdf.objects:
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Form:
            yield item.get("/Resources", {}), item.read_bytes()


def _in_colours(pdf: Pdf) -> Iterator[str]:
    """Yield in what each picture of dots is given that is not given in grey."""
    for item in pdf.objects:
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Image:
            space = str(item.get("/ColorSpace", Name.DeviceGray))
            if space != str(Name.DeviceGray):
                yield space


def _plain(operator: str, values: tuple[float, ...]) -> bool:
    """Say whether a colour is black or white, and asked for as grey.

    Black of red, green and blue is mixed from all toners of a colour printer, and costs more.
    """
    return operator in {"g", "G"} and values in {(0.0,), (1.0,)}


def coarse(path: Path) -> list[Coarse]:
    """Return each picture made of dots that has too few of them for the size it is printed in."""
    found = []
    with pypdfium2.PdfDocument(path) as pdf:
        for number, page in enumerate(pdf, 1):
            for picture in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE]):
                dots = _dots(picture)
                if dots < FINEST:
                    found.append(Coarse(number, dots))
    return found


def _dots(picture: pypdfium2.PdfObject) -> int:
    """Return the dots per inch of a picture as placed, the fewer of across and down."""
    matrix = picture.get_matrix()
    across = (matrix.a**2 + matrix.b**2) ** 0.5 / 72  # inches
    down = (matrix.c**2 + matrix.d**2) ** 0.5 / 72
    width, height = picture.get_px_size()
    return int(min(width / across, height / down)) if across and down else 0
