"""Dates as a language writes them, in its own digits."""

from __future__ import annotations

from datetime import date

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date

from peerkit.language.language import Language

ENGLISH = "en_GB"  # day, month, year: the order that cannot be taken for another


def written(day: date, language: Language) -> str:
    """Return a date in words; as 2026-11-01 where nobody has written down how a language does it.

    written(date(2026, 11, 1), english) == "1 November 2026"
    """
    tag = ENGLISH if language.tag == "en" else language.tag
    try:
        locale = Locale.parse(tag, sep="-") if "-" in tag else Locale.parse(tag)
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
    if any(sign.isdigit() for sign in locale.months["format"]["wide"][day.month]):
        return day.isoformat()
    return language.digits_of(format_date(day, "long", locale=locale))
