"""What a change of the English does to translations that were complete before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from peerkit.content.document import Document, Entry
from peerkit.language.catalogue import Catalogues
from peerkit.language.message import Message, messages

Entries = Iterable[Entry[Document]]


@dataclass(frozen=True)
class Change:
    """One document whose English differs: its messages that are new and those that are gone."""

    document: str
    title: str
    new: tuple[Message, ...]
    gone: tuple[Message, ...]
    every: tuple[Message, ...]
    protected: bool

    def lost(self, catalogues: Catalogues) -> int:
        """Return how many translations of a language no longer fit any English."""
        return sum(_translated(message, catalogues) for message in self.gone)

    def falls_back(self, before: Catalogues, now: Catalogues) -> bool:
        """Say whether a protected document was whole in a language, and is not any more."""
        old = (*(m for m in self.every if m not in self.new), *self.gone)
        whole = bool(old) and all(_translated(message, before) for message in old)
        return self.protected and whole and not all(_translated(m, now) for m in self.every)


def changes(old: Entries, new: Entries) -> list[Change]:
    """Return every document whose messages differ, in reading order, removed ones at the end."""
    before = {entry.document.id: entry for entry in old}
    after = {entry.document.id: entry for entry in new}
    found = [_change(before.get(key), entry) for key, entry in after.items()]
    found += [_change(entry, None) for key, entry in before.items() if key not in after]
    return [change for change in found if change.new or change.gone]


def _change(old: Entry[Document] | None, new: Entry[Document] | None) -> Change:
    entry = new or old
    if entry is None:
        raise ValueError("a change has at least one side")
    was, now = _keyed(old), _keyed(new)
    return Change(
        entry.document.id,
        str(entry.document.title),
        tuple(message for key, message in now.items() if key not in was),
        tuple(message for key, message in was.items() if key not in now),
        tuple(now.values()),
        entry.document.policy == "strict",
    )


def _keyed(entry: Entry[Document] | None) -> Mapping[tuple[str | None, str], Message]:
    found: Sequence[Message] = messages(entry) if entry else ()
    return {message.key: message for message in found}


def _translated(message: Message, catalogues: Catalogues) -> bool:
    return catalogues.lookup(message.domain, message.context, message.text) is not None
