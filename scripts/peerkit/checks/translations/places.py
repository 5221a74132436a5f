"""Does a translation stand at its own English, or did a row slip or two change places?"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from rapidfuzz import fuzz

from peerkit.checks.registry import Problem, check
from peerkit.finding import Level, Place
from peerkit.kit import Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.po.file import PoEntry

LEAST_WORDS = 3
UNLIKE = 60  # of 100: below it two English texts are not the same thing said twice
STEM = 5  # letters of a word by which it is known with any ending
FAR = 2  # how many rows a translation may have slipped
FITS, DOES_NOT = 0.45, 0.12  # average likeness of a word to the nearest one of the other side
LEAST_KNOWN = 3  # words of each English whose translation is known from elsewhere
_ENGLISH = re.compile(r"[^\W\d_]{4,}")  # shorter words go with anything
_STEM = re.compile(rf"([^\W\d_]{{3,{STEM}}})[^\W\d_]*")
Stems = frozenset[str]


@check(Level.WARNING, "language")
def said_the_same(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """Two English texts that are unlike each other do not have the very same translation.

    A line was copied to the wrong place, or a column slipped by a row: the text reads well and
    says something else than it should. Looked for in all files of a language; short texts do not
    count. Only a note where the two are much alike in English.

    To mend: compare both with the English.
    """
    first: dict[str, tuple[str, Place]] = {}
    for place, entry in _sentences(catalogues):
        english, where = first.setdefault(entry.string.strip(), (entry.msgid, place))
        if english == entry.msgid:
            continue
        alike = fuzz.ratio(english.casefold(), entry.msgid.casefold()) > UNLIKE
        message = f"This translation also stands in {where}, for other English."
        level = Level.NOTE if alike else Level.WARNING
        yield Problem(place, message, "Compare both with the English.", level=level)


@check(Level.WARNING, "language")
def misplaced(kit: Kit, language: Language, catalogues: Catalogues) -> Iterator[Problem]:  # noqa: ARG001
    """A translation fits its own English better than the English beside it.

    Which words go together is learnt from the rest of the language. A translation that has none of
    the words its English has everywhere else, and those of a neighbour, slipped or was swapped.

    To mend: compare it with the English above and below.
    """
    files = [
        [(place, _english(entry.msgid), _stems(entry.string)) for place, entry in found]
        for found in _by_file(catalogues)
    ]
    likeness = _Likeness([pair for file in files for _, *pair in file])
    for file in files:
        for at, (place, english, stems) in enumerate(file):
            own = likeness.of(english, stems, english, DOES_NOT)
            if own is None or own > DOES_NOT:
                continue
            near = range(max(0, at - FAR), min(len(file), at + FAR + 1))
            others = [
                likeness.of(file[other][1], stems, english) or 0 for other in near if other != at
            ]
            if max(others, default=0) >= FITS:
                message = "This translation fits the English of a neighbour, not its own."
                yield Problem(place, message, "Compare it with the English above and below.")


class _Likeness:
    """Which words of the translations go with which of the English."""

    def __init__(self, pairs: Sequence[Sequence[Stems]]) -> None:
        self._english = Counter(chain.from_iterable(english for english, _ in pairs))
        self._stems = Counter(chain.from_iterable(stems for _, stems in pairs))
        beside: dict[str, list[str]] = defaultdict(list)
        for english, stems in pairs:
            for word in english:
                beside[word] += stems
        # Counting once for each word is far quicker than once for each word of each text.
        self._both = {word: Counter(found) for word, found in beside.items()}

    def of(
        self, english: Stems, stems: Stems, own: Stems, enough: float = math.inf
    ) -> float | None:
        """Return how well a translation fits an English text; None where too little is known.

        `own` is the English it stands at, whose pairs do not count as proof. What is more than
        `enough` is not worked out to the end.
        """
        known = [word for word in english if self._english[word] - (word in own) >= LEAST_KNOWN]
        if len(known) < LEAST_KNOWN or len(stems) < LEAST_KNOWN:
            return None
        fits = 0.0
        for word in known:
            fits += self._nearest(word, stems, own)
            if fits > enough * len(known):
                break
        return fits / len(known)

    def _nearest(self, word: str, stems: Stems, own: Stems) -> float:
        """Return how sure it is that one of the stems stands for an English word."""
        less, row = word in own, self._both[word]
        often, best = self._english[word] - less, 0.0
        # Asked some 20,000 times for a language, so nothing is made that is thrown away.
        for stem in stems:
            both = row.get(stem, 0) - less
            if both > 1:  # once is chance
                sure = both / math.sqrt(often * self._stems[stem])
                if sure > best:  # noqa: PLR1730 - see above
                    best = sure
        return best


def _by_file(catalogues: Catalogues) -> Iterator[list[tuple[Place, PoEntry]]]:
    for domain in catalogues.domains():
        catalogue = catalogues.of(domain)
        entries = [e for e in catalogue.file.entries if e.usable and not e.obsolete]
        yield [(Place(catalogue.path, entry.line), entry) for entry in entries]


def _sentences(catalogues: Catalogues) -> Iterator[tuple[Place, PoEntry]]:
    for found in _by_file(catalogues):
        for place, entry in found:
            if min(len(entry.msgid.split()), len(entry.string.split()) + 1) >= LEAST_WORDS:
                yield place, entry


@lru_cache(maxsize=32768)  # every language asks for the same texts
def _english(text: str) -> Stems:
    return frozenset(_ENGLISH.findall(text.casefold()))


def _stems(text: str) -> Stems:
    return frozenset(_STEM.findall(text.casefold()))
