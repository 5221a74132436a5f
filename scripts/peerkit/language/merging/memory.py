"""What a language has said before: exact and near translations of other messages, as proposals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz, process

from peerkit.language.message import Message
from peerkit.language.po.file import FUZZY, PoEntry, PoFile
from peerkit.language.states.drafts import as_draft, is_draft

NEAR = 85  # per cent; a less similar sentence is translated anew in less time


class Memory:
    """The finished translations of one language, by their English; people's before drafts."""

    def __init__(self, entries: Iterable[PoEntry]) -> None:
        usable = [entry for entry in entries if entry.usable and entry.plural is None]
        self._known: dict[str, PoEntry] = {}
        for entry in sorted(usable, key=is_draft):
            self._known.setdefault(entry.msgid, entry)
        self._texts = list(self._known)

    def exact(self, text: str) -> PoEntry | None:
        """Return how the same English is translated elsewhere."""
        return self._known.get(text)

    def near(self, text: str) -> PoEntry | None:
        """Return how the most similar English is translated elsewhere."""
        found = process.extractOne(text, self._texts, scorer=fuzz.ratio, score_cutoff=NEAR)
        return None if found is None else self._known[found[0]]


def proposed(file: PoFile, current: Iterable[Message], memory: Memory) -> PoFile:
    """Return the file with a proposal for each message that has no translation.

    The same English elsewhere gives a draft; similar English gives a fuzzy translation, which is
    never shown, with the text it is of. A message with a context gets none, for its words mean
    something of their own; nor does a protected one, which is worth translating with its page.
    """
    protected = {message.key for message in current if message.protected}
    entries = (
        entry if entry.key in protected else _proposed(entry, memory) for entry in file.entries
    )
    return replace(file, entries=tuple(entries))


def _proposed(entry: PoEntry, memory: Memory) -> PoEntry:
    if entry.translated or entry.obsolete or entry.context is not None or entry.plural is not None:
        return entry
    exact = memory.exact(entry.msgid)
    if exact is not None:
        return as_draft(replace(entry, strings=exact.strings))
    near = memory.near(entry.msgid)
    if near is None:
        return entry
    flags = tuple(dict.fromkeys((FUZZY, *entry.flags)))
    return replace(entry, strings=near.strings, flags=flags, previous=(("msgid", near.msgid),))
