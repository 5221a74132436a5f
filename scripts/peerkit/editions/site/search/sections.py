"""The parts of a page that can be found and opened by themselves."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from typing import NamedTuple

from peerkit.editions.site.quick import feed

# What stands on many pages would be found on all of them.
_REPEATED = frozenset(
    {"crisis-box", "jump", "toc", "card-stop", "card-group", "step-time", "badge", "origin"}
    | {"short-version", "run-start", "run-top", "run-seen", "run-dock", "run-list", "breathe"}
    | {"blank-note"}
)
_EMPTY = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr"})
_INLINE = frozenset({"a", "b", "em", "i", "small", "span", "strong", "sup"})
_HEADINGS = frozenset({"h2", "h3"})


class Passage(NamedTuple):
    """One part of a page: the id that opens it, its heading and words.

    `language` is the tag of the language most of it is in where that is not the page's own. The
    part before the first heading has neither id nor heading. `more` are words of a long part that
    are looked for and not shown.
    """

    anchor: str
    heading: str
    language: str
    text: str
    more: str = ""


class _Open(NamedTuple):
    """An element that is open: its id, its language and whether its words count.

    Of a `line` to write on only the label counts, which stands in an element of its own.
    """

    anchor: str
    language: str
    skipped: bool
    line: bool = False


class _Parts(HTMLParser):
    """Collects the parts of a page, without its title and what only decorates."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Passage] = []
        self._open = [_Open("", "", skipped=False)]
        self._taken = {""}
        self._heading: list[str] | None = None
        self._begin("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._gap(tag)
        if tag in _EMPTY:
            return
        values = dict(attrs)
        inside = self._open[-1]
        anchor = values.get("id") or ""
        named = set((values.get("class") or "").split())
        skipped = inside.skipped or tag == "h1" or bool(_REPEATED & named)
        skipped = skipped or values.get("aria-hidden") == "true"
        # The code of a document stands beside its title, not in it.
        skipped = skipped or (self._heading is not None and "code" in named)
        if tag in _HEADINGS and not skipped:
            self._begin_at(anchor or inside.anchor)
        language = values.get("lang") or inside.language
        self._open.append(_Open(anchor or inside.anchor, language, skipped, "blank" in named))

    def handle_endtag(self, tag: str) -> None:
        self._gap(tag)
        if tag in _HEADINGS and self._heading is not None:
            self._title, self._heading = " ".join("".join(self._heading).split()), None
        if len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        here = self._open[-1]
        if here.skipped or here.line:
            return
        (self._words if self._heading is None else self._heading).append(data)
        self._languages[here.language] += len(data.strip())

    def close(self) -> None:
        super().close()
        self._end()

    def _begin_at(self, anchor: str) -> None:
        """Begin a part at a heading that can be opened; others stay in the part they are in."""
        if anchor not in self._taken:
            self._end()
            self._begin(anchor)
            self._heading = []

    def _begin(self, anchor: str) -> None:
        self._anchor, self._title = anchor, ""
        self._taken.add(anchor)
        self._words: list[str] = []
        self._languages: Counter[str] = Counter()

    def _end(self) -> None:
        text = " ".join("".join(self._words).split())
        if text or self._title:
            language = max(self._languages, key=lambda one: self._languages[one], default="")
            self.parts.append(Passage(self._anchor, self._title, language, text))
        self._words, self._title = [], ""

    def _gap(self, tag: str) -> None:
        if tag not in _INLINE:
            (self._words if self._heading is None else self._heading).append(" ")


def sections(html: str) -> list[Passage]:
    """Return the parts of a piece of HTML that have words.

    >>> sections('<h1>T</h1><p>a</p><h2 id="b">B</h2><p>c</p>')
    [Passage(anchor='', heading='', language='', text='a', more=''), \
Passage(anchor='b', heading='B', language='', text='c', more='')]
    """
    page = _Parts()
    feed(page, html)
    page._end()
    return page.parts
