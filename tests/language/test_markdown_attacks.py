"""No translation can break a page, or bring anything live into it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from peerkit.language.markdown.parse import KIT_EXTENSIONS, render

PAGE = (Path(__file__).parent / "pages" / "every-construct.md").read_text(encoding="utf-8")
MANY = (*KIT_EXTENSIONS, "abbr", "attr_list", "md_in_html", "pymdownx.details", "pymdownx.tilde")


def plain(body: str, extensions: Sequence[str]) -> str:
    return Markdown(extensions=list(extensions)).convert(body)


def unmarked(html: str) -> str:
    """Return HTML without the marks of English text."""
    without_spans = re.sub(r'<span dir="ltr" lang="en">(.*?)</span>', r"\1", html, flags=re.DOTALL)
    return re.sub(r' (?:lang="en"|dir="ltr")', "", without_spans)


# Translations that would be blocks of their own in the source: here they are only words.
WORDS_LIKE_BLOCKS = [
    *("1945. godine je", "+ 44 20 7946", "- x", "# x", "> x", "!!! danger", '=== "Tab"'),
    *("    four spaces", "```", "~~~ python", "| a | b |", ": meaning", "* * *", "x\n==="),
    *('--8<-- "mkdocs.yml"', "/// note", "*[the]: x", "x\n\ny", "::: module"),
]


@pytest.mark.parametrize("payload", WORDS_LIKE_BLOCKS)
@pytest.mark.parametrize("target", ["Setext heading", "nested", "A quotation over two lines"])
def test_no_translation_makes_or_breaks_a_block(payload: str, target: str) -> None:
    def lookup(_context: str | None, text: str) -> str | None:
        return f"⟦{payload}⟧" if text == target else text

    html = render(PAGE, lookup)
    outside = re.sub(r"⟦.*?⟧", "@", html, flags=re.DOTALL)
    wanted = plain(PAGE, KIT_EXTENSIONS)
    raw = "A quotation\nover two lines" if target.startswith("A quo") else target
    assert outside == wanted.replace(f">{raw}<", ">@<").replace(f"{raw}<ul", "@<ul").replace(
        f"<li>{raw}\n", "<li>@\n"
    ).replace(f"<li>\n<p>{raw}<", "<li>\n<p>@<")


@pytest.mark.parametrize(
    "payload",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](https://bad.example)",
        "![x](https://bad.example/x.png)",
        "<https://bad.example>",
        "x { onclick=alert(1) }",
        "x{: onclick=alert(1) }",
        "[name]: https://bad.example",
        "[^1]: x",
        "x[^n]",
        "[x][ref]",
        "\x02wzxhzdk:0\x03",
        "&#8238;x",
        "\u202ex",
        "{clinic.phone}",
    ],
)
@pytest.mark.parametrize("extensions", [KIT_EXTENSIONS, MANY])
def test_live_payloads_are_never_rendered(payload: str, extensions: Sequence[str]) -> None:
    def lookup(_context: str | None, text: str) -> str | None:
        return payload if text == "Setext heading" else text

    html = render(PAGE, lookup, extensions)
    assert unmarked(html) == plain(PAGE, extensions)
    assert html.count('lang="en"') == 1


@given(st.text(max_size=40))
def test_no_translation_changes_anything_outside_its_block(payload: str) -> None:
    def lookup(_context: str | None, text: str) -> str | None:
        return f"⟦{payload}⟧" if text == "middle" else text

    body = "# one\n\nfirst\n\n- item\n\nmiddle\n\n| a |\n|---|\n| b |\n\nlast[^1]\n\n[^1]: note\n"
    html = render(body, lookup)
    wanted = plain(body, KIT_EXTENSIONS)
    before, after = wanted.split("<p>middle</p>")
    assert html.startswith(before)
    assert html.endswith(after)
