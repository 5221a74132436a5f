"""The search index of one language: a script that the page loads when the search is used.

A script, because a page opened from a memory stick may not read other files in any other way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from peerkit.editions.site.pages import HELP, SitePage
from peerkit.editions.site.quick import feed

INDEX = "search-index.js"
Record = tuple[str, str, str, str]

# Pages that list others would be found for every word; their titles are enough.
_LISTS = ("all", "finder", "cards", "forms", "glossary", "status", "prints")

# What stands on many pages would be found on all of them.
_REPEATED = frozenset({"crisis-box", "jump", "toc", "card-stop"})
_EMPTY = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr"})
_INLINE = frozenset({"a", "b", "em", "i", "small", "span", "strong", "sup"})


class _Text(HTMLParser):
    """Collects the words below a page's title, without repeated parts and what only decorates."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._whole = whole
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._gap(tag)
        if tag in _EMPTY:
            return
        values = dict(attrs)
        repeated = _REPEATED & set((values.get("class") or "").split()) and not self._whole
        titled = tag == "h1"  # the title is in the index by itself
        if self._skipped or titled or repeated or values.get("aria-hidden") == "true":
            self._skipped += 1

    def handle_endtag(self, tag: str) -> None:
        self._gap(tag)
        if self._skipped:
            self._skipped -= 1

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.parts.append(data)

    def _gap(self, tag: str) -> None:
        if tag not in _INLINE:
            self.parts.append(" ")


def text_of(html: str, *, whole: bool = True) -> str:
    """Return the words of a piece of HTML; with `whole` off, without what many pages share."""
    parser = _Text(whole=whole)
    feed(parser, html)
    return " ".join("".join(parser.parts).split())


def record(page: SitePage, title: str, html: str) -> Record:
    """Return one page for the index: its URL, title, document code and words."""
    if page.kind in _LISTS:
        return page.url, title, "", ""
    code = page.entry.document.id if page.entry else ""
    is_home_of_crisis = page.entry is not None and page.entry.source.path == HELP
    return page.url, title, code, text_of(html, whole=is_home_of_crisis)


def _order(record: Record) -> tuple[tuple[int, str], ...]:
    """Return what sorts a folder's pages before its folders, and its first page first."""
    *folders, name = record[0].split("/")
    first = "" if name == "index.html" else name
    return (*((1, folder) for folder in folders), (0, first))


def records(text: str) -> Iterator[Record]:
    """Yield the records of an index as `script` writes it."""
    for line in text.split("\n")[1:-2]:
        url, title, code, words = json.loads(line.removesuffix(","))
        yield url, title, code, words


def script(records: Iterable[Record]) -> str:
    """Return the index as a script: one line a page, folder by folder."""
    lines = (
        json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        for record in sorted(records, key=_order)
    )
    body = ",\n".join(line.replace("\u2028", " ").replace("\u2029", " ") for line in lines)
    return f"kitSearch([\n{body}\n]);\n"
