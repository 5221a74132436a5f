"""Scripts of letters, as Unicode's names tell them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# First word of a letter's Unicode name, and the script's ISO 15924 code.
_CODES = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "ETHIOPIC": "Ethi",
    "MYANMAR": "Mymr",
    "BENGALI": "Beng",
    "DEVANAGARI": "Deva",
    "HEBREW": "Hebr",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "TIFINAGH": "Tfng",
    "THAANA": "Thaa",
    "HANIFI": "Rohg",
}
LOOK_ALIKE = frozenset({"Latn", "Cyrl", "Grek"})
_OTHER_LOOK_ALIKE = re.compile("[\u0370-\u052f\u1c80-\u1c8f\u1f00-\u1fff]")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def script_name(char: str) -> str:
    """Return the ISO 15924 code of a letter's script; "" for a script that is not known here."""
    return _CODES.get(unicodedata.name(char, "").partition(" ")[0], "")


def letters_of(text: str) -> list[str]:
    """Return the letters of a text, without vowel signs and other marks."""
    return [char for char in text if char.isalpha()]


def mixed_words(text: str) -> list[str]:
    """Return the words that mix scripts whose letters look alike."""
    if not _OTHER_LOOK_ALIKE.search(text):
        return []  # of the three scripts there can only be Latin in it
    words = _WORD.findall(text)
    return [w for w in words if len({script_name(c) for c in w} & LOOK_ALIKE) > 1]
