"""Sentences and words of an English text, as people hear or see them."""

from __future__ import annotations

import re
from functools import lru_cache

from peerkit.checks.english.needles import folded

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_REFERENCE = re.compile(r"\{[a-z][a-z.-]*\}")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]+\]")
_MARKS = re.compile(r"[*_`]+")
_SENTENCE = re.compile(r".+?(?:[.!?…]+[\"'”’)]*(?=\s|$)|$)", re.DOTALL)
_PAUSE = re.compile(r"[:;]\s+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@lru_cache(maxsize=1 << 14)  # many checks read the same sentence
def spoken(text: str) -> str:
    """Return the text without its marks: links by their words, a reference as one word."""
    plain = _FOOTNOTE.sub("", _LINK.sub(r"\1", text))
    return _MARKS.sub("", _REFERENCE.sub("there", plain))


@lru_cache(maxsize=1 << 14)
def searched(text: str) -> tuple[str, str]:
    """Return a text as patterns search it, with plain apostrophes, and folded for needles."""
    plain = spoken(text).replace("’", "'")
    return plain, folded(plain)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, without its marks."""
    parts = (part.strip() for part in _SENTENCE.findall(spoken(text)))
    return [part for part in parts if part]


def phrases(text: str) -> list[str]:
    """Return the sentences of a text, parted at colons and semicolons too: one breath each."""
    return [part for sentence in sentences(text) for part in _PAUSE.split(sentence)]


def words_of(text: str) -> list[str]:
    """Return the words of a text; a number counts as one, a hyphenated word too."""
    return _WORD.findall(spoken(text))
