"""Puts translations into documents, as far as the gate lets them.

The law of the gate: a text is looked up by the exact English of today, so a changed sentence can
never show its old translation; and a document with policy `strict` is shown whole in one language:
the reader's, or the language that its readers turn to where that one is approved, or English.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from peerkit.content.document import Document, Entry
from peerkit.content.page import Page
from peerkit.content.text import Text, rebuild
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import SOURCE, Language
from peerkit.language.markdown.parse import Lookup
from peerkit.language.markdown.payload import is_safe
from peerkit.language.message import Message, messages
from peerkit.language.states.approval import Approvals
from peerkit.language.states.gate import OPEN, Gate
from peerkit.language.states.state import State, state

D_co = TypeVar("D_co", bound=Document, covariant=True)
NOBODY = Approvals()


@dataclass(frozen=True)
class Shelf:
    """What is known in one language: its catalogues, and who has approved which words.

    `states` remembers where the messages of a document stand, by its id.
    """

    language: Language
    catalogues: Catalogues
    approvals: Approvals = NOBODY
    states: dict[str, tuple[Entry[Any], list[tuple[Message, State]]]] = field(
        default_factory=dict, repr=False, compare=False
    )


@dataclass(frozen=True)
class Translation(Generic[D_co]):
    """A document as readers of one language see it.

    `document` has its fields translated; the body of a page stays English Markdown, and `lookup`
    translates it inside the parse. `untranslated` are the messages that are not in the readers'
    language, and `fell_back` says that the whole document is not, because of its policy or because
    it is never translated. It is then shown in the language `shown_in`.
    """

    document: D_co
    lookup: Lookup
    untranslated: tuple[Message, ...] = ()
    fell_back: bool = False
    shown_in: str = SOURCE

    @property
    def complete(self) -> bool:
        """Say whether all of it is in the readers' language."""
        return not self.untranslated and not self.fell_back

    @cached_property
    def untranslated_fields(self) -> frozenset[str]:
        """The dotted paths of the fields that stay English, for marking them as such."""
        return frozenset(message.field for message in self.untranslated)


def translate(
    entry: Entry[D_co], shelf: Shelf, gate: Gate = OPEN, pivots: Sequence[Shelf] = ()
) -> Translation[D_co]:
    """Return the document in the language of the shelf, after the gate.

    `pivots` are the languages its readers turn to, the nearest first; they stand in for a whole
    strict document, and only where every message of it is approved.
    """
    document = entry.document
    if shelf.language.is_source:
        return Translation(document, _same)
    if isinstance(document, Page) and not document.translate:
        return Translation(document, _nothing, fell_back=True)
    wanted = messages(entry)
    shown = _passed(entry, wanted, shelf, gate)
    tag = shelf.language.tag
    if shown or not wanted:
        missing = tuple(message for message in wanted if message.field not in shown)
        return _made(entry, wanted, shelf, shown, Translation(document, _same, missing, False, tag))
    if document.policy == "strict":
        for pivot in pivots:
            shown = _passed(entry, wanted, pivot, Gate(State.APPROVED))
            if shown:
                found = Translation(document, _same, tuple(wanted), True, pivot.language.tag)
                return _made(entry, wanted, pivot, shown, found)
    return Translation(document, _nothing, tuple(wanted), fell_back=True)


def _passed(
    entry: Entry[Document], wanted: Sequence[Message], shelf: Shelf, gate: Gate
) -> frozenset[str]:
    return gate.passed(entry.document.policy, states_of(entry, shelf, wanted))


def states_of(
    entry: Entry[Document], shelf: Shelf, wanted: Sequence[Message] | None = None
) -> list[tuple[Message, State]]:
    """Return each message of a document with where it stands, in reading order."""
    catalogue = shelf.catalogues.of(entry.source.domain)
    known = shelf.states.get(entry.document.id)
    if known is None or known[0] is not entry:
        found = messages(entry) if wanted is None else wanted
        states = [(m, state(m, catalogue.entry(m.key), shelf.approvals)) for m in found]
        known = shelf.states[entry.document.id] = (entry, states)
    return known[1]


def _made(
    entry: Entry[D_co],
    wanted: Sequence[Message],
    shelf: Shelf,
    shown: frozenset[str],
    found: Translation[D_co],
) -> Translation[D_co]:
    """Return the translation with the shown fields of the shelf's language put in."""
    domain = entry.source.domain
    contexts = {message.field: message.context for message in wanted}
    lookup = _safe_lookup(lambda context, text: shelf.catalogues.lookup(domain, context, text))

    def replace(path: str, text: Text) -> str:
        return (lookup(contexts[path], str(text)) if path in shown else None) or text

    document = rebuild(entry.document, replace)
    return Translation(document, lookup, found.untranslated, found.fell_back, found.shown_in)


def _safe_lookup(lookup: Callable[[str | None, str], str | None]) -> Lookup:
    def safe(context: str | None, text: str) -> str | None:
        found = lookup(context, text)
        return found if found is not None and is_safe(text, found) else None

    return safe


def _same(_context: str | None, text: str) -> str | None:
    return text


def _nothing(_context: str | None, _text: str) -> str | None:
    return None
