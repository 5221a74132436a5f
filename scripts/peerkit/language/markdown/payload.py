"""What a translation must keep of its source, and what it must never bring into a page.

The checks name each difference to the translator; the parse refuses it whatever the checks said,
so that a page is safe even when nobody ran a check. The rules look at tokens, not at what a parser
makes of them: a token that a translation has and its source lacks is refused even where it might
be harmless, and nothing can hide from the rules by confusing a parser.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

_TAG = re.compile(r"<[a-zA-Z/!?][^\s>]*")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_NAMED_LINK = re.compile(r"\][ ]?\[([^\]]*)\]|\[\[[^\]]*\]\]")
_URL = re.compile(r"(?i:[a-z][a-z+.-]*://|\bwww\.)[^\s<>()\[\]]*")
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_ENTITY = re.compile(r"&#?\w+;")
# Every token above has one of these, and most texts have none.
_TOKENS = re.compile(r"[<>\[\]{}&/]|www\.", re.IGNORECASE)
# Embeddings, overrides and isolates can turn a number round; the program isolates by itself.
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = frozenset("\u00ad\u2060\ufeff\ufffd")


class Difference(NamedTuple):
    """One thing in which a translation differs from its source and must not.

    `kind` is a key of `KINDS`; `lost` and `added` are what stands on one side only.
    """

    kind: str
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def link_targets(text: str) -> list[str]:
    """Return where the links and images of a text lead, sorted."""
    return sorted((*_LINK.findall(text), *_NAMED_LINK.findall(text), *_URL.findall(text)))


def references(text: str) -> list[str]:
    """Return everything of a text in braces, facts and placeholders; braces alone too; sorted."""
    return sorted(_BRACES.findall(text))


def tags(text: str) -> list[str]:
    """Return the beginnings of raw HTML and the character entities of a text, sorted."""
    return sorted((*_TAG.findall(text), *_ENTITY.findall(text)))


def footnotes(text: str) -> list[str]:
    """Return the footnotes a text refers to, sorted."""
    return sorted(_FOOTNOTE.findall(text))


def bad_characters(text: str) -> list[str]:
    """Return the characters that must not be in a translation, as U+XXXX, sorted.

    Joiners and marks of direction (U+200B to U+200F, U+061C) are letters of some scripts.
    """
    if text.isprintable() and "\ufffd" not in text:
        return []  # every other bad character counts as not printable
    bad = {char for char in text if char in BIDI_CONTROLS or char in INVISIBLE or _control(char)}
    return sorted(f"U+{ord(char):04X}" for char in bad)


def _control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Co", "Cs", "Cn") and char not in "\n\t"


# Each kind of difference, with what finds its tokens.
KINDS: dict[str, Callable[[str], list[str]]] = {
    "fact": references,
    "link": link_targets,
    "html": tags,
    "footnote": footnotes,
    "character": bad_characters,
}


@lru_cache(maxsize=64)  # several checks ask about the same pair, one after the other
def differences(source: str, translation: str) -> tuple[Difference, ...]:
    """Return everything that keeps a translation from being shown; empty when it is safe."""
    found = []
    for kind, tokens in KINDS.items():
        here, there = tokens(source), tokens(translation)
        if here != there:
            found.append(Difference(kind, _only(here, there), _only(there, here)))
    return tuple(found)


def is_safe(source: str, translation: str) -> bool:
    """Say whether a translation keeps what its source has and brings nothing else into a page."""
    if not _TOKENS.search(source) and not _TOKENS.search(translation):
        return bad_characters(source) == bad_characters(translation)
    return all(tokens(source) == tokens(translation) for tokens in KINDS.values())


def _only(some: list[str], others: list[str]) -> tuple[str, ...]:
    """Return what is in one list and not in the other, counting repetitions."""
    left = list(others)
    alone = []
    for token in some:
        if token in left:
            left.remove(token)
        else:
            alone.append(token)
    return tuple(alone)
