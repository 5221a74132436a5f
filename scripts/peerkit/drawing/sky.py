"""Sun, moon and clock: when it is, and how long it takes."""

from __future__ import annotations

from math import cos, pi, sin

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.svg import (
    Point,
    at,
    circle,
    line,
    path,
)


class Sun(Model):
    """A sun with its rays: day."""

    x: float
    y: float
    size: float = 7
    rising: bool = False

    def draw(self) -> list[str]:
        """Return disc and rays; a rising sun stands half above its line."""
        middle, size = Point(self.x, self.y), self.size
        turns = range(4, 9) if self.rising else range(8)
        rays = []
        for number in turns:
            angle = number * pi / 4
            near, far = size + 3.6, size + 8
            rays.append(
                line(
                    [
                        middle.plus(near * cos(angle), near * sin(angle)),
                        middle.plus(far * cos(angle), far * sin(angle)),
                    ]
                )
            )
        if not self.rising:
            return [circle(middle, size), *rays]
        half = f"M{at(middle.plus(-size, 0))} A{size:g} {size:g} 0 0 1 {at(middle.plus(size, 0))}"
        return [path(half), line([middle.plus(-size - 9, 0), middle.plus(size + 9, 0)]), *rays]


class Moon(Model):
    """A moon: night."""

    x: float
    y: float
    size: float = 9

    def draw(self) -> list[str]:
        """Return the sickle."""
        top, low = (
            Point(self.x + self.size * 0.3, self.y - self.size),
            Point(self.x + self.size * 0.9, self.y + self.size * 0.6),
        )
        size = self.size
        data = (
            f"M{at(top)} A{size:g} {size:g} 0 1 0 {at(low)}"
            f" A{size * 0.95:g} {size * 0.95:g} 0 0 1 {at(top)}Z"
        )
        return [path(data, "black", 1.2)]


class Clock(Model):
    """A clock without digits; `part` of it is black: a twelfth is five minutes."""

    x: float
    y: float
    size: float = 15
    part: float = Field(default=1 / 12, ge=0, lt=1)

    def draw(self) -> list[str]:
        """Return face, part and four marks."""
        middle, size = Point(self.x, self.y), self.size
        angle = self.part * 2 * pi - pi / 2
        end = middle.plus((size - 4) * cos(angle), (size - 4) * sin(angle))
        big = round(self.part)  # over half, the long way round
        piece = (
            f"M{at(middle)} L{at(middle.plus(0, 4 - size))}"
            f" A{size - 4:g} {size - 4:g} 0 {big} 1 {at(end)}Z"
        )
        marks = [
            line([middle.plus(x * (size - 4), y * (size - 4)), middle.plus(x * size, y * size)])
            for x, y in ((1, 0), (0, 1), (-1, 0))
        ]
        tip = end if self.part else middle.plus(size * 0.5, size * 0.1)
        hands = [line([middle.plus(0, 4 - size), middle, tip])]
        return [
            circle(middle, size, "white"),
            *marks,
            *([path(piece, "black", 1)] * bool(self.part)),
            *hands,
        ]
