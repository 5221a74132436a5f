"""What people write for a day, for yes and no and for a language, and what they meant by it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from babel import Locale

_MONTHS = ("en", "fr", "ar", "uk")  # languages whose names of months are known
# Languages of people on the move, which they may name in their own words.
_IN_THEMSELVES = "ar fr uk fa ps ckb ku tr es ru so sw ti am my bn ur"
_PARTS = re.compile(r"[\s./\-,]+")
_YEAR = 4  # digits of a year
_TRUE = frozenset({"yes", "y", "on", "ja", "oui", "نعم", "так", "si", "sí", "evet"})
_FALSE = frozenset({"no", "n", "off", "nein", "non", "لا", "ні", "hayır"})


def plain(text: str) -> str:
    """Return a text as a program reads it: digits 0 to 9, and no mark that cannot be seen.

    >>> plain("٢٠٢٦-١١-٠٢")
    '2026-11-02'
    """
    seen = (sign for sign in text if unicodedata.category(sign) != "Cf")
    return "".join(_digit(sign) for sign in seen).strip()


def _digit(sign: str) -> str:
    value = unicodedata.digit(sign, None) if unicodedata.category(sign) == "Nd" else None
    return sign if value is None else str(value)


def truth(text: str) -> bool | None:
    """Return what a word for yes or no means; None for every other.

    >>> truth("Yes")
    True
    """
    word = text.strip().casefold()
    if word in _TRUE or word == "true":
        return True
    return False if word in _FALSE or word == "false" else None


def days(text: str) -> list[date]:
    """Return the days that a text can mean, none where it means none.

    >>> [str(day) for day in days("2/3/2026")]
    ['2026-03-02', '2026-02-03']
    """
    parts = [part for part in _PARTS.split(plain(text).removesuffix("T00:00:00")) if part]
    found = _of_numbers(parts) if all(part.isdecimal() for part in parts) else _of_words(parts)
    return list(dict.fromkeys(found))


def _of_numbers(parts: list[str]) -> Iterator[date]:
    dense = "".join(parts)
    if len(parts) == 1 and len(dense) == len("20260102"):
        parts = [dense[:4], dense[4:6], dense[6:]]
    if len(parts) != len(("year", "month", "day")):
        return
    one, two, three = map(int, parts)
    if len(parts[0]) == _YEAR:
        yield from _day(one, two, three)
    elif len(parts[2]) == _YEAR:
        yield from _day(three, two, one)
        yield from _day(three, one, two)


def _of_words(parts: list[str]) -> Iterator[date]:
    months = [_months()[part.casefold()] for part in parts if part.casefold() in _months()]
    numbers = [int(part) for part in parts if part.isdecimal()]
    year = next((number for number in numbers if number > 31), 0)  # noqa: PLR2004 - no day
    day = next((number for number in numbers if number != year), 0)
    if len(months) == 1:
        yield from _day(year, months[0], day)


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for tag in _MONTHS:
        months = Locale.parse(tag).months
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = months[use][width].items()
                found |= {name.casefold().rstrip("."): number for number, name in names}
    return found


def language(text: str) -> str:
    """Return the tag of a language by its name, in English or in itself; "" for no name.

    >>> language("Arabic")
    'ar'
    """
    asked = plain(text).replace("_", "-")
    first, *rest = asked.split("-")
    parts = [part.upper() if len(part) == len("JO") else part.title() for part in rest]
    tag = "-".join([first.lower(), *parts])
    known = tag.partition("-")[0] in _languages().values() and asked.isascii()
    return _languages().get(asked.casefold(), tag if known else "")


@lru_cache(maxsize=1)
def _languages() -> dict[str, str]:
    english = Locale("en")
    found: dict[str, str] = {}
    for tag, name in english.languages.items():
        found.setdefault(name.casefold(), tag.replace("_", "-"))
    for tag in _IN_THEMSELVES.split():
        own = Locale.parse(tag).get_display_name(tag)
        found.setdefault((own or tag).casefold(), tag)
    return found | {"farsi": "fa", "dari": "fa-AF", "kurmanji": "kmr", "sorani": "ckb"}
