"""What a page of the site links to, what it loads, and the ids it has."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from peerkit.editions.site.quick import feed
from peerkit.editions.written import two_ways

# Attributes that make a browser fetch something by itself.
_FETCHED = frozenset({"src", "srcset", "poster", "data", "background", "action", "formaction"})
# Links that only tell where a page stands; nothing is fetched for them.
_TOLD = frozenset({"canonical", "alternate"})
_SILENT = frozenset({"script", "style"})
CSS_URL = re.compile(r"""url\(\s*['"]?(?!data:|#)([^'")]+)|@import""")


class Facts(NamedTuple):
    """The addresses a page links to and loads, each once and in its order, and its ids.

    `braces` are the pieces of text with a brace in it, where a fact may have been left unfilled;
    `written` are signs of two ways of writing in one text.
    """

    links: tuple[str, ...]
    loads: tuple[str, ...]
    ids: frozenset[str]
    braces: tuple[str, ...] = ()
    written: tuple[str, ...] = ()


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
        self._silent = False

    def handle_data(self, data: str) -> None:
        if "{" in data and not self._silent:
            self.braces.append(data)
        if not self._silent and (sign := two_ways(data)):
            self.written[sign] = None

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent = True
        told = dict(attrs).get("rel") in _TOLD
        for name, value in attrs:
            if name == "id":
                self.ids.add(unescape(value or ""))
            elif (name == "href" and tag == "a") or (name == "href" and tag == "link" and told):
                self.links[unescape(value or "")] = None
            elif name == "href" or name in _FETCHED:
                self.loads[unescape(value or "")] = None
            elif name == "style" and value:
                self.loads |= dict.fromkeys(CSS_URL.findall(unescape(value)))
