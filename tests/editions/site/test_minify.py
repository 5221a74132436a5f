"""Scripts lose what says nothing, and do the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from peerkit.editions.site.frontend.minify import short

ODD = """
/* why */
var text = "two  spaces /* no comment */";
var parts = [1 + +"2", 3 - -1, 8 / 2 / 2];
function first(a) {
  if (/[ "/]  x/.test(a)) return "x"
  return a.replace(/ +/g, "_");
}
var result = [text, parts, first(' " /  x'), first("a   b"), typeof text, "a" in {a: 1}];
"""


def test_a_short_script_says_the_same(page: Page) -> None:
    made = short(ODD)
    assert len(made) < len(ODD) - 40
    run = "script => { const value = new Function(script + '; return result'); return value(); }"
    page.goto("about:blank")
    assert page.evaluate(run, made) == page.evaluate(run, ODD)


@pytest.mark.parametrize(
    ("script", "made"),
    [
        ("a = b\nc()", "a=b\nc()"),
        ("x = 1; // y\n", None),
        ("return  a", "return a"),
        ("a  -  - b", "a- -b"),
        ('"a \\" b"  ;', '"a \\" b";'),
    ],
)
def test_white_space_stays_where_it_means_something(script: str, made: str | None) -> None:
    if made is None:
        assert "//y" in short(script), "such comments are not written here, so none are taken away"
    else:
        assert short(script) == made
