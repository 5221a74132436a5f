"""How complete and how safe each language is, counted by domain and by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from peerkit.content.document import Document, Entry
from peerkit.language.message import Message
from peerkit.language.states.gate import OPEN, Gate
from peerkit.language.states.state import State, worst
from peerkit.language.translate import Shelf, states_of


@dataclass
class Count:
    """Numbers of messages by state.

    `words` counts the English words of all messages, `words_left` those still to translate.
    `held` are messages that are translated and still not shown, because the block or the document
    they stand in is shown whole in one language and another of its messages is not ready.
    """

    states: Counter[State] = field(default_factory=Counter)
    words: int = 0
    words_left: int = 0
    held: int = 0

    def add(self, message: Message, one: State, *, held: bool = False) -> None:
        """Count one message."""
        words = message.words
        self.states[one] += 1
        self.words += words
        self.words_left += 0 if one.showable else words
        self.held += held

    def take(self, other: Count) -> None:
        """Add what was counted elsewhere."""
        self.states.update(other.states)
        self.words += other.words
        self.words_left += other.words_left
        self.held += other.held

    @property
    def total(self) -> int:
        """All messages."""
        return self.states.total()

    @property
    def shown(self) -> int:
        """Messages that readers see translated: not missing, stale or held back."""
        return sum(n for one, n in self.states.items() if one.showable) - self.held

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

    def of(self, documents: Iterable[str]) -> Count:
        """Count these documents, by their ids, together; one without words counts nothing."""
        together = Count()
        for one in documents:
            together.take(self.documents.get(one, Count()))
        return together


def language_status(
    entries: Iterable[Entry[Document]], shelf: Shelf, gate: Gate = OPEN
) -> LanguageStatus:
    """Count the states of every message in one language."""
    status = LanguageStatus(shelf.language.tag)
    for entry in entries:
        found = states_of(entry, shelf)
        shown = gate.passed(entry.document.policy, found)
        own = Count()
        for message, one in found:
            own.add(message, one, held=one.showable and message.field not in shown)
        if found:
            status.documents[entry.document.id] = own
            status.domains.setdefault(entry.source.domain, Count()).take(own)
            status.total.take(own)
    return status
