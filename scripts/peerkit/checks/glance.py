"""A first glance at a message and its translation: which checks could find anything there at all.

Most pairs are plain words with nothing to find. Looking at each with every check costs a translator
who waits for an answer ten times what this one glance does. It may only err to one side: what a
check would find, the glance never hides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from peerkit.language.glossary import Glossary, Terms
from peerkit.language.language import Language

TOKENS: Final = 1  # a link, a fact, a tag, an entity or a footnote on either side
HIDDEN: Final = 2  # a letter that cannot be seen
DIGITS: Final = 4
BOLD: Final = 8
EMPTY: Final = 16  # no letter in the translation
FOREIGN: Final = 32  # a letter of another script, or a language that shares that of English
LENGTH: Final = 64  # very long or short, or with marks that do not count
POINTED: Final = 128  # a sign that Arabic writes otherwise
SUSPECT: Final = 256  # the file has the letters of a word to avoid
TERMS: Final = 512  # a term of the glossary is said otherwise
MARKUP: Final = 1024  # marks that are no spoken words
EVERY: Final = 2047

_MARKS = re.compile(r"[<>\[\]{}&/*_`\d]")
_TOKENS = re.compile(r"[<>\[\]{}&/]")
_MARKUP = re.compile(r"[\[{*_`]")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_RANGES = {
    "Arab": "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Ethi": "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f",
    "Mymr": "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f",
    "Beng": "\u0980-\u09ff",
    "Deva": "\u0900-\u097f\ua8e0-\ua8ff",
}
_NO_LETTERS = "\\0-@\\[-`{-\u00a9\u2000-\u206f"
SHORTEST, LONGEST = 0.6, 2.0  # within the limits of length-ratio, whatever marks there are


@dataclass(frozen=True)
class Context:
    """What the pairs of one catalogue have in common.

    `terms` are the language's words for the terms of the `glossary`; `suspects` are the words to
    avoid whose letters stand somewhere in the catalogue.
    """

    language: Language
    glossary: Glossary = field(default_factory=Glossary, repr=False)
    terms: Terms = field(default_factory=Terms, repr=False)
    suspects: tuple[str, ...] = ()


def glance(source: str, text: str, context: Context) -> int:
    """Return, as bits, what stands in a message and its translation; 0 where no check need look."""
    both = f"{source} {text}"
    seen = 0
    if not both.isprintable() or "\ufffd" in both:
        seen |= HIDDEN
    if _MARKS.search(both):
        seen |= _marked(both)
    if seen & MARKUP or not source or not SHORTEST <= len(text) / len(source) <= LONGEST:
        seen |= LENGTH
    if "www" in both.lower():
        seen |= TOKENS
    first = _LETTER.search(text)
    if first is None or not first.group().isalpha():  # such as a raised 2
        seen |= EMPTY
    if context.suspects:
        seen |= SUSPECT
    if (terms := context.glossary.in_text(source)) and context.terms.without(terms, text):
        seen |= TERMS
    return seen | _script(context.language.script, text)


def _marked(both: str) -> int:
    seen = 0
    if _MARKUP.search(both):
        seen |= MARKUP
    if _TOKENS.search(both):
        seen |= TOKENS
    if _DIGIT.search(both):
        seen |= DIGITS
    if "**" in both:
        seen |= BOLD
    return seen


def _script(script: str, text: str) -> int:
    if script == "Latn":
        return FOREIGN
    seen = 0
    if _foreign(script).search(text):
        seen |= FOREIGN
    if script == "Arab" and ("," in text or ";" in text or "?" in text):
        seen |= POINTED
    return seen


@lru_cache
def _foreign(script: str) -> re.Pattern[str]:
    """Return a pattern that finds any letter that may be of another script."""
    return re.compile(f"[^{_NO_LETTERS}{_RANGES.get(script, '')}]")
