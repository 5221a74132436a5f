"""Findings that a person has looked at and accepted, with a reason, for exactly these words.

The reason stands as a translator comment in the catalogue, `# ok: CHECK HASH reason`, where the
next translator sees it. It lapses by itself when either side changes. Errors, and whatever stands
in a protected text, cannot be accepted.
"""

from __future__ import annotations

import re
from dataclasses import replace

from peerkit.language.po.file import PoEntry
from peerkit.language.states.drafts import hash_of

_MARK = re.compile(r"ok: ([a-z][a-z0-9-]*) ([0-9a-f]{8}) (\S.*)")


def accepted(entry: PoEntry) -> frozenset[str]:
    """Return the names of the checks whose findings on these very words are accepted."""
    if not entry.translator_comments:
        return frozenset()
    marks = (_MARK.fullmatch(comment.strip()) for comment in entry.translator_comments)
    found = [mark for mark in marks if mark]
    words = hash_of(entry) if found else ""
    return frozenset(mark.group(1) for mark in found if mark.group(2) == words)


def accept(entry: PoEntry, check: str, reason: str) -> PoEntry:
    """Return the entry with the finding of a check accepted, in place of an earlier acceptance."""
    comment = f"ok: {check} {hash_of(entry)} {' '.join(reason.split())}"
    others = tuple(
        one
        for one in entry.translator_comments
        if not ((mark := _MARK.fullmatch(one.strip())) and mark.group(1) == check)
    )
    return replace(entry, translator_comments=(*others, comment))
