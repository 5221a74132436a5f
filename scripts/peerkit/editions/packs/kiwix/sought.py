"""What a page is found by in readers that strip marks from what is asked, and in those that do not.

A reader of today takes all combining marks away from a query (so that й is asked as и), one of
some years ago none. Words therefore stand in the index both ways. Burmese writes no spaces between
words: each run of up to five syllables stands there as a word of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser

MOST_SYLLABLES = 5
_BURMESE = re.compile(r"[\u1000-\u109f]+")
# A consonant or a vowel that stands alone, what is stacked below it, its vowels and its final.
_SYLLABLE = re.compile(
    r"[\u1000-\u102a\u103f\u1040-\u1049\u104e]"
    r"(?:\u1039[\u1000-\u102a]|[\u102b-\u1038\u103b-\u103e]|[\u1000-\u102a](?=[\u103a\u1039])|\u103a)*"
)


def indexed(text: str) -> str:
    """Return the words by which a text is found.

    >>> indexed("Спокій")
    'Спокій спокіи'
    """
    whole = " ".join([text, *runs(text)])
    return f"{whole} {stripped(whole)}"


def stripped(text: str) -> str:
    """Return a text in small letters without any combining mark.

    Not every script has words without marks; there this is only what a reader may ask.

    >>> stripped("Éй")
    'eи'
    """
    parts = unicodedata.normalize("NFD", text.lower())
    bare = "".join(one for one in parts if not unicodedata.category(one).startswith("M"))
    return unicodedata.normalize("NFC", bare)


def runs(text: str) -> Iterator[str]:
    """Yield each run of one to five syllables in the Burmese words of a text."""
    for found in _BURMESE.finditer(text):
        syllables = _SYLLABLE.findall(found.group())
        for at in range(len(syllables)):
            for end in range(at + 1, min(at + MOST_SYLLABLES, len(syllables)) + 1):
                yield "".join(syllables[at:end])


def words_of(page: str) -> str:
    """Return the text of a page's `main`: what stands around it is on every page."""
    reader = _Main()
    reader.feed(page)
    reader.close()
    return " ".join("".join(reader.texts).split())


class _Main(HTMLParser):
    """Collects what stands in `main`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin with `main`; elements part words."""
        self.inside += tag == "main"
        self.texts.append(" " if self.inside else "")

    def handle_endtag(self, tag: str) -> None:
        """End with `main`."""
        self.inside -= tag == "main"

    def handle_data(self, data: str) -> None:
        """Take the words."""
        if self.inside:
            self.texts.append(data)
