"""Tables of languages: their letters and number words from CLDR, their commonest words by hand.

`scripts/setup/letters.py` makes `letters.txt` and `number_words.txt`; the other tables are ours.
Each line begins with a language's tag and a tab.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

# A word with its vowel signs, which Python does not count as parts of words.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    "\u07a6-\u07b0\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u09e2\u09e3"
    "\u0a01-\u0a03\u0a3c-\u0a51\u0a70-\u0a75\u0abc-\u0acd\u0b3c-\u0b57\u0bbe-\u0bd7\u0c3e-\u0c56\u0cbc-\u0cd6"
    "\u0d3b-\u0d57\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ecd\u0f71-\u0f84\u102b-\u103e"
    "\u1056-\u1064\u1067-\u108f\u135d-\u135f\u17b6-\u17d3\u200c"
)
_WORD = rf"[^\W\d_][\w{_MARKS}]*"
WORD = re.compile(rf"{_WORD}(?:['’ʼ]{_WORD})*")
FOLDER = Path(__file__).parent
# Names people use for languages that CLDR files under another tag.
SAME = {"prs": "fa-AF", "kmr": "ku", "no": "nb", "nn": "nb", "bs": "hr", "sr-Latn": "hr"}

# Letters that stand in nearly every sentence of a language and not in its neighbours.
TELLING = {
    "uk": frozenset("іїє"),
    "be": frozenset("іў"),
    "kk": frozenset("әғқңөұүһі"),
    "ky": frozenset("өүң"),
    "tg": frozenset("ӣӯҳқҷғ"),
    "mn": frozenset("өү"),
    "ur": frozenset("ےہیک"),
    "fa": frozenset("یکگپچ"),
}

# Letters that people write in names and in an older spelling, and CLDR does not list.
# Letters of loanwords that stand in every text nevertheless.
USUAL = {"ur": "ئؤأآ", "ky": "вфцщьВФЦЩЬ", "kk": "вВёЁфФцЦчЧщЩъЪьЬэЭ", "tg": "цщыьЦЩЫЬ"}
RARE = {"be": "ґҐ", "km": "ៗ", "hr": "ôÔ"}


@lru_cache(maxsize=16)
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the fields of each line of a table, by the tag it begins with."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {tag: tuple(fields) for tag, *fields in rows}


def row(name: str, tag: str) -> tuple[str, ...]:
    """Return the fields of a language, or of the nearest one; none where the table has none.

    `fa-AF` without a line of its own is `fa`, and names that CLDR knows otherwise are looked up
    by those.
    """
    known = table(name)
    for one in (tag, SAME.get(tag, ""), tag.rpartition("-")[0], tag.partition("-")[0]):
        if one in known:
            return known[one]
    return ()


@lru_cache(maxsize=64)
def alphabet(tag: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the letters of a language, and those it has in loanwords and names; maybe empty."""
    fields = row("letters", tag)
    if not fields:
        return frozenset(), frozenset()
    own = set(fields[0]) | set(USUAL.get(tag.partition("-")[0], ""))
    if any("a" <= char <= "z" for char in own):  # CLDR leaves vowels and c, q, x out of some
        own |= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    rare = frozenset(fields[1]) | frozenset(RARE.get(tag, ""))
    return frozenset(own), rare - own


@lru_cache(maxsize=64)
def common_words(tag: str) -> frozenset[str]:
    """Return the words that stand in nearly every text of a language; maybe none."""
    return frozenset(nfc(" ".join(row("common_words", tag))).split())


def nfc(text: str) -> str:
    """Return a text with each letter and its marks written the one usual way."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=64)
def number_words(tag: str) -> dict[str, frozenset[int]]:
    """Return what the number words of a language may say, by word."""
    said: dict[str, frozenset[int]] = {}
    for name in ("number_words", "more_number_words"):
        for number, _, words in (
            one.partition("=") for one in nfc(" ".join(row(name, tag))).split()
        ):
            for word in words.split(","):
                said[word] = said.get(word, frozenset()) | {int(number)}
    return said


@lru_cache(maxsize=64)
def words_of_numbers(tag: str) -> dict[int, tuple[str, ...]]:
    """Return the words of a language by the number they say."""
    found: dict[int, tuple[str, ...]] = {}
    for word, values in number_words(tag).items():
        for value in values:
            found[value] = (*found.get(value, ()), word)
    return found
