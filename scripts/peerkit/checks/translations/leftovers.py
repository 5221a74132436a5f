"""What was left in a translation by mistake: marks of programs, notes, a machine's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from peerkit.checks.glance import LEFT
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level

PATTERNS = Path(__file__).parent / "leftovers.txt"
_OF_TRANSLATING = re.compile(
    "translat|trad|übers|перев|перекл|ترجم|çevir|tafsir|turjum|fassar|ትርጉም|अनुवाद|অনুবাদ|翻",
    re.IGNORECASE,
)
# In these languages 'todo' means 'all'.
ALL_IS_TODO = frozenset({"es", "pt", "gl", "ca", "ast", "an", "it"})


@check(Level.ERROR, "pair", when=LEFT)
def leftover(pair: Pair) -> Iterator[Problem]:
    """A translation holds nothing that a program or a hurried person left in it.

    Such as TODO, "(Translated by …)", the polite words of a machine before its translation, marks
    of a merge, `#REF!` of a spreadsheet, or letters that went through the wrong encoding. All of
    it would be printed. What the English has as well does not count. A warning where it may be
    meant.

    To mend: delete it, and compare the rest with the English.
    """
    for sure, pattern in _patterns():
        found = pattern.search(pair.translation)
        if found is None or pattern.search(pair.source) or _meant(found.group(), pair):
            continue
        message = f"'{found.group().strip()}' was left in the translation."
        level = Level.ERROR if sure else Level.WARNING
        yield Problem(pair.place, message, "Delete it, and compare with the English.", level=level)
        return


def _meant(found: str, pair: Pair) -> bool:
    english = pair.source.casefold()
    if any(word in english and word in found.casefold() for word in ("todo",)):
        return True
    if "translat" in english and _OF_TRANSLATING.search(found):
        return True
    return found.strip().casefold() == "todo" and pair.language.tag.partition("-")[0] in ALL_IS_TODO


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[bool, re.Pattern[str]]]:
    lines = PATTERNS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [
        (kind != "likely", re.compile(text, 0 if kind == "exact" else re.IGNORECASE))
        for kind, text in rows
    ]
