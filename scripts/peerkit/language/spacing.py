"""White space of the English: it is no word, so changing it leaves translations as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from peerkit.language.po.file import Key, PoEntry
from peerkit.language.states.drafts import hash_of

_GAP = re.compile(r"[ \t\n\r\u00a0\u202f]+")


def spaced(text: str) -> str:
    """Return a text with one space for each run of white space, and none at its ends.

    Two spaces at the end of a line are a line break in Markdown; that stays one.
    """
    return _GAP.sub(_one, text.strip())


def spaced_key(key: Key) -> Key:
    """Return what is equal for messages that differ in white space at most."""
    return key[0], spaced(key[1])


def _one(gap: re.Match[str]) -> str:
    return "  \n" if "  \n" in gap.group() else " "


def alike_by_key(entries: Iterable[PoEntry]) -> dict[Key, PoEntry]:
    """Return translated entries by their key without white space; none where two would differ."""
    found: dict[Key, PoEntry] = {}
    unclear: set[Key] = set()
    for entry in entries:
        if entry.translated:
            key = spaced_key(entry.key)
            if found.setdefault(key, entry).strings != entry.strings:
                unclear.add(key)
    return {key: entry for key, entry in found.items() if key not in unclear}


def respaced(entry: PoEntry, key: Key) -> PoEntry:
    """Return an entry under the same English with other white space.

    Marks that are bound to the exact words, of drafts and of what was accepted, go with it.
    """
    moved = replace(entry, context=key[0], msgid=key[1])
    old, new = hash_of(entry), hash_of(moved)
    comments = tuple(
        one.replace(f": {old}", f": {new}").replace(f" {old} ", f" {new} ")
        for one in entry.translator_comments
    )
    return replace(moved, translator_comments=comments)
