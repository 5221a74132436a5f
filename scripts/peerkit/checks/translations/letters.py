"""Is each word spelt with the letters of its language, in an order that a keyboard types?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from peerkit.checks.glance import FOREIGN, HIDDEN
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.translations.scripts import script_name, scripts_of
from peerkit.finding import Level
from peerkit.language.letters.tables import alphabet

_WORD = re.compile(r"[^\W\d_]+")
_FORMS = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc\u1d00-\u1d25\U0001d400-\U0001d7ff]")
_FULL_WIDTH = re.compile("[\uff21-\uff5a]")
_WIDE = frozenset({"Hans", "Hant", "Jpan", "Kore"})
_STACKED = re.compile(r"[\u0300-\u036f\u0483-\u0489\u20d0-\u20ff\ufe20-\ufe2f]{4,}")
# Letters of Greek that are signs of measures, and raised ones.
_SYMBOLS = "µμΩªº"
_JOINERS = re.compile("[\u200c\u200d]")
_LOOSE = re.compile(
    "(?:^|[ (])[\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0981-\u0983"
    "\u09bc-\u09cd\u0a3c-\u0a51\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u102b-\u1032\u1036-\u103e\u135d-\u135f\u17b6-\u17d3]"
)
_BACKWARDS = re.compile(r"(?:^|\s)ة")
# Zawgyi, an older way to write Burmese, puts the vowel before its letter and uses others' letters.
_ZAWGYI = re.compile('(?:^|[\\s("“])\u1031[\u1000-\u1021]|[\u1060-\u1097]|(?:^|\\s)[\u103b-\u103e]')


@check(Level.WARNING, "pair", when=FOREIGN | HIDDEN)
def foreign_letters(pair: Pair) -> Iterator[Problem]:
    """Words are spelt with the letters of the language, as CLDR lists them.

    A letter of a neighbour's keyboard looks the same and is not found by search, such as a Persian
    yeh in Arabic; presentation forms and heaps of marks are pictures of letters. Letters of names
    and loanwords are fine. Only a note where one word has a letter that is rare.

    To mend: type the word on the language's own keyboard.
    """
    told = _pictured(pair) or _of_other_scripts(pair) or _misread(pair) or _unlisted(pair)
    if told:
        remedy = "Type the word again on the language's own keyboard."
        yield Problem(pair.place, told, remedy)


def _pictured(pair: Pair) -> str:
    """Tell forms of letters that are pictures of them."""
    formed = _FORMS.search(pair.translation) or _STACKED.search(pair.translation)
    if formed is None and pair.language.script not in _WIDE:
        formed = _FULL_WIDTH.search(pair.translation)
    return f"'{formed.group()}' is a form of letters that no keyboard types." if formed else ""


def _unlisted(pair: Pair) -> str:
    """Tell a word with a letter that CLDR does not list for the language."""
    own, rare = alphabet(pair.language.tag)
    scripts = _scripts_of(own)
    text = unicodedata.normalize("NFC", pair.translation)
    if not own or not any(_letter_of(char, scripts) for char in set(text) - own - rare):
        return ""
    source = set(_WORD.findall(pair.source.casefold()))
    for word in _WORD.findall(text):
        if pair.language.script == "Latn" and word[0].isupper():
            continue  # a name
        odd = [c for c in word if c not in own and c not in rare and _letter_of(c, scripts)]
        if odd and word.casefold() not in source:
            name = pair.language.english_name
            return f"'{word}' has the letter '{odd[0]}', which {name} does not write with."
    return ""


def _of_other_scripts(pair: Pair) -> str:
    """Tell a word with a letter that is of no script of the language, nor Latin, nor English."""
    own = {*scripts_of(pair.language.script), "Latn", ""}
    for char in dict.fromkeys(pair.translation):
        if char.isascii() or not char.isalpha() or char in pair.source:
            continue
        if script_name(char) not in own and char not in _SYMBOLS:
            word = next((w for w in pair.translation.split() if char in w), char)
            return f"'{word}' has letters of another script."
    return ""


def _misread(pair: Pair) -> str:
    """Tell letters that are right and stand where no keyboard puts them."""
    base = pair.language.tag.partition("-")[0]
    if base == "my" and _ZAWGYI.search(pair.translation):
        return "The text is written in Zawgyi, not in Unicode."
    if base == "ar" and _JOINERS.search(pair.translation):
        return "A joiner that nobody sees parts Arabic letters."
    if _LOOSE.search(pair.translation):
        return "A vowel sign or an accent stands without its letter."
    if pair.language.script == "Arab" and _BACKWARDS.search(pair.translation):
        return "A word begins with 'ة': the text may run backwards."
    return ""


@lru_cache(maxsize=64)
def _scripts_of(own: frozenset[str]) -> frozenset[str]:
    return frozenset(_script_word(char) for char in own if char.isalpha())


def _letter_of(char: str, scripts: frozenset[str]) -> bool:
    return char.isalpha() and _script_word(char) in scripts


@lru_cache(maxsize=4096)
def _script_word(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]
