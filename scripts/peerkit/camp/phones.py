"""Phone numbers as camps write them: what can be dialled, and what only looks like a number."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Literal

PhoneKind = Literal["international", "short", "unlisted", "example", "placeholder", "wrong"]

# E.164: a plus sign, a country code, at most 15 digits; single spaces for the eye. ASCII digits
# only: spaced digits of other scripts turn round in right-to-left text even when isolated.
_INTERNATIONAL = re.compile(r"\+[1-9](?: ?[0-9]){6,14}")
_SHORT = re.compile(r"[0-9]{2,6}")
# What an invented camp writes: no digit in it, so that nobody can dial it.
_EXAMPLE = re.compile(r"EXAMPLE-[A-Z]{1,2} – NOT REAL")
_WORDS = re.compile(r"example|not real|sample|test|dummy|fake|x{3,}|to ?do|tbd|\?{2,}", re.I)
_FILM = re.compile(r"\+1[0-9]{3}55501[0-9]{2}")  # kept free for films and manuals
# Often invented, sometimes real: a child helpline somewhere does end in 555.
_SUSPECT = re.compile(r"555|000|([0-9])\1{5}|1234567|7654321")


def phone_kind(phone: str, short_codes: Collection[str] = ()) -> PhoneKind:
    """Say what a phone text is.

    `short_codes` are the camp's listed short codes; a short code outside the list is `unlisted`,
    because one wrong digit (119 for 112) is a different service and nothing else would notice.
    """
    if _EXAMPLE.fullmatch(phone):
        return "example"
    digits = phone.replace(" ", "")
    if _WORDS.search(phone) or _is_placeholder(digits):
        return "placeholder"
    if _INTERNATIONAL.fullmatch(phone):
        return "international"
    if _SHORT.fullmatch(phone):
        return "short" if phone in short_codes else "unlisted"
    return "wrong"


def patterns() -> Mapping[str, str]:
    """Return the regular expressions by which phone texts are judged, for other programs.

    Each must match the whole text, but `words` only a part of it, in any case.
    """
    return {
        "international": _INTERNATIONAL.pattern,
        "short": _SHORT.pattern,
        "example": _EXAMPLE.pattern,
        "words": _WORDS.pattern,
        "film": _FILM.pattern,
    }


def is_suspect(phone: str) -> bool:
    """Say whether a number looks invented, as some real ones do: 555, 000, stairs, one digit."""
    return _SUSPECT.search(phone.replace(" ", "")) is not None


def same_number(phone: str) -> str:
    """Return the phone text in the form in which two spellings of one number are equal."""
    return "".join(phone.split()).casefold()


def _is_placeholder(digits: str) -> bool:
    nothing = _SHORT.fullmatch(digits) is not None and set(digits) in ({"0"}, {"5"})
    return nothing or _FILM.fullmatch(digits) is not None
