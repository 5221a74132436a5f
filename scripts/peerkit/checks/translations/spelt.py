"""Numbers to dial that stand in a text as words: 'one one nine' leads people as digits would."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import groupby

from peerkit.checks.translations.numbers import of_english
from peerkit.checks.translations.said_numbers import (
    AND,
    HUNDRED,
    JOINING,
    TEN,
    WITHOUT_SPACES,
    said_in_english,
)
from peerkit.language.language import Language
from peerkit.language.letters.tables import WORD, nfc, number_words

_SPAN = re.compile(r"second|minute|hour|day|week|month|year", re.IGNORECASE)
_ROMAN = re.compile(r"(?<!\w)[IVXLC]{3,}(?!\w)")
LEAST = 3  # digits said one after the other, as numbers are dialled
_SENTENCE = re.compile(r"[.!?\u061f\u06d4\u0964\u1362]\s|[();:\u061b\n]")


def spelt_out(source: str, translation: str, language: Language) -> list[str]:
    """Return the numbers that only the translation has, each as its words in a row.

    A row is three words of digits or more, or two with a hundred among them. What the English says
    in words or digits does not count.
    """
    known = number_words(language.tag)
    roman = [one for one in _ROMAN.findall(translation) if one not in source]
    if language.script in WITHOUT_SPACES:
        return roman + _unspaced(source, translation, known)
    if not known:
        return roman
    # Where the English counts nothing at all, a line of two digits is told as well.
    counts = said_in_english(source) or of_english(source).figures or _SPAN.search(source)
    least = HUNDRED if counts else TEN
    said = {str(one) for one in said_in_english(source)} | set(of_english(source).figures)
    return roman + [
        " ".join(row)
        for part in _SENTENCE.split(nfc(translation.casefold()))
        for row in _rows(_words(part), known, least)
        if not all(said & {str(value) for value in _values(word, known)} for word in row)
    ]


def _unspaced(source: str, translation: str, known: Mapping[str, frozenset[int]]) -> list[str]:
    """Return rows of digits in a language without spaces, where the English has no number."""
    digits = sorted((w for w, values in known.items() if min(values) < TEN), key=len, reverse=True)
    if not digits or said_in_english(source) or of_english(source).figures:
        return []
    row = "|".join(map(re.escape, digits))
    return [one.group() for one in re.finditer(rf"(?:(?:{row})\s?){{{LEAST},}}", translation)]


def _words(text: str) -> list[str]:
    """Return the words of a text without the 'and' within a number."""
    return [word for word in WORD.findall(text.replace("-", " ")) if word not in JOINING]


def _rows(words: list[str], known: Mapping[str, frozenset[int]], least: int) -> list[list[str]]:
    """Return the rows of words that are digits, and those of numbers with a hundred among them."""
    digits = _runs(words, lambda word: min(_values(word, known), default=TEN) < TEN)
    numbers = _runs(words, lambda word: bool(_values(word, known)))
    great = [row for row in numbers if _great(row, known, least)]
    return [row for row in digits if len(row) >= LEAST] or great


def _runs(words: list[str], wanted: Callable[[str], bool]) -> list[list[str]]:
    return [list(run) for is_wanted, run in groupby(words, wanted) if is_wanted]


def _great(row: list[str], known: Mapping[str, frozenset[int]], least: int) -> bool:
    """Say whether several words have a hundred among them, or are one number of `least` or more."""
    most = max(max(_values(word, known)) for word in row)
    if len(row) > 1:
        return most >= min(HUNDRED, least)
    return min(_values(row[0], known)) >= max(least, TEN + 1) and least < HUNDRED


def _values(word: str, known: Mapping[str, frozenset[int]]) -> frozenset[int]:
    return known.get(word) or known.get(word.removeprefix(AND)) or frozenset()
