"""Who is in the room: how many people, and whether everything is said twice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from peerkit.rehearsal.figures import figures

_SENTENCE = re.compile(r"[.!?…]”?(?=\s|$)")


@dataclass(frozen=True)
class Room:
    """The people of one meeting, the facilitators not counted."""

    people: int = 10
    interpreter: bool = True

    def said(self, seconds: float) -> float:
        """Return how long something spoken takes, with its interpretation if there is one."""
        return seconds * (figures()["interpreted"] if self.interpreter else 1)

    def words(self, text: str) -> float:
        """Return the seconds to say a text to everyone."""
        table = figures()
        pauses = table["sentence"] * sentences(text)
        return self.said(60 * len(text.split()) / table["spoken"]) + pauses


def sentences(text: str) -> int:
    """Return how many sentences a text has, at least one."""
    return max(1, len(_SENTENCE.findall(text)))
