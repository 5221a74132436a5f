"""Numbers of a text and its translation, by their value, whatever they are written with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from peerkit.checks.translations.numerals import han_values, in_digits
from peerkit.language.language import Language
from peerkit.language.letters.tables import WORD, nfc, number_words
from peerkit.language.letters.weeks import week

_LINK_TARGET = re.compile(r"\]\([^()]*\)")
_ENTITY = re.compile(r"&#\w+;|%[\d$.]*\w")
_GAP = "\u00a0\u202f\u2009"
_NUMBER = re.compile(
    rf"\d{{1,3}}(?:[.,'’٬٫{_GAP}]\d{{3}})+(?:[.,٫]\d+)?(?![\d]|[.,]\d)"  # in thousands
    r"|\d+(?:[.,٫:/h-]\d+){2,}"  # dates and versions
    r"|\d+(?:[.,٫]\d+)?"
)
_SPACED = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_PARTS = re.compile(r"[^\d]+")
_ZERO_MINUTES = re.compile(r"(?<=\d)(?:\s?[:.hч時点点]\s?|[^\W\d_])00(?!\d)")
_RANGE = re.compile(
    r"(\d+)\s?(?:[-\u2010-\u2015\u2212~～〜]|\bto\b)\s?(\d+)(?!\s?[-\u2010-\u2015]\s?\d)"
)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b", re.IGNORECASE)
NOON, SUNRISE = 12, 6
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
_GREAT = re.compile(r"(?:tr|quadr|quint|sext|sept|oct|non|dec)illions?\b|\bgoogol", re.IGNORECASE)
_FRACTIONS = {"half": ("1", "2"), "quarter": ("1", "4"), "thirds": ("3",), "quarters": ("3", "4")}
DAY, TEN, HUNDRED = 24, 10, 100
NONE: frozenset[int] = frozenset()
AND = "\u0648"  # Arabic writes 'and' in one word with the next
_SEVEN_DAYS = re.compile(r"\b7[ -]days?\b")
WITHOUT_SPACES = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
_ONE = re.compile(
    r"\b(?:an?|each|every|per)\s+(?:\w+\s+)?"
    r"(?:hour|minute|second|day|week|month|year|person|time|page|step)\b"
)


@dataclass(frozen=True)
class Numbers:
    """The numbers of a text: all of them in order, ranges, and hours after noon.

    Those that stand there as words are looked for only when asked for: see `said_in_english`.
    """

    figures: tuple[str, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()
    afternoon: tuple[str, ...] = ()


@lru_cache(maxsize=64)  # several checks ask about the same pair, one after the other
def of_english(text: str) -> Numbers:
    """Return the numbers of an English text."""
    if not any(map(str.isnumeric, text)):
        return Numbers()
    plain = _plain(text)
    times = [(hour, half.lower()) for hour, _, half in _TIME.findall(plain)]
    afternoon = tuple(hour for hour, half in times if (half == "p") != (hour == "12"))
    return Numbers(_figures(plain, english=True), _ranges(plain), afternoon)


def said_in_english(text: str) -> frozenset[int]:
    """Return the numbers that an English text has as words, which may become digits elsewhere."""
    known = number_words("en")
    words = _words(text)
    found = {value for word in words for value in known.get(word, ())}
    found |= {_MORE[word] for word in words if word in _MORE}
    for day in _DAY.findall(text):
        found.update(_DAYS[day[:3].casefold()])
    if _ONE.search(_plain(text).casefold()):
        found.add(1)
    if "midnight" in words:
        found |= {0, DAY}
    return frozenset(found)


@lru_cache(maxsize=64)
def of_translation(text: str, language: Language) -> Numbers:
    """Return the numbers of a translation; its number words are looked up only when asked for."""
    if not any(map(str.isnumeric, text)):
        return Numbers()
    chinese = language.script in ("Hans", "Hant", "Jpan", "Hani")
    plain = _plain(text, chinese=chinese)
    return Numbers(_figures(plain, english=False), _ranges(plain))


def said_in(text: str, language: Language) -> frozenset[int]:
    """Return the numbers that the words of a translation may say."""
    known = number_words(language.tag)
    if language.script in WITHOUT_SPACES:
        found = {value for word, values in known.items() if word in text for value in values}
    else:
        said = [known.get(w) or known.get(w.removeprefix(AND), NONE) for w in _words(text)]
        found = {value for values in said for value in values}
        found |= {a + b for one, two in pairwise(said) for a in one for b in two if _joined(a, b)}
    return frozenset(found | han_values(text))


def _joined(one: int, two: int) -> bool:
    """Say whether two numbers one after the other are one, as in 'twenty five', 'five and ten'."""
    small, great = sorted((one, two))
    return 0 < small < TEN <= great < HUNDRED and great % TEN == 0


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
        if "7" in lost and _SEVEN_DAYS.search(source) and week(language.tag).search(translation):
            lost.remove("7")
    return lost, added


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
    for hour in [one for one in lost if f"0{one}" in added and _TIME.search(source)]:
        lost.remove(hour)
        added.remove(f"0{hour}")
    return lost, added


def _from_sunrise(lost: list[str], added: list[str], source: str) -> tuple[list[str], list[str]]:
    """Let 6 a.m. be 12 where the hours are counted from sunrise, as in Swahili and Amharic."""
    for hour in {hour for hour, _, _ in _TIME.findall(source)}:
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


def _plain(text: str, *, chinese: bool = False) -> str:
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


def _words(text: str) -> list[str]:
    return [word for found in WORD.findall(nfc(text.casefold())) for word in _both(found)]


def _both(word: str) -> tuple[str, ...]:
    plain = word.replace("’", "ʼ").replace("'", "ʼ")
    return (plain, *re.split("[-ʼ]", plain)) if plain != word or "-" in word else (word,)
