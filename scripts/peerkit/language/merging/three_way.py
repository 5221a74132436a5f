"""Merges two people's work on one catalogue, message by message.

A merge of lines makes a conflict wherever two translators worked near each other, and an update
touches nearly every line. Messages are independent, so each is merged by itself and nothing is
lost: where both changed the same message, ours stays and is marked fuzzy, so that no reader sees
it before a person has chosen, and theirs stands beside it as a comment.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from peerkit.finding import FindingsError
from peerkit.language.po.file import FUZZY, Key, PoEntry, PoFile

BESIDE = "The other side of the merge has: "
Entries = dict[Key, PoEntry]


@dataclass(frozen=True)
class ThreeWay:
    """The merged file, and the messages that both sides had translated differently."""

    file: PoFile
    both: tuple[Key, ...] = ()


def three_way(base: PoFile, ours: PoFile, theirs: PoFile) -> ThreeWay:
    """Return what both sides made of a common file; raise FindingsError where one has faults."""
    faults = [finding for file in (base, ours, theirs) for finding in file.findings]
    if faults:
        raise FindingsError(faults)
    old, mine, other = (_by_key(file.entries) for file in (base, ours, theirs))
    both = [
        key for key in mine.keys() & other.keys() if _differ(old.get(key), mine[key], other[key])
    ]
    merged = {
        key: entry
        for key in _order(ours.entries, theirs.entries)
        if (entry := _one(old.get(key), mine.get(key), other.get(key))) is not None
    }
    living = [entry for entry in merged.values() if not entry.obsolete]
    gone = [entry for entry in merged.values() if entry.obsolete]
    header = theirs.header if ours.header == base.header else ours.header
    closing = theirs.closing if ours.closing == base.closing else ours.closing
    return ThreeWay(PoFile(header, (*living, *gone), closing), tuple(sorted(both, key=str)))


def _by_key(entries: Iterable[PoEntry]) -> Entries:
    """Index entries; a living one stands before an obsolete one with the same key."""
    found: Entries = {}
    for entry in entries:
        if entry.key not in found or found[entry.key].obsolete:
            found[entry.key] = entry
    return found


def _order(ours: tuple[PoEntry, ...], theirs: tuple[PoEntry, ...]) -> list[Key]:
    """Return all keys: ours in our order, what only they have after its neighbour there."""
    order = list(dict.fromkeys(entry.key for entry in ours))
    known = set(order)
    before: Key | None = None
    for key in dict.fromkeys(entry.key for entry in theirs):
        if key not in known:
            order.insert(order.index(before) + 1 if before is not None else 0, key)
            known.add(key)
        before = key
    return order


def _one(old: PoEntry | None, ours: PoEntry | None, theirs: PoEntry | None) -> PoEntry | None:
    """Return one message merged; None where a side removed it and the other left it alone."""
    if ours is None or theirs is None:
        left = ours or theirs
        return None if left == old else left
    if _differ(old, ours, theirs):
        return _both(ours, theirs)
    if ours == old or _same_words(ours, old):
        return theirs
    # Where one side cleared what the other translated anew, the translation is kept.
    return ours if ours.translated or _same_words(theirs, old) else theirs


def _differ(old: PoEntry | None, ours: PoEntry, theirs: PoEntry) -> bool:
    """Say whether both sides changed the words, each to something else."""
    if _same_words(ours, theirs) or _same_words(ours, old) or _same_words(theirs, old):
        return False
    return ours.translated and theirs.translated


def _same_words(one: PoEntry, other: PoEntry | None) -> bool:
    return other is not None and (one.strings, one.fuzzy) == (other.strings, other.fuzzy)


def _both(ours: PoEntry, theirs: PoEntry) -> PoEntry:
    beside = tuple(f"{BESIDE}{line}" for text in theirs.strings for line in text.split("\n"))
    comments = tuple(dict.fromkeys((*ours.translator_comments, *theirs.translator_comments)))
    flags = tuple(dict.fromkeys((FUZZY, *ours.flags, *theirs.flags)))
    return replace(ours, translator_comments=(*comments, *beside), flags=flags)
