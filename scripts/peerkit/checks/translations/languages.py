"""Is all of a translation in its own language, and spelt with its own letters?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError

from peerkit.checks.glance import FOREIGN, SENTENCE
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.translations.scripts import scripts_of
from peerkit.checks.translations.sentences import foreign, is_english, sentences
from peerkit.finding import Level
from peerkit.language.letters.tables import alphabet, common_words

_WORD = re.compile(r"[^\W\d_]+")
_FORMS = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]")
_STACKED = re.compile(r"[\u0300-\u036f\u0483-\u0489\u20d0-\u20ff\ufe20-\ufe2f]{4,}")
_LATIN = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_CODE = re.compile(r"^[A-Z]{1,5}$")
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

    Half a translation is easily taken for a whole one by who does not read it. Names, codes, file
    names and what stands in backticks do not count. (Rule V35.)

    To mend: translate the rest.
    """
    if len(_LATIN.findall(pair.translation)) < LEAST_LATIN or _same(pair):
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


@check(Level.WARNING, "pair", when=FOREIGN)
def foreign_letters(pair: Pair) -> Iterator[Problem]:
    """Words are spelt with the letters of the language, as CLDR lists them.

    A letter of a neighbour's keyboard looks the same and is not found by search, such as a Persian
    yeh in Arabic; presentation forms and heaps of marks are pictures of letters. Letters of names
    and loanwords are fine. Only a note where one word has a letter that is rare.

    To mend: type the word on the language's own keyboard.
    """
    formed = _FORMS.search(pair.translation) or _STACKED.search(pair.translation)
    if formed is not None:
        message = f"'{formed.group()}' is a form of letters that no keyboard types."
        yield Problem(pair.place, message, "Type the word again on the language's own keyboard.")
        return
    own, rare = alphabet(pair.language.tag)
    if not own:
        return
    scripts = _scripts_of(own)
    text = unicodedata.normalize("NFC", pair.translation)
    if not any(_letter_of(char, scripts) for char in set(text) - own - rare):
        return
    source = set(_WORD.findall(pair.source.casefold()))
    for word in _WORD.findall(text):
        if pair.language.script == "Latn" and word[0].isupper():
            continue  # a name
        odd = [c for c in word if c not in own and c not in rare and _letter_of(c, scripts)]
        if odd and word.casefold() not in source:
            name = pair.language.english_name
            message = f"'{word}' has the letter '{odd[0]}', which {name} does not write with."
            yield Problem(pair.place, message, "Type the word on the language's own keyboard.")
            return


@lru_cache(maxsize=64)
def _scripts_of(own: frozenset[str]) -> frozenset[str]:
    return frozenset(_script_word(char) for char in own if char.isalpha())


def _letter_of(char: str, scripts: frozenset[str]) -> bool:
    return char.isalpha() and _script_word(char) in scripts


@lru_cache(maxsize=4096)
def _script_word(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]


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
