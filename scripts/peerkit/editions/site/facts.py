"""What a page of the site links to, what it loads, and the ids it has."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from peerkit.editions.rendering.written import two_ways
from peerkit.editions.site.quick import feed

# Attributes that make a browser fetch something by itself.
_FETCHED = frozenset({"src", "srcset", "poster", "data", "background", "action", "formaction"})
# Links that only tell where a page stands; nothing is fetched for them.
_TOLD = frozenset({"canonical", "alternate"})
_EMPTY = frozenset({"img", "input", "link", "meta", "br", "hr", "source"})
_SILENT = frozenset({"script", "style"})
_LATIN = re.compile(r"[A-Za-z]{2,}")
_OTHER = re.compile(r"[\u0370-\u1dff\u2c00-\ufefc\U00010000-\U0001efff]+")
CSS_URL = re.compile(r"""url\(\s*['"]?(?!data:|#)([^'")]+)|@import""")


class Facts(NamedTuple):
    """The addresses a page links to and loads, each once and in its order, and its ids.

    `braces` are the pieces of text with a brace in it, where a fact may have been left unfilled;
    `written` are signs of two ways of writing in one text; `letters` counts the letters of words
    in Latin letters, and of other letters, outside of what is marked as another language.
    """

    links: tuple[str, ...]
    loads: tuple[str, ...]
    ids: frozenset[str]
    braces: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    letters: tuple[int, int] = (0, 0)


NONE = Facts((), (), frozenset())


def facts_of(html: str) -> Facts:
    """Return the facts of one page.

    >>> facts_of('<p id="a"><a href="b.html">b</a></p>').links
    ('b.html',)
    """
    page = _Page()
    feed(page, html)
    return Facts(
        tuple(page.links),
        tuple(page.loads),
        frozenset(page.ids),
        tuple(page.braces),
        tuple(page.written),
        (page.latin, page.other),
    )


class _Page(HTMLParser):
    """Collects the facts."""

    def __init__(self) -> None:
        super().__init__()
        self.links: dict[str, None] = {}
        self.loads: dict[str, None] = {}
        self.ids: set[str] = set()
        self.braces: list[str] = []
        self.written: dict[str, None] = {}
        self.latin = self.other = 0
        self._silent = False
        self._language = ""  # that of the page
        self._marked: list[str] = []  # open elements within one that is in another language

    def handle_data(self, data: str) -> None:
        if "{" in data and not self._silent:
            self.braces.append(data)
        if self._silent:
            return
        if sign := two_ways(data):
            self.written[sign] = None
        if not self._marked:
            self.latin += sum(map(len, _LATIN.findall(data)))
            if not data.isascii():
                self.other += sum(map(len, _OTHER.findall(data)))

    def handle_endtag(self, tag: str) -> None:
        if self._marked and self._marked[-1] == tag:
            self._marked.pop()
        if tag in _SILENT:
            self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent = True
        told = dict(attrs).get("rel") in _TOLD
        if self._marked and tag == self._marked[0]:
            self._marked.append(tag)
        for name, value in attrs:
            if name == "lang" and value and not self._marked:
                self._mark(tag, value)
            elif name == "id":
                self.ids.add(unescape(value or ""))
            elif (name == "href" and tag == "a") or (name == "href" and tag == "link" and told):
                self.links[unescape(value or "")] = None
            elif name == "href" or name in _FETCHED:
                self.loads[unescape(value or "")] = None
            elif name == "style" and value:
                self.loads |= dict.fromkeys(CSS_URL.findall(unescape(value)))

    def _mark(self, tag: str, language: str) -> None:
        """Note the language of the page, or the beginning of something in another one."""
        if not self._language:
            self._language = language
        elif language != self._language and tag not in _EMPTY:
            self._marked = [tag]
