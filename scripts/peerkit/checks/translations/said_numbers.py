"""Numbers that a text has as words, in English and in other languages."""

from __future__ import annotations

import re
from itertools import pairwise

from peerkit.checks.translations.numbers import plain_of
from peerkit.checks.translations.numerals import han_values
from peerkit.language.language import Language
from peerkit.language.letters.tables import WORD, nfc, number_words

_MORE = {"once": 1, "twice": 2, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_MORE |= {"sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "pair": 2, "pairs": 2}
_MORE |= {"twos": 2, "threes": 3, "fours": 4, "both": 2, "couple": 2, "dozen": 12, "single": 1}
_MORE |= {
    "noon": 12,
    "midday": 12,
    "null": 0,
    "none": 0,
    "nothing": 0,
    "sept": 9,
    "decimal": 10,
    "thrice": 3,
    "double": 2,
}
_MONTHS = """january february march april may june july august september october november
december""".split()  # noqa: SIM905
_MORE |= {form: at for at, month in enumerate(_MONTHS, 1) for form in (month, month[:3])}
_DAYS = {"mon": {1, 2}, "tue": {2, 3}, "wed": {3, 4}, "thu": {4, 5}, "fri": {5, 6}, "sat": {6, 7}}
_DAYS |= {"sun": {1, 7, 8}}  # some languages count the days of the week, from Sunday or Monday
_DAY = re.compile(r"\b(mon|tues?|wed|thur?s?|fri|sat|sun)(?:(?:nes|ur)?day)?s?\b", re.IGNORECASE)
COUNTING = re.compile(
    r"\b(?:t(?:wo|hree|hirteen|en|welve|hirty|wenty)|f(?:our|ive|ifteen|ourteen|orty|ifty)"
    r"|s(?:ix|even|ixteen|eventeen|ixty|eventy)|e(?:ight|leven|ighteen|ighty)|nine(?:teen|ty)?)\b",
    re.IGNORECASE,
)
DAY, TEN, HUNDRED = 24, 10, 100
NONE: frozenset[int] = frozenset()
AND = "\u0648"  # Arabic writes 'and' in one word with the next
_BEFORE = re.compile("^و?[بلك]?(?:ال)?(?=\\w{2})")
# What stands between the parts of a number: 'and' in several languages.
JOINING = frozenset({"و", "او", "y", "e", "et", "und", "na", "і", "й", "и", "o", "ve", "iyo"})
# Numbers whose word is also a common word: nine is 'not' or 'new', thirty a name, two a year.
OTHERWISE = {"ps": {9}, "fa": {9, 10, 30}, "fr": {9}, "my": {2}, "de": {8}, "es": {1}, "so": {6}}
WITHOUT_SPACES = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
_ONE = re.compile(
    r"\b(?:an?|each|every|per)\s+(?:\w+\s+)?"
    r"(?:hour|minute|second|day|week|month|year|person|time|page|step)\b"
)


def said_in_english(text: str) -> frozenset[int]:
    """Return the numbers that an English text has as words, which may become digits elsewhere."""
    known = number_words("en")
    words = _words(text)
    found = {value for word in words for value in known.get(word, ())}
    found |= {_MORE[word] for word in words if word in _MORE}
    for day in _DAY.findall(text):
        found.update(_DAYS[day[:3].casefold()])
    if _ONE.search(plain_of(text).casefold()):
        found.add(1)
    if "midnight" in words:
        found |= {0, DAY}
    return frozenset(found)


def said_cardinals(text: str) -> frozenset[int]:
    """Return the numbers that an English text counts with, in words: not first, once or a day."""
    found = COUNTING.findall(text)
    known = number_words("en") if found else {}
    return frozenset(value for word in found for value in known.get(word.casefold(), ()))


def said_in(text: str, language: Language) -> frozenset[int]:
    """Return the numbers that the words of a translation may say."""
    known = number_words(language.tag)
    if language.script in WITHOUT_SPACES:
        found = {value for word, values in known.items() if word in text for value in values}
    else:
        words = [word for word in _words(text) if word not in JOINING]
        said = [known.get(w) or known.get(_BEFORE.sub("", w), NONE) for w in words]
        found = {value for values in said for value in values}
        found |= {a + b for one, two in pairwise(said) for a in one for b in two if _joined(a, b)}
    return frozenset(found | han_values(text))


def _joined(one: int, two: int) -> bool:
    """Say whether two numbers one after the other are one, as in 'twenty five', 'five and ten'."""
    small, great = sorted((one, two))
    return 0 < small < TEN <= great < HUNDRED and great % TEN == 0


def _words(text: str) -> list[str]:
    return [word for found in WORD.findall(nfc(text.casefold())) for word in _both(found)]


def _both(word: str) -> tuple[str, ...]:
    plain = word.replace("’", "ʼ").replace("'", "ʼ")
    return (plain, *re.split("[-ʼ]", plain)) if plain != word or "-" in word else (word,)
