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
from peerkit.language.message import Message, messages

_NOT_SHOWN = (State.MISSING, State.STALE)


@dataclass
class Count:
    """Numbers of messages by state.

    `words` counts the English words of all messages, `words_left` those still to translate.
    `held` are messages that are translated and still not shown, because their document is shown
    whole in one language and another of its messages is not ready.
    """

    states: Counter[State] = field(default_factory=Counter)
    words: int = 0
    words_left: int = 0
    held: int = 0

    def add(self, message: Message, one: State, *, held: bool = False) -> None:
        """Count one message."""
        self.states[one] += 1
        self.words += message.words
        self.words_left += message.words if one in _NOT_SHOWN else 0
        self.held += held

    @property
    def total(self) -> int:
        """All messages."""
        return self.states.total()

    @property
    def shown(self) -> int:
        """Messages that readers see translated: not missing, stale or held back."""
        return self.total - sum(self.states[one] for one in _NOT_SHOWN) - self.held

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
    catalogue = catalogues.of(entry.source.domain)
    found = [(m, state(m, catalogue.entry(m.key), approvals)) for m in messages(entry)]
    strict = entry.document.policy == "strict"
    fell_back = strict and any(one in _NOT_SHOWN for _, one in found)
    for message, one in found:
        held = fell_back and one not in _NOT_SHOWN
        for count in (
            status.total,
            status.domains.setdefault(message.domain, Count()),
            status.documents.setdefault(message.document, Count()),
        ):
            count.add(message, one, held=held)
