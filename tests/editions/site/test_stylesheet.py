"""What becomes of the styles: plain for old engines, mirrored for the other direction."""

from __future__ import annotations

import re

import pytest

from peerkit.editions.site.frontend.assets import SHEETS, sheet_for
from peerkit.editions.site.frontend.stylesheet import (
    StyleError,
    compiled,
    parse,
    physical,
    sheet,
    tokens,
)


@pytest.mark.parametrize(
    ("name", "value", "left", "right"),
    [
        (
            "margin-inline",
            "1em 0",
            "margin-left:1em;margin-right:0",
            "margin-right:1em;margin-left:0",
        ),
        ("padding-block", "2px", "padding-top:2px;padding-bottom:2px", ""),
        ("inset-inline-start", "0", "left:0", "right:0"),
        ("inset", "0 1px", "top:0;right:1px;bottom:0;left:1px", ""),
        ("border-inline-start", "1px solid", "border-left:1px solid", "border-right:1px solid"),
        ("border-inline-start-color", "red", "border-left-color:red", "border-right-color:red"),
        ("min-inline-size", "0", "min-width:0", ""),
        ("max-block-size", "9px", "max-height:9px", ""),
        ("text-align", "start", "text-align:left", "text-align:right"),
        ("text-align", "center", "text-align:center", ""),
        ("float", "inline-end", "float:right", "float:left"),
    ],
)
def test_a_side_is_named_as_the_direction_has_it(
    name: str, value: str, left: str, right: str
) -> None:
    assert compiled(f"a {{ {name}: {value} }}", "ltr") == f"a{{{left}}}"
    assert compiled(f"a {{ {name}: {value} }}", "rtl") == f"a{{{right or left}}}"


def test_text_of_either_direction_is_told_both_ways() -> None:
    found = list(physical("padding-inline", "1em 0", "rtl", both=True))
    assert found == [
        ("padding-right", "1em"),
        ("padding-left", "0"),
        ("padding-inline-start", "1em"),
        ("padding-inline-end", "0"),
    ]


def test_each_selector_stands_by_itself() -> None:
    assert compiled(":is(a, b) :is(i, u) { top: 0 }", "ltr") == "a i,a u,b i,b u{top:0}"
    assert compiled("a:is(.x, .y), p { top: 0 }", "ltr") == "a.x,a.y,p{top:0}"


def test_colours_have_values_and_others_in_the_dark() -> None:
    light, dark = tokens()
    assert compiled("a { color: var(--text); top: 0 }", "ltr") == (
        f"a{{color:{light['--text']};top:0}}"
        f"@media screen and (prefers-color-scheme:dark){{a{{color:{dark['--text']}}}}}"
    )


def test_dark_stays_below_its_own_condition() -> None:
    made = compiled("@media screen and (min-width: 9px) { a { color: var(--text) } }", "ltr")
    assert made.count("@media screen and (min-width:9px)") == 2
    assert "@media screen and (min-width:9px) and (prefers-color-scheme:dark){a{color:" in made
    assert "dark" not in compiled("@media print { a { color: var(--text) } }", "ltr")


def test_dark_colours_stand_together_and_overrule_nothing_that_came_later() -> None:
    made = compiled("a { background: var(--panel) } b { background: none; top: 0 }", "ltr")
    assert made.count("@media") == 1
    assert made.endswith("{a{background:#1b2525}b{background:none}}")
    between = "a { color: var(--text) } @media print { a { color: red } } b { color: var(--text) }"
    assert compiled(between, "ltr").count("prefers-color-scheme") == 2, "its place is kept"


@pytest.mark.parametrize(
    "bad",
    [
        "a{gap:1px}",
        "a{display:grid}",
        "a:has(b){top:0}",
        "a{position: sticky}",
        "a{b:min(1px,2px)}",
    ],
)
def test_what_old_engines_cannot_lay_out_is_refused(bad: str) -> None:
    with pytest.raises(StyleError):
        compiled(bad, "ltr")


def test_mistakes_in_a_sheet_are_told() -> None:
    with pytest.raises(StyleError, match="too few"):
        parse("a { top: 0")
    with pytest.raises(StyleError, match="no value"):
        compiled("a { color: var(--nothing) }", "ltr")


@pytest.mark.parametrize("name", SHEETS)
def test_the_two_sheets_mirror_each_other(name: str) -> None:
    left, right = sheet_for(name, "ltr"), sheet_for(name, "rtl")
    assert left != right or name in ("breathe", "icons"), "these have no sides"
    assert len(left) == len(right) or abs(len(left) - len(right)) < len(left) // 50
    assert "var(" not in left + right
    assert not re.search(r"[;{](?:inset|(?:min-|max-)?(?:inline|block)-size|margin-block)", left)


def test_a_sheet_is_made_once() -> None:
    assert sheet(("shell",), "ltr") is sheet(("shell",), "ltr")
