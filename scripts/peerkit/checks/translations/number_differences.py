"""In which numbers a text and its translation differ, and what of it is only custom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from peerkit.checks.translations.numbers import TIME, of_english, of_translation
from peerkit.checks.translations.numerals import in_digits
from peerkit.checks.translations.said_numbers import DAY, HUNDRED, said_in, said_in_english
from peerkit.language.language import Language
from peerkit.language.letters.spans import spans_in
from peerkit.language.letters.weeks import week

_SPACED = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
NOON, SUNRISE = 12, 6
_GREAT = re.compile(r"(?:tr|quadr|quint|sext|sept|oct|non|dec)illions?\b|\bgoogol", re.IGNORECASE)
_FRACTIONS = {"half": ("1", "2"), "quarter": ("1", "4"), "thirds": ("3",), "quarters": ("3", "4")}
_A_DAY = re.compile(r"\b24[ -]hours?\b")
_SEVEN_DAYS = re.compile(r"\b7[ -]days?\b")


def differences(
    source: str, translation: str, language: Language, context: str = ""
) -> tuple[list[str], list[str]]:
    """Return the numbers that only the English has, and those that only the translation has.

    `context` is what the author says of the English, as "Tuesday, one letter" of "T".
    """
    here, there = of_english(source), of_translation(translation, language)
    if here.figures == there.figures:
        return [], []
    lost, added = _unequal(here.figures, there.figures)
    if lost or added:
        lost, added = _merged(lost, added, translation, language)
    lost, added = _hours(lost, added, here.afternoon)
    lost, added = _mornings(lost, added, source)
    if language.clock == "sunrise":
        lost, added = _from_sunrise(lost, added, source)
    if added:
        said = said_in_english(f"{source} {context}" if context else source)
        added = [one for one in added if not _said(one, said, source)]
    if lost:
        words = said_in(translation, language)
        lost = [one for one in lost if not (one.isdecimal() and int(one) in words)]
        if "24" in lost and _A_DAY.search(source) and "day" in spans_in(translation, language.tag):
            lost.remove("24")
        if "7" in lost and _SEVEN_DAYS.search(source) and _week(translation, language.tag):
            lost.remove("7")
    return lost, added


def _week(text: str, tag: str) -> bool:
    return week(tag).search(text) is not None or "week" in spans_in(text, tag)


def turned(source: str, translation: str, language: Language) -> list[str]:
    """Return the ranges of a translation that run from the end to the beginning."""
    here = of_english(source).ranges
    there = of_translation(translation, language).ranges
    return [f"{first}-{last}" for first, last in there if (last, first) in here and first != last]


def _merged(
    lost: list[str], added: list[str], translation: str, language: Language
) -> tuple[list[str], list[str]]:
    """Read thousands that are parted by plain spaces as one number, where that is what is lost."""
    joined = _SPACED.sub("", in_digits(translation))
    if joined == translation:
        return lost, added
    wanted, given = Counter(lost), Counter(of_translation(joined, language).figures)
    return (lost, added) if wanted - given else ([], _gone(added, wanted))


def _gone(added: list[str], wanted: Counter[str]) -> list[str]:
    """Return what is left of added numbers when the parts of these are taken away."""
    left = "".join(added)
    return [] if left == "".join(wanted.elements()) else added


def _hours(
    lost: list[str], added: list[str], afternoon: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Let 6 p.m. be 18:00, and 12 a.m. 0:00."""
    for hour in afternoon:
        full = str((int(hour) + NOON) % DAY)
        if hour in lost and full in added:
            lost.remove(hour)
            added.remove(full)
    return lost, added


def _mornings(lost: list[str], added: list[str], source: str) -> tuple[list[str], list[str]]:
    """Let 6 a.m. be 06:00."""
    for hour in [one for one in lost if f"0{one}" in added and TIME.search(source)]:
        lost.remove(hour)
        added.remove(f"0{hour}")
    return lost, added


def _from_sunrise(lost: list[str], added: list[str], source: str) -> tuple[list[str], list[str]]:
    """Let 6 a.m. be 12 where the hours are counted from sunrise, as in Swahili and Amharic."""
    for hour in {hour for hour, _, _ in TIME.findall(source)}:
        counted = str((int(hour) - SUNRISE) % NOON or NOON)
        if hour in lost and counted in added:
            lost.remove(hour)
            added.remove(counted)
    return lost, added


def _said(figure: str, words: Iterable[int], source: str) -> bool:
    """Say whether the English has a number as a word."""
    lower = source.casefold()
    code = figure.startswith("0") and len(figure) > 1
    if figure.isdecimal() and not code and int(figure) in words:
        return True
    if figure == "30" and "half an hour" in lower:
        return True
    if figure == str(HUNDRED) and "hundred" in lower:
        return True
    if _GREAT.search(source):  # many languages say them as a power
        return True
    return any(figure in parts and name in lower for name, parts in _FRACTIONS.items())


def _unequal(here: Sequence[str], there: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return what is on one side only; a number that can be read in two ways meets either."""
    left = list(there)
    lost = []
    for one in here:
        match = next((other for other in left if _same(one, other)), None)
        if match is None:
            lost.append(one)
        else:
            left.remove(match)
    return lost, left


def _same(one: str, other: str) -> bool:
    return one == other or one in other.split("|")
