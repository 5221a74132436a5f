"""A head from the side, for breath: nose and mouth must be seen."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.signs import Arrow
from peerkit.drawing.svg import Point, at, dot, path


class Profile(Model):
    """Somebody from the side who breathes: `in` by the nose, `out` through round lips.

    `out` draws a wavy arrow twice as long as the straight one of `in`.
    """

    x: float = 34
    y: float = 36
    size: float = Field(default=18, ge=14, le=24)
    breath: Literal["in", "out", "none"] = "none"
    hair: Literal["short", "bun", "long", "curls"] = "short"

    def at(self, x: float, y: float) -> Point:
        """Return a place of the head, in units of a head of radius 10."""
        return Point(self.x + x * self.size / 10, self.y + y * self.size / 10)

    def draw(self) -> list[str]:
        """Return shoulders, head, hair and breath."""
        return [
            self._body(),
            *self._behind(),
            self._skull(),
            self._hair(),
            dot(self.at(4.4, -1.4), 2),
            self._mouth(),
            *self._air(),
        ]

    def _body(self) -> str:
        grown = 4 if self.breath == "in" else 0
        neck, back = self.at(-2, 11), Point(self.x - 1.7 * self.size, 98)
        chest = Point(self.x + 1.05 * self.size + grown, 98)
        return path(
            f"M{at(back)} L{at(back.plus(2, -24))} Q{at(back.plus(4, -34))} {at(neck.plus(-6, 1))}"
            f" L{at(neck.plus(12, 1))} Q{at(chest.plus(2, -34))} {at(chest.plus(grown, -20))}"
            f" L{at(chest)}Z",
            "white",
        )

    def _skull(self) -> str:
        points = {
            "crown": (-3, -10),
            "back": (-10, -1),
            "nape": (-5, 8),
            "chin": (5.4, 9),
            "lip": (8, 5.4),
            "under": (8.6, 3.2),
            "tip": (12.4, 1.8),
            "bridge": (8.6, -4),
        }
        spot = {name: at(self.at(*place)) for name, place in points.items()}
        return path(
            f"M{spot['bridge']} C{at(self.at(7, -9))} {at(self.at(2, -10.4))}"
            f" {at(self.at(-1, -10.4))}"
            f" C{at(self.at(-7.6, -10.4))} {at(self.at(-11, -4))} {spot['back']}"
            f" C{at(self.at(-9.6, 4))} {at(self.at(-8, 7))} {spot['nape']} L{at(self.at(-5, 12))}"
            f" L{at(self.at(3, 12))} L{at(self.at(3, 10))} {spot['chin']} Q{spot['lip']}"
            f" {at(self.at(7.6, 5))} L{spot['under']} L{spot['tip']}Z",
            "white",
        )

    def _hair(self) -> str:
        return path(
            f"M{at(self.at(7.6, -6))} C{at(self.at(6, -10.6))} {at(self.at(2, -11.4))}"
            f" {at(self.at(-1, -11.4))} C{at(self.at(-9, -11.4))} {at(self.at(-12, -4))}"
            f" {at(self.at(-10.6, 1))} Q{at(self.at(-9.4, 6))} {at(self.at(-6.4, 8))}"
            f" L{at(self.at(-4, 2))} Q{at(self.at(-1, -1))} {at(self.at(-1, -4))}"
            f" Q{at(self.at(3, -4))} {at(self.at(7.6, -6))}Z",
            "black",
            1.2,
        )

    def _behind(self) -> list[str]:
        if self.hair == "bun":
            return [dot(self.at(-12.4, -4), self.size * 0.42)]
        if self.hair == "long":
            return [
                path(
                    f"M{at(self.at(-10, -4))} Q{at(self.at(-15, 8))} {at(self.at(-12, 16))}"
                    f" L{at(self.at(-4, 14))} L{at(self.at(-5, 2))}Z",
                    "black",
                    1.2,
                )
            ]
        if self.hair == "curls":
            return [
                dot(self.at(x, y), self.size * 0.36)
                for x, y in ((-10, 2), (-11, -4), (-7.6, -9), (-2, -11), (4, -9.6))
            ]
        return []

    def _mouth(self) -> str:
        if self.breath == "out":
            return dot(self.at(8.4, 5), self.size * 0.15)
        return path(f"M{at(self.at(7.8, 5))} L{at(self.at(5.4, 5.2))}", width=2.6)

    def _air(self) -> list[str]:
        right = min(self.x + self.size * 1.25, 60)
        if self.breath == "in":
            level = self.at(0, 2.4).y
            return Arrow(start=(92, level), end=(right + 6, level)).draw()
        if self.breath == "out":
            level = self.at(0, 6).y
            return Arrow(start=(right - 1, level), end=(93, level), wavy=True).draw()
        return []
