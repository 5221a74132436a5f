"""The search index of one language: a script that the page loads when the search is used.

A script, because a page opened from a memory stick may not read other files in any other way.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from peerkit.editions.site.search.record import KINDS, Record
from peerkit.editions.site.search.sections import Passage

INDEX = "search-index.js"
LEAST_REPEATED = 10  # letters: shorter sentences cost less than they help
LONG = 160  # letters of a part that are kept as they are
_LONG_KINDS = ("session", "guide", "form", "activity", "series")
_MARKS = ".,;:!?…؟،؛။၊።“”«»()[]\"'"
_SENTENCE = re.compile(r"(?<=[.!?؟。။።])\s+")


def script(records: Iterable[Record]) -> str:
    """Return the index as a script: one line a page, folder by folder.

    A sentence that stands on several pages is kept on the first only: it would be found on all
    of them, and nobody could tell the results apart.
    """
    rows = sorted(_each_once(records), key=_order)
    return call("kitIndex", ([*row[:-1], [_row(part) for part in row.parts]] for row in rows))


def _row(part: Passage) -> tuple[str, ...]:
    return part if part.more else part[:-1]


def call(name: str, rows: Iterable[object]) -> str:
    """Return a script that hands over a list: one value a line."""
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    body = ",\n".join(line.replace("\u2028", " ").replace("\u2029", " ") for line in lines)
    return f"{name}([\n{body}\n]);\n"


def _order(record: Record) -> tuple[tuple[int, str], ...]:
    """Return what sorts a folder's pages before its folders, and its first page first."""
    *folders, name = record.url.split("/")
    first = "" if name == "index.html" else name
    return (*((1, folder) for folder in folders), (0, first))


def _each_once(records: Iterable[Record]) -> Iterator[Record]:
    seen: set[str] = set()
    for record in sorted(records, key=lambda one: (KINDS.index(one.kind), _order(one))):
        parts = tuple(_new(part, seen) for part in record.parts)
        if record.kind in _LONG_KINDS:
            parts = tuple(_shortened(parts))
        yield record._replace(parts=parts)


def _shortened(parts: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the parts of a page with their beginnings, and of the rest each new word once."""
    told: set[str] = set()
    for part in parts:
        end = part.text.rfind(" ", 0, LONG) if len(part.text) > LONG else len(part.text)
        begin, rest = part.text[:end], part.text[end:].split()
        told.update(word.strip(_MARKS) for word in begin.split())
        new = dict.fromkeys(word.strip(_MARKS) for word in rest)
        more = [word for word in new if word and word not in told]
        told.update(more)
        yield part._replace(text=begin, more=" ".join(more))


def _new(part: Passage, seen: set[str]) -> Passage:
    fresh = [one for one in _SENTENCE.split(part.text) if one not in seen]
    seen.update(one for one in fresh if len(one) > LEAST_REPEATED)
    return part._replace(text=" ".join(fresh))
