"""How somebody looks: pose, face, hair, dress, and where the hands go."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from peerkit.content.document import Model
from peerkit.drawing.body import hair as hairs
from peerkit.drawing.body.faces import Mood
from peerkit.drawing.body.poses import PoseName
from peerkit.drawing.svg import (
    Spot,
)

Gesture = Literal[
    "down",
    "hip",
    "chest",
    "heart",
    "belly",
    "lap",
    "knee",
    "cheek",
    "chin",
    "ear",
    "shut-ear",
    "mouth",
    "eyes",
    "brow",
    "up",
    "out",
    "forward",
    "reach",
    "wave",
    "ground",
    "open",
]
UPPER, LOWER = 13.7, 10.6  # arm from shoulder to elbow and on to the hand, head radius 10
HAND = 2.7  # inner radius of a hand
# Where a hand goes: x outwards from the middle (`forward` and `reach`: the way the person faces),
# y down from the shoulders. Those of the face are measured from the middle of the head.
PLACES: dict[Gesture, tuple[float, float]] = {
    "down": (11.5, 23),
    "hip": (9.5, 19),
    "chest": (3.4, 9),
    "heart": (-2.6, 8),
    "belly": (3, 16),
    "lap": (3, 20),
    "up": (14, -20),
    "out": (23, 0),
    "wave": (17, -12),
    "open": (20.4, 5),
}
AHEAD: dict[Gesture, tuple[float, float]] = {"forward": (19, 6), "reach": (23, 1)}
# What hides behind nobody: a hand that lies on the body is seen even on the far arm.
ON_BODY: frozenset[Gesture] = frozenset({"hip", "chest", "heart", "belly", "lap"})
FACE: dict[Gesture, tuple[float, float]] = {
    "cheek": (8, 6),
    "chin": (2, 10.4),
    "ear": (13.4, 4.6),
    "shut-ear": (10.4, 0.6),
    "mouth": (1.6, 6.4),
    "eyes": (4, 0),
    "brow": (6, -7),
}


class Look(Model):
    """One whole person.

    `x` and `ground` say where they are, `size` is the radius of the head: one person 11 to 14, two
    9.4 to 10.5, three 9, never under 8.4 with a face. `faces` is the way the body is turned, `turn`
    how far the face is turned: -1 left, 1 right. A hand goes to a named place or to a spot of the
    canvas; at the `ear` it is a cup that catches a voice, at the `shut-ear` it keeps noise out.
    `hands` are fists, or open with fingers, where that is the act. A child is drawn by `child`,
    with a larger head for its body.
    """

    x: float
    ground: float = 90
    size: float = Field(default=10, ge=5, le=20)
    pose: PoseName = "standing"
    faces: Literal["left", "right"] = "right"
    turn: float = Field(default=0, ge=-1, le=1)
    mood: Mood = "calm"
    hair: hairs.Hair = "short"
    beard: bool = False
    dress: Literal["tunic", "dark", "robe", "skirt"] = "tunic"
    left: Gesture | Spot = "down"
    right: Gesture | Spot = "down"
    child: bool = False
    nod: float = Field(default=0, ge=-6, le=8)  # how far the head is let down
    hands: Literal["plain", "fists", "open"] = "plain"
    holds: Literal["stick", "crutch", "stethoscope"] | None = None
