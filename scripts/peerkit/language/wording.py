"""How words are found in texts: whatever their case, marks, endings and forms of letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TOKEN = re.compile(r"\w+")
# What is no letter, digit or stroke becomes a space, and what is great becomes small.
_GAPS = bytes(ord(chr(c).lower()) if chr(c).isalnum() or c == ord("_") else 32 for c in range(128))
_GAPS += bytes([32]) * 128
# Arabic writes 'and', 'in', 'for' and 'the' in one word with what follows.
_ARABIC_BEFORE = "[وفبكل]{0,2}(?:ال|لل)?"
_ARABIC_MARKS = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
# Pictures of Arabic letters, by which a word could hide from those to avoid.
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_ALEFS = "أإآٱ"
_ARABIC, _FORMED = "\u0600", "\ufb50"


def tokens(text: str) -> list[str]:
    """Return the runs of letters and digits of a text, in small letters."""
    # Most English is ASCII, and for that the interpreter has a far quicker way.
    if text.isascii():
        return text.encode("ascii").translate(_GAPS).decode("ascii").split()
    return TOKEN.findall(plain_of(text))


def plain_of(text: str) -> str:
    """Return a text as words are compared: without case, vowel marks and forms of alef."""
    if text.isascii():
        return text.lower()
    greatest = max(text)
    if greatest >= _FORMED:
        text = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    plain = unicodedata.normalize("NFC", text).casefold()
    if greatest < _ARABIC:
        return plain
    for mark in _ARABIC_MARKS:  # each by itself is five times as quick as one pattern for all
        plain = plain.replace(mark, "")
    for alef in _ALEFS:
        plain = plain.replace(alef, "ا")
    return plain


@lru_cache(maxsize=4096)
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words whole."""
    return re.compile(rf"{_start(words)}(?!\w)")


@lru_cache(maxsize=4096)
def begins(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any word that begins so: most languages add endings."""
    return re.compile(_start(words))


def is_whole(form: str, plain: str) -> bool:
    """Say whether a form stands in a text as whole words; both are plain."""
    return bool(pattern((form,)).search(plain))


def as_typed(words: tuple[str, ...], text: str) -> bool:
    """Say whether a text has a word just as the list has it, at its beginning or after a space."""
    for word in words:
        at = text.find(word)
        if at == 0 or (at > 0 and text[at - 1] == " "):
            return True
    return False


def begun(words: tuple[str, ...], plain: str) -> bool:
    """Say whether any of the words begins in a text; its usual place is found without a pattern."""
    found = False
    for word in _plain_words(words):
        at = plain.find(word)
        if at == 0 or (at > 0 and plain[at - 1] == " "):
            return True
        found = found or at > 0
    return found and bool(begins(words).search(plain))


@lru_cache(maxsize=4096)
def _plain_words(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(plain_of, words))


def _start(words: tuple[str, ...]) -> str:
    any_word = "|".join(re.escape(plain_of(word)) for word in words)
    return rf"(?<!\w){_ARABIC_BEFORE}(?:{any_word})"
