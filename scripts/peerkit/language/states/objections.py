"""Objections: a reviewer has said that these very words are wrong.

The mark is a translator comment, `# wrong: HASH WHO DAY: why`, where the next translator sees it.
While it stands and the words are the same, no signature on them counts; it lapses by itself with
any change of either side, as a signature does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from peerkit.language.po.file import FUZZY, PoEntry
from peerkit.language.states.drafts import hash_of

_MARK = re.compile(r"wrong: ([0-9a-f]{8}) (\S.*)")
MOST = 500  # signs of a reason that are kept beside the words


def objected(entry: PoEntry) -> tuple[str, ...]:
    """Return who objected to exactly these words, when and why; nothing where nobody did."""
    if not entry.translator_comments:
        return ()
    marks = [m for one in entry.translator_comments if (m := _MARK.fullmatch(one.strip()))]
    words = hash_of(entry) if marks else ""
    return tuple(mark.group(2) for mark in marks if mark.group(1) == words)


def object_to(entry: PoEntry, by: str, on: date, why: str) -> PoEntry:
    """Return the entry as one that waits for a translator, with the objection beside it."""
    reason = " ".join(why.split())[:MOST]
    who = f"{' '.join(by.split())} {on.isoformat()}"
    comment = f"wrong: {hash_of(entry)} {who}{': ' if reason else ''}{reason}"
    comments = tuple(dict.fromkeys((*entry.translator_comments, comment)))
    flags = entry.flags if entry.fuzzy else (FUZZY, *entry.flags)
    return replace(entry, translator_comments=comments, flags=flags)
