"""Head and shoulders, large, and a face alone: for a feeling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.body import hair as hairs
from peerkit.drawing.body.faces import Head, Mood, face
from peerkit.drawing.svg import (
    THIN,
    Point,
    at,
    circle,
    dot,
    limb,
    line,
    path,
    shape,
)

LEAST, MOST = -2, 2  # the saddest and the most glad of five faces


class Bust(Model):
    """Head and shoulders, large: for a feeling. Its shoulders leave the frame below."""

    x: float = 48
    y: float = 45
    size: float = Field(default=26, ge=14, le=30)
    turn: float = Field(default=0, ge=-1, le=1)
    mood: Mood = "calm"
    hair: hairs.Hair = "short"
    beard: bool = False
    shoulders: float = Field(default=0, ge=-8, le=10)  # how far they are let down; up is less
    hand: Literal["none", "chin", "cheek", "fists", "heart", "lips", "brow"] = "none"

    def draw(self) -> list[str]:
        """Return shoulders, head and face, and the hand that tells more."""
        head = Head(Point(self.x, self.y), self.size, self.turn)
        return [
            *hairs.behind(head, self.hair),
            *self._neck(head),
            self._shoulders(head),
            *hairs.skull(head, self.hair),
            *(hairs.beard(head) if self.beard else []),
            *face(hairs.room(head, self.hair), self.mood),
            *hairs.above(head, self.hair),
            *self._hands(head),
        ]

    def _neck(self, head: Head) -> list[str]:
        """Return the neck; a scarf hides it."""
        if self.hair in hairs.COVERED:
            return []
        half, low = head.radius * 0.36, head.middle.y + head.radius * 1.5 + self.shoulders
        left, right = head.middle.x - half, head.middle.x + half
        return [
            shape(
                [
                    Point(left, low),
                    Point(left, head.middle.y),
                    Point(right, head.middle.y),
                    Point(right, low),
                ]
            )
        ]

    def _shoulders(self, head: Head) -> str:
        top = head.middle.y + head.radius * 1.28 + self.shoulders
        half, low = head.radius * 1.5, 98.0
        left, right = head.middle.x - half, head.middle.x + half
        corner = min(top + 14, low)
        collar = head.radius * 0.36 if self.hair not in hairs.COVERED else 0.1
        return path(
            f"M{at(Point(left, low))} L{at(Point(left, corner))} Q{at(Point(left, top))}"
            f" {at(Point(left + 16, top))} L{at(Point(head.middle.x - collar, top))}"
            f" Q{at(Point(head.middle.x, top + collar))} {at(Point(head.middle.x + collar, top))}"
            f" L{at(Point(right - 16, top))} Q{at(Point(right, top))}"
            f" {at(Point(right, corner))} L{at(Point(right, low))}Z",
            "white",
        )

    def _hands(self, head: Head) -> list[str]:
        spots: dict[str, Sequence[tuple[float, float]]] = {
            "none": (),
            "chin": ((3, 9.6),),
            "cheek": ((9, 6.4),),
            "heart": ((-3, 17),),
            "fists": ((-5, 15), (5, 15)),
            "lips": ((0.6, 12.4),),
            "brow": ((7, -5),),
        }
        unit = head.scale
        marks: list[str] = []
        for x, y in spots[self.hand]:
            end = head.middle.plus(x * unit, y * unit)
            side = -1 if x < 0 and self.hand == "fists" else 1
            low = Point(end.x + side * 8 * unit, 100)
            marks += _fore_arm(low, end, finger=self.hand == "lips")
        return marks


def _fore_arm(low: Point, end: Point, *, finger: bool) -> list[str]:
    outside, inside = limb((low, end), inner=7)
    fist = [dot(end, 9.4), inside, circle(end, 6.2, "white", 0)]
    knuckles = [line([end.plus(x, -6), end.plus(x, -2)], width=THIN) for x in (-2.4, 2.4)]
    if not finger:
        return [outside, *fist, *knuckles]
    return [outside, *fist, *limb((end.plus(0, -4), end.plus(0, -21)))]


class Face(Model):
    """A face alone, for the steps of a scale of feelings; `smile` from -2, very sad, to 2."""

    x: float = 48
    y: float = 48
    size: float = Field(default=40, ge=8.4, le=44)
    smile: Literal[-2, -1, 0, 1, 2] = 0

    def draw(self) -> list[str]:
        """Return the face: mouth, lids and brows alone tell it; never anger."""
        unit = self.size / 40
        middle = Point(self.x, self.y)

        def on(x: float, y: float) -> str:
            return at(middle.plus(x * unit, y * unit))

        bend = self.smile * 9
        mouth = path(
            f"M{on(-15, 17 - bend * 0.45)} Q{on(0, 17 + bend * 0.9)} {on(15, 17 - bend * 0.45)}"
        )
        if self.smile == MOST:
            mouth = path(
                f"M{on(-17, 8)} L{on(17, 8)} C{on(14, 30)} {on(-14, 30)} {on(-17, 8)}Z", "white"
            )
        eyes = [self._eye(side) for side in (-1, 1)]
        return [circle(middle, self.size, "white"), *eyes, *self._brows(), mouth]

    def _eye(self, side: int) -> str:
        unit, middle = self.size / 40, Point(self.x, self.y)
        if self.smile in (LEAST, MOST):
            lift = -7 * self.smile / 2
            ends = [
                at(middle.plus((side * 15 + x) * unit, y * unit))
                for x, y in ((-6, -5), (0, -5 + lift), (6, -5))
            ]
            return path(f"M{ends[0]} Q{ends[1]} {ends[2]}")
        return dot(middle.plus(side * 15 * unit, -6 * unit), 4 * unit)

    def _brows(self) -> list[str]:
        if self.smile >= 0:
            return []
        unit, middle = self.size / 40, Point(self.x, self.y)
        drop = f"M{at(middle.plus(-17 * unit, 4 * unit))} q 4 7 0 9 q -4 -2 0 -9Z"
        tear = [path(drop, "black", 0)] if self.smile == LEAST else []
        return [
            line(
                [
                    middle.plus(side * 23 * unit, -16 * unit),
                    middle.plus(side * 9 * unit, -21 * unit),
                ]
            )
            for side in (-1, 1)
        ] + tear
