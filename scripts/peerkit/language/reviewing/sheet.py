"""Review sheets: the texts of a document, numbered, each with letters bound to its very words.

The number is the place of a text in its document; the letters come from context, English and
translation together. So an answer that was written on paper weeks ago still finds its text, or is
seen to be of other words, and a slip in a number is seen too.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from peerkit.content.document import Document, Entry
from peerkit.language.catalogue import Catalogues
from peerkit.language.message import Key, Message, messages
from peerkit.language.states.approval import Approvals, words_hash
from peerkit.language.states.state import State, state

# No vowels, so that no word comes out; no letters and digits that are read for each other.
ALPHABET = "bcdfghjkmnpqrstvwxz23456789"
WHOLE, ON_PAPER, OF_SHEET = 8, 3, 5  # letters of a text in a file, on paper, and of a sheet


@dataclass(frozen=True)
class Line:
    """One text of a sheet.

    `number` counts from 1; `translation` is empty where readers are not shown any.
    """

    number: int
    message: Message
    translation: str
    state: State

    @cached_property
    def letters(self) -> str:
        """What tells these words from any others; the first three stand on paper."""
        return letters_of(words_hash(self.message, self.translation), WHOLE)

    @property
    def told(self) -> str:
        """Where the text stands in its document, without the document's own name."""
        where = self.message.comments[0] if self.message.comments else ""
        return where.partition(": ")[2]


@dataclass(frozen=True)
class Sheet:
    """What is reviewed of one document in one language."""

    document: str
    title: str
    tag: str
    protected: bool
    lines: tuple[Line, ...]

    @cached_property
    def code(self) -> str:
        """What changes with any word of the sheet."""
        words = "\0".join((self.document, self.tag, *(line.letters for line in self.lines)))
        return letters_of(hashlib.sha256(words.encode()).hexdigest(), OF_SHEET)


def letters_of(digest: str, number: int) -> str:
    """Return so many letters of a digest in hexadecimal digits.

    >>> letters_of("00000000000000ff", 3)
    'rnb'
    """
    value, found = int(digest[:16], 16), ""
    for _ in range(number):
        value, at = divmod(value, len(ALPHABET))
        found += ALPHABET[at]
    return found


def sheet_of(entry: Entry[Document], catalogues: Catalogues, approvals: Approvals) -> Sheet:
    """Return the sheet of a document: each of its texts once."""
    catalogue = catalogues.of(entry.source.domain)
    found: dict[Key, Line] = {}
    for message in messages(entry):
        living = catalogue.entry(message.key)
        stands = state(message, living, approvals)
        words = living.string if living is not None and stands.showable else ""
        found.setdefault(message.key, Line(len(found) + 1, message, words, stands))
    document = entry.document
    protected = document.policy == "strict"
    return Sheet(
        document.id, str(document.title), catalogues.language.tag, protected, tuple(found.values())
    )
