"""Words of a text as they are looked for, and the light stems by which they find each other.

The rules of one language are data that its translators own (`locales/<tag>/search.yaml`). The
search of the site does the same in the browser; a test compares both.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peerkit.language.letters.folding import ATTACHED, GAPS, UNSPACED, fold

LEAST = 3  # letters that are left of a word when a beginning or an ending is taken off
_GAP = re.compile(f"[{GAPS}\\s]+")
_RUN = re.compile(f"[{UNSPACED}]+|[^{UNSPACED}]+")
_UNIT = re.compile(f"[^{ATTACHED}][{ATTACHED}]*|[{ATTACHED}]+")
_NO_SPACES = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True)
class Spelling:
    """How words of one language are taken apart, all of it folded.

    `elided` are short words written together with the next by an apostrophe, as in l'eau.
    """

    beginnings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    elided: frozenset[str] = frozenset()

    @lru_cache(maxsize=8192)  # noqa: B019 - one spelling a language, for as long as it is read
    def keys(self, word: str) -> tuple[str, ...]:
        """Return a folded word and its stems: two words that share one are forms of each other.

        >>> Spelling(beginnings=("ال", "و"), endings=("ها",)).keys("والكتابها")[:2]
        ('والكتابها', 'الكتابها')
        """
        if _NO_SPACES.match(word):
            return (word,)
        found = dict.fromkeys([word, *self._without_beginning(word)])
        for one in tuple(found):
            for ending in self.endings:
                if one.endswith(ending) and len(one) - len(ending) >= LEAST:
                    found[one[: -len(ending)]] = None
        return tuple(found)

    def _without_beginning(self, word: str) -> Iterator[str]:
        for beginning in self.beginnings:
            if word.startswith(beginning) and len(word) - len(beginning) >= LEAST:
                yield word[len(beginning) :]

    def words(self, text: str) -> list[str]:
        """Return the folded words of a text; of scripts without spaces, each two signs in a row.

        >>> Spelling(elided=frozenset("l")).words("L'eau, don’t!")
        ['l', 'eau', 'dont']
        """
        found: list[str] = []
        for piece in _GAP.split(fold(text)):
            for run in _RUN.findall(piece):
                found += signs(run) if _NO_SPACES.match(run) else self._joined(run)
        return found

    def _joined(self, run: str) -> list[str]:
        parts = run.split("'")
        if len(parts) > 1 and parts[0] in self.elided:
            return [parts[0], *filter(None, ["".join(parts[1:])])]
        return [joined] if (joined := "".join(parts)) else []


def signs(run: str) -> list[str]:
    """Return each two neighbouring signs of a run, a sign being a letter with what belongs to it.

    >>> signs("ฉันกลัว")
    ['ฉัน', 'นก', 'กลั', 'ลัว']
    """
    units = _UNIT.findall(run)
    return [a + b for a, b in itertools.pairwise(units)] or units
