"""Interface words: every word the program itself prints on a page."""

from __future__ import annotations

from typing import ClassVar

from peerkit.content.document import Document, Model, Policy
from peerkit.content.text import Text


class Word(Model):
    """One interface word. `note` tells translators where it stands."""

    text: Text
    note: str = ""


class Interface(Document):
    """The words of the site, the booklets and the cards that are not part of a document."""

    kind: ClassVar[str] = "interface"

    policy: Policy = "open"  # each word stands alone
    words: dict[str, Word]

    def __getitem__(self, key: str) -> Text:
        """Return a word by its key; a missing key is a mistake of the program, so it raises."""
        return self.words[key].text
