"""Speech and thought: what is said, heard and on somebody's mind."""

from __future__ import annotations

from math import hypot
from typing import Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.body.silhouettes import blast, cloud, far_person
from peerkit.drawing.contents import Content, said
from peerkit.drawing.svg import (
    THIN,
    Point,
    Spot,
    at,
    circle,
    line,
    path,
)

DASH, GAP = 4.0, 5.6  # of a line of sight


class Speech(Model):
    """A box of speech; its tail goes to the one who speaks. What it holds is drawn after it."""

    x: float
    y: float
    wide: float = 34
    high: float = 22
    tail: Spot
    holds: Content | tuple[Content, ...] = "nothing"

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
        return said(_several(self.holds), middle, max(self.wide - 8, 1), max(self.high - 6.4, 1))


def _several(holds: Content | tuple[Content, ...]) -> tuple[Content, ...]:
    return holds if isinstance(holds, tuple) else (holds,)


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


class FarPerson(Model):
    """Somebody far away: black, without a face."""

    x: float
    ground: float
    high: float = 18

    def draw(self) -> list[str]:
        """Return head and body."""
        return far_person(Point(self.x, self.ground), self.high)


class Thought(Model):
    """A cloud of thought with two drops towards the head of the one who thinks."""

    x: float
    y: float
    size: float = 15
    to: Spot
    holds: Content | tuple[Content, ...] = "nothing"

    def draw(self) -> list[str]:
        """Return cloud, drops and what is thought."""
        middle, head = Point(self.x, self.y), Point(*self.to)
        low = middle.plus(0, self.size * 0.4)
        drops = [
            circle(low.towards(head, share), size, "white", THIN)
            for share, size in ((0.45, 3), (0.75, 2))
        ]
        return [*drops, cloud(middle, self.size), *self._inside(middle)]

    def _inside(self, middle: Point) -> list[str]:
        wide, high = self.size * 1.7, self.size * 1.02
        return said(_several(self.holds), middle.plus(-0.6, -self.size * 0.26), wide, high)


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
    """Dashes from eyes to what they see."""

    start: Spot
    end: Spot

    def draw(self) -> list[str]:
        """Return the dashes: each as long as the gap after it."""
        start, end = Point(*self.start), Point(*self.end)
        far = hypot(end.x - start.x, end.y - start.y)
        dashes = max(round((far - DASH) / (DASH + GAP)), 1)
        step = (far - DASH) / dashes
        return [
            line(
                [
                    start.towards(end, number * step / far),
                    start.towards(end, (number * step + DASH) / far),
                ],
                width=THIN,
            )
            for number in range(dashes + 1)
        ]


class Blast(Model):
    """A jagged star: a blow, a bang, what hurts; `size` from its middle to its points."""

    x: float
    y: float
    size: float = Field(default=10, ge=6, le=20)

    def draw(self) -> list[str]:
        """Return the star."""
        return [blast(Point(self.x, self.y), self.size)]


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
