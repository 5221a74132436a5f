"""Scripts of letters, as Unicode knows them."""

from __future__ import annotations

import re
from functools import lru_cache

from fontTools import unicodedata as scripts

# What a language's script is written with, where that is more than one or has another code.
WRITTEN_WITH = {
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
    "Jpan": frozenset({"Hani", "Hira", "Kana"}),
    "Kore": frozenset({"Hang", "Hani"}),
    "Aran": frozenset({"Arab"}),
    "Cyrs": frozenset({"Cyrl"}),
}
LOOK_ALIKE = frozenset({"Latn", "Cyrl", "Grek"})
_OTHER_LOOK_ALIKE = re.compile("[\u0370-\u052f\u1c80-\u1c8f\u1f00-\u1fff]")
_WORD = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[A-Z]{2,}[\u03ac-\u03ce\u0430-\u052f]{1,5}")  # 'URL' with a case ending
ANY = frozenset({"Zyyy", "Zinh"})  # marks and letters of several scripts


@lru_cache(maxsize=4096)
def script_name(char: str) -> str:
    """Return the ISO 15924 code of a letter's script; "" for one that belongs to none."""
    code = str(scripts.script(char))
    return "" if code in ANY or code == "Zzzz" else code


def scripts_of(script: str) -> frozenset[str]:
    """Return the scripts that a language's letters may be of."""
    return WRITTEN_WITH.get(script, frozenset({script}))


def letters_of(text: str) -> list[str]:
    """Return the letters of a text, without vowel signs and other marks."""
    return [char for char in text if char.isalpha()]


def may_mix(text: str) -> bool:
    """Say whether a text has letters of another script that look like Latin ones."""
    return _OTHER_LOOK_ALIKE.search(text) is not None


def mixed_words(text: str) -> list[str]:
    """Return the words that mix scripts whose letters look alike."""
    if not may_mix(text):
        return []  # of the three scripts there can only be Latin in it
    words = _WORD.findall(text)
    words = [word for word in words if not _ENDED.fullmatch(word)]
    return [w for w in words if len({script_name(c) for c in w} & LOOK_ALIKE) > 1]
