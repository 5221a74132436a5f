"""What is worth hearing: the steps of cards, the fixed lines, and what to do in danger.

The name of a clip is bound to the words that are read: with another word, English or translated,
the clip has lapsed, since nobody has said the new words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peerkit.content.card import Card
from peerkit.content.document import Document, Entry
from peerkit.content.lines import FixedLines
from peerkit.content.page import Page
from peerkit.language.catalogue import Catalogues
from peerkit.language.message import Message, messages

HELP_NOW = "docs/help-now"
_MARK = 8  # signs
_FACT = re.compile(r"\{[a-z][\w.-]*\}")
_CARD, _LINES = (
    re.compile(r"title|steps\.\d+"),
    re.compile(r"lines\.\d+\.parts\.\d+|crisis_box\..+"),
)
_MARKS = re.compile(r"\*\*|^#+ |^[-*] |\[([^\]]*)\]\([^)]*\)", re.MULTILINE)


@dataclass(frozen=True)
class Spoken:
    """One text to read: what its clip is called, where it stands, its English and its words."""

    name: str
    where: str
    english: str
    words: str

    @property
    def mark(self) -> str:
        """What binds a clip to its words, wherever in the kit they stand."""
        return mark_in(self.name)


def mark_in(name: str) -> str:
    """Return the mark that the name of a clip ends with."""
    return name.casefold()[-_MARK:]


def spoken(entries: Iterable[Entry[Document]], catalogues: Catalogues | None) -> Iterator[Spoken]:
    """Yield every text to read in a language, in the order of the kit; English without catalogues.

    What is not translated is left out, and so is what holds a fact of a camp, such as a number:
    each camp has others, and a wrong one would be worse than none. Words that stand in two places
    are read once.
    """
    seen: set[str] = set()
    for entry in entries:
        for message in messages(entry):
            if not is_spoken(entry, message):
                continue
            words = message.text if catalogues is None else _translated(catalogues, message)
            one = _one(entry, message, words) if words else None
            if one is not None and one.mark not in seen:
                seen.add(one.mark)
                yield one


def is_spoken(entry: Entry[Document], message: Message) -> bool:
    """Say whether a text is worth hearing, and the same in every camp."""
    return _is_read(entry, message) and not _FACT.search(message.text)


def mark_of(message: Message, words: str) -> str:
    """Return the mark of a text and its words in a language: that of its clip's name."""
    text = "\0".join((message.context or "", message.text, words))
    return hashlib.sha256(text.encode()).hexdigest()[:_MARK]


def _translated(catalogues: Catalogues, message: Message) -> str | None:
    return catalogues.lookup(message.domain, message.context, message.text)


def _is_read(entry: Entry[Document], message: Message) -> bool:
    document = entry.document
    if isinstance(document, Card):
        return _CARD.fullmatch(message.field) is not None
    if isinstance(document, FixedLines):
        return _LINES.fullmatch(message.field) is not None
    return isinstance(document, Page) and entry.source.domain == HELP_NOW


def _one(entry: Entry[Document], message: Message, words: str) -> Spoken:
    plain = _MARKS.sub(r"\1", words).strip()
    mark = mark_of(message, words)
    place = re.sub(r"[^a-z0-9]+", "-", f"{entry.document.id} {message.field}".casefold())
    return Spoken(f"{place.strip('-')}-{mark}", " · ".join(message.comments), message.text, plain)
