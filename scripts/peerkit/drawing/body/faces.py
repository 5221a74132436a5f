"""Faces: a feeling is told by brows, lids and mouth, and by nothing else.

Measures are for a head of radius 10 and grow with it. Brows never touch the hair. In small heads
what would close up is left out: rings round eyes, tears, the wave of a worried mouth.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from peerkit.drawing.svg import LINE, THIN, Point, at, dot, ellipse, path

Mood = Literal[
    "calm",
    "awake",
    "happy",
    "sad",
    "afraid",
    "angry",
    "ashamed",
    "tired",
    "worried",
    "neutral",
    "asleep",
    "speaking",
    "pain",
]
LARGE = 15  # from this radius on a face has room for a tear, rings and a wave


@dataclass(frozen=True)
class Head:
    """Where a face stands: the middle and radius of its head, and how far it is turned."""

    middle: Point
    radius: float
    turn: float = 0.0

    @property
    def large(self) -> bool:
        """Whether there is room for the finer signs of a feeling."""
        return self.radius >= LARGE

    @property
    def scale(self) -> float:
        """How much larger the head is than the one the measures are for."""
        return self.radius / 10

    @property
    def width(self) -> float:
        """The stroke of brows and mouth."""
        return LINE if self.radius >= LARGE else THIN

    def at(self, x: float, y: float) -> Point:
        """Return a place of the face, in units of a head of radius 10."""
        return self.middle.plus((x + 2.7 * self.turn) * self.scale, y * self.scale)

    def curve(self, *points: tuple[float, float]) -> str:
        """Return a curve through a start, a control point and an end."""
        start, control, end = (at(self.at(*point)) for point in points)
        return path(f"M{start} Q{control} {end}", width=self.width)


SIDES = (-1, 1)
EYE = 3.9  # how far an eye is from the middle


def dots(head: Head, aside: float = 0.0) -> list[str]:
    """Return open eyes."""
    grown = head.scale if head.large else max(head.scale, 0.95)
    return [
        ellipse(head.at(side * EYE + aside, -0.4), 1.5 * grown, 1.8 * grown, "black", 0)
        for side in SIDES
    ]


def lids(head: Head, drop: float = 2.2) -> list[str]:
    """Return eyes that look down or are closed."""
    return [
        head.curve((side * EYE - 2.1, -0.4), (side * EYE, -0.4 + drop), (side * EYE + 2.1, -0.4))
        for side in SIDES
    ]


def brows(head: Head, outer: float, inner: float) -> list[str]:
    """Return brows, by the height of their outer and inner end above the middle."""
    return [
        head.curve((side * 6.3, outer), (side * 4, (outer + inner) / 2), (side * 1.9, inner))
        for side in SIDES
    ]


def arc(head: Head, height: float, depth: float, half: float = 3.5) -> str:
    """Return a mouth: a bow `depth` deep, hanging down where it smiles."""
    return head.curve((-half, height), (0, height + depth), (half, height))


def _calm(head: Head) -> list[str]:
    return [*dots(head), arc(head, 4.2, 3.2)]


def _awake(head: Head) -> list[str]:
    """Return a calm face whose eyes are wide open."""
    rings = [
        ellipse(head.at(side * EYE, -0.8), 2.8 * head.scale, 3 * head.scale, "white", THIN)
        for side in SIDES
    ]
    return [*rings, *dots(head), arc(head, 5, 2.6)]


def _happy(head: Head) -> list[str]:
    ends = (at(head.at(-4.2, 3.2)), at(head.at(4.2, 3.2)))
    low = at(head.at(0, 10.6))
    mouth = path(f"M{ends[0]} L{ends[1]} Q{low} {ends[0]}Z", "white", head.width)
    return [*lids(head, -3.2), mouth]


def _sad(head: Head) -> list[str]:
    tear = [_tear(head)] if head.large else []
    return [*brows(head, -3.6, -6.2), *dots(head), arc(head, 6.4, -3.4), *tear]


def _tear(head: Head) -> str:
    top = head.at(-5.6, 3)
    size = head.scale
    curve = (
        f"M{at(top)} Q{at(top.plus(2 * size, 3.4 * size))} {at(top.plus(0, 3.8 * size))}"
        f" Q{at(top.plus(-2 * size, 3.4 * size))} {at(top)}Z"
    )
    return path(curve, "black", 0)


def _afraid(head: Head) -> list[str]:
    rings = (
        [
            ellipse(head.at(side * EYE, -0.4), 2.9 * head.scale, 3 * head.scale, "white", THIN)
            for side in SIDES
        ]
        if head.large
        else []
    )
    mouth = ellipse(head.at(0, 5.6), 2.2 * head.scale, 1.8 * head.scale, "white", head.width)
    return [*brows(head, -5.4, -6.8), *rings, *dots(head), mouth]


def _angry(head: Head) -> list[str]:
    return [*brows(head, -6.2, -3.2), *dots(head), arc(head, 5.4, 0, 3.2)]


def _ashamed(head: Head) -> list[str]:
    return [*brows(head, -4, -5.8), *lids(head), arc(head, 5.6, -0.6, 2)]


def _tired(head: Head) -> list[str]:
    bags = [
        head.curve((side * EYE - 1.6, 2.2), (side * EYE, 3.2), (side * EYE + 1.6, 2.2))
        for side in SIDES
    ]
    mouth = ellipse(head.at(0, 6), 1.9 * head.scale, 2.1 * head.scale, "white", head.width)
    return [*lids(head), *(bags if head.large else []), mouth]


def _worried(head: Head) -> list[str]:
    if head.large:
        points = [at(head.at(x, y)) for x, y in ((-4, 6), (-2, 3.6), (0, 5.6), (2, 7.6), (4, 5))]
        mouth = path(
            f"M{points[0]} Q{points[1]} {points[2]} Q{points[3]} {points[4]}", width=head.width
        )
    else:
        mouth = arc(head, 5.6, -1.4, 3)
    return [*brows(head, -3.8, -6.2), *dots(head, 0.9), mouth]


def _neutral(head: Head) -> list[str]:
    return [*dots(head), arc(head, 5, 0, 3)]


def _asleep(head: Head) -> list[str]:
    return [*lids(head), arc(head, 4.6, 1.6, 2.4)]


def _speaking(head: Head) -> list[str]:
    return [*dots(head), ellipse(head.at(0, 5), 2.3 * head.scale, 1.9 * head.scale, "black", 0)]


def _pain(head: Head) -> list[str]:
    return [*brows(head, -4, -5), *lids(head, -1.4), arc(head, 6, -2)]


MOODS: dict[Mood, Callable[[Head], list[str]]] = {
    "calm": _calm,
    "awake": _awake,
    "happy": _happy,
    "sad": _sad,
    "afraid": _afraid,
    "angry": _angry,
    "ashamed": _ashamed,
    "tired": _tired,
    "worried": _worried,
    "neutral": _neutral,
    "asleep": _asleep,
    "speaking": _speaking,
    "pain": _pain,
}


def face(head: Head, mood: Mood) -> list[str]:
    """Return the marks of a face: eyes, brows and mouth, and the nose of a large or turned head."""
    return [*MOODS[mood](head), *_nose(head)]


def _nose(head: Head) -> list[str]:
    if head.turn:
        return (
            [dot(head.at(0, 2.2).plus(head.turn * 1.2 * head.scale, 0), 0.9)]
            if (head.large)
            else []
        )
    if not head.large:
        return []
    return [head.curve((0.2, -0.2), (1.6, 2), (-0.4, 2.4))]
