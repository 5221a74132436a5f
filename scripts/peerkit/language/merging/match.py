"""Finds the old message a changed one came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from peerkit.language.po.file import Key

LIKENESS = 60  # per cent; below this a suggestion costs a translator more than it saves
MOST = 5  # old messages weighed for each new one; more changes no pair worth having


def best_pairs(new: Sequence[Key], old: Sequence[Key]) -> dict[int, int]:
    """Pair new messages with old ones, best pairs first, each message at most once.

    Returns positions in `new` with positions in `old`. Only vanished messages may be given as
    `old`: matching against living ones is what produces the strange suggestions of other tools.
    """
    taken: set[int] = set()
    pairs: dict[int, int] = {}
    for _, i, j in sorted(_ranked(new, old)):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _ranked(new: Sequence[Key], old: Sequence[Key]) -> Iterator[tuple[float, int, int]]:
    """Yield pairs worth considering, the best with the lowest number."""
    named = {context: j for j, (context, _) in enumerate(old) if context is not None}
    texts = [text for _, text in old]
    for i, (context, text) in enumerate(new):
        if context in named:
            yield -101, i, named[context]  # the same word of the interface, said otherwise
        near = process.extract(
            text, texts, scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=MOST, processor=None
        )
        for _, score, j in near:
            yield -score, i, j
