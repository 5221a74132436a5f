"""Things and places: what people hold, sit on, stand under and walk to."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.signs import wave
from peerkit.drawing.svg import (
    LINE,
    THIN,
    Point,
    at,
    box,
    circle,
    dot,
    ellipse,
    limb,
    line,
    path,
    scratch,
    shape,
)

LEAST = 2.4  # width of a white line that a poor printer keeps
FACETS, LARGE = 0.75, 1.4  # from these sizes on a stone has room for one edge, and for two
Size = Annotated[float, Field(gt=0.2, le=4, description="how many times its usual size")]


class Thing(Model):
    """What stands somewhere: `x` is its middle, `y` its foot, `size` how many times as large."""

    x: float
    y: float = 90
    size: Size = 1

    def at(self, x: float, y: float) -> Point:
        """Return a place of the thing on the canvas, measured from its foot."""
        return Point(self.x + x * self.size, self.y + y * self.size)

    def curve(self, *words: str | tuple[float, float]) -> str:
        """Return path data in which each pair of numbers is a place of the thing."""
        return " ".join(word if isinstance(word, str) else at(self.at(*word)) for word in words)

    def box(
        self,
        left: float,
        top: float,
        wide: float,
        high: float,
        *,
        corner: float = 0,
        fill: str = "white",
    ) -> str:
        """Return a rectangle of the thing, its corners rounded by `corner`."""
        start, size = self.at(left, top), self.size
        return box(start.x, start.y, wide * size, high * size, corner=corner, fill=fill)

    def lines(self, *points: tuple[float, float], width: float = LINE) -> str:
        """Return straight lines of the thing."""
        return line([self.at(*point) for point in points], width=width)

    def shape(self, *points: tuple[float, float], fill: str = "white") -> str:
        """Return a closed shape of the thing."""
        return shape([self.at(*point) for point in points], fill)


class Cup(Thing):
    """A cup; a hot one steams."""

    hot: bool = False

    def draw(self) -> list[str]:
        """Return cup, handle and steam."""
        cup = path(
            self.curve("M", (-6, -11), "L", (-5, 0), "L", (5, 0), "L", (6, -11), "Z"), "white"
        )
        handle = path(self.curve("M", (5.6, -9), "Q", (11, -9), (9, -4), "Q", (8, -2), (5.2, -2.6)))
        steam = (
            [wave(self.at(x, -14), self.at(x, -22), 2.4, 8) for x in (-3, 3)] if self.hot else []
        )
        return [handle, cup, *steam]


class Jug(Thing):
    """A jug or can of water."""

    def draw(self) -> list[str]:
        """Return the jug."""
        data = self.curve(
            "M",
            (-3.4, -14),
            "C",
            (-10, -10),
            (-9, 0),
            (-5, 0),
            "L",
            (5, 0),
            "C",
            (9, 0),
            (10, -10),
            (3.4, -14),
            "Z",
        )
        return [path(data, "white"), self.box(-3.4, -18, 6.8, 4)]


class Bowl(Thing):
    """A bowl or basin."""

    def draw(self) -> list[str]:
        """Return the bowl."""
        return [
            self.shape((-13, -11), (-9, 0), (9, 0), (13, -11)),
            self.lines((-15, -11), (15, -11)),
        ]


class Box(Thing):
    """A shut box with a lock: what is dangerous is put away."""

    locked: bool = True

    def draw(self) -> list[str]:
        """Return box, lid and lock."""
        lock = [
            self.box(-3.4, -12, 6.8, 6, corner=1, fill="black"),
            path(self.curve("M", (-2, -12), "C", (-2, -16.6), (2, -16.6), (2, -12)), width=THIN),
        ]
        return [
            self.box(-12, -18, 24, 18),
            self.box(-14, -23, 28, 5.4),
            *(lock if self.locked else []),
        ]


class Phone(Thing):
    """A phone, from the front."""

    def draw(self) -> list[str]:
        """Return the phone and its key."""
        key = self.lines((-1.5, -3.6), (1.5, -3.6), width=THIN)
        return [self.box(-5.5, -19, 11, 19, corner=2), key]


class Stone(Thing):
    """A stone with an edge, so that it is no heap: light, or black for one that weighs."""

    black: bool = False

    def draw(self) -> list[str]:
        """Return the stone and the edge of its upper face; a very small one has none."""
        stone = self.shape(
            *((-8, 0), (-8.6, -4), (-4.6, -9.6), (2.6, -10.6), (8, -6), (8.6, 0)),
            fill="black" if self.black else "white",
        )
        edge = [self.at(*point) for point in ((-4.4, -9.2), (0.6, -5), (7.6, -5.8))]
        edges = [edge] if self.size >= FACETS else []
        if self.size > LARGE:
            edges.append([self.at(*point) for point in ((-8, -3), (-3, -2.6), (0.6, -5))])
        return [stone, *(scratch(one) if self.black else line(one, width=THIN) for one in edges)]


class Paper(Thing):
    """A sheet of paper with lines; `marks` says what stands on it."""

    marks: Literal["nothing", "lines", "faces", "cross", "people", "sun"] = "lines"

    def draw(self) -> list[str]:
        """Return the sheet."""
        sheet = self.box(-8, -22, 16, 22, corner=1)
        return [sheet, *self._marks()]

    def _marks(self) -> list[str]:
        if self.marks == "lines":
            return [self.lines((-4, y), (4, y), width=THIN) for y in (-16, -11, -6)]
        if self.marks == "faces":
            return [circle(self.at(0, y), 3, "none", THIN) for y in (-16, -7)]
        if self.marks == "sun":
            return [circle(self.at(0, -12), 4, "none", THIN)]
        if self.marks == "people":
            return [dot(self.at(x, -14), 2) for x in (-3.4, 3.4)] + [
                self.lines((x, -9), (x, -6), width=4.4) for x in (-3.4, 3.4)
            ]
        return []


class Pen(Thing):
    """A pen that writes, its tip at the foot."""

    def draw(self) -> list[str]:
        """Return the pen."""
        return [self.lines((0, 0), (8, -13), width=5)]


class Ball(Thing):
    """A ball."""

    def draw(self) -> list[str]:
        """Return the ball."""
        middle = self.at(0, -7)
        return [
            circle(middle, 7 * self.size, "white"),
            path(self.curve("M", (-6, -9), "Q", (0, -4), (6, -9)), width=THIN),
        ]


class Drum(Thing):
    """A hand drum: song and custom."""

    def draw(self) -> list[str]:
        """Return the drum."""
        body = self.curve(
            *("M", (-11, -25), "C", (-11, -15), (-4, -13), (-4, -8), "L", (-8, 0), "L", (8, 0)),
            *("L", (4, -8), "C", (4, -13), (11, -15), (11, -25), "Z"),
        )
        skin = ellipse(self.at(0, -25), 11 * self.size, 4.4 * self.size, "white")
        return [path(body, "black"), skin]


class Pot(Thing):
    """A pot on three stones over a fire."""

    def draw(self) -> list[str]:
        """Return the pot and its stones."""
        pot = path(self.curve("M", (-11, -18), "C", (-13, -2), (13, -2), (11, -18), "Z"), "white")
        stones = [dot(self.at(x, -2.6), 3 * self.size) for x in (-9, 9)]
        return [
            pot,
            self.lines((-14, -18), (14, -18)),
            *stones,
            wave(self.at(0, -22), self.at(0, -30), 2.4, 8),
        ]


class Pills(Thing):
    """Medicine: a bottle, and two tablets beside it unless it is carried or empty."""

    loose: bool = True

    def draw(self) -> list[str]:
        """Return bottle and tablets."""
        return [
            self.box(-6, -14, 12, 14, corner=2),
            self.box(-4.4, -18.4, 8.8, 4.4, corner=1, fill="black"),
            *([circle(self.at(x, -3.4), 3, "white", THIN) for x in (11, 18)] * self.loose),
        ]


class Candle(Thing):
    """A candle or small lamp, lit: remembering."""

    def draw(self) -> list[str]:
        """Return lamp and flame."""
        flame = path(
            self.curve(
                "M",
                (0, -13),
                "C",
                (-6, -18),
                (0, -20),
                (0, -25),
                "C",
                (2, -20),
                (6, -18),
                (0, -13),
                "Z",
            ),
            "white",
        )
        return [self.box(-4, -12, 8, 12), flame]


class Hands(Thing):
    """Two hands that hold each other: agreement, care."""

    def draw(self) -> list[str]:
        """Return both arms with dark sleeves, and the hands one over the other."""
        sleeves = [
            line([self.at(side * 36, 7), self.at(side * 26, 3)], width=17 * self.size)
            for side in (-1, 1)
        ]
        inner = max(8 * self.size, LEAST)
        arms = [
            mark
            for side in (-1, 1)
            for mark in limb([self.at(side * 26, 3), self.at(side * 6, -4)], inner=inner)
        ]
        palm = ellipse(self.at(0, -5), 12 * self.size, 8.4 * self.size, "white")
        fingers = [self.lines((x, -6), (x - 3, 2), width=THIN) for x in (-4, 2, 8)]
        thumb = path(self.curve("M", (-10, -9), "Q", (-2, -16), (6, -11)), "white")
        return [*sleeves, *arms, thumb, palm, *fingers]
