"""Poses: where head, shoulders, hips, knees and feet are, for a head of radius 10.

A pose stands on the ground at y 0, its middle at x 0, and faces right; `figure` moves, mirrors and
scales it. The measures are those of one figure, so that any two people fit in one drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from peerkit.drawing.svg import Point

PoseName = Literal[
    "standing",
    "walking",
    "cross-legged",
    "kneeling",
    "seated",
    "curled",
    "lying",
    "on-side",
]


@dataclass(frozen=True)
class Pose:
    """A pose in units of a head of radius 10, facing right.

    `shoulders` and `hips` are the middle of each; `legs` are hip, knee and foot of the far and the
    near leg. `broad` is how far a shoulder is from the middle. `lies` tells that the head is on
    its side, `side` that the body is seen from the side, so that one arm is behind it, and `knees`
    where hands rest on them.
    """

    head: Point
    shoulders: Point
    hips: Point
    legs: tuple[tuple[Point, ...], tuple[Point, ...]]
    broad: float = 8.6
    lies: bool = False
    side: bool = False
    knees: tuple[Point, Point] = (Point(-8, -10), Point(8, -10))


def _leg(*points: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(Point(*point) for point in points)


POSES: dict[PoseName, Pose] = {
    "standing": Pose(
        Point(0, -57),
        Point(0, -46),
        Point(0, -24),
        (_leg((-4.6, -24), (-5, -14), (-5.3, -3.4)), _leg((4.6, -24), (5, -14), (5.3, -3.4))),
    ),
    "walking": Pose(
        Point(2, -57),
        Point(1, -46),
        Point(0, -24),
        (_leg((-2, -24), (-3, -14), (-11, -4.6)), _leg((2, -24), (8, -15), (9, -3.4))),
    ),
    "cross-legged": Pose(
        Point(0, -43),
        Point(0, -33),
        Point(0, -10),
        (_leg((-4, -9), (-16, -6), (3, -4)), _leg((4, -9), (16, -6), (-3, -4))),
        knees=(Point(-12, -9), Point(12, -9)),
    ),
    "kneeling": Pose(
        Point(1, -49),
        Point(0, -38),
        Point(-2, -15),
        (_leg((-3, -15), (8, -5), (-12, -4.6)), _leg((-1, -15), (11, -5), (-9, -4.6))),
        side=True,
        knees=(Point(4, -13), Point(9, -11)),
    ),
    "seated": Pose(
        Point(0, -61),
        Point(-1, -50),
        Point(-2, -28),
        (
            _leg((-2, -27), (13, -27), (14, -4), (18, -3.6)),
            _leg((-2, -27), (15, -27), (16, -4), (20, -3.6)),
        ),
        broad=7.4,
        side=True,
        knees=(Point(9, -32), Point(13, -31)),
    ),
    "curled": Pose(
        Point(1, -39),
        Point(-3, -28),
        Point(-7, -7),
        (_leg((-6, -6), (7, -21), (9, -4)), _leg((-6, -6), (10, -20), (12, -4), (16, -3.6))),
        broad=5.5,
        side=True,
        knees=(Point(8, -13), Point(11, -14)),
    ),
    "lying": Pose(
        Point(-28, -11),
        Point(-16, -10),
        Point(8, -9),
        (_leg((7, -8), (20, -7), (34, -5)), _leg((7, -8), (20, -7), (34, -5))),
        broad=0,
        lies=True,
        knees=(Point(4, -16), Point(10, -16)),
    ),
    "on-side": Pose(
        Point(-28, -11),
        Point(-16, -11),
        Point(7, -9),
        (_leg((6, -6), (20, -5), (34, -4.6)), _leg((6, -10), (21, -18), (27, -5))),
        broad=0,
        lies=True,
        knees=(Point(-20, -4), Point(-2, -5)),
    ),
}
