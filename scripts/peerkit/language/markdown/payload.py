"""What a translation must keep of its source, and what it must never bring into a page.

The checks name each difference to the translator; the parse refuses it whatever the checks said,
so that a page is safe even when nobody ran a check. The rules look twice: at tokens, so that
nothing can hide by confusing a parser, and at what a reader sees once it is parsed, so that a fact
in backticks or a link without words counts as lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from peerkit.language.letters.unseen import unseen
from peerkit.language.markdown.addresses import addresses
from peerkit.language.markdown.shown import shown

_TAG = re.compile(r"<[a-zA-Z/!?][^\s>]*")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_NAMED_LINK = re.compile(r"\][ ]?\[([^\[\]]*)\]|\[\[[^\]]*\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_ENTITY = re.compile(r"&(?!amp;)#?\w+;")  # '&amp;' is how a page writes 'and'
_FORMAT = re.compile(r"\]\]\[[^\[\]]*\]")  # such as HH:MM[:ss[.uu]][TZ], which leads nowhere
_QUOTED_SO = re.compile(r"`[^`'\s]+'")
# Every token above has one of these, and most texts have none.
_SIGNS = re.compile(r"[<>\[\]{}&/@＠`\\]")
_DOTTED = re.compile(r"[.．。](?:(?<=[^\W_].)[^\W\d_]|(?<=www\.))", re.IGNORECASE)
_SCHEMES = re.compile(r"mailto:|tel:", re.IGNORECASE)


class Difference(NamedTuple):
    """One thing in which a translation differs from its source and must not.

    `kind` is a key of `KINDS`; `lost` and `added` are what stands on one side only.
    """

    kind: str
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def link_targets(text: str) -> list[str]:
    """Return where the links and images of a text lead, and its addresses, sorted."""
    bare = _LINK.sub(lambda found: found.group() if "://" in found.group() else "](", text)
    return sorted((*_LINK.findall(text), *_NAMED_LINK.findall(text), *addresses(bare)))


def links_shown(text: str) -> list[str]:
    """Return where the links lead that a reader can see and follow, sorted."""
    return shown(text).targets if "](" in text or "][" in text else []


def facts_shown(text: str) -> list[str]:
    """Return the references that will be filled in, sorted: not those in code, nor escaped ones."""
    return sorted(shown(text).facts) if "{" in text else []


def references(text: str) -> list[str]:
    """Return everything of a text in braces, facts and placeholders; braces alone too; sorted."""
    return sorted(_BRACES.findall(text))


def tags(text: str) -> list[str]:
    """Return the beginnings of raw HTML and the character entities of a text, sorted."""
    return sorted((*_TAG.findall(text), *_ENTITY.findall(text)))


def footnotes(text: str) -> list[str]:
    """Return the footnotes a text refers to, sorted."""
    return sorted(_FOOTNOTE.findall(text))


# Each kind of difference, with what finds its tokens.
KINDS: dict[str, Callable[[str], list[str]]] = {
    "fact": references,
    "filled": facts_shown,
    "link": link_targets,
    "seen": links_shown,
    "html": tags,
    "footnote": footnotes,
    "character": unseen,
}


@lru_cache(maxsize=64)  # several checks ask about the same pair, one after the other
def differences(source: str, translation: str) -> tuple[Difference, ...]:
    """Return everything that keeps a translation from being shown; empty when it is safe."""
    found = []
    source, translation = _without_formats(source, translation)
    for kind, tokens in KINDS.items():
        here, there = tokens(source), tokens(translation)
        if here != there:
            lost, added = _only(here, there), _only(there, here)
            if kind == "html":
                lost = tuple(one for one in lost if not _mark(one))
            elif kind == "filled" and _QUOTED_SO.search(source):
                lost, added = _only(tokens(_QUOTED_SO.sub("", source)), there), ()
            if lost or added:
                found.append(Difference(kind, lost, added))
    return tuple(found)


def _without_formats(source: str, translation: str) -> tuple[str, str]:
    """Return both without brackets of formats, where both have as many: `[ss[.uu]][TZ]`."""
    if "]][" not in source:
        return source, translation
    (here, one), (there, other) = _FORMAT.subn("]]", source), _FORMAT.subn("]]", translation)
    return (here, there) if one == other else (source, translation)


def _mark(token: str) -> bool:
    """Say whether a token is an entity of a mark or a space, which a language may write itself."""
    char = unescape(token)
    return len(char) == 1 and char not in "<>&\"'" and unicodedata.category(char)[0] in "PSZ"


def is_safe(source: str, translation: str) -> bool:
    """Say whether a translation keeps what its source has and brings nothing else into a page."""
    if not _has_tokens(source) and not _has_tokens(translation):
        return unseen(source) == unseen(translation)
    same = all(tokens(source) == tokens(translation) for tokens in KINDS.values())
    return same or not differences(source, translation)


def _has_tokens(text: str) -> bool:
    if _SIGNS.search(text) or _DOTTED.search(text):
        return True
    return ":" in text and _SCHEMES.search(text) is not None


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
