"""Outlines that many blocks share: somebody far away, a cloud, a blast."""

from __future__ import annotations

from math import cos, pi, sin

from peerkit.drawing.svg import Point, at, dot, path, shape


def far_person(foot: Point, high: float) -> list[str]:
    """Return a black figure without a face, for somebody far away."""
    radius = high * 0.2
    top = foot.plus(0, -high + radius)
    body = (
        f"M{at(foot.plus(-radius * 1.2, 0))} L{at(foot.plus(-radius * 1.2, -high * 0.4))}"
        f" Q{at(foot.plus(0, -high * 0.68))} {at(foot.plus(radius * 1.2, -high * 0.4))}"
        f" L{at(foot.plus(radius * 1.2, 0))}Z"
    )
    return [dot(top, radius), path(body, "black", 0)]


def cloud(middle: Point, size: float, fill: str = "white") -> str:
    """Return a cloud, `size` from its middle to its side."""
    unit = size / 10
    points = [
        (-10, 4),
        (-15, 3),
        (-12.5, -4),
        (-9, -4.4),
        (-8, -11),
        (2, -11),
        (4, -6.4),
        (11, -8.4),
        (13.6, 0.6),
        (10, 4),
    ]
    spots = [at(middle.plus(x * unit, y * unit)) for x, y in points]
    data = (
        f"M{spots[0]} C{spots[1]} {spots[2]} {spots[3]} C{spots[4]} {spots[5]} {spots[6]}"
        f" C{spots[7]} {spots[8]} {spots[9]}Z"
    )
    return path(data, fill)


# Where the points of a blast are: far from the middle, and near it, by turns.
RAYS = (1, 0.5, 0.86, 0.46, 1, 0.5, 0.84, 0.46, 1, 0.5, 0.86, 0.46, 0.96, 0.5, 0.84, 0.46)


def blast(middle: Point, half: float) -> str:
    """Return a star with jagged points: a blow, a bang, what hurts."""
    points = [
        middle.plus(
            half * far * cos(turn * 2 * pi / len(RAYS)), half * far * sin(turn * 2 * pi / len(RAYS))
        )
        for turn, far in enumerate(RAYS)
    ]
    return shape(points, "black", 1.2)
