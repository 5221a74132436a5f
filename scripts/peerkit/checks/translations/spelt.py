"""Numbers to dial that stand in a text as words: 'one one nine' leads people as digits would."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import groupby

from peerkit.checks.translations.numbers import of_english
from peerkit.checks.translations.said_numbers import AND, HUNDRED, TEN, said_in_english
from peerkit.language.language import Language
from peerkit.language.letters.tables import WORD, nfc, number_words

LEAST = 3  # digits said one after the other, as numbers are dialled
_SENTENCE = re.compile(r"[.!?\u061f\u06d4\u0964\u1362]\s|[();:\u061b\n]")


def spelt_out(source: str, translation: str, language: Language) -> list[str]:
    """Return the numbers that only the translation has, each as its words in a row.

    A row is three words of digits or more, or two with a hundred among them. What the English says
    in words or digits does not count.
    """
    known = number_words(language.tag)
    if not known or not _several(translation, known):
        return []
    said = {str(one) for one in said_in_english(source)} | set(of_english(source).figures)
    return [
        " ".join(row)
        for part in _SENTENCE.split(nfc(translation.casefold()))
        for row in _rows(WORD.findall(part.replace("-", " ")), known)
        if not all(said & {str(value) for value in _values(word, known)} for word in row)
    ]


def _several(translation: str, known: Mapping[str, frozenset[int]]) -> bool:
    """Say whether a text has the words of two numbers or more: few have, and it is soon seen."""
    words = WORD.findall(nfc(translation.casefold()).replace("-", " "))
    return sum(word in known or word.removeprefix(AND) in known for word in words) > 1


def _rows(words: list[str], known: Mapping[str, frozenset[int]]) -> list[list[str]]:
    """Return the rows of words that are digits, and those of numbers with a hundred among them."""
    digits = _runs(words, lambda word: min(_values(word, known), default=TEN) < TEN)
    numbers = _runs(words, lambda word: bool(_values(word, known)))
    great = [row for row in numbers if len(row) > 1 and _great(row, known)]
    return [row for row in digits if len(row) >= LEAST] or great


def _runs(words: list[str], wanted: Callable[[str], bool]) -> list[list[str]]:
    return [list(run) for is_wanted, run in groupby(words, wanted) if is_wanted]


def _great(row: list[str], known: Mapping[str, frozenset[int]]) -> bool:
    return any(max(_values(word, known)) >= HUNDRED for word in row)


def _values(word: str, known: Mapping[str, frozenset[int]]) -> frozenset[int]:
    return known.get(word) or known.get(word.removeprefix(AND)) or frozenset()
