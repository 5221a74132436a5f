"""Arms and hands: where an elbow is; hands plain, as fists, open, and hollow behind an ear."""

from __future__ import annotations

from collections.abc import Mapping
from math import atan2, cos, hypot, pi, sin
from typing import Literal

from peerkit.drawing.body.faces import Head
from peerkit.drawing.body.look import HAND
from peerkit.drawing.svg import LINE, THIN, Point, at, circle, dot, ellipse, line, path

FIST = 4.6  # inner radius of a fist
# Where the elbow is, from the shoulder, for what is told by the bend of the arm.
BENT: Mapping[object, tuple[float, float]] = {"ear": (7, 9), "open": (1.6, 13)}
FINGERS = (-72, -36, 0, 36, 72)  # degrees from the way the arm points


def elbow(shoulder: Point, hand: Point, upper: float, lower: float, side: int) -> Point:
    """Return where an elbow is, between a shoulder and a hand.

    Of the two places it can have, the one farther out (`side` is -1 left, 1 right) and lower. A
    hand out of reach is reached with a straight arm.

    >>> elbow(Point(0, 0), Point(0, 20), 10, 10, 1)
    Point(x=0.0, y=10.0)
    """
    wide, high = hand.x - shoulder.x, hand.y - shoulder.y
    far = max(hypot(wide, high), 0.1)
    if far >= upper + lower:
        return shoulder.towards(hand, upper / (upper + lower))
    along = (upper**2 - lower**2 + far**2) / (2 * far)
    off = max(upper**2 - along**2, 0) ** 0.5
    base = shoulder.plus(wide * along / far, high * along / far)
    both = (
        base.plus(-high * off / far, wide * off / far),
        base.plus(high * off / far, -wide * off / far),
    )
    return max(both, key=lambda point: side * point.x + 0.7 * point.y)


def hand(
    kind: Literal["plain", "fists", "open"], elbow: Point, end: Point, outside: str, inside: str
) -> list[str]:
    """Return an arm's marks with its hand, joined to it."""
    if kind == "open":
        return [*_fingers(elbow, end), outside, dot(end, HAND + LINE), inside, _palm(end, HAND)]
    if kind == "fists":
        return [outside, dot(end, FIST + LINE), inside, _palm(end, FIST), *_knuckles(end)]
    return [outside, dot(end, HAND + LINE), inside, _palm(end, HAND)]


def _palm(end: Point, inner: float) -> str:
    return circle(end, inner, "white", 0)


def _knuckles(end: Point) -> list[str]:
    return [line([end.plus(x, -4), end.plus(x, 0.6)], width=THIN) for x in (-2.6, 2.6)]


def _fingers(elbow: Point, end: Point) -> list[str]:
    """Return five spread fingers, which point away from the elbow."""
    way = atan2(end.y - elbow.y, end.x - elbow.x)
    marks = []
    for degrees in FINGERS:
        angle = way + degrees * pi / 180
        tip = end.plus(12.6 * cos(angle), 12.6 * sin(angle))
        marks.append(line([end, tip], width=LINE))
    return marks


def palm_behind(head: Head, side: int) -> list[str]:
    """Return the hollow hand behind an ear; it is painted before the head."""
    middle = head.middle.plus(side * 12.4 * head.scale, -1.4 * head.scale)
    return [ellipse(middle, 5 * head.scale, 7.6 * head.scale, "white")]


def ear(head: Head, side: int) -> list[str]:
    """Return an ear; it is painted over the head and the hand behind it."""

    def spot(x: float, y: float) -> str:
        return at(head.middle.plus(side * x * head.scale, y * head.scale))

    rim = f"M{spot(9.4, -3.6)} Q{spot(13.6, -3.4)} {spot(12.6, 0.2)} Q{spot(11.8, 3)} {spot(9, 3)}"
    return [path(rim, "white", THIN)]
