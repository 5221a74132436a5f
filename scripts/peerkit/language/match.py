"""Finds the old message a changed one came from."""

from __future__ import annotations

from rapidfuzz import fuzz, process

LIKENESS = 60  # per cent; below this a suggestion costs a translator more than it saves


def best_pairs(new: list[str], old: list[str]) -> dict[int, int]:
    """Pair new texts with old ones, best pairs first, each text at most once.

    Returns positions in `new` with positions in `old`. Only vanished messages may be given as
    `old`: matching against living ones is what produces the strange suggestions of other tools.
    """
    if not new or not old:
        return {}
    scores = process.cdist(new, old, scorer=fuzz.ratio, score_cutoff=LIKENESS, workers=1)
    ranked = sorted(
        ((-scores[i][j], i, j) for i in range(len(new)) for j in range(len(old)) if scores[i][j]),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
