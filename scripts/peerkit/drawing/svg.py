"""The marks a drawing is made of: paths, circles and limbs, as SVG elements.

Lengths are in units of the canvas: 96 of them are the side of a square drawing. Everything is
black on white; a white shape hides what lies behind it, so a drawing is painted from far to near.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, NamedTuple

from pydantic import Field

LINE = 3.2  # the one stroke: 0.53 mm where a square drawing is 16 mm wide
THIN = 2.6  # where losing the line would cost no meaning: fingers, folds, wrinkles
TUBE = 3.0  # the white inside a limb; with a line on either side it is 9.4 wide


Spot = Annotated[tuple[float, float], Field(description="x and y on the canvas")]


class Point(NamedTuple):
    """A place on the canvas: `x` to the right, `y` down."""

    x: float
    y: float

    def plus(self, x: float, y: float) -> Point:
        """Return the point moved by `x` and `y`."""
        return Point(self.x + x, self.y + y)

    def towards(self, other: Point, share: float) -> Point:
        """Return the point at a share of the way to another: 0 is here, 1 is there."""
        return Point(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)


def number(value: float) -> str:
    """Return a length with one decimal at most, as short as it can be written.

    >>> number(12.04), number(-0.01), number(3.25)
    ('12', '0', '3.2')
    """
    short = f"{value:.1f}".removesuffix(".0")
    return "0" if short == "-0" else short


def at(point: Point) -> str:
    """Return a point as a path names it."""
    return f"{number(point.x)} {number(point.y)}"


def _attributes(fill: str, width: float) -> str:
    shown = "" if fill == "none" else f' fill="{fill}"'
    return shown + ("" if width == LINE else _stroke(width))


def _stroke(width: float) -> str:
    return f' stroke-width="{number(width)}"' if width else ' stroke="none"'


def path(data: str, fill: str = "none", width: float = LINE) -> str:
    """Return a path; a `width` of 0 has no outline."""
    return f'<path d="{data}"{_attributes(fill, width)}/>'


def circle(middle: Point, radius: float, fill: str = "none", width: float = LINE) -> str:
    """Return a circle."""
    return (
        f'<circle cx="{number(middle.x)}" cy="{number(middle.y)}" r="{number(radius)}"'
        f"{_attributes(fill, width)}/>"
    )


def ellipse(
    middle: Point, across: float, down: float, fill: str = "none", width: float = LINE
) -> str:
    """Return an ellipse with its two radii."""
    return (
        f'<ellipse cx="{number(middle.x)}" cy="{number(middle.y)}" rx="{number(across)}" '
        f'ry="{number(down)}"{_attributes(fill, width)}/>'
    )


def dot(middle: Point, radius: float) -> str:
    """Return a black dot."""
    return circle(middle, radius, "black", 0)


def line(points: Sequence[Point], fill: str = "none", width: float = LINE) -> str:
    """Return straight lines from point to point."""
    return path("M" + " L".join(at(point) for point in points), fill, width)


def shape(points: Sequence[Point], fill: str = "white", width: float = LINE) -> str:
    """Return a closed shape with straight sides."""
    return path("M" + " L".join(at(point) for point in points) + "Z", fill, width)


def box(
    left: float, top: float, wide: float, high: float, *, corner: float = 0, fill: str = "white"
) -> str:
    """Return a rectangle, its corners rounded by a radius."""
    rounded = f' rx="{number(corner)}"' if corner else ""
    return (
        f'<rect x="{number(left)}" y="{number(top)}" width="{number(wide)}" '
        f'height="{number(high)}"{rounded}{_attributes(fill, LINE)}/>'
    )


def limb(points: Sequence[Point], *, black: bool = False, inner: float = TUBE) -> list[str]:
    """Return an arm or a leg: one line twice, black, then white inside it.

    Elbows and knees are points, not noodles. A black one is a sleeve or trouser leg of dark cloth.
    """
    data = "M" + " L".join(at(point) for point in points)
    outside = path(data, width=inner + 2 * LINE)
    return [outside] if black else [outside, _white(data, inner)]


def _white(data: str, width: float) -> str:
    return f'<path d="{data}" stroke="white" stroke-width="{number(width)}"/>'


def scratch(points: Sequence[Point], width: float = 2.4) -> str:
    """Return a white line on black."""
    return _white("M" + " L".join(at(point) for point in points), width)


def rimmed(points: Sequence[Point], width: float, rim: float = 1.8) -> list[str]:
    """Return a black bar with a white rim, so that it reads on any ground."""
    data = "M" + " L".join(at(point) for point in points)
    return [_white(data, width + 2 * rim), path(data, width=width)]


def turned(elements: Iterable[str], degrees: float, middle: Point) -> str:
    """Return elements turned round a point, clockwise."""
    turn = f"rotate({number(degrees)} {at(middle)})"
    return f'<g transform="{turn}">{"".join(elements)}</g>'
