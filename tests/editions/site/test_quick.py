"""The quick reader says of a page what Python's parser says."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.editions.site.quick import feed

PIECES = (
    *("<p>", "</p>", '<a href="x.html#y" id="z">', "</a>", "<br />", "<br>", "<hr/>", "text "),
    *("a &amp; b", "&lt;", '<p title="a &quot; b" hidden>', '<svg viewBox="0 0 1 1">', "</svg>"),
    *("<!doctype html>", "<!-- c -->", "<P>", "<p class=x>", "<p class='x'>", "a < b", "a > b"),
    *("<script>a && b</script>", "<style>p{}</style>", "<title>a</title>", "<", ">", "é", '"'),
    *("<textarea>&lt;</textarea>", '<p a="<">', '<p\nid="q">', "</ p>", "&#x41;", "&nbsp;"),
)


class Told(HTMLParser):
    """Everything that a parser was told, texts joined."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, object]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.told.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.told.append((tag, "end"))

    def handle_data(self, data: str) -> None:
        last = self.told[-1] if self.told else ("", None)
        if last[0] == "#":
            self.told[-1] = ("#", f"{last[1]}{data}")
        else:
            self.told.append(("#", data))


def by_python(html: str) -> list[tuple[str, object]]:
    """Return what Python's parser tells."""
    told = Told()
    told.feed(html)
    told.close()
    return told.told


def quickly(html: str) -> list[tuple[str, object]]:
    """Return what the quick reader tells."""
    told = Told()
    feed(told, html)
    return told.told


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_both_tell_the_same(html: str) -> None:
    assert quickly(html) == by_python(html)


@pytest.mark.parametrize("piece", PIECES)
def test_both_tell_the_same_of_each_piece(piece: str) -> None:
    assert quickly(f"<p>{piece}</p>") == by_python(f"<p>{piece}</p>")
