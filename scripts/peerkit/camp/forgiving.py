"""What of a camp file can be used where a part of it cannot.

A contact that is written wrongly is a blank, like one that is missing: it stops nothing. A setting
that is written wrongly does stop: everything would be made otherwise than the camp asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from peerkit.content.document import Source
from peerkit.content.reading.validate import validate
from peerkit.finding import Finding, Level

M = TypeVar("M", bound=BaseModel)
# Fields that say who may see a contact and whether it is still true. Where one of them cannot be
# read, or a name is not known and could be meant for one, nothing of the contact is printed.
_GUARDS = frozenset({"sensitivity", "phone_of", "consent_to_list", "checked_on"})
_BLANKS = frozenset({"name", "alias", "organiser", "duties", "reviewed", "short_codes"})
_NOT_FOLLOWED = frozenset({"cards", "series", "avoid", "pivot"})
_ROUNDS = 20  # each takes out what was found; a file has fewer layers of faults


def forgiving(model: type[M], data: Any, source: Source) -> tuple[M | None, list[Finding]]:
    """Return the value, without what cannot be used of it, or None where a setting is wrong.

    What was left out is a warning where it is a blank then, and an error where it is a choice that
    is not followed.
    """
    told: list[Finding] = []
    for _ in range(_ROUNDS):
        value, findings = validate(model, data, source)
        if value is not None:
            return value, told
        parts = [one.place.field.split(".") for one in findings]
        left_out = [path for path in (_left_out(one) for one in parts) if path]
        told += [f for f in map(_weighed, findings, parts) if f not in told]
        if not left_out:
            return None, told
        for path in left_out:
            data = _without(data, path)
    return None, told


def _left_out(parts: Sequence[str]) -> tuple[str, ...]:
    """Return what is left out because of a fault, none where the whole file cannot be used."""
    match parts:
        case ["contacts"] | ["contacts", _]:
            return tuple(parts)
        case ["contacts", contact, field, *rest]:
            alone = field in _WORDS and field not in _GUARDS
            return ("contacts", contact, field, *rest[:1]) if alone else ("contacts", contact)
        case [first, *_] if first in _BLANKS:
            return tuple(parts[:2])
        case ["languages", "others", *rest]:
            return ("languages", "others", *rest[:1])
        case [first, *_] if first in _NOT_FOLLOWED:
            return tuple(parts[:2])
    return ()


# Fields of a contact that can be missing without harm to what the others say.
_WORDS = frozenset(
    {
        *("name", "role", "place", "hours", "languages", "checked_by"),
        *("phone", "whatsapp", "telegram", "signal", "viber", "sms"),
    }
)


def _weighed(finding: Finding, parts: Sequence[str]) -> Finding:
    """Return the finding as heavy as what comes of it."""
    left_out = _left_out(parts)
    if not left_out or parts[0] in {*_NOT_FOLLOWED, "languages"}:
        return finding
    what = (
        f"'{left_out[1]}' is a blank." if left_out == ("contacts", parts[1]) else "It is a blank."
    )
    return replace(finding, level=Level.WARNING, message=f"{finding.message} {what}")


def _without(data: Any, path: Sequence[str]) -> Any:
    """Return the data without what a path leads to; a whole where the path ends before."""
    if not path or not isinstance(data, (dict, tuple)):
        return None if isinstance(data, (dict, tuple)) else data
    first, *rest = path
    if isinstance(data, tuple):
        return tuple(_items(data, first, rest))
    if first not in data:
        return data
    if not rest or not isinstance(data[first], (dict, tuple)):
        return {key: value for key, value in data.items() if key != first}
    return {**data, first: _without(data[first], rest)}


def _items(data: Sequence[Any], first: str, rest: Sequence[str]) -> Iterator[Any]:
    for number, value in enumerate(data):
        if str(number) != first:
            yield value
        elif rest:
            yield _without(value, rest)
