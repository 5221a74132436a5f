"""Do the words of a link lead where the same words lead elsewhere?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from peerkit.checks.registry import Problem, check
from peerkit.finding import Level, Place
from peerkit.kit import Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.markdown.shown import Link, shown
from peerkit.language.po.file import PoEntry

STEM = 5  # letters of a word by which it is known with any ending
LEAST = 0.5  # share of the words of a link that are known for other English
_WORD = re.compile(r"[^\W\d_]{3,}")
# For each English text, the words it is said with, each with the entries where.
_Known = dict[str, dict[str, set[Place]]]


@check(Level.WARNING, "language")
def links_exchanged(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """Two links of one text do not have each other's words.

    Their targets stand in the order of the English, so nothing else shows it: whoever follows
    'Help now' comes to the list of words. How the words of a link are said is learnt from all other
    places of the language where the same English stands.

    To mend: put the words of each link before the target they belong to.
    """
    known, linked = _read(catalogues)
    for place, here, there in linked:
        for at, one in enumerate(here):
            for other in range(at + 1, len(here)):
                english = one.words.casefold(), here[other].words.casefold()
                words = there[at].words, there[other].words
                if _exchanged(known, english, words, place):
                    message = f"'{words[0]}' and '{words[1]}' seem to be exchanged."
                    yield Problem(place, message, "Put the words of each link before its target.")


def _read(
    catalogues: Catalogues,
) -> tuple[_Known, list[tuple[Place, Sequence[Link], Sequence[Link]]]]:
    """Return how English texts are said, and the texts with several links to the same targets."""
    known: _Known = defaultdict(lambda: defaultdict(set))
    linked: list[tuple[Place, Sequence[Link], Sequence[Link]]] = []
    usable = list(_usable(catalogues))
    for place, entry in usable:
        if "](" not in entry.msgid:
            continue
        here, there = shown(entry.msgid).links, shown(entry.string).links
        if [link.target for link in here] == [link.target for link in there]:
            for link, own in zip(here, there, strict=True):
                _learn(known, link.words.casefold(), own.words, place)
            if len(here) > 1:
                linked.append((place, here, there))
    # How anything else is said is never asked.
    asked = {link.words.casefold() for _, here, _ in linked for link in here}
    for place, entry in usable:
        if (english := entry.msgid.casefold()) in asked:
            _learn(known, english, entry.string, place)
    return known, linked


def _usable(catalogues: Catalogues) -> Iterator[tuple[Place, PoEntry]]:
    for domain in catalogues.domains():
        catalogue = catalogues.of(domain)
        for entry in catalogue.file.entries:
            if entry.usable:
                yield Place(catalogue.path, entry.line), entry


def _learn(known: _Known, english: str, words: str, place: Place) -> None:
    for stem in _stems(words):
        known[english][stem].add(place)


def _exchanged(known: _Known, english: tuple[str, str], words: tuple[str, str], own: Place) -> bool:
    """Say whether each of two links has the words of the other, and none of its own."""
    if english[0] == english[1]:
        return False
    first, second = (known.get(one, {}) for one in english)
    own_words = max(_fit(first, words[0], own), _fit(second, words[1], own))
    exchanged = min(_fit(second, words[0], own), _fit(first, words[1], own))
    return own_words == 0 and exchanged >= LEAST


def _fit(known: dict[str, set[Place]], words: str, own: Place) -> float:
    """Return the share of words that the English has in other places than this one."""
    stems = _stems(words)
    return sum(bool(known.get(stem, set()) - {own}) for stem in stems) / (len(stems) or 1)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _WORD.findall(text.casefold()))
