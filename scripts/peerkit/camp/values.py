"""Values of a camp file: days, yes and no, languages, and words in one language or in each.

Each is read as people write it where only one thing can be meant; otherwise what could be meant is
offered.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints

from peerkit.camp.near import days, language, truth
from peerkit.camp.near import plain as plain_digits
from peerkit.content.document import SLUG
from peerkit.content.reading.wording import UnfitError, shown
from peerkit.language.language import TAG

EVERY = "*"  # key of a plain text that is the same in every language
LONGEST = 200  # characters of one value: a line on a card holds far less
# Joiners that Persian and Burmese spelling needs, and direction marks.
_ALLOWED_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f")


def read_day(value: Any) -> Any:
    """Turn `2026-11-02` into a date; raise UnfitError for every other way of writing one."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return value
    written = plain_digits(str(value))
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written) is None:
        meant = " or ".join(f'"{day}"' for day in days(written)) or '"2026-11-02" (an example)'
        message = f"'{value}' is not written as year-month-day."
        raise UnfitError(message, f"Write {meant}.")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise UnfitError(f"There is no day {written}.", "Correct the month or the day.") from None


def read_truth(value: Any) -> Any:
    """Turn `true` and `"True"` into a truth; raise UnfitError for others, naming what is meant."""
    if not isinstance(value, str):
        return value
    meant = truth(value)
    if meant is not None and value.strip().casefold() in ("true", "false"):
        return meant
    remedy = "Write true or false." if meant is None else f"Write {str(meant).lower()}."
    raise UnfitError(f"Only true or false can stand here, not '{value}'.", remedy)


def read_tag(value: Any) -> Any:
    """Return the tag of a language as written; raise UnfitError for a name, giving its tag."""
    if not isinstance(value, str) or re.fullmatch(TAG, plain_digits(value)):
        return plain_digits(value) if isinstance(value, str) else value
    raise _no_tag(value)


def _no_tag(value: str) -> UnfitError:
    meant = language(value)
    remedy = f"Write {meant}." if meant else "Write a tag, such as ar, uk or fa-AF."
    return UnfitError(f"'{value}' is not the tag of a language.", remedy)


def plain(value: str) -> str:
    """Return the text stripped; raise UnfitError where it could mislead or not fit.

    Invisible direction controls can make a number show in another order than it is written.
    """
    text = value.strip()
    for sign in text:
        if unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"):
            if sign in _ALLOWED_INVISIBLE:
                continue
            before = text[: text.index(sign)][-20:]
            where = f"Behind “{before}” stands" if before else "The text begins with"
            message = f"{where} the sign U+{ord(sign):04X}, which cannot be seen."
            raise UnfitError(message, "Type the text anew: the sign can turn numbers round.")
    if len(text) > LONGEST:
        raise UnfitError(f"The text has {len(text)} signs.", f"Write at most {LONGEST}.")
    return text


def _by_language(value: Any) -> Any:
    values = {EVERY: value} if isinstance(value, str) else value
    if not isinstance(values, dict):
        message = f"Only words can stand here, not {shown(value)}."
        raise UnfitError(message, f'Put them in quotes, such as "{shown(value)}".')
    for tag, text in values.items():
        if tag != EVERY and not text:
            message = f"The text stands between {{ and }}: {tag}."
            raise UnfitError(message, f'Write it between quotes: "{tag}".')
        if tag != EVERY and re.fullmatch(TAG, str(tag)) is None:
            raise _no_tag(str(tag))
        if not isinstance(text, str) or not text.strip():
            raise UnfitError(f"The text for '{tag}' is {shown(text)}.", "Write words, in quotes.")
    return {tag: plain(text) for tag, text in values.items()}


def as_list(value: Any) -> Any:
    """Return one text as a list of it: who has one number writes no brackets."""
    return value if isinstance(value, (tuple, list, dict)) else (value,)


def read_name(value: Any) -> Any:
    """Return a short name of small letters, digits and dashes; raise UnfitError for others."""
    if not isinstance(value, str) or re.fullmatch(SLUG, value):
        return value
    meant = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")
    remedy = f"Write {meant}." if re.fullmatch(SLUG, meant) else "Write one such as our-camp."
    message = f"'{value}' is no short name: small letters, digits and dashes can stand in it."
    raise UnfitError(message, remedy)


def read_languages(value: Any) -> Any:
    """Return the languages of a camp; raise UnfitError where they are a text or a list."""
    if isinstance(value, (str, tuple)) and value:
        first, *others = as_list(value)
        more = f", others: [{', '.join(map(str, others))}]" if others else ""
        message = "The languages are not written as 'main' and 'others'."
        raise UnfitError(message, f"Write languages: {{main: {first}{more}}}")
    return value


def read_series(value: Any) -> Any:
    """Return the series of a camp, each with its track; raise UnfitError where there is none."""
    if isinstance(value, (str, tuple)) and value:
        meant = ", ".join(f"{one}: full" for one in as_list(value))
        raise UnfitError("Each series needs its track.", f"Write series: {{{meant}}}")
    return value


Day = Annotated[date, BeforeValidator(read_day)]
Name = Annotated[str, BeforeValidator(read_name)]
Truth = Annotated[bool, BeforeValidator(read_truth)]
Tag = Annotated[str, StringConstraints(pattern=TAG), BeforeValidator(read_tag)]
Tags = Annotated[tuple[Tag, ...], BeforeValidator(as_list)]
ByLanguage = Annotated[dict[str, str], BeforeValidator(_by_language)]
Plain = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]
Plains = Annotated[tuple[Plain, ...], BeforeValidator(as_list)]
Chosen = Annotated[dict[Plain, Plain], BeforeValidator(read_series)]
