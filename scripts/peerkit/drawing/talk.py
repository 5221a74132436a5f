"""Speech and thought: what is said, heard and on somebody's mind."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.signs import wave
from peerkit.drawing.svg import (
    THIN,
    Point,
    Spot,
    at,
    circle,
    dot,
    line,
    path,
    shape,
)


class Speech(Model):
    """A box of speech; its tail goes to the one who speaks. What it holds is drawn after it."""

    x: float
    y: float
    wide: float = 34
    high: float = 22
    tail: Spot
    holds: Literal["nothing", "dots", "triangles", "people", "cloud", "waves"] = "nothing"

    def draw(self) -> list[str]:
        """Return box, tail and what is said."""
        tail = Point(*self.tail)
        above = tail.y < self.y
        edge = self.y if above else self.y + self.high
        foot = min(max(tail.x, self.x + 8), self.x + self.wide - 8)
        corner = 5.0
        right, low = self.x + self.wide, self.y + self.high
        if above:
            sides = f"M{at(Point(foot - 4, edge))} L{at(tail)} L{at(Point(foot + 4, edge))}"
        else:
            sides = f"M{at(Point(foot + 4, edge))} L{at(tail)} L{at(Point(foot - 4, edge))}"
        around = _around(self.x, self.y, right, low, corner, above=above)
        return [path(f"{sides} {around}Z", "white"), *self._inside()]

    def _inside(self) -> list[str]:
        middle = Point(self.x + self.wide / 2, self.y + self.high / 2)
        return said(self.holds, middle)


def _around(
    left: float, top: float, right: float, low: float, corner: float, *, above: bool
) -> str:
    """Return the outline of a box from its tail round to its tail."""
    corners = [
        (Point(right, top), Point(right - corner, top), Point(right, top + corner)),
        (Point(right, low), Point(right, low - corner), Point(right - corner, low)),
        (Point(left, low), Point(left + corner, low), Point(left, low - corner)),
        (Point(left, top), Point(left, top + corner), Point(left + corner, top)),
    ]
    turn = corners if above else corners[2:] + corners[:2]
    return " ".join(f"L{at(first)} Q{at(tip)} {at(last)}" for tip, first, last in turn)


def said(what: str, middle: Point) -> list[str]:
    """Return what stands in a box of speech or a cloud of thought."""
    if what == "dots":
        return [dot(middle.plus(shift, 0), 2.8) for shift in (-9, 0, 9)]
    if what == "triangles":
        return [
            shape(
                [middle.plus(s, -3.4), middle.plus(s + 3.6, 3), middle.plus(s - 3.6, 3)], "black", 1
            )
            for s in (-9, 0, 9)
        ]
    if what == "people":
        return [mark for shift in (-6, 6) for mark in far_person(middle.plus(shift, 8), 13)]
    if what == "cloud":
        return [cloud(middle, 9, "black")]
    if what == "waves":
        return [wave(middle.plus(-10, shift), middle.plus(10, shift), 3, 10) for shift in (-4, 4)]
    return []


def far_person(foot: Point, high: float) -> list[str]:
    """Return a black figure without a face, for somebody far away."""
    radius = high * 0.2
    top = foot.plus(0, -high + radius)
    body = (
        f"M{at(foot.plus(-radius * 1.2, 0))} L{at(foot.plus(-radius * 1.2, -high * 0.4))}"
        f" Q{at(foot.plus(0, -high * 0.68))} {at(foot.plus(radius * 1.2, -high * 0.4))}"
        f" L{at(foot.plus(radius * 1.2, 0))}Z"
    )
    return [dot(top, radius), path(body, "black", 0)]


class FarPerson(Model):
    """Somebody far away: black, without a face."""

    x: float
    ground: float
    high: float = 18

    def draw(self) -> list[str]:
        """Return head and body."""
        return far_person(Point(self.x, self.ground), self.high)


def cloud(middle: Point, size: float, fill: str = "white") -> str:
    """Return a cloud, `size` from its middle to its side."""
    unit = size / 10
    points = [
        (-10, 4),
        (-15, 3),
        (-12.5, -4),
        (-9, -4.4),
        (-8, -11),
        (2, -11),
        (4, -6.4),
        (11, -8.4),
        (13.6, 0.6),
        (10, 4),
    ]
    spots = [at(middle.plus(x * unit, y * unit)) for x, y in points]
    data = (
        f"M{spots[0]} C{spots[1]} {spots[2]} {spots[3]} C{spots[4]} {spots[5]} {spots[6]}"
        f" C{spots[7]} {spots[8]} {spots[9]}Z"
    )
    return path(data, fill)


class Thought(Model):
    """A cloud of thought with two drops towards the head of the one who thinks."""

    x: float
    y: float
    size: float = 15
    to: Spot
    holds: Literal["nothing", "cloud", "people", "dots", "waves"] = "nothing"

    def draw(self) -> list[str]:
        """Return cloud, drops and what is thought."""
        middle, head = Point(self.x, self.y), Point(*self.to)
        low = middle.plus(0, self.size * 0.4)
        drops = [
            circle(low.towards(head, share), size, "white", THIN)
            for share, size in ((0.45, 3), (0.75, 2))
        ]
        return [*drops, cloud(middle, self.size), *said(self.holds, middle.plus(0, -2))]


class Cloud(Model):
    """A cloud: black for what weighs on somebody; with rain or lightning below it."""

    x: float
    y: float
    size: float = 14
    black: bool = False
    below: Literal["nothing", "rain", "lightning"] = "nothing"

    def draw(self) -> list[str]:
        """Return the cloud and what falls from it."""
        middle, unit = Point(self.x, self.y), self.size / 10
        marks = [cloud(middle, self.size, "black" if self.black else "white")]
        if self.below == "rain":
            marks += [
                line([middle.plus(x * unit, 8 * unit), middle.plus((x - 2) * unit, 14 * unit)])
                for x in (-6, 1, 8)
            ]
        if self.below == "lightning":
            spots = ((2, 5), (-3, 11), (2, 11), (-2, 18))
            marks.append(line([middle.plus(x * unit, y * unit) for x, y in spots]))
        return marks


class Looking(Model):
    """Three dots from eyes to what they see."""

    start: Spot
    end: Spot

    def draw(self) -> list[str]:
        """Return the dots."""
        start, end = Point(*self.start), Point(*self.end)
        return [dot(start.towards(end, share), 1.9) for share in (0.2, 0.5, 0.8)]


class Sound(Model):
    """Bows of sound that leave a thing or a mouth; `way` is -1 to the left, 1 to the right."""

    x: float
    y: float
    way: Literal[-1, 1] = 1
    bows: int = Field(default=2, ge=1, le=3)

    def draw(self) -> list[str]:
        """Return the bows, growing."""
        marks = []
        for number in range(self.bows):
            far, high = 5 + 5.6 * number, 4 + 3 * number
            top, low = (
                Point(self.x + far * self.way, self.y - high),
                Point(self.x + far * self.way, self.y + high),
            )
            control = Point(self.x + (far + 4) * self.way, self.y)
            marks.append(path(f"M{at(top)} Q{at(control)} {at(low)}"))
        return marks
