"""Signs: arrows, speech and thought, sun and moon, and the X on what is not to be done."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.svg import (
    THIN,
    Point,
    Spot,
    at,
    dot,
    line,
    path,
    rimmed,
    shape,
)


def _head(tip: Point, angle: float, size: float) -> str:
    """Return the solid head of an arrow, its tip at a point."""
    back = Point(tip.x - size * cos(angle), tip.y - size * sin(angle))
    half = size * 0.52
    sides = (
        back.plus(-half * sin(angle), half * cos(angle)),
        back.plus(half * sin(angle), -half * cos(angle)),
    )
    return shape([tip, *sides], "black", 1.2)


class Arrow(Model):
    """A movement: straight, or `wavy` for breath that goes out."""

    start: Spot
    end: Spot
    wavy: bool = False
    head: float = Field(default=10, ge=7, le=13)

    def draw(self) -> list[str]:
        """Return shaft and head."""
        start, tip = Point(*self.start), Point(*self.end)
        angle = atan2(tip.y - start.y, tip.x - start.x)
        far = hypot(tip.x - start.x, tip.y - start.y)
        stop = start.towards(tip, max(1 - self.head * 0.8 / far, 0.1))
        shaft = wave(start, stop) if self.wavy else line([start, stop])
        return [shaft, _head(tip, angle, self.head)]


def wave(start: Point, end: Point, high: float = 5, long: float = 12) -> str:
    """Return a wavy line between two points: `high` is its swing, `long` one bow and its answer."""
    far = hypot(end.x - start.x, end.y - start.y)
    turns = max(round(far / (long / 2)), 2)
    across = Point(-(end.y - start.y) / far * high, (end.x - start.x) / far * high)
    data = f"M{at(start)}"
    for step in range(turns):
        side = 1 if step % 2 else -1
        control = start.towards(end, (step + 0.5) / turns).plus(across.x * side, across.y * side)
        data += f" Q{at(control)} {at(start.towards(end, (step + 1) / turns))}"
    return path(data)


class Bow(Model):
    """An arrow that bends: `bend` is how far it swings to its left."""

    start: Spot
    end: Spot
    bend: float = 12
    head: float = Field(default=10, ge=7, le=13)

    def draw(self) -> list[str]:
        """Return shaft and head."""
        start, tip = Point(*self.start), Point(*self.end)
        far = hypot(tip.x - start.x, tip.y - start.y)
        control = start.towards(tip, 0.5).plus(
            (tip.y - start.y) / far * self.bend * 2, -(tip.x - start.x) / far * self.bend * 2
        )
        angle = atan2(tip.y - control.y, tip.x - control.x)
        stop = tip.plus(-self.head * 0.8 * cos(angle), -self.head * 0.8 * sin(angle))
        return [path(f"M{at(start)} Q{at(control)} {at(stop)}"), _head(tip, angle, self.head)]


class Again(Model):
    """A loop with an arrow: do it again. `times` dots below it count how often."""

    x: float
    y: float
    size: float = 9
    times: int = Field(default=0, ge=0, le=6)

    def draw(self) -> list[str]:
        """Return the loop and its dots."""
        middle, size = Point(self.x, self.y), self.size
        start, end = middle.plus(size * 0.5, -size * 0.85), middle.plus(size, 0.5)
        loop = f"M{at(start)} A{size:g} {size:g} 0 1 0 {at(middle.plus(size * 0.98, size * 0.3))}"
        dots = [
            dot(middle.plus((number - (self.times - 1) / 2) * 8, size + 9), 2.8)
            for number in range(self.times)
        ]
        return [path(loop), _head(end.plus(0, -2), -pi / 2, 9), *dots]


class Effort(Model):
    """Short strokes that fly off: something is pressed, loud or bright."""

    x: float
    y: float
    way: float = 0  # degrees, 0 is to the right, 90 down
    far: float = 6

    def draw(self) -> list[str]:
        """Return three strokes."""
        marks = []
        for degrees in (-32, 0, 32):
            angle = (self.way + degrees) * pi / 180
            start = Point(self.x + self.far * cos(angle), self.y + self.far * sin(angle))
            marks.append(line([start, start.plus(6 * cos(angle), 6 * sin(angle))]))
        return marks


class Shake(Model):
    """Double waves beside a body that shakes."""

    x: float
    y: float
    high: float = 22

    def draw(self) -> list[str]:
        """Return two waves, upright."""
        return [
            wave(Point(self.x + shift, self.y), Point(self.x + shift, self.y + self.high), 4, 11)
            for shift in (0, 6.4)
        ]


class Cross(Model):
    """The X: this is not done. It lies on the act or thing, never on a face."""

    x: float
    y: float
    size: float = Field(default=13, ge=6, le=30)

    def draw(self) -> list[str]:
        """Return both strokes with their white rim."""
        middle, size = Point(self.x, self.y), self.size
        one = (middle.plus(-size * 0.8, -size), middle.plus(size * 0.8, size))
        other = (middle.plus(size * 0.8, -size), middle.plus(-size * 0.8, size))
        # Both rims first, so that neither stroke is cut where they meet.
        rims, bars = zip(rimmed(one, 5.6), rimmed(other, 5.6), strict=True)
        return [*rims, *bars]


class Sickness(Model):
    """Little rings over a head that is dizzy or confused."""

    x: float
    y: float

    def draw(self) -> list[str]:
        """Return a spiral."""
        middle = Point(self.x, self.y)
        data = f"M{at(middle)} a2.4 2.4 0 0 1 4.6 1 a4.8 4.8 0 0 1 -9.4 1.4 a7.4 7.4 0 0 1 14 -5"
        return [path(data, width=THIN)]
