"""Finds words that a page was given and that no page shows.

A layout engine may drop what fits nowhere without a word, and half a rule or half a phone number
is worse than none. So the words of the HTML are looked for among the words that were laid out.
"""

from __future__ import annotations

import unicodedata
from html.parser import HTMLParser

_SILENT = frozenset(["head", "title", "style", "script"])


def lost(html: str, shown: str) -> list[str]:
    """Return the texts of a page that are not among the words that were laid out, in order."""
    bare = _bare(shown)
    return [text.strip() for text in texts_of(html) if _bare(text) not in bare]


def texts_of(html: str) -> list[str]:
    """Return the texts between the tags of a page that a reader sees, in order."""
    reader = _Texts()
    reader.feed(html)
    return reader.texts


class _Texts(HTMLParser):
    """Collects the texts between tags that a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent and _bare(data):
            self.texts.append(data)


def _bare(text: str) -> str:
    """Return a text without spaces and invisible signs, which layout puts in and takes away."""
    return "".join(
        sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf"
    )
