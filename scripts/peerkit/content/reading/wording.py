"""What is wrong with a value, in words for those who filled it in.

The library that looks at values speaks of patterns and types; none of its words reach a person.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

Told = tuple[str, str, str]  # the name of the check, what is wrong, what to do
_QUOTED = re.compile(r"'([^']*)'")
LONGEST_SHOWN = 40  # signs of a wrong value that a message repeats

# What a text must look like, by the pattern that asks for it; a test knows that none is missing.
FORMS: Mapping[str, str] = {
    r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$": "a language tag such as ar or fa-AF",
    r"^[a-z0-9][a-z0-9-]{0,62}$": "small letters, digits and dashes, such as walking-together",
    r"^CC-\d\d$": "the code of a card, such as CC-01",
    r"^[A-Za-z][A-Za-z0-9.-]*$": "a code of letters, digits, dots and dashes, such as W01",
    r"^(OPN|CHK|GRD|SHR|ENG|CLO)-\d\d$": "the code of an activity, such as OPN-01",
    r"^F-\d\d[a-z]?$": "the code of a form, such as F-01",
    r"^(line\.[a-z-]+|IL-\d(-[a-z]+)?|STOP-\d)$": "the name of a fixed line, such as line.welcome",
    r"^\d+(\+|-\d+)$": "ages such as 18+ or 11-14",
    r"^(all|\d+(\+|-\d+))$": "ages such as 18+, 11-14 or all",
    r"^P-\d\d$": "the code of a sheet, such as P-13",
    r"^HM-\d\d$": "the code of a hard moment, such as HM-01",
    r"^(V|SR-)\d\d$": "the number of a rule, such as V04 or SR-17",
    r"^[A-Z][a-z]{3}$": "the four letters of a script, such as Latn or Arab",
}
_KINDS: Mapping[str, tuple[str, str]] = {
    "bool": ("true or false", "Write true or false, without quotes."),
    "int": ("a whole number", "Write digits, without quotes."),
    "float": ("a number", "Write digits, without quotes."),
    "tuple": ("a list", "Write [a, b], or each item on its own line after '- '."),
    "list": ("a list", "Write [a, b], or each item on its own line after '- '."),
    "dict": ("lines 'name: value'", "Write each as 'name: value' on its own line below."),
    "model": ("lines 'name: value'", "Write each as 'name: value' on its own line below."),
    "date": ("a day", 'Write year-month-day in quotes, such as "2026-11-02".'),
    "none": ("empty", "Take the value out."),
}
_LIMITS: Mapping[str, tuple[str, str]] = {
    "greater_than_equal": ("at least", "ge"),
    "less_than_equal": ("at most", "le"),
    "greater_than": ("more than", "gt"),
    "less_than": ("less than", "lt"),
}
_LENGTHS: Mapping[str, tuple[str, str, str]] = {
    "string_too_short": ("at least", "min_length", "sign"),
    "string_too_long": ("at most", "max_length", "sign"),
    "too_short": ("at least", "min_length", "entry"),
    "too_long": ("at most", "max_length", "entry"),
}


class UnfitError(ValueError):
    """A value does not fit: what is wrong, and what to do, both as sentences."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def shown(value: Any) -> str:
    """Return a wrong value as a message repeats it: as it is written, and not at length.

    >>> shown(True)
    'true'
    """
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def told(detail: ErrorDetails, parts: Sequence[str], model: type[BaseModel]) -> Told:
    """Return what to tell of one thing that does not fit; `parts` lead to the field."""
    name = ".".join(parts) or "the file"
    kind = detail["type"]
    if kind == "missing":
        return "field-missing", f"The field '{name}' is missing.", f"Add '{parts[-1]}: …'."
    if kind == "extra_forbidden":
        return "field-unknown", f"The field '{name}' is not known.", _known(parts, model)
    if kind == "string_type":
        return "field-type", *_no_text(name, detail["input"])
    return "field-value", *_unfit(name, detail)


def near(name: str, known: Iterable[str]) -> str:
    """Return what to do about a name that is not known."""
    found = get_close_matches(name, sorted(known), n=1)
    return f"Did you mean '{found[0]}'?" if found else "Remove it, or check its spelling."


def _known(parts: Sequence[str], model: type[BaseModel]) -> str:
    """Return what to do about a field that is not known where it stands."""
    own, every = set(model.model_fields), set(_fields(model))
    if len(parts) > 1:
        return near(parts[-1], every)
    if parts[0] in every - own:
        return "It belongs into a block: look at the spaces at the start of the line."
    return near(parts[0], own)


def _no_text(name: str, value: Any) -> tuple[str, str]:
    written = shown(value)
    if isinstance(value, (dict, tuple, list)):
        return f"'{name}' must be one text.", "Put the text in quotes, on the line of its name."
    remedy = f'Put it in quotes, such as "{written}", or write words.'
    return f"'{name}' must be text, not {written}.", remedy


def _unfit(name: str, detail: ErrorDetails) -> tuple[str, str]:
    """Return message and remedy; `detail` is what the library says, of which no word is used."""
    kind, value, limits = detail["type"], shown(detail["input"]), detail.get("ctx", {})
    error = limits.get("error")
    if isinstance(error, UnfitError):
        return f"'{name}': {error.message}", error.remedy
    if kind == "value_error":
        return f"'{name}': {_sentence(str(error))}", "Correct it; see a neighbouring file."
    if kind in _LIMITS or kind in _LENGTHS:
        return _outside(name, kind, value, limits)
    return _no_such(name, kind, value, limits)


def _no_such(name: str, kind: str, value: str, limits: Mapping[str, Any]) -> tuple[str, str]:
    """A value of another kind, or none of those that are allowed."""
    if kind == "literal_error":
        return f"'{value}' is not allowed for '{name}'.", _one_of(value, limits["expected"])
    if kind == "string_pattern_mismatch":
        form = FORMS.get(limits["pattern"], "written in another way")
        return f"'{value}' does not fit '{name}'.", f"It must be {form}."
    expected, remedy = _KINDS.get(kind.partition("_")[0], ("written so", "Compare an example."))
    return f"'{name}' must be {expected}, not '{value}'.", remedy


def _outside(name: str, kind: str, value: str, limits: Mapping[str, Any]) -> tuple[str, str]:
    """A number or a length that is too small or too large."""
    if kind in _LIMITS:
        word, key = _LIMITS[kind]
        return f"'{name}' is {value}.", f"It must be {word} {limits[key]}."
    return _wrong_length(name, *_LENGTHS[kind], limits)


def _one_of(value: str, expected: str) -> str:
    """Return what to write instead; `expected` lists the allowed words, each in quotes."""
    known = {word.casefold(): word for word in _QUOTED.findall(expected)}
    found = get_close_matches(value.casefold(), known, n=1)
    meant = f"Did you mean '{known[found[0]]}'? " if found else ""
    return f"{meant}Use one of: {expected}."


def _wrong_length(
    name: str, word: str, key: str, unit: str, limits: Mapping[str, Any]
) -> tuple[str, str]:
    number = limits[key]
    units = f"{number} {unit}" if number == 1 else f"{number} {unit}s"
    units = units.replace("entrys", "entries")
    message = f"'{name}' is too {'short' if word == 'at least' else 'long'}."
    return message, f"It needs {word} {units}." if word == "at least" else f"Write {word} {units}."


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _fields(model: type[BaseModel]) -> Iterable[str]:
    """Return the field names of a model and of the models inside it, for suggestions."""
    schema = model.model_json_schema()
    inner = schema.get("$defs", {}).values()
    return {name for part in (schema, *inner) for name in part.get("properties", {})}
