"""Tables of languages: their letters and number words from CLDR, their commonest words by hand.

`scripts/setup/letters.py` makes `letters.txt` and `number_words.txt`; the other tables are ours.
Each line begins with a language's tag and a tab.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

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
    own = set(fields[0])
    if any("a" <= char <= "z" for char in own):  # CLDR leaves vowels and c, q, x out of some
        own |= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return frozenset(own), frozenset(fields[1]) - own


@lru_cache(maxsize=64)
def common_words(tag: str) -> frozenset[str]:
    """Return the words that stand in nearly every text of a language; maybe none."""
    return frozenset(" ".join(row("common_words", tag)).split())


@lru_cache(maxsize=64)
def number_words(tag: str) -> dict[str, frozenset[int]]:
    """Return what the number words of a language may say, by word."""
    said: dict[str, frozenset[int]] = {}
    for name in ("number_words", "more_number_words"):
        for number, _, words in (one.partition("=") for one in " ".join(row(name, tag)).split()):
            for word in words.split(","):
                said[word] = said.get(word, frozenset()) | {int(number)}
    return said
