"""Links and embedded documents inside Markdown, each with the line it stands on."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from peerkit.content.document import Entry
from peerkit.content.page import Page
from peerkit.finding import Place
from peerkit.language.markdown.parse import render

_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:\s*<?(\S+?)>?(?:\s|$)")
_EMBED = re.compile(r"\[\[([^\[\]]*)\]\]")
_ID = re.compile(r'<h[1-6] id="([^"]+)"')


@dataclass(frozen=True)
class PageLink:
    """One link of a page: where it leads as written, and where it stands."""

    target: str
    place: Place

    @property
    def is_local(self) -> bool:
        """Say whether it leads to a file of the kit or to a heading, not out to the net."""
        parts = urlsplit(self.target)
        return not parts.scheme and not parts.netloc

    @property
    def scheme(self) -> str:
        """The part before the colon, such as `https`; empty for a local link."""
        return urlsplit(self.target).scheme.lower()

    @property
    def anchor(self) -> str:
        """The part after the `#`."""
        return unquote(urlsplit(self.target).fragment)

    def path(self, page: str) -> str:
        """Return the kit path that the link leads to, seen from the page's own path."""
        written = unquote(urlsplit(self.target).path)
        return posixpath.normpath(posixpath.join(posixpath.dirname(page), written))


@dataclass(frozen=True)
class Embed:
    """A block such as `[[card CC-09]]`: its words, and whether it stands alone on its line."""

    words: tuple[str, ...]
    place: Place
    alone: bool


def links(entry: Entry[Page]) -> Iterator[PageLink]:
    """Yield every link of a page or guide in the order of its lines."""
    for text, place in _lines(entry):
        for target in [*_LINK.findall(text), *_DEFINITION.findall(text)]:
            yield PageLink(target, place)


def embeds(entry: Entry[Page]) -> Iterator[Embed]:
    """Yield every `[[…]]` of a page or guide in the order of its lines."""
    for text, place in _lines(entry):
        for match in _EMBED.finditer(text):
            words = tuple(match.group(1).split())
            yield Embed(words, place, alone=text.strip() == match.group())


def anchors(entry: Entry[Any]) -> frozenset[str]:
    """Return the ids of a page's headings; they come from the English text in every language."""
    if not isinstance(entry.document, Page):
        return frozenset()
    if "anchors" not in entry.memo:
        html = render(entry.document.body, lambda _context, text: text)
        entry.memo["anchors"] = frozenset(_ID.findall(html))
    found: frozenset[str] = entry.memo["anchors"]
    return found


def _lines(entry: Entry[Page]) -> Iterator[tuple[str, Place]]:
    page = entry.document
    for number, text in enumerate(page.body.split("\n"), page.body_line):
        yield text, Place(entry.source.path, number, "body")
