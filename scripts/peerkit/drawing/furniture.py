"""What people sit and lie on."""

from __future__ import annotations

from peerkit.drawing.svg import (
    THIN,
    circle,
    dot,
    path,
)
from peerkit.drawing.things import Thing


class Mat(Thing):
    """A mat on the ground, with fringes."""

    def draw(self) -> list[str]:
        """Return the mat."""
        fringe = [self.lines((x, 0), (x, 3), width=THIN) for x in (-14, -8, -2, 4, 10)]
        return [self.shape((-16, 0), (-9, -9), (19, -9), (12, 0)), *fringe]


class Blanket(Thing):
    """A blanket over somebody who lies: its foot is the ground, it reaches `long` to the right."""

    long: float = 44

    def draw(self) -> list[str]:
        """Return the blanket."""
        end = self.long
        return [
            path(
                self.curve(
                    "M",
                    (0, 0),
                    "Q",
                    (0, -17),
                    (8, -17),
                    "L",
                    (end - 8, -14),
                    "Q",
                    (end, -13),
                    (end, 0),
                    "Z",
                ),
                "white",
            ),
            path(self.curve("M", (9, -10), "Q", (end / 2, -13), (end - 10, -7)), width=THIN),
        ]


class Bed(Thing):
    """A simple bed or mattress, from the side."""

    def draw(self) -> list[str]:
        """Return the bed."""
        return [
            self.box(-30, -9, 60, 7, corner=2),
            self.lines((-27, -2), (-27, 0)),
            self.lines((27, -2), (27, 0)),
        ]


class Stool(Thing):
    """A stool for somebody `seated`: its top is where the hips are."""

    def draw(self) -> list[str]:
        """Return seat and legs."""
        return [self.box(-11, -24, 20, 24), self.lines((-11, -24), (9, -24))]


class Bench(Thing):
    """A bench for two or three, from the front."""

    long: float = 60

    def draw(self) -> list[str]:
        """Return seat and legs."""
        half = self.long / 2
        return [
            self.box(-half, -22, self.long, 6, corner=1),
            self.lines((-half + 5, -16), (-half + 5, 0)),
            self.lines((half - 5, -16), (half - 5, 0)),
        ]


class Wheelchair(Thing):
    """A wheelchair for somebody `seated` who faces right; painted before the person."""

    mirrored: bool = False

    def draw(self) -> list[str]:
        """Return wheels, seat and back."""
        way = -1 if self.mirrored else 1
        return [
            circle(self.at(-3 * way, -12), 12 * self.size, "white"),
            dot(self.at(-3 * way, -12), 2),
            circle(self.at(16 * way, -4), 4 * self.size, "white", THIN),
            self.lines((-12 * way, -46), (-11 * way, -22), (14 * way, -22), (17 * way, -8)),
            self.lines((-17 * way, -44), (-12 * way, -46)),
        ]


class Table(Thing):
    """A table, from the front."""

    wide: float = 30

    def draw(self) -> list[str]:
        """Return top and legs."""
        half = self.wide / 2
        return [
            self.lines((-half, -22), (half, -22)),
            self.lines((-half + 3, -22), (-half + 3, 0)),
            self.lines((half - 3, -22), (half - 3, 0)),
        ]
