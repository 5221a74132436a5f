"""How a drawing holds on a bad printer: its ink, and what is too thin or too tight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PIL import Image, ImageFilter

from peerkit.editions.print.layout.raster import UNITS, bitmaps

DOTS = 4  # dots to one unit of the canvas
FINE = 7  # dots: 1.75 units, 0.29 mm at 16 mm, the smallest size; a worn printer loses such
INK = (12, 38)  # in a hundred: less is lost in the sun, more is lost when a copier smears
THIN, TIGHT = 2.0, 6.0  # in a hundred of the ink: corners and ends alone make about half of it
CUT = 38.0  # in a hundred of an edge: a wall or a frame that the edge has cut, not a body or a hill
DARK = 128  # of 255: what is darker is ink


class Measures(NamedTuple):
    """What is measured of a drawing, each in hundredths.

    `ink` is black paper; `thin` how much of the ink stands in lines finer than 0.29 mm; `tight`
    how much more ink there is when gaps finer than 0.29 mm run together; `cut` how much of the
    edge with the most ink is black.
    """

    ink: float
    thin: float
    tight: float
    cut: float = 0.0


def measure(drawings: Mapping[str, str]) -> Iterator[tuple[str, Measures]]:
    """Yield the measures of each drawing, by its id."""
    for name, (grey,) in bitmaps(drawings, (DOTS * UNITS,)):
        yield name, measures_of(grey)


def measures_of(grey: Image.Image) -> Measures:
    """Return the measures of a drawing rendered as grey dots, `DOTS` to a unit.

    Ink that vanishes when it shrinks and grows again by half of `FINE` is thin; white that fills
    when ink grows and shrinks again is tight.
    """
    page = grey.point(lambda value: 0 if value < DARK else 255)
    shrink, grow = ImageFilter.MaxFilter(FINE), ImageFilter.MinFilter(FINE)
    ink = _black(page)
    if not ink:
        return Measures(0, 0, 0)
    thin = ink - _black(page.filter(shrink).filter(grow))
    tight = _black(page.filter(grow).filter(shrink)) - ink
    dots = page.width * page.height
    shares = (ink / dots, thin / ink, tight / ink, max(_edges(page)))
    return Measures(*(round(100 * share, 1) for share in shares))


def faults_of(found: Measures) -> list[str]:
    """Return what is wrong with a drawing's measures, in words.

    >>> faults_of(Measures(ink=20, thin=0.2, tight=1)), faults_of(Measures(50, 0, 0))
    ([], ['50 in a hundred is ink; 12 to 38 are right'])
    """
    least, most = INK
    faults = []
    if not least <= found.ink <= most:
        faults.append(f"{found.ink:g} in a hundred is ink; {least} to {most} are right")
    if found.thin > THIN:
        faults.append(f"{found.thin:g} in a hundred of its ink is in lines too thin for 16 mm")
    if found.tight > TIGHT:
        faults.append(f"gaps too fine for 16 mm would add {found.tight:g} in a hundred of ink")
    if found.cut > CUT:
        faults.append(f"{found.cut:g} in a hundred of an edge is ink: something is cut there")
    return faults


def _edges(page: Image.Image) -> Iterator[float]:
    """Yield which share of each edge is black."""
    wide, high = page.size
    for box in (
        (0, 0, 1, high),
        (wide - 1, 0, wide, high),
        (0, 0, wide, 1),
        (0, high - 1, wide, high),
    ):
        edge = page.crop(box)
        yield _black(edge) / (edge.width * edge.height)


def _black(page: Image.Image) -> int:
    return page.histogram()[0]
