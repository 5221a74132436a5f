"""Messages: the smallest translatable texts of a document, with what a translator must know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from peerkit.content.document import Document, Entry
from peerkit.content.interface import Interface
from peerkit.content.page import Page
from peerkit.content.text import walk
from peerkit.finding import Place
from peerkit.language.markdown import blocks

Key = tuple[str | None, str]
REFERENCE = re.compile(r"\{[a-z][a-z-]*(?:\.[a-z]+)?\}")
SHORT = 3  # words: a shorter interface text means different things in different places

_KINDS = {
    "title": "title",
    "summary": "summary",
    "purpose": "purpose, in one sentence",
    "say": "a facilitator says this aloud to the group",
    "ask": "a facilitator asks the group this aloud",
    "do": "instruction to the facilitator: what to do",
    "pairs": "instruction: what people do in twos or threes",
    "pause": "instruction to the facilitator: a silence",
    "watch": "note to the facilitator: what to look for",
    "note": "note to the facilitator",
    "steps": "one step, spoken to the person doing it",
    "parts": "a fixed line, said aloud exactly so",
    "when": "when to use the card",
    "not_when": "when not to use the card",
    "do_not": "something a facilitator must never do",
}


@dataclass(frozen=True)
class Message:
    """One translatable text of one document.

    `field` is its dotted path, or `body.<number>` for a block of Markdown. `comments` are for
    translators. A message of a `protected` document is shown only when all of them are.
    """

    text: str
    context: str | None
    place: Place
    document: str
    domain: str
    field: str
    comments: tuple[str, ...] = ()
    protected: bool = False

    @property
    def key(self) -> Key:
        """What identifies the message in its catalogue."""
        return (self.context, self.text)


def messages(entry: Entry[Document]) -> list[Message]:
    """Return the messages of a document in reading order; none for maintainers' pages."""
    document = entry.document
    if isinstance(document, Page) and not document.translate:
        return []
    found = [_field_message(entry, path, text) for path, text in walk(document)]
    if isinstance(document, Page):
        found.extend(_block_messages(entry, document))
    return found


def _field_message(entry: Entry[Document], path: str, text: str) -> Message:
    return Message(
        text=str(text),
        context=_context(entry.document, path, text),
        place=entry.place(path),
        document=entry.document.id,
        domain=entry.source.domain,
        field=path,
        comments=tuple(_comments(entry.document, _kind(path), text, _note(entry.document, path))),
        protected=entry.document.policy == "strict",
    )


def _block_messages(entry: Entry[Document], page: Page) -> Iterator[Message]:
    for number, block in enumerate(blocks(page.body)):
        yield Message(
            text=block.text,
            context=None,
            place=Place(
                entry.source.path, page.body_line + block.line - 1 if block.line else 0, "body"
            ),
            document=page.id,
            domain=entry.source.domain,
            field=f"body.{number}",
            comments=tuple(_comments(page, block.kind, block.text, "")),
            protected=page.policy == "strict",
        )


def _context(document: Document, path: str, text: str) -> str | None:
    """Return a context for short interface words only, so that other texts are shared."""
    if isinstance(document, Interface) and path.startswith("words."):
        return path.split(".")[1] if len(text.split()) <= SHORT else None
    return None


def _kind(path: str) -> str:
    names = [part for part in path.split(".") if not part.isdecimal()]
    return next((_KINDS[name] for name in reversed(names) if name in _KINDS), "text")


def _note(document: Document, path: str) -> str:
    if isinstance(document, Interface) and path.startswith("words."):
        return document.words[path.split(".")[1]].note
    return ""


def _comments(document: Document, kind: str, text: str, note: str) -> Iterator[str]:
    if isinstance(document, Interface):
        if note:
            yield note
    else:
        yield f"{document.id} {document.title}: {kind}"
    if document.policy == "strict":
        yield "PROTECTED: the whole document stays English until every message is translated"
    facts = list(dict.fromkeys(REFERENCE.findall(text)))
    if facts:
        yield f"keep as it is: {' '.join(facts)}"
