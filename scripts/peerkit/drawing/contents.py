"""What stands in a box of speech or a cloud of thought: small pictures of what is meant.

Each is as high as there is room. Who has never seen a bubble may not read it, but a cup in it is
read sooner than a row of dots.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, pi, sin
from typing import Literal, Protocol

from peerkit.drawing.body.busts import Face
from peerkit.drawing.body.faces import Head
from peerkit.drawing.body.faces import face as mood_of
from peerkit.drawing.body.silhouettes import blast, cloud, far_person
from peerkit.drawing.held import Bottle, Hand, Jar
from peerkit.drawing.places import Bird, Door, Flower, House, Tent, Tree
from peerkit.drawing.signs import Arrow, wave
from peerkit.drawing.sky import Clock, Moon, Sun
from peerkit.drawing.svg import (
    THIN,
    Point,
    at,
    box,
    circle,
    dot,
    limb,
    line,
    number,
    path,
    shape,
)
from peerkit.drawing.things import (
    Bowl,
    Box,
    Candle,
    Cup,
    Drum,
    Hands,
    Jug,
    Paper,
    Phone,
    Pills,
    Pot,
    Stone,
)

Content = Literal[
    "nothing", "waves", "word", "triangles", "people", "person", "missing", "cloud",
    "blast", "sad", "glad", "calm", "sun", "moon", "clock", "house", "tent", "door", "tree",
    "plant", "bird", "cup", "jug", "bowl", "pot", "box", "phone", "paper", "calendar", "stone",
    "bottle", "pills", "drum", "candle", "hands", "hand", "jar", "stick", "his-fault", "return",
]  # fmt: skip


class Drawable(Protocol):
    """What can draw itself."""

    def draw(self) -> list[str]:
        """Return SVG elements."""
        ...


MOST = 44.0  # radius of a face alone
GAP = 3.2  # between two pictures
# Things with their own width and height at size 1: they are scaled to the room there is.
THINGS: dict[str, tuple[Callable[..., Drawable], float, float]] = {
    "house": (House, 40, 42),
    "tent": (Tent, 36, 37),
    "door": (Door, 26, 62),
    "tree": (Tree, 40, 44),
    "plant": (Flower, 24, 29),
    "cup": (Cup, 19, 12),
    "jug": (Jug, 20, 20),
    "bowl": (Bowl, 31, 13),
    "pot": (Pot, 30, 31),
    "box": (Box, 30, 26),
    "phone": (Phone, 12, 20),
    "paper": (Paper, 17, 23),
    "pills": (Pills, 28, 20),
    "stone": (Stone, 18, 12),
    "bottle": (Bottle, 15, 35),
    "drum": (Drum, 24, 31),
    "candle": (Candle, 11, 27),
    "jar": (Jar, 20, 31),
    "hand": (Hand, 62, 74),
}


def said(what: Sequence[Content], middle: Point, wide: float, high: float) -> list[str]:
    """Return small pictures side by side, in a room `wide` and `high` around a middle."""
    step = wide / max(len(what), 1)
    marks: list[str] = []
    for place, name in enumerate(what):
        spot = middle.plus((place - (len(what) - 1) / 2) * step, 0)
        marks += picture(name, spot, step - (GAP if len(what) > 1 else 0), high)
    return marks


def picture(name: Content, middle: Point, wide: float, high: float) -> list[str]:
    """Return one small picture that fills a room around a middle.

    >>> len(picture("people", Point(48, 20), 20, 16))
    4
    """
    if name in THINGS:
        thing, across, down = THINGS[name]
        size = scaled(min(wide / across, high / down))
        return thing(x=middle.x, y=middle.y + size * down / 2, size=size).draw()
    return DRAWN[name](middle, wide, high)


def scaled(size: float) -> float:
    """Return a size that a thing may have, however small or large its room is."""
    return min(max(size, 0.21), 4)


def _nothing(_: Point, __: float, ___: float) -> list[str]:
    return []


def _waves(middle: Point, wide: float, high: float) -> list[str]:
    half, apart = wide * 0.44, min(high * 0.24, 4.6)
    return [wave(middle.plus(-half, y), middle.plus(half, y), 3, 10) for y in (-apart, apart)]


def _word(middle: Point, wide: float, high: float) -> list[str]:
    half = min(wide * 0.4, high)
    return [wave(middle.plus(-half, 0), middle.plus(half, 0), 3.4, 10)]


def _triangles(middle: Point, wide: float, _: float) -> list[str]:
    step = min(wide * 0.33, 9)
    return [
        shape([middle.plus(s, -3.4), middle.plus(s + 3.6, 3), middle.plus(s - 3.6, 3)], "black", 1)
        for s in (-step, 0, step)
    ]


def _people(middle: Point, wide: float, high: float) -> list[str]:
    tall = min(high, wide * 0.95)
    foot = middle.plus(0, tall / 2)
    return [mark for x in (-0.31, 0.31) for mark in far_person(foot.plus(x * tall, 0), tall)]


def _person(middle: Point, wide: float, high: float) -> list[str]:
    tall = min(high, wide * 1.8)
    return far_person(middle.plus(0, tall / 2), tall)


def _missing(middle: Point, wide: float, high: float) -> list[str]:
    """Return the broken outline of somebody: who is not here."""
    half = min(high / 2, wide * 0.6)
    head, ring = middle.plus(0, -half * 0.5), half * 0.5
    marks = [_arc(head, ring, start, start + 0.2) for start in (0.03, 0.36, 0.7)]
    for side in (-1, 1):
        low, high_ = (
            middle.plus(side * half * 0.72, half),
            middle.plus(side * half * 0.7, half * 0.6),
        )
        marks.append(line([low, high_], width=THIN))
    over = middle.plus(0, half * 0.12)
    arm = f"M{at(over.plus(-half * 0.44, 2))} Q{at(over)} {at(over.plus(half * 0.44, 2))}"
    return [*marks, path(arm, width=THIN)]


def _arc(middle: Point, ring: float, start: float, end: float) -> str:
    first, last = (
        middle.plus(ring * cos(turn * 2 * pi), ring * sin(turn * 2 * pi)) for turn in (start, end)
    )
    return path(f"M{at(first)} A{number(ring)} {number(ring)} 0 0 1 {at(last)}", width=THIN)


def _cloud(middle: Point, wide: float, high: float) -> list[str]:
    size = min(wide / 2.9, high / 1.6)
    return [cloud(middle.plus(0, size * 0.35), size, "black")]


def _blast(middle: Point, wide: float, high: float) -> list[str]:
    return [blast(middle, min(wide, high) / 2)]


def _face(smile: Literal[-1, 0, 1]) -> Callable[[Point, float, float], list[str]]:
    def draw(middle: Point, wide: float, high: float) -> list[str]:
        size = min(max(min(wide, high) / 2, 8.4), MOST)
        return Face(x=middle.x, y=middle.y, size=size, smile=smile).draw()

    return draw


def _sun(middle: Point, wide: float, high: float) -> list[str]:
    return Sun(x=middle.x, y=middle.y, size=max(min(wide, high) / 2 - 8, 1.8)).draw()


def _moon(middle: Point, wide: float, high: float) -> list[str]:
    return Moon(x=middle.x, y=middle.y, size=min(wide, high) * 0.44).draw()


def _clock(middle: Point, wide: float, high: float) -> list[str]:
    return Clock(x=middle.x, y=middle.y, size=min(wide, high) / 2, part=0.12).draw()


def _bird(middle: Point, wide: float, high: float) -> list[str]:
    return Bird(x=middle.x, y=middle.y + 2, size=scaled(min(wide, high) / 18)).draw()


def _calendar(middle: Point, wide: float, high: float) -> list[str]:
    half = min(wide, high) / 2
    left, top = middle.x - half, middle.y - half
    return [
        box(left, top, half * 2, half * 2, corner=1),
        line([Point(left, top + half * 0.7), Point(left + half * 2, top + half * 0.7)]),
        dot(middle.plus(0, half * 0.36), half * 0.34),
    ]


def _hands(middle: Point, wide: float, high: float) -> list[str]:
    size = scaled(min(wide / 70, high / 26))
    return Hands(x=middle.x, y=middle.y + 3 * size, size=size).draw()


def _stick(middle: Point, _: float, high: float) -> list[str]:
    top = middle.plus(-1, -high / 2)
    bar = line([top.plus(-4, 0), top.plus(4, 0)], width=4)
    return [line([top, middle.plus(1, high / 2)]), bar]


def _his_fault(middle: Point, wide: float, high: float) -> list[str]:
    """Return a finger that points at an angry face: the fault is with the one who did it."""
    size = min(high / 2, 11)
    face = Head(middle.plus(wide / 2 - size, 0), size)
    fist, wrist = middle.plus(-wide * 0.2, 0.4), middle.plus(-wide * 0.5, 1.4)
    finger = limb((fist.plus(0, -1.4), face.middle.plus(-size - 7, -1)), inner=2.4)
    outside, inside = limb((wrist, fist), inner=3.4)
    hand = [outside, dot(fist, 7), inside, circle(fist, 3.8, "white", 0)]
    return [*finger, *hand, circle(face.middle, size, "white"), *mood_of(face, "angry")]


def _return(middle: Point, wide: float, _: float) -> list[str]:
    """Return somebody, an arrow that leaves and an arrow that comes back."""
    left, right = middle.x - wide * 0.1, middle.x + wide * 0.46
    out = Arrow(start=(left, middle.y - 4.6), end=(right, middle.y - 4.6), head=7)
    back = Arrow(start=(right, middle.y + 5.4), end=(left, middle.y + 5.4), head=7)
    return [*far_person(middle.plus(-wide * 0.32, 8), 16), *out.draw(), *back.draw()]


DRAWN: dict[str, Callable[[Point, float, float], list[str]]] = {
    "nothing": _nothing,
    "waves": _waves,
    "word": _word,
    "triangles": _triangles,
    "people": _people,
    "person": _person,
    "missing": _missing,
    "cloud": _cloud,
    "blast": _blast,
    "sad": _face(-1),
    "calm": _face(0),
    "glad": _face(1),
    "sun": _sun,
    "moon": _moon,
    "clock": _clock,
    "bird": _bird,
    "calendar": _calendar,
    "hands": _hands,
    "stick": _stick,
    "his-fault": _his_fault,
    "return": _return,
}
