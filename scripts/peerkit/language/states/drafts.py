"""Drafts: translations that no person has written or read yet, bound to their exact words.

A machine, the memory of the language or this kit's own makers put them in. The mark is a
translator comment, the only kind of mark that every tool keeps, and it holds for these words only:
whoever changes one letter has taken the translation into their own hands.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace

from peerkit.language.po.file import PoEntry

_MARK = re.compile(r"draft: ([0-9a-f]{8})")
_written = json.JSONEncoder(ensure_ascii=False).encode


def is_draft(entry: PoEntry) -> bool:
    """Say whether the translation is still exactly what was put in as a draft."""
    marks = [m for line in entry.translator_comments if (m := _MARK.fullmatch(line.strip()))]
    return bool(marks) and any(mark.group(1) == hash_of(entry) for mark in marks)


def as_draft(entry: PoEntry) -> PoEntry:
    """Return the entry with its translation marked as a draft, in place of any earlier mark."""
    mark = (f"draft: {hash_of(entry)}",) if entry.translated else ()
    return replace(entry, translator_comments=(*_others(entry), *mark))


def without_old_marks(entry: PoEntry) -> PoEntry:
    """Return the entry without marks that were made for other words."""
    others = _others(entry)
    if len(others) == len(entry.translator_comments) or is_draft(entry):
        return entry
    return replace(entry, translator_comments=others)


def _others(entry: PoEntry) -> tuple[str, ...]:
    return tuple(c for c in entry.translator_comments if not _MARK.fullmatch(c.strip()))


def hash_of(entry: PoEntry) -> str:
    """Return what changes with any letter of the English, the translation or the context."""
    words = _written([entry.context, entry.msgid, *entry.strings])
    return hashlib.sha256(words.encode()).hexdigest()[:8]
