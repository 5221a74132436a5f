"""Who is shown: people counted over all scenes, so that no kind of people is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peerkit.drawing.body.busts import Bust
from peerkit.drawing.furniture import Wheelchair
from peerkit.drawing.profile import Profile
from peerkit.drawing.scene import Scene

COVERED = frozenset({"scarf", "shawl"})
WOMEN = frozenset({"bun", "braid", "long", "old"}) | COVERED
OLD = frozenset({"old", "bald"})
LONG = frozenset({"robe", "skirt"})
# Of a hundred people: the least and the most of each kind (what DRAWING.md asks, give or take).
SHARES: Mapping[str, tuple[float, float]] = {
    "women": (45, 58),
    "covered": (14, 28),
    "old": (8, 20),
    "aided": (6, 20),
}


@dataclass(frozen=True)
class Census:
    """How many people there are, and how many of each kind.

    `covered` are women with scarf or shawl, `aided` people with a wheelchair, crutch or stick.
    """

    people: int = 0
    women: int = 0
    covered: int = 0
    old: int = 0
    aided: int = 0

    def share(self, kind: str) -> float:
        """Return how many of a hundred people are of a kind; 0 where there is nobody."""
        count: int = getattr(self, kind)
        return 100 * count / self.people if self.people else 0.0

    def astray(self) -> list[str]:
        """Return the kinds of people of which there are far too few or too many."""
        return [
            kind for kind, (least, most) in SHARES.items() if not least <= self.share(kind) <= most
        ]


def census(scenes: Iterable[Scene]) -> Census:
    """Count the people of scenes; faces alone and people far away are nobody in particular.

    >>> census([Scene.model_validate({"id": "a", "draw": ({"person": {"x": 9, "hair": "bun"}},)})])
    Census(people=1, women=1, covered=0, old=0, aided=0)
    """
    counts = dict.fromkeys(("people", "women", "covered", "old", "aided"), 0)
    for scene in scenes:
        for block in scene.blocks():
            for kind in _kinds(block):
                counts[kind] += 1
    return Census(**counts)


def _kinds(block: object) -> list[str]:
    if isinstance(block, Wheelchair):
        return ["aided"]
    hair = getattr(block, "hair", None)
    if hair is None or not (isinstance(block, Bust | Profile) or hasattr(block, "pose")):
        return []
    held = getattr(block, "holds", None) in ("stick", "crutch")
    woman = hair in WOMEN or getattr(block, "dress", "") in LONG
    facts = {"women": woman, "covered": hair in COVERED, "old": hair in OLD, "aided": held}
    return ["people", *(kind for kind, true in facts.items() if true)]
