"""Letters that every match of a pattern holds: a text without them need not be searched.

Searching half a million letters for hundreds of patterns takes a second; looking whether a text
has the letters at all takes a tenth of it. It may only err to one side: what a pattern would find
is always searched for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# What Python itself makes of a pattern; there is no other way to ask for it.
from re import _parser  # type: ignore[attr-defined]
from typing import Any

LEAST = 3  # letters; fewer stand in nearly every text
Needles = frozenset[str]
NONE: Needles = frozenset()
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def needles(patterns: Iterable[str]) -> Needles:
    r"""Return texts, in small letters, one of which stands in whatever any of the patterns finds.

    An empty set where that cannot be told: then every text must be searched.

    >>> sorted(needles(["\\b(has|have) PTSD", "deadly (dose|way)s?"]))
    [' ptsd', 'deadly ']
    """
    found = [_of_sequence(_parser.parse(one, re.IGNORECASE)) for one in patterns]
    return frozenset().union(*found) if all(found) else NONE


def folded(text: str) -> str:
    """Return a text as needles are looked for in it: letters that match each other are one."""
    return text.casefold().replace("ı", "i")


def may_hold(text: str, wanted: Needles) -> bool:
    """Say whether a text, given as `folded` makes it, has to be searched."""
    return not wanted or any(map(text.__contains__, wanted))


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> Needles:
    """Return the best that one part of a sequence gives: all its parts must match."""
    best, letters = NONE, ""
    for operator, argument in parts:
        if str(operator) == "LITERAL":
            letters += chr(argument)
            best = _better(best, frozenset({letters.casefold()}))
        else:
            letters = ""
            best = _better(best, _of_part(str(operator), argument))
    return best


def _of_part(operator: str, argument: Any) -> Needles:
    if operator == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if operator == "BRANCH":
        return _of_branches(argument[1])
    if operator in _REPEATS and argument[0] > 0:
        return _of_sequence(argument[2])
    return NONE


def _of_branches(branches: Sequence[Any]) -> Needles:
    found = [_of_sequence(one) for one in branches]
    return frozenset().union(*found) if all(found) else NONE


def _better(one: Needles, other: Needles) -> Needles:
    """Return the set whose shortest text is longer: it is found in fewer texts."""
    return max(one, other, key=_worth)


def _worth(found: Needles) -> int:
    shortest = min(map(len, found), default=0)
    return shortest if shortest >= LEAST else 0
