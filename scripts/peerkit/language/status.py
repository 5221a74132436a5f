"""How complete and how safe each language is, counted by domain and by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from peerkit.content.document import Document, Entry
from peerkit.language.approval import Approvals, State, read_approvals, state, worst
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.message import messages


@dataclass
class Count:
    """Numbers of messages by state."""

    states: Counter[State] = field(default_factory=Counter)

    def add(self, one: State) -> None:
        """Count one message."""
        self.states[one] += 1

    @property
    def total(self) -> int:
        """All messages."""
        return self.states.total()

    @property
    def shown(self) -> int:
        """Messages that readers see translated: neither missing nor stale."""
        return self.total - self.states[State.MISSING] - self.states[State.STALE]

    @property
    def per_cent(self) -> int:
        """Share of shown messages, rounded down, so that 100 means all of them."""
        return 100 * self.shown // self.total if self.total else 100

    @property
    def worst(self) -> State:
        """The state of the worst message."""
        return worst(one for one, number in self.states.items() if number)


@dataclass
class LanguageStatus:
    """The counts of one language: in all, by domain and by document id."""

    tag: str
    total: Count = field(default_factory=Count)
    domains: dict[str, Count] = field(default_factory=dict)
    documents: dict[str, Count] = field(default_factory=dict)


def language_status(
    entries: Iterable[Entry[Document]], root: Path, language: Language
) -> LanguageStatus:
    """Count the states of every message in one language."""
    catalogues = Catalogues(root, language)
    approvals, _ = read_approvals(root, language.tag)
    status = LanguageStatus(language.tag)
    for entry in entries:
        _count(status, entry, catalogues, approvals)
    return status


def _count(
    status: LanguageStatus,
    entry: Entry[Document],
    catalogues: Catalogues,
    approvals: Approvals,
) -> None:
    by_key = {e.key: e for e in catalogues.of(entry.source.domain).file.entries if not e.obsolete}
    for message in messages(entry):
        one = state(message, by_key.get(message.key), approvals)
        status.total.add(one)
        status.domains.setdefault(message.domain, Count()).add(one)
        status.documents.setdefault(message.document, Count()).add(one)
