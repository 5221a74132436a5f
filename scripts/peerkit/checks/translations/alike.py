"""Is what is nearly the same in English said nearly the same way?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from peerkit.checks.registry import Problem, check
from peerkit.finding import Level, Place
from peerkit.kit import Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.po.file import PoEntry

LEAST_WORDS = 6  # of the English; in a shorter one each word counts too much
UNLIKE = 45  # of 100: below it two translations have hardly a word in common
_FIGURE = re.compile(r"\d+")


@check(Level.NOTE, "language")
def nearly_said_unlike(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """Two English sentences that differ in one word or number are said nearly the same way.

    Readers know a line again by its words; two ways of saying it are two lines. Told where the two
    translations have hardly a word in common. Short texts do not count.

    To mend: choose the better way and use it for both.
    """
    first: dict[str, list[tuple[PoEntry, Place]]] = defaultdict(list)
    for place, entry in _long(catalogues):
        for key in _keys(entry.msgid):
            other = next((one for one in first[key] if _unlike(one[0], entry)), None)
            if other is not None:
                message = f"Nearly the same English is translated otherwise in {other[1]}."
                yield Problem(place, message, "Use the better way for both.")
                break
            first[key].append((entry, place))


def _long(catalogues: Catalogues) -> Iterator[tuple[Place, PoEntry]]:
    for domain in catalogues.domains():
        catalogue = catalogues.of(domain)
        for entry in catalogue.file.entries:
            if entry.usable and len(entry.msgid.split()) >= LEAST_WORDS:
                yield Place(catalogue.path, entry.line), entry


def _keys(english: str) -> set[str]:
    """Return the text with its numbers masked, without its first and without its last word."""
    words = english.casefold().split()
    masked = _FIGURE.sub("0", " ".join(words))
    return {masked, "… " + " ".join(words[1:]), " ".join(words[:-1]) + " …"}


def _unlike(one: PoEntry, other: PoEntry) -> bool:
    return (
        one.msgid.casefold() != other.msgid.casefold()
        and fuzz.token_sort_ratio(one.string.casefold(), other.string.casefold()) < UNLIKE
    )
