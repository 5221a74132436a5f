"""Pages of a language that is whole hold no English that is not marked as English."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

# What is Latin in every language: the licence, the program, names that are said like this.
NAMES = {"CC", "BY", "SA", "MIT", "HIV", "USB", "Letter", "peerkit"}
# Codes of fixed lines and of what stands beside them are written in full by translators.
CODES = {"IL", "HM", "pair", "child"}
_EMPTY = {"img", "input", "link", "meta", "br", "hr", "source", "wbr"}
_SPOKEN = ("alt", "aria-label", "title", "placeholder", "content")
_OTHER = {"code", "latin", "phone", "fact"}


class _Words(HTMLParser):
    """Collects the Latin words of a page that nothing marks as another language."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.tag = tag
        self.open: list[tuple[str, bool]] = []
        self.found: set[str] = set()

    @property
    def _marked(self) -> bool:
        return any(marked for _, marked in self.open)

    def _take(self, text: str) -> None:
        self.found |= set(re.findall(r"[A-Za-z]{2,}", text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        classes = set((named.get("class") or "").split())
        marked = named.get("lang", self.tag) != self.tag or bool(classes & _OTHER)
        told = tag != "meta" or named.get("name") == "description"
        if told and not marked and not self._marked:
            for name in _SPOKEN:
                self._take(named.get(name) or "")
        if tag not in _EMPTY:
            self.open.append((tag, marked or tag in ("script", "style", "code")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._marked:
            self._take(data)


def unmarked(html: str, tag: str) -> set[str]:
    """Return the Latin words of a page that are neither marked nor names."""
    words = _Words(tag)
    words.feed(html)
    return words.found - NAMES - CODES


def test_no_english_is_left_unmarked(site: Any) -> None:
    left = {}
    for name in site.pages("ar"):
        found = unmarked((site.folder / "ar" / name).read_text("utf-8"), "ar")
        if found - {"print"}:  # the name of a folder
            left[name] = found
    assert left == {}
    seen = (site.folder / "en" / "programmes.html").read_text("utf-8").replace('lang="en"', "")
    assert len(unmarked(seen, "ar")) > 100, "the oracle must see English"


def test_every_page_says_what_it_is_for(site: Any) -> None:
    for tag in ("en", "ar"):
        for name in site.pages(tag):
            html = (site.folder / tag / name).read_text("utf-8")
            assert re.search(r'<meta name="description"[^>]* content="[^"]+">', html), name


def test_what_stays_english_in_a_head_is_marked(site: Any) -> None:
    heads = [(site.folder / "uk" / name).read_text("utf-8") for name in site.pages("uk")]
    titles = [re.search(r"<title( lang=\"en\" dir=\"ltr\")?>([^<]*)", html) for html in heads]
    english = [title for title in titles if title and title.group(1)]
    plain = [title.group(2) for title in titles if title and not title.group(1)]
    assert len(english) + len(plain) == len(heads)
    assert not [one for one in plain if re.fullmatch(r"[A-Za-z ]+", one.partition(" – ")[0])]
