"""Things that groups work with: jars, an outline of a hand, leaves, money, a small printer."""

from __future__ import annotations

from pydantic import Field

from peerkit.drawing.svg import THIN, circle, dot, number, path
from peerkit.drawing.things import Thing


class Jar(Thing):
    """A jar, more or less full: how much strength, sleep or hope there is."""

    full: float = Field(default=0.5, ge=0, le=1)

    def draw(self) -> list[str]:
        """Return glass, what is in it, and lid."""
        top = -2 - 20 * self.full
        inside = [self.box(-7, top, 14, -2 - top, fill="black")] * bool(self.full)
        return [
            self.box(-9.5, -26, 19, 26, corner=3),
            *inside,
            self.lines((-8, -29), (8, -29), width=4),
        ]


class Hand(Thing):
    """The outline of a hand, as it is drawn round on paper: five fingers."""

    def draw(self) -> list[str]:
        """Return the outline: a palm and five fingers with room between."""
        data = self.curve(
            *("M", (-12, 0), "L", (-14, -22), "L", (-27, -36), "Q", (-29, -43), (-22, -43)),
            *("L", (-12, -34), "L", (-16, -60), "Q", (-13, -66), (-8, -61), "L", (-3, -40)),
            *("L", (-2, -68), "Q", (2, -73), (6, -68), "L", (6, -40), "L", (13, -63)),
            *("Q", (18, -67), (21, -61), "L", (16, -36), "L", (26, -48), "Q", (32, -49)),
            *((31, -43), "L", (19, -18), "L", (14, 0), "Z"),
        )
        return [path(data, "white")]


class Leaf(Thing):
    """A leaf: something good that is kept or given."""

    def draw(self) -> list[str]:
        """Return blade and vein."""
        blade = self.curve("M", (-10, 0), "Q", (-10, -16), (12, -18), "Q", (12, 2), (-10, 0), "Z")
        return [path(blade, "white"), self.lines((-13, 3), (2, -9), width=THIN)]


class Money(Thing):
    """A note of no country: a frame with a ring in it, and coins below."""

    def draw(self) -> list[str]:
        """Return note and coins."""
        note = self.box(-26, -40, 52, 28, corner=2)
        middle = circle(self.at(0, -26), 6 * self.size, "white")
        corners = [dot(self.at(x, -26), 2.2 * self.size) for x in (-17, 17)]
        coins = [circle(self.at(x, -3), 5 * self.size, "white") for x in (-14, 0)]
        return [note, middle, *corners, *coins]


class Bottle(Thing):
    """A bottle: drink."""

    def draw(self) -> list[str]:
        """Return bottle, label and cork."""
        outline = self.curve(
            *("M", (-3, -30), "L", (-3, -21), "Q", (-7, -18), (-7, -12), "L", (-7, 0), "L", (7, 0)),
            *("L", (7, -12), "Q", (7, -18), (3, -21), "L", (3, -30), "Z"),
        )
        return [
            path(outline, "white"),
            self.box(-6, -12, 12, 7, fill="black"),
            self.lines((-2, -33), (2, -33), width=4),
        ]


class Cloth(Thing):
    """A cloth or towel that hangs from its upper edge, with two stripes."""

    def draw(self) -> list[str]:
        """Return cloth and stripes."""
        hem = self.curve(
            *("M", (-14, -26), "L", (-15, -1), "Q", (-11, 3), (-7, 0), "Q", (-3, -3), (1, 0)),
            *("Q", (6, 3), (15, -1), "L", (14, -26), "Q", (0, -21), (-14, -26), "Z"),
        )
        stripes = [
            path(self.curve("M", (-13, y), "Q", (0, y + 4), (13, y)), width=THIN) for y in (-13, -7)
        ]
        return [path(hem, "white"), *stripes]


class Baby(Thing):
    """A small baby that lies wrapped in a cloth, its face to be seen."""

    def draw(self) -> list[str]:
        """Return the wrapped body, the face and two closed eyes."""
        wrap = self.curve(
            *("M", (-8, -12), "Q", (4, -17), (20, -6), "Q", (24, 0), (16, 0), "L", (-8, 0), "Z"),
        )
        eyes = [
            path(self.curve("M", (x - 1.8, -7), "Q", (x, -5), (x + 1.8, -7)), width=THIN)
            for x in (-12, -6)
        ]
        folds = self.lines((3, -12), (8, 0), width=THIN)
        return [
            path(wrap, "white"),
            folds,
            circle(self.at(-9, -7), 7.4 * self.size, "white"),
            *eyes,
        ]


class TrafficLight(Thing):
    """A traffic light on its post: the upper lamp shines, the others are dark."""

    def draw(self) -> list[str]:
        """Return post, rays and three lamps."""
        rays = [
            self.lines((side * 14, y), (side * 20, y + slope), width=THIN)
            for side in (-1, 1)
            for y, slope in ((-70, -4), (-62, 0), (-54, 4))
        ]
        dark = [
            f'<circle cx="{number(spot.x)}" cy="{number(spot.y)}" r="{number(4.6 * self.size)}" '
            'stroke="white" stroke-width="2.4"/>'
            for spot in (self.at(0, -46), self.at(0, -30))
        ]
        return [
            self.lines((0, 0), (0, -22), width=6),
            self.box(-9, -74, 18, 54, corner=4, fill="black"),
            circle(self.at(0, -62), 6 * self.size, "white", 0),
            *dark,
            *rays,
        ]


class Printer(Thing):
    """A printer on its table: paper goes in above and comes out in front, with lines on it."""

    def draw(self) -> list[str]:
        """Return machine and paper."""
        return [
            self.box(-11, -44, 22, 22),
            self.box(-21, -28, 42, 20, corner=3, fill="black"),
            self.box(-12, -14, 24, 16),
            self.lines((-6, -8), (6, -8), width=THIN),
            self.lines((-6, -2), (6, -2), width=THIN),
        ]
