"""Is all of a translation in its own language, and spelt with its own letters?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError

from peerkit.checks.glance import SENTENCE
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.translations.scripts import scripts_of
from peerkit.checks.translations.sentences import foreign, is_english, sentences, without_code
from peerkit.checks.translations.words import EVERYWHERE
from peerkit.finding import Level
from peerkit.language.letters.tables import common_words

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_CODE = re.compile(r"^[A-Z]{1,5}$")
_SMALL = re.compile(r"(?<![\w.@/-])[a-z]{3,}(?![\w@/]|\.\w)")
_QUOTING = frozenset("\"'“”„‘’«»()")
_NAMES = EVERYWHERE | {"peerkit", "https", "http"}
LEAST_LATIN = 3  # words in a row that are no name any more
ENGLISH = "en"


@check(Level.WARNING, "pair", when=SENTENCE)
def foreign_sentence(pair: Pair) -> Iterator[Problem]:
    """No sentence of a translation is in another language of the same script.

    German in French or Persian in Arabic looks right to whoever does not read it. Told by the
    commonest words of some seventy languages and by letters that a language has in names only; a
    name or a quoted word does not count.

    To mend: translate the sentence.
    """
    script = _first(scripts_of(pair.language.script))
    if pair.language.tag == ENGLISH:
        return
    other = foreign(_without_source(pair), pair.language.tag, script)
    if other and other != ENGLISH:
        name = _name(other)
        message = f"A sentence reads like {name}, not like {pair.language.english_name}."
        yield Problem(pair.place, message, "Translate the sentence.")


@check(Level.WARNING, "pair", when=SENTENCE)
def english_left(pair: Pair) -> Iterator[Problem]:
    """No sentence of a translation is still in English.

    In languages of other letters, no single word in small Latin letters either: only a note where
    it is quoted. Half a translation is easily taken for a whole one by who does not read it. Names,
    codes, file names and what stands in backticks do not count. (Rule V35.)

    To mend: translate the rest.
    """
    if _same(pair):
        return
    if lone := _lone_english(pair):
        message = f"The English word '{lone[0]}' is left in it."
        remedy = "Translate it, or write it in the letters of the language."
        yield Problem(pair.place, message, remedy, level=Level.NOTE if lone[1] else None)
        return
    if len(_LATIN.findall(pair.translation)) < LEAST_LATIN:
        return
    for words in sentences(pair.translation):
        latin = [word for word in words if _LATIN.fullmatch(word)]
        if pair.language.script != "Latn":
            latin = _row(words)
        named = len(latin) < LEAST_LATIN or all(map(_CODE.match, latin))
        if not named and is_english(latin, pair.language.tag, pair.language.script):
            known = [word for word in latin if word.casefold() in common_words(ENGLISH)]
            message = f"English is left in it: {' '.join(dict.fromkeys(known))}."
            yield Problem(pair.place, message, "Translate the rest.")
            return


def _lone_english(pair: Pair) -> tuple[str, bool] | None:
    """Return a word in small Latin letters in a language of others, and whether it is quoted."""
    if pair.language.script == "Latn" or pair.context.program:
        return None
    plain = without_code(pair.translation)
    found = (one for one in _SMALL.finditer(plain) if one.group() not in _NAMES)
    for one in found:
        around = plain[max(0, one.start() - 1) : one.end() + 1]
        return one.group(), not _QUOTING.isdisjoint(around)
    return None


def _row(words: list[str]) -> list[str]:
    """Return the longest row of words in Latin letters."""
    best: list[str] = []
    row: list[str] = []
    for word in words:
        row = [*row, word] if _LATIN.fullmatch(word) else []
        best = row if len(row) > len(best) else best
    return best


def _without_source(pair: Pair) -> str:
    """Return the translation without the words it shares with the English: names mostly."""
    shared = {word for word in _WORD.findall(pair.source) if word[0].isupper()}
    if not any(word in pair.translation for word in shared):
        return pair.translation
    return _WORD.sub(
        lambda found: "" if found.group() in shared else found.group(), pair.translation
    )


def _same(pair: Pair) -> bool:
    return pair.source.casefold().split() == pair.translation.casefold().split()


@lru_cache(maxsize=64)
def _name(tag: str) -> str:
    try:
        return f"another language, perhaps {Locale.parse(tag, sep='-').get_display_name('en')}"
    except (UnknownLocaleError, ValueError):
        return "another language"


def _first(scripts: frozenset[str]) -> str:
    return sorted(scripts)[0]
