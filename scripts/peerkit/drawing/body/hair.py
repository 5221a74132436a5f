"""Hair and what covers it: by these a person is known again from drawing to drawing.

Measures are for a head of radius 10. `behind` is painted before the head, `above` after the face.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from peerkit.drawing.body.faces import Head
from peerkit.drawing.svg import LINE, THIN, at, circle, dot, ellipse, path

Hair = Literal[
    "short",
    "curls",
    "bun",
    "braid",
    "long",
    "bald",
    "old",
    "scarf",
    "shawl",
    "wrap",
    "cap",
    "child",
]
COVERED = ("scarf", "shawl")


def _curve(head: Head, data: str) -> str:
    """Return path data whose numbers are units of the head, moved to where the head is."""
    words = data.split()
    done, index = [], 0
    while index < len(words):
        if words[index].isalpha():
            done.append(words[index])
            index += 1
        else:
            x, y = float(words[index]), float(words[index + 1])
            done.append(at(head.middle.plus(x * head.scale, y * head.scale)))
            index += 2
    return " ".join(done)


# The hair line lies above the brows; the outline goes round the head from ear to ear.
CAP = (
    "M -10.4 -1.4 C -11 -7.5 -6 -11.4 0 -11.4 C 6 -11.4 11 -7.5 10.4 -1.4"
    " C 9 -6 6 -8 0 -8 C -6 -8 -9 -6 -10.4 -1.4 Z"
)


def _cap(head: Head) -> str:
    return path(_curve(head, CAP), "black", 1.2)


def _short(head: Head) -> list[str]:
    return [_cap(head)]


def _curls(head: Head) -> list[str]:
    spots = ((-10, -3.6), (-8.2, -8.2), (-3.4, -11), (3.4, -11), (8.2, -8.2), (10, -3.6))
    round_ = [
        dot(head.middle.plus(x * head.scale, y * head.scale), 3.6 * head.scale) for x, y in spots
    ]
    return [_cap(head), *round_]


def _bun(head: Head) -> list[str]:
    return [_cap(head), dot(head.middle.plus(0, -13.6 * head.scale), 3.7 * head.scale)]


def _old(head: Head) -> list[str]:
    bun = circle(head.middle.plus(0, -14 * head.scale), 3.4 * head.scale, "white")
    parting = path(_curve(head, "M -9.6 -2.6 Q -5 -4 0 -9 Q 5 -4 9.6 -2.6"), width=THIN)
    return [bun, parting]


def _bald(head: Head) -> list[str]:
    sides = "M -10 -1 Q -11.6 -3.4 -9.6 -5 M 10 -1 Q 11.6 -3.4 9.6 -5"
    return [path(_curve(head, sides))]


def _wrap(head: Head) -> list[str]:
    outline = (
        "M -10.6 -3.4 C -13 -13 -6 -16.5 0 -16 C 6 -16.5 13 -13 10.6 -3.4 Q 0 -9.4 -10.6 -3.4 Z"
    )
    fold = "M -8.4 -9.4 Q 0 -14.6 8.6 -8.6"
    return [
        path(_curve(head, outline), "black", 1.2),
        f'<path d="{_curve(head, fold)}" stroke="white" stroke-width="2.4"/>',
    ]


def _hat(head: Head) -> list[str]:
    sides = "M -10.4 0 L -9.8 -5 L 9.8 -5 L 10.4 0 L 8.4 -3.6 L -8.4 -3.6 Z"
    hat = "M -9.4 -6.2 L -8.6 -14 Q 0 -16.4 8.6 -14 L 9.4 -6.2 Q 0 -8.6 -9.4 -6.2 Z"
    return [path(_curve(head, sides), "black", 0), path(_curve(head, hat), "white")]


def _child(head: Head) -> list[str]:
    tuft = "M 0 -9.4 Q -2 -13.6 1.8 -14.4 M 0.6 -9.8 Q 2.4 -11 5 -12"
    return [path(_curve(head, tuft), width=THIN)]


def _braid(head: Head) -> list[str]:
    side = -1 if head.turn > 0 else 1
    drops = [
        dot(
            head.middle.plus(
                side * (10.4 + step * 0.5) * head.scale, (1 + step * 4.4) * head.scale
            ),
            2.9 * head.scale,
        )
        for step in range(4)
    ]
    return [_cap(head), *drops]


ABOVE: dict[Hair, Callable[[Head], list[str]]] = {
    "short": _short,
    "curls": _curls,
    "bun": _bun,
    "braid": _braid,
    "long": _short,
    "bald": _bald,
    "old": _old,
    "wrap": _wrap,
    "cap": _hat,
    "child": _child,
    "scarf": lambda _: [],
    "shawl": lambda _: [],
}
LONG = "M -10.6 -3 C -13.6 6 -13.4 12 -12 16 L 12 16 C 13.4 12 13.6 6 10.6 -3 Z"
DRAPE = (
    "M -12.6 1 C -13 -17.6 13 -17.6 12.6 1 C 12.8 8 13.6 13 15 18"
    " L -15 18 C -13.6 13 -12.8 8 -12.6 1 Z"
)


def behind(head: Head, hair: Hair) -> list[str]:
    """Return what is painted before the head: long hair and the cloth of a scarf."""
    if hair == "long":
        return [path(_curve(head, LONG), "black", 1.2)]
    if hair in COVERED:
        return [path(_curve(head, DRAPE), "black" if hair == "shawl" else "white", LINE)]
    return []


def room(head: Head, hair: Hair) -> Head:
    """Return the head a face has room in: the opening of a scarf is smaller."""
    if hair not in COVERED:
        return head
    return Head(head.middle.plus(0, 0.4 * head.scale), head.radius * 0.82, head.turn)


def skull(head: Head, hair: Hair) -> list[str]:
    """Return the head itself, or the opening of a scarf."""
    if hair in COVERED:
        return [circle(head.middle, 0.82 * head.radius, "white", THIN)]
    return [circle(head.middle, head.radius, "white")]


def above(head: Head, hair: Hair) -> list[str]:
    """Return what is painted over the head: hair, cap or bun."""
    return ABOVE[hair](head)


def beard(head: Head) -> list[str]:
    """Return a full beard, with room for the mouth."""
    shape = (
        "M -10 -0.6 C -10.6 13 10.6 13 10 -0.6 C 8.6 4 6 1.6 4.4 1.8 C 2 1.9 -2 1.9 -4.4 1.8"
        " C -6 1.6 -8.6 4 -10 -0.6 Z"
    )
    mouth = ellipse(head.at(0, 5.4), 4.4 * head.scale, 2.5 * head.scale, "white", 0)
    return [path(_curve(head, shape), "black", 0), mouth]
