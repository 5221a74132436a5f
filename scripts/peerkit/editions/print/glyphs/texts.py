"""What each drawn glyph stands for, so that text copied from a PDF is the text that was written.

A cluster is a piece of text that is drawn as one: a letter with its mark, a ligature, a consonant
with a vowel sign before it. Readers of PDF go from glyph to glyph, in the order they are drawn, and
turn right-to-left text round themselves; so each glyph must say its own letters and nothing of its
neighbours'. Unicode 17, chapter 9.2 (ligatures of Arabic), ISO 32000-1, 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

# For a glyph that is only a part of what another one says. Readers take an empty text for a fault
# and show the glyph's number; U+2060 is invisible, joins nothing and parts nothing.
NOTHING = "\u2060"
_FORMS = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))


class Drawn(NamedTuple):
    """A glyph as it was drawn: its font's name in the file, its number there, and its text.

    Of the glyphs of a cluster only one, the last one drawn in left-to-right text and the first in
    right-to-left, has the text of all; the others have none.
    """

    font: str
    glyph: int
    text: str


@dataclass(frozen=True)
class Cluster:
    """The glyphs of a list from `start` to before `end` that are drawn for one piece of text."""

    start: int
    end: int
    text: str

    @property
    def size(self) -> int:
        """How many glyphs the cluster has."""
        return self.end - self.start


def _ligatures() -> dict[str, str]:
    """Return the letters of each Arabic ligature that Unicode has a single sign for."""
    found: dict[str, str] = {}
    for sign in map(chr, _FORMS):
        letters = unicodedata.normalize("NFKC", sign)
        if len(letters) > 1 and letters.isalpha() and "\u0640" not in letters:
            found.setdefault(letters, sign)
    return found


LIGATURES = _ligatures()


def clusters(drawn: Sequence[Drawn]) -> Iterator[Cluster]:
    """Yield the clusters of glyphs in the order they were drawn."""
    start = 0
    while start < len(drawn):
        end = start + 1
        if _is_right_to_left(drawn[start].text):
            while end < len(drawn) and not drawn[end].text:
                end += 1
        else:
            while not drawn[end - 1].text and end < len(drawn):
                end += 1
        yield Cluster(start, end, "".join(one.text for one in drawn[start:end]))
        start = end


def meanings(drawn: Sequence[Drawn]) -> list[str]:
    """Return what each glyph says, never empty: together, what was written."""
    found = [NOTHING] * len(drawn)
    for cluster in clusters(drawn):
        shared = _from_right(cluster) if _is_right_to_left(cluster.text) else _from_left(cluster)
        for place, text in zip(range(cluster.start, cluster.end), shared, strict=False):
            found[place] = text
    return found


def _from_left(cluster: Cluster) -> list[str]:
    """Return what the glyphs of a left-to-right cluster say: a letter each, the last all others.

    A letter may so be told by its neighbour's glyph, as in Burmese, where a vowel sign is drawn
    before its consonant and written after it; what is copied are the letters in their order.
    """
    last = cluster.size - 1
    return [text for text in (*cluster.text[:last], cluster.text[last:]) if text]


def _from_right(cluster: Cluster) -> list[str]:
    """Return what the first glyphs of a right-to-left cluster say, from left to right.

    Readers turn the letters of one glyph round as well, so that a glyph should have only one: a
    ligature is told by its own sign, from which readers make its letters again.
    """
    letters = list(cluster.text)
    if len(letters) > cluster.size:
        marks = [letter for letter in letters if unicodedata.combining(letter)]
        base = "".join(letter for letter in letters if not unicodedata.combining(letter))
        letters = [LIGATURES.get(base, base), *marks]
    return letters[::-1] if len(letters) <= cluster.size else [cluster.text]


@lru_cache(maxsize=4096)  # nearly every text is one of a few letters
def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
