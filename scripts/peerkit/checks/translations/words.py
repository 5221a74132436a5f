"""What a translation should look like: its own script and words, and about as long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.english.plain import spoken
from peerkit.checks.glance import DIGITS, EMPTY, FOREIGN, LENGTH, POINTED
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.translations.numerals import in_ascii
from peerkit.checks.translations.said_numbers import said_in_english
from peerkit.checks.translations.scripts import (
    letters_of,
    may_mix,
    mixed_words,
    script_name,
    scripts_of,
)
from peerkit.finding import Level
from peerkit.language.letters.tables import common_words

SHORTEST, LONGEST = 0.5, 2.5  # rule V35
FEW = 60  # letters of the English, below which a sentence may well be said more briefly or fully
SHORTEST_OF_FEW, LONGEST_OF_FEW = 0.36, 3.2
# Signs of Chinese are words, those of Ethiopia syllables; Hebrew and Thai write few vowels.
SHORTEST_IN = {"Hani": 0.1, "Hang": 0.15, "Ethi": 0.3, "Hebr": 0.36, "Thai": 0.4, "Laoo": 0.4}
LONG_ENOUGH = 30  # letters; below this a length says nothing
STEM = 4  # letters by which a word in Latin letters is known in any of its forms
LEAST_OWN_PER_CENT = 50
LETTERS_TO_JUDGE = 8
LEAST_ENGLISH = 3  # words of English that cannot be said in one or two letters
FEW_LETTERS = 2
SHARED_WORDS = 2  # words up to which two languages may well say the same
_CODE = re.compile(r"\b[A-Z]{1,4}-?\d+\b|\b[A-Z]{2,5}\b")
# What nobody translates: facts, code, targets of links, placeholders, tags, file names, addresses.
_NO_WORDS = re.compile(
    r"\{[^{}]*\}|`[^`]*`|\]\([^()]*\)|%\([^)]*\)\w|%[a-z]|<[^>]*>|\S*[\\/@]\S*|\w+\.\w{1,5}\b|--?\w[\w-]*"
    r"|\b\w+_\w+\b|\b\w*[a-z][A-Z]\w*|\b[A-Z]{2,}[a-z]{2}\w*|:[a-z]+:|\[[A-Z]+\]|&#?\w+;"
)
# Words that most languages write as English does.
EVERYWHERE = frozenset({"copyright", "email", "internet", "mail", "online", "sms", "web", "wifi"})
_NOTHING = frozenset({"none", "nothing", "empty", "blank"})
_ENDING = re.compile(r"\}[a-z]{1,2}\b")  # such as 'th' of an ordinal number
_COPIED_WORD = re.compile(r"(?<![\w%])[^\W\d_]{3,}(?![\w])")
_NAME = re.compile(
    r"(?:[A-Z]\w*\W+(?:(?:of|and|for|the|in)\s)*){2,}(?:[A-Z]\w*|v?\d+)(?:\W*%\w)?\W*"
)
# What keeps Latin digits in every language: facts, targets of links, times, dates, versions, codes.
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_CONTENT = re.compile(r"[A-Za-z]{3,}")  # 'in' and 'by' are often said by an ending
_BEYOND_LATIN = re.compile("[\u00b5\u0250-\u1dff\u1f00-\u1fff\u2100-\U0010ffff]")
_ARROWS = re.compile(r"[\s<>«»‹›←→↑↓◀▶◄►]+")
_LATIN_NUMBER = re.compile(
    r"\{[^{}]*\}|\]\([^()]*\)|\S*\d[:/.-]\d\S*|[A-Za-z][A-Za-z./_-]*\d+[A-Za-z]*|\+\d[\d ]*"
)
_NUMBER = re.compile(r"\d+")
# A word of one letter between two words: 'and', 'but' and 'in' of Slavic languages.
_LONE = re.compile(r"(?<=[\u0400-\u052f] )[iaoyc](?= [\u0400-\u052f])")
# What each script writes in place of Latin marks, and after which letters.
_OWN_MARKS = {
    "Arab": ({",": "،", ";": "؛", "?": "؟"}, re.compile(r"(?<=[\u0600-\u06ff])\s?[,;?](?=\s|$)")),
    "Ethi": (
        {",": "፣", ";": "፤", ".": "።", ":": "፦"},
        re.compile(r"(?<=[\u1200-\u135f])\s?[,;.:](?=\s|$)"),
    ),
    "Mymr": ({",": "၊", ".": "။"}, re.compile(r"(?<=[\u1000-\u109f])\s?[,.](?=\s|$)")),
}
_SHORTENED = re.compile(r"(?:^|[\s(])\w{1,3}\.")


@check(Level.ERROR, "pair", when=EMPTY)
def empty_translation(pair: Pair) -> Iterator[Problem]:
    """A translation holds words, not only spaces or signs.

    It would be shown: readers would see a hole instead of the English. Only a note where arrows
    stand for one or two words.

    To mend: translate it, or leave msgstr "" so that the English stands in.
    """
    plain = _NO_WORDS.sub(" ", _ENDING.sub("}", pair.source))
    worded = _CONTENT.search(plain) is not None
    if not worded or any(char.isalpha() for char in pair.translation):
        return
    if not any(char.isdigit() for char in pair.translation) or not said_in_english(pair.source):
        message = "The translation holds no words."
        level = Level.NOTE if _sign(plain, pair) and not pair.urgent else Level.ERROR
        yield Problem(pair.place, message, 'Translate it, or leave msgstr "".', level=level)


def _sign(plain: str, pair: Pair) -> bool:
    """Say whether a sign may stand for the English: an arrow for 'next', a stroke for 'none'."""
    arrow = _ARROWS.fullmatch(pair.translation) is not None
    return (arrow and len(plain.split()) <= SHARED_WORDS) or _folded(plain) in _NOTHING


@check(Level.ERROR, "pair", when=FOREIGN)
def copied_english(pair: Pair) -> Iterator[Problem]:
    """A translation is not a copy of the English.

    It counts as translated, so nobody would ever come back to it. An error in strict documents,
    elsewhere a warning. One or two words may be the same in two languages that share a script.
    (Rule V35.)

    To mend: translate it, or leave msgstr "" so that it is marked as English.
    """
    if pair.language.tag.partition("-")[0] == "en":
        return
    if _folded(pair.source) != _folded(pair.translation):
        return
    words = _LATIN_WORD.findall(_NO_WORDS.sub(" ", pair.source))
    shares = pair.language.script == "Latn" and len(words) <= SHARED_WORDS
    shares = shares or (pair.context.program and _jargon(words, pair.language.script))
    if not shares and _own_letters(pair.source) and _worded(pair.source):
        level = Level.ERROR if pair.protected else Level.WARNING
        if pair.context.program and len(words) == 1 and pair.source.islower():
            level = Level.NOTE  # it may be the name of a thing
        message = "The translation is a copy of the English."
        yield Problem(pair.place, message, 'Translate it, or leave msgstr "".', level=level)


@check(Level.WARNING, "pair", when=FOREIGN)
def other_script(pair: Pair) -> Iterator[Problem]:
    """A translation is written in the script of its language.

    Otherwise it was put into the wrong file, or left half done. (Rule V35.)

    To mend: translate the rest. Names and codes in Latin letters are fine.
    """
    if pair.language.script == "Latn" and not _BEYOND_LATIN.search(pair.translation):
        return  # all its letters are of its script
    letters = _own_letters(_without_names(pair))
    scripts = scripts_of(pair.language.script)
    own = [c for c in letters if script_name(c) in scripts]
    if "Hani" in scripts:  # each of its signs is as much as a word
        own *= 2
    same = _folded(pair.source) == _folded(pair.translation)
    few = len(letters) < LETTERS_TO_JUDGE
    if not few and not same and 100 * len(own) < LEAST_OWN_PER_CENT * len(letters):
        share = 100 * len(own) // len(letters)
        message = f"Only {share} % of the letters are of the script {pair.language.script}."
        yield Problem(pair.place, message, "Translate the rest, or move it to its own file.")


@check(Level.ERROR, "pair", when=FOREIGN)
def mixed_scripts(pair: Pair) -> Iterator[Problem]:
    """No word mixes Latin, Cyrillic and Greek letters.

    They look alike: such a word is not found by search, is read out as nonsense, and is a
    known way of faking addresses.

    To mend: type the word again on one keyboard.
    """
    if not may_mix(pair.translation):
        return
    if pair.language.script == "Cyrl" and (lone := _LONE.search(pair.translation)):
        message = f"'{lone.group()}' is a Latin letter that looks like a Cyrillic one."
        yield Problem(pair.place, message, "Type it again on one keyboard.")
    source = set(mixed_words(pair.source))
    for word in mixed_words(_NO_WORDS.sub(" ", pair.translation)):
        if word not in source:
            message = f"The word '{word}' mixes letters of several scripts."
            yield Problem(pair.place, message, "Type it again on one keyboard.")


@check(Level.WARNING, "pair", when=LENGTH)
def length_ratio(pair: Pair) -> Iterator[Problem]:
    """A translation is about as long as the English: between half and two and a half times.

    Much shorter, and something is missing; much longer, and it was explained instead of
    translated, or joined with the next one. Short texts are not judged. (Rule V35.)

    To mend: compare the two sentence by sentence.
    """
    source, translation = (
        len(" ".join(spoken(text).split())) for text in (pair.source, pair.translation)
    )
    if source < LONG_ENOUGH:
        return
    ratio = translation / source
    shortest, longest = _limits(pair.language.script, source)
    if not shortest <= ratio <= longest:
        message = f"The translation is {ratio:.1f} times as long as the English."
        yield Problem(pair.place, message, "Compare the two sentence by sentence.")


def _limits(script: str, letters: int) -> tuple[float, float]:
    shortest = min(SHORTEST_IN.get(one, SHORTEST) for one in scripts_of(script))
    if letters >= FEW:
        return shortest, LONGEST
    return min(shortest, SHORTEST_OF_FEW), LONGEST_OF_FEW


@check(Level.WARNING, "pair", when=LENGTH)
def too_short(pair: Pair) -> Iterator[Problem]:
    """A sentence does not become one or two letters.

    A finger that slipped, or a cell that lost its words. Chinese, which says a word with one sign,
    is not judged.

    To mend: translate it again.
    """
    if scripts_of(pair.language.script) & {"Hani", "Hang"}:
        return
    letters = letters_of(pair.translation)
    english = [word for word in spoken(pair.source).split() if word.isalpha()]
    if 0 < len(letters) <= FEW_LETTERS and len(english) >= LEAST_ENGLISH:
        message = f"Of {len(english)} words only '{''.join(letters)}' is left."
        yield Problem(pair.place, message, "Translate it again.")


@check(Level.NOTE, "pair", when=POINTED)
def foreign_punctuation(pair: Pair) -> Iterator[Problem]:
    """Arabic, Ethiopic and Burmese scripts use their own comma and other marks.

    The Latin ones point the wrong way in Arabic, and stand in none of the books of the others. What
    English has a colon before may keep it.

    To mend: type ، ؛ ؟ or ። ፣ ፤ or ၊ ။ instead.
    """
    own, pattern = _OWN_MARKS.get(pair.language.script, ({}, None))
    found = pattern.search(_SHORTENED.sub(" ", pair.translation)) if pattern else None
    if found is not None:
        mark = found.group().strip()
        message = f"A Latin '{mark}' stands after letters of the script {pair.language.script}."
        yield Problem(pair.place, message, f"Write '{own[mark]}'.")


@check(Level.NOTE, "pair", when=DIGITS)
def other_digits(pair: Pair) -> Iterator[Problem]:
    """Numbers stand in the digits of the language, which are those of page numbers and lists.

    Two kinds of digits on one page read as two kinds of numbers. Codes, phones, times, dates and
    versions keep Latin digits everywhere, and those are not looked at.

    To mend: write the number in the digits that language.toml names, or name others there.
    """
    plain = _LATIN_NUMBER.sub(" ", pair.translation)
    for number in dict.fromkeys(_NUMBER.findall(plain)):
        own = pair.language.digits_of(in_ascii(number))
        if number != own:
            message = f"'{number}' is not in the digits of {pair.language.english_name}."
            yield Problem(pair.place, message, f"Write {own}.")


def _jargon(words: list[str], script: str) -> bool:
    """Say whether a few words with no common one among them may be the name of a thing."""
    few = script == "Latn" and len(words) <= SHARED_WORDS + 1
    return few and common_words("en").isdisjoint(word.casefold() for word in words)


def _worded(text: str) -> bool:
    """Say whether a text has a word that can be translated, and is not the name of a thing."""
    words = _COPIED_WORD.findall(_NO_WORDS.sub(" ", text))
    here = any(word.casefold() not in EVERYWHERE for word in words)
    return here and not _NAME.fullmatch(text)


def _own_letters(text: str) -> list[str]:
    """Return the letters that a translator types: not those of references and codes."""
    return letters_of(_CODE.sub("", spoken(_NO_WORDS.sub(" ", text))))


def _without_names(pair: Pair) -> str:
    """Return the translation without words in Latin letters that the English has in any form."""
    known = {word[:STEM] for word in _LATIN_WORD.findall(pair.source.casefold())}
    return _LATIN_WORD.sub(
        lambda m: "" if m.group().casefold()[:STEM] in known else m.group(), pair.translation
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
