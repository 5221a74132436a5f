"""How long people talk in twos or threes, however the script says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from peerkit.content.step import Action
from peerkit.rehearsal.figures import figures
from peerkit.rehearsal.numbers import NUMBER, named_minutes, number

_EACH = re.compile(r"\beach\b(?! (group|station))", re.IGNORECASE)
_CHANGE = re.compile(r"\b(then change|change places|change roles|swap)\b", re.IGNORECASE)
_IN_ALL = re.compile(rf"\b{NUMBER} minutes? in all\b", re.IGNORECASE)
_THREES = re.compile(r"(?<!or )\b(in|make|sit in) threes\b", re.IGNORECASE)


def talk_seconds(actions: Sequence[Action]) -> float:
    """Return the seconds of all talks of a step, turns and timekeeping together.

    The same talk is often told twice: "two minutes each", then "after four minutes, raise a hand".
    What is said "in all" wins; then turns that are counted ("each", "then change"); otherwise the
    longer of what the talk and the timekeeping name.
    """
    talks = [action.pairs for action in actions if action.pairs is not None]
    if not talks:
        return 0.0
    words = [*talks, *(action.do for action in actions if action.do is not None)]
    in_all = sum(60 * number(found) for text in words for found in _IN_ALL.findall(text))
    if in_all:
        return in_all
    people = 3 if any(_THREES.search(text) for text in words) else 2
    named = sum(_one(text, people) for text in talks)
    if any(_counted(text) for text in talks):
        return named
    return max(named, sum(named_minutes(action.do or "") for action in actions))


def _one(text: str, people: int) -> float:
    talk = named_minutes(text)
    return talk * (people if _counted(text) else 1) if talk else figures()["pair"]


def _counted(text: str) -> bool:
    return bool(_EACH.search(text) or _CHANGE.search(text)) and named_minutes(text) > 0
