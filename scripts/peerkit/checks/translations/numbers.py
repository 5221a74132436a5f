"""Numbers of a text and its translation, by their value, whatever they are written with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from peerkit.checks.translations.numerals import in_digits
from peerkit.language.language import Language

_LINK_TARGET = re.compile(r"\]\([^()]*\)")
_ENTITY = re.compile(r"&#\w+;|%[\d$.]*\w")
_GAP = "\u00a0\u202f\u2009"
_NUMBER = re.compile(
    rf"\d{{1,3}}(?:[.,'’٬٫{_GAP}]\d{{3}})+(?:[.,٫]\d+)?(?![\d]|[.,]\d)"  # in thousands
    r"|\d+(?:[.,٫:/h-]\d+){2,}"  # dates and versions
    r"|\d+(?:[.,٫]\d+)?"
)
_PARTS = re.compile(r"[^\d]+")
_ZERO_MINUTES = re.compile(r"(?<=\d)(?:\s?[:.hч時点点]\s?|[^\W\d_])00(?!\d)")
_RANGE = re.compile(
    r"(\d+)\s?(?:[-\u2010-\u2015\u2212~～〜]|\bto\b)\s?(\d+)(?!\s?[-\u2010-\u2015]\s?\d)"
)
TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b", re.IGNORECASE)


@dataclass(frozen=True)
class Numbers:
    """The numbers of a text: all of them in order, ranges, and hours after noon.

    Those that stand there as words are looked for only when asked for: see `said_numbers`.
    """

    figures: tuple[str, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()
    afternoon: tuple[str, ...] = ()


@lru_cache(maxsize=64)  # several checks ask about the same pair, one after the other
def of_english(text: str) -> Numbers:
    """Return the numbers of an English text."""
    if not any(map(str.isnumeric, text)):
        return Numbers()
    plain = plain_of(text)
    times = [(hour, half.lower()) for hour, _, half in TIME.findall(plain)]
    afternoon = tuple(hour for hour, half in times if (half == "p") != (hour == "12"))
    return Numbers(_figures(plain, english=True), _ranges(plain), afternoon)


@lru_cache(maxsize=64)
def of_translation(text: str, language: Language) -> Numbers:
    """Return the numbers of a translation; its number words are looked up only when asked for."""
    if not any(map(str.isnumeric, text)):
        return Numbers()
    chinese = language.script in ("Hans", "Hant", "Jpan", "Hani")
    plain = plain_of(text, chinese=chinese)
    return Numbers(_figures(plain, english=False), _ranges(plain))


def plain_of(text: str, *, chinese: bool = False) -> str:
    """Return a text with all numbers in ASCII digits, without targets of links and full hours."""
    bare = _LINK_TARGET.sub("]", text) if "](" in text else text
    bare = _ENTITY.sub(" ", bare) if "&#" in bare else bare
    return _ZERO_MINUTES.sub(" ", in_digits(bare, chinese=chinese))


def _figures(plain: str, *, english: bool) -> tuple[str, ...]:
    found: list[str] = []
    for number in _NUMBER.findall(plain):
        found.extend(_read(number, english=english))
    return tuple(found)


def _read(number: str, *, english: bool) -> list[str]:
    """Return a number as its value; 1.000 may be a thousand or one, so it is '1000|1'."""
    if number.isdecimal():
        return [number]
    parts = _PARTS.split(number)
    signs = set(_PARTS.findall(number))
    thousands = len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])  # noqa: PLR2004
    if len(parts) > 2 and not (thousands and len(signs) == 1):  # noqa: PLR2004
        if all(len(part) == 3 for part in parts[1:-1]) and len(signs) == 2:  # noqa: PLR2004
            return [_decimal("".join(parts[:-1]), parts[-1])]
        return [part.lstrip("0") or "0" for part in parts]
    whole = "".join(parts)
    if not thousands:
        return [_decimal(parts[0], parts[-1])]
    if english or len(parts) > 2:  # noqa: PLR2004
        return [_decimal(*parts) if signs == {"."} and len(parts) == 2 else whole]  # noqa: PLR2004
    return [f"{whole}|{_decimal(*parts)}"]


def _decimal(whole: str, rest: str) -> str:
    rest = rest.rstrip("0")
    return f"{whole}.{rest}" if rest else whole


def _ranges(plain: str) -> tuple[tuple[int, int], ...]:
    return tuple((int(first), int(last)) for first, last in _RANGE.findall(plain))
