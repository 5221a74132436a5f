"""Numbers as scripts write them, in words or digits, and the times they name."""

from __future__ import annotations

import re
from functools import lru_cache

from peerkit.rehearsal.figures import figures

_WORDS = "a one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty"
_VALUES = (1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30)
NUMBERS = {"half a": 0.5, **dict(zip(_WORDS.split(), map(float, _VALUES), strict=True))}
NUMBER = rf"(\d+|half a|{'|'.join(_WORDS.split())})"
_MINUTES = re.compile(rf"\b{NUMBER}(?: more)? minutes?\b(?! left| walk| before)", re.IGNORECASE)
_SECONDS = re.compile(rf"\b{NUMBER}(?: slow)? seconds?\b", re.IGNORECASE)
_BREATHS = re.compile(rf"\b{NUMBER}(?: slow| calm)? breaths?\b", re.IGNORECASE)
_COUNT = re.compile(rf"\bcount (?:slowly |silently )*to {NUMBER}\b", re.IGNORECASE)


def number(word: str) -> float:
    """Return the value of a number in words or digits; `half a` is 0.5."""
    return float(word) if word.isdigit() else NUMBERS[word.lower()]


@lru_cache(maxsize=1 << 12)  # the steps of a frame are in every session
def named_minutes(text: str) -> float:
    """Return the seconds of all minutes that a text names: `two minutes` is 120."""
    return sum(60 * number(found) for found in _MINUTES.findall(text))


@lru_cache(maxsize=1 << 12)
def named_waits(text: str) -> float:
    """Return the seconds of all shorter waits: seconds, breaths, counting."""
    table = figures()
    seconds = sum(number(found) for found in _SECONDS.findall(text))
    breaths = sum(table["breath"] * number(found) for found in _BREATHS.findall(text))
    counted = sum(table["count"] * number(found) for found in _COUNT.findall(text))
    return seconds + breaths + counted
