"""Words by which a first glance knows that a translation may hold a leftover."""

from __future__ import annotations

from pathlib import Path

# In lower case, each a whole word of one of the patterns in leftovers.txt.
LEFTOVER_WORDS = frozenset(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split())
