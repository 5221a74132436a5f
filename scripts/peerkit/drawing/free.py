"""Lines of one's own, for what no block shows."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.contents import Content, picture, said
from peerkit.drawing.svg import (
    LINE,
    Point,
    Spot,
    at,
    box,
    circle,
    line,
    path,
    shape,
)


class Frame(Model):
    """A white box with a line round it: a sheet, a card, a picture that is held up."""

    x: float
    y: float
    wide: float = 20
    high: float = 26
    round: float = 2
    holds: Content | tuple[Content, ...] = "nothing"

    def draw(self) -> list[str]:
        """Return the box and what is shown on it."""
        around = box(self.x, self.y, self.wide, self.high, corner=self.round)
        middle = Point(self.x + self.wide / 2, self.y + self.high / 2)
        what = self.holds if isinstance(self.holds, tuple) else (self.holds,)
        return [around, *said(what, middle, max(self.wide - 7, 1), max(self.high - 7, 1))]


class Picture(Model):
    """A small picture that stands by itself, without a frame; `x` and `y` are its middle."""

    x: float
    y: float
    wide: float = Field(default=16, ge=4)
    high: float = Field(default=16, ge=4)
    holds: Content

    def draw(self) -> list[str]:
        """Return the picture."""
        return picture(self.holds, Point(self.x, self.y), self.wide, self.high)


class Stroke(Model):
    """A line of one's own, where no block fits: points of the canvas, joined by straight lines.

    A closed one is filled `white` or `black`.
    """

    points: tuple[Spot, ...] = Field(min_length=2)
    fill: Literal["none", "white", "black"] = "none"
    wide: float = Field(default=LINE, ge=2.4, le=8)

    def draw(self) -> list[str]:
        """Return the line."""
        points = [Point(*point) for point in self.points]
        if self.fill == "none":
            return [line(points, width=self.wide)]
        return [shape(points, self.fill, self.wide)]


class Round(Model):
    """A circle or a dot of one's own, where no block fits."""

    x: float
    y: float
    size: float = Field(ge=1.5, le=48)
    fill: Literal["none", "white", "black"] = "none"

    def draw(self) -> list[str]:
        """Return the circle."""
        return [circle(Point(self.x, self.y), self.size, self.fill, LINE)]


class Curve(Model):
    """A bent line of one's own: start, two controls and end, then two controls and end again."""

    points: tuple[Spot, ...] = Field(min_length=4)
    fill: Literal["none", "white", "black"] = "none"
    wide: float = Field(default=LINE, ge=2.4, le=8)

    def draw(self) -> list[str]:
        """Return the line: each three points after the first bend it once more."""
        first, *rest = [Point(*point) for point in self.points]
        data = f"M{at(first)}"
        for number in range(0, len(rest) - 2, 3):
            data += " C" + " ".join(at(point) for point in rest[number : number + 3])
        return [path(data + ("Z" if self.fill != "none" else ""), self.fill, self.wide)]
