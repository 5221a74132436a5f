"""What the Nu HTML checker found on these pages once stays away; it is no tool of this suite."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from typing import Any

import pytest

_UNNAMED = ("span", "div", "p", "b")  # may have a name only together with a role


class _Faults(HTMLParser):
    """Collects the faults of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.found: list[str] = []
        self._option = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids.update(filter(None, [named.get("id")]))
        if " " in (named.get("src") or ""):
            self.found.append(f"a space in the address of {tag}")
        if tag in _UNNAMED and "aria-label" in named and "role" not in named:
            self.found.append(f"{tag} with a name and no role")
        if self._option:
            self.found.append("an option without words")
        self._option = tag == "option"

    def handle_endtag(self, tag: str) -> None:
        if self._option and tag == "option":
            self.found.append("an option without words")
        self._option = False

    def handle_data(self, data: str) -> None:
        self._option = self._option and not data.strip()


def faults(html: str) -> list[str]:
    """Return what is wrong with a page."""
    page = _Faults()
    page.feed(html)
    twice = [f"the id {name} twice" for name, number in page.ids.items() if number > 1]
    return [*page.found, *twice]


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_pages_have_none_of_the_faults_that_were_found(site: Any, tag: str) -> None:
    pages = site.pages(tag)
    assert len(pages) > 15
    found = {name: faults((site.folder / tag / name).read_text("utf-8")) for name in pages}
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<p id="a"></p><p id="a"></p>', "the id a twice"),
        ('<img src="data:a b">', "a space in the address of img"),
        ('<span aria-label="1"></span>', "span with a name and no role"),
        ('<option value=""></option>', "an option without words"),
    ],
)
def test_each_fault_would_be_seen(html: str, told: str) -> None:
    assert faults(html) == [told]
    assert faults('<option value="">–</option><span role="img" aria-label="1"></span>') == []
