"""Messages: the smallest translatable texts of a document, with what a translator must know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from peerkit.content.document import Document, Entry
from peerkit.content.interface import Interface, Word
from peerkit.content.page import Page
from peerkit.content.text import walk
from peerkit.finding import Place
from peerkit.language.describe import description
from peerkit.language.markdown.notes import MARK, Note, context_of, notes_in, of_line
from peerkit.language.markdown.parse import Block, blocks
from peerkit.language.po.file import Key

__all__ = ["Key", "Message", "messages"]

_REFERENCE = re.compile(r"\{[a-z][a-z.-]*\}")
_LISTED = re.compile(r"((.+?)\.\d+)(\..+)?$")
SHORT = 3  # words: a shorter interface text means different things in different places


@dataclass(frozen=True)
class Message:
    """One translatable text of one document.

    `field` is its dotted path, or `body.<number>` for a block of Markdown. `comments` are for
    translators. A message of a `protected` document is shown only when all of them are; one of a
    `group`, a list, table, box or step, only when all of that are.
    """

    text: str
    context: str | None
    place: Place
    document: str
    domain: str
    field: str
    comments: tuple[str, ...] = ()
    protected: bool = False
    group: str = ""

    @property
    def key(self) -> Key:
        """What identifies the message in its catalogue."""
        return (self.context, self.text)

    @property
    def words(self) -> int:
        """How many words the English has: the measure of a translator's work."""
        return len(self.text.split())


def messages(entry: Entry[Document]) -> list[Message]:
    """Return the messages of a document in reading order; none for maintainers' pages."""
    if "messages" not in entry.memo:
        entry.memo["messages"] = _messages(entry)
    found: list[Message] = entry.memo["messages"]
    return found


def _messages(entry: Entry[Document]) -> list[Message]:
    document = entry.document
    if isinstance(document, Page) and not document.translate:
        return []
    found = [_field_message(entry, path, str(text)) for path, text in walk(document)]
    if isinstance(document, Page):
        found.extend(_block_messages(entry, document))
    return found


def _field_message(entry: Entry[Document], path: str, text: str) -> Message:
    document = entry.document
    word = _word(document, path)
    if word is not None:
        told = word.note
        context = path.split(".")[1] if len(text.split()) <= SHORT else None
    else:
        told = description(path)
        context = None
    notes = _notes_of(entry, path)
    context = context_of(notes) or context
    more = tuple(note.words for note in notes if note.kind == "comment")
    group = _group(path) if word is None else ""
    place = entry.place(path)
    return _message(
        entry, text, path, place=place, told=told, context=context, group=group, more=more
    )


def _notes_of(entry: Entry[Document], path: str) -> list[Note]:
    """Return what the author wrote for translators directly above a field of a YAML file."""
    if "notes" not in entry.memo:
        text = entry.source.text
        entry.memo["notes"] = notes_in(text) if MARK in text else []
    notes: list[Note] = entry.memo["notes"]
    return of_line(notes, entry.source.lines.get(path, 0)) if notes else []


def _group(path: str) -> str:
    """Return what of a document may not mix languages: a whole list of texts, or a list's entry.

    `steps.2.actions.0.text` belongs to `steps.2`, and `points.3` to `points`.
    """
    found = _LISTED.match(path)
    if found is None:
        return ""
    return found.group(1) if found.group(3) else found.group(2)


def _block_messages(entry: Entry[Document], page: Page) -> Iterator[Message]:
    for number, block in enumerate(blocks(page.body)):
        line = page.body_line + block.line - 1 if block.line else page.body_line
        place = Place(entry.source.path, line, "body")
        group = f"body group {block.group}" if block.group else ""
        yield _message(
            entry,
            block.text,
            f"body.{number}",
            place=place,
            told=_told(block),
            context=block.context,
            group=group,
            more=block.comments,
        )


def _told(block: Block) -> str:
    return f"{block.kind}, under “{block.under[-1]}”" if block.under else block.kind


def _message(
    entry: Entry[Document],
    text: str,
    field: str,
    *,
    place: Place,
    told: str,
    context: str | None = None,
    group: str = "",
    more: tuple[str, ...] = (),
) -> Message:
    document = entry.document
    protected = document.policy == "strict"
    return Message(
        text=text,
        context=context,
        place=place,
        document=document.id,
        domain=entry.source.domain,
        field=field,
        comments=(*_comments(document, told, text, protected), *more),
        protected=protected,
        group=group,
    )


def _word(document: Document, path: str) -> Word | None:
    """Return the interface word at a path, or None for every other text."""
    parts = path.split(".")
    if isinstance(document, Interface) and parts[0] == "words":
        return document.words[parts[1]]
    return None


def _comments(document: Document, told: str, text: str, protected: bool) -> Iterator[str]:
    where = "Interface" if isinstance(document, Interface) else f"{document.id} {document.title}"
    yield f"{where}: {told}" if told else where
    if protected:
        yield "PROTECTED: all of this document stays English until every message is translated"
    facts = list(dict.fromkeys(_REFERENCE.findall(text)))
    if facts:
        yield f"facts: keep {' '.join(facts)} as it is; the program fills it in"
