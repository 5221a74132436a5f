"""Places: where people are and where they go."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.svg import (
    THIN,
    Point,
    at,
    circle,
    dot,
    ellipse,
    line,
    path,
)
from peerkit.drawing.things import Thing


class Ground(Model):
    """The line everybody stands on."""

    y: float = 90
    left: float = 4
    right: float = 92

    def draw(self) -> list[str]:
        """Return the line."""
        return [line([Point(self.left, self.y), Point(self.right, self.y)])]


class Tent(Thing):
    """A tent with its entrance."""

    def draw(self) -> list[str]:
        """Return the tent."""
        return [
            self.shape((-17, 0), (0, -36), (17, 0)),
            self.shape((-7, 0), (0, -20), (7, 0), fill="black"),
        ]


class House(Thing):
    """A house: home."""

    door: Literal["open", "shut"] = "open"

    def draw(self) -> list[str]:
        """Return walls, roof and door."""
        door = self.box(-5, -16, 10, 16, fill="black" if self.door == "open" else "white")
        return [self.box(-14, -24, 28, 24), self.lines((-19, -22), (0, -40), (19, -22)), door]


class Roof(Model):
    """A roof over people: they are inside. `x` is its middle, `y` the height of its eaves."""

    x: float = 48
    y: float = 34
    wide: float = 84
    walls: bool = False

    def draw(self) -> list[str]:
        """Return roof and, if wanted, walls."""
        half = self.wide / 2
        top = Point(self.x, self.y - 28)
        left, right = Point(self.x - half, self.y), Point(self.x + half, self.y)
        walls = (
            [
                line([end.plus(shift, 0), Point(end.x + shift, 90)])
                for end, shift in ((left, 5), (right, -5))
            ]
            if self.walls
            else []
        )
        return [line([left, top, right]), *walls]


class Clinic(Thing):
    """A place of health care: a health worker with a stethoscope stands in its open door.

    No cross, no crescent: those emblems are protected. A stethoscope over the door alone was read
    as a fork or a gallows.
    """

    def draw(self) -> list[str]:
        """Return walls, roof, door and the one who waits there."""
        return [
            self.box(-17, -46, 34, 46),
            self.shape((-22, -46), (0, -60), (22, -46), fill="white"),
            self.box(-11, -40, 22, 40),
            *self._worker(),
        ]

    def _worker(self) -> list[str]:
        """Return a small health worker: head, hair, coat and stethoscope."""
        size = self.size
        coat = self.curve("M", (-8, 0), "L", (-7, -18), "Q", (0, -23), (7, -18), "L", (8, 0), "Z")
        cord = self.curve("M", (-3.4, -19), "Q", (-3, -12), (0, -11), "Q", (3, -12), (3.4, -19))
        return [
            path(coat, "white"),
            path(cord, width=THIN),
            dot(self.at(0, -8), 2.4),
            circle(self.at(0, -27), 6 * size, "white"),
            path(
                self.curve("M", (-6, -28), "Q", (0, -39), (6, -28), "Q", (0, -32), (-6, -28), "Z"),
                "black",
                1.2,
            ),
            dot(self.at(-2.2, -26.6), 1),
            dot(self.at(2.2, -26.6), 1),
        ]


class Door(Thing):
    """A door frame, open: a way in or out."""

    def draw(self) -> list[str]:
        """Return frame and open leaf."""
        return [
            self.box(-12, -60, 24, 60),
            self.shape((-12, -60), (-2, -54), (-2, 2), (-12, 0), fill="white"),
            dot(self.at(-5, -28), 1.8),
        ]


class Tree(Thing):
    """A tree: shade, an open place."""

    def draw(self) -> list[str]:
        """Return trunk and crown."""
        crown = self.curve(
            "M",
            (-10, -17),
            "C",
            (-22, -20),
            (-16, -35),
            (-8, -34),
            "C",
            (-6, -44),
            (8, -44),
            (9, -34),
            "C",
            (18, -35),
            (20, -19),
            (10, -17),
            "Z",
        )
        return [self.box(-2.2, -18, 4.4, 18, fill="black"), path(crown, "white")]


class Tap(Thing):
    """A water tap with running water."""

    def draw(self) -> list[str]:
        """Return post, spout and drops."""
        return [
            self.lines((8, 0), (8, -58), width=6),
            self.lines((8, -52), (-6, -52), (-6, -46), width=5),
            self.lines((3, -60), (13, -60)),
            self.lines((-6, -41), (-6, -36)),
            self.lines((-6, -30), (-6, -25)),
        ]


class Path(Thing):
    """A way that leads off, narrower with distance."""

    def draw(self) -> list[str]:
        """Return both sides and the dashes between."""
        return [
            self.lines((-16, 0), (-4, -44)),
            self.lines((16, 0), (4, -44)),
            *[self.lines((0, y), (0, y + 5), width=THIN) for y in (-8, -20, -32)],
        ]


class Hill(Model):
    """A hill over which fear rises and falls."""

    left: float = 6
    right: float = 90
    low: float = 90
    top: float = 40

    def draw(self) -> list[str]:
        """Return its line."""
        middle = (self.left + self.right) / 2
        third = (self.right - self.left) * 0.26
        data = (
            f"M{at(Point(self.left, self.low))} C{at(Point(self.left + third, self.low))}"
            f" {at(Point(middle - third * 0.8, self.top))} {at(Point(middle, self.top))}"
            f" C{at(Point(middle + third * 0.8, self.top))}"
            f" {at(Point(self.right - third, self.low))}"
            f" {at(Point(self.right, self.low))}"
        )
        return [path(data)]


class Bird(Thing):
    """A bird far away."""

    def draw(self) -> list[str]:
        """Return its wings."""
        return [path(self.curve("M", (-9, -2), "Q", (-5, -8), (0, 0), "Q", (5, -8), (9, -2)))]


class Flower(Thing):
    """A plant with leaves: something grows."""

    def draw(self) -> list[str]:
        """Return stem, leaves and bud."""
        leaves = [
            path(
                self.curve(
                    "M",
                    (0, -7),
                    "Q",
                    (side * 11, -8),
                    (side * 10, -16),
                    "Q",
                    (side * 1, -16),
                    (0, -7),
                    "Z",
                ),
                "white",
            )
            for side in (-1, 1)
        ]
        return [self.lines((0, 0), (0, -22)), *leaves, dot(self.at(0, -24), 4 * self.size)]


class Footprints(Model):
    """Steps on the ground, seen from above: `count` of them, the feet by turns."""

    x: float
    y: float = 84
    count: int = Field(default=4, ge=1, le=8)
    size: float = Field(default=1, ge=1, le=3)

    def draw(self) -> list[str]:
        """Return soles and heels, from left to right."""
        marks, size = [], self.size
        for number in range(self.count):
            heel = Point(self.x + number * 11 * size, self.y + (3.4 if number % 2 else -3.4) * size)
            sole = ellipse(heel.plus(6.4 * size, 0), 4 * size, 2.8 * size, "black", 0)
            marks += [dot(heel, 2.3 * size), sole]
        return marks
