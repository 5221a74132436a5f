"""Heading ids come from the English, whatever language is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from markdown import Markdown

from peerkit.language.markdown.parse import KIT_EXTENSIONS, TranslationExtension, render

PAGE = """\
# Help **now**

## Call `someone` you trust[^1]

## Help now

## Help now

## [A link](x.md) and *more*

## ١٢

### Explicit { #mine }

[^1]: A friend.
"""


def ids(html: str) -> list[str]:
    return re.findall(r'<h\d[^>]* id="([^"]*)"', html)


def arabic(_context: str | None, text: str) -> str | None:
    """Translate every letter away but keep facts, links and footnotes."""
    return re.sub(r"(\]\([^)]*\)|\[\^1\])|[A-Za-z]", lambda m: m.group(1) or "ع", text)


@pytest.mark.parametrize("extensions", [KIT_EXTENSIONS, (*KIT_EXTENSIONS, "attr_list")])
def test_ids_are_those_of_the_english_page(extensions: Sequence[str]) -> None:
    english = Markdown(extensions=list(extensions)).convert(PAGE)
    translated = render(PAGE, arabic, extensions)
    assert "Help" not in translated
    assert ids(translated) == ids(english)
    assert len(set(ids(english))) == len(ids(english)) == 7


def test_ids_hold_where_only_some_headings_are_translated() -> None:
    def some(context: str | None, text: str) -> str | None:
        return arabic(context, text) if text == "Help now" else None

    english = Markdown(extensions=list(KIT_EXTENSIONS)).convert(PAGE)
    assert ids(render(PAGE, some)) == ids(english)


def test_footnotes_in_headings_are_counted_once() -> None:
    assert render(PAGE, arabic).count('class="footnote-backref"') == 1


def test_without_the_toc_extension_there_are_no_ids() -> None:
    assert ids(render("# Help", arabic, ["tables"])) == []


def test_one_parser_can_render_many_pages() -> None:
    md = Markdown(extensions=[*KIT_EXTENSIONS, TranslationExtension(arabic)])
    first = md.convert("# One")
    md.reset()
    assert ids(md.convert("# Two")) == ["two"]
    assert ids(first) == ["one"]
