"""Puts translations into documents, as far as the gate lets them.

The law of the gate: a text is looked up by the exact English of today, so a changed sentence can
never show its old translation; and a document with policy `strict` is shown whole in one language
or whole in the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from peerkit.content.document import Document, Entry
from peerkit.content.page import Page
from peerkit.content.text import Text, rebuild
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.markdown import Lookup
from peerkit.language.message import Message, messages
from peerkit.language.payload import is_safe

D_co = TypeVar("D_co", bound=Document, covariant=True)


@dataclass(frozen=True)
class Translation(Generic[D_co]):
    """A document as readers of one language see it.

    `document` has its fields translated; the body of a page stays English Markdown, and `lookup`
    translates it inside the parse. `untranslated` are the messages that stay English, and
    `fell_back` says that the whole document does, because its policy is strict or because it is
    never translated.
    """

    document: D_co
    lookup: Lookup
    untranslated: tuple[Message, ...] = ()
    fell_back: bool = False

    @property
    def complete(self) -> bool:
        """Say whether nothing stays English."""
        return not self.untranslated and not self.fell_back

    @property
    def untranslated_fields(self) -> frozenset[str]:
        """The dotted paths of the fields that stay English, for marking them as such."""
        return frozenset(message.field for message in self.untranslated)


def translate(entry: Entry[D_co], language: Language, catalogues: Catalogues) -> Translation[D_co]:
    """Return the document in the language, after the gate."""
    document = entry.document
    if language.is_source:
        return Translation(document, _same)
    if isinstance(document, Page) and not document.translate:
        return Translation(document, _nothing, fell_back=True)
    domain = entry.source.domain

    def lookup(context: str | None, text: str) -> str | None:
        found = catalogues.lookup(domain, context, text)
        return found if found is not None and is_safe(text, found) else None

    wanted = messages(entry)
    missing = tuple(m for m in wanted if lookup(m.context, m.text) is None)
    if missing and document.policy == "strict":
        return Translation(document, _nothing, tuple(wanted), fell_back=True)
    contexts = {message.field: message.context for message in wanted}

    def replace(path: str, text: Text) -> str:
        return lookup(contexts[path], str(text)) or text

    return Translation(rebuild(document, replace), lookup, missing)


def _same(_context: str | None, text: str) -> str | None:
    return text


def _nothing(_context: str | None, _text: str) -> str | None:
    return None
