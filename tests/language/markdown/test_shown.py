"""What a reader sees of a text, by the quick way and by the parse."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerkit.language.markdown import shown as module
from peerkit.language.markdown.shown import Link, Shown, shown

PIECES = st.sampled_from(
    [
        *("[", "]", "(", ")", "**", "*", "a", "b", " ", "x.md", "[a](b)", "[a b](c.md#d)", "**b**"),
        *("{a.b}", "!", ".", "_", "\\", "`", "<", "ع"),
    ]
)


def parsed(text: str) -> Shown:
    """Return what the parse alone sees."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_simple", lambda _text: None)
        module._parsed.cache_clear()
        return module._parsed(text)


@settings(max_examples=1000, deadline=None)
@given(st.lists(PIECES, max_size=9).map("".join))
def test_the_quick_way_sees_what_the_parse_sees(text: str) -> None:
    quick = module._simple(text)
    if quick is not None:
        assert quick == parsed(text)


def test_parts_of_a_text() -> None:
    found = shown("Call **{urgent.phone}**, see [the signs](a.md#b) and `{x.y}`.")
    assert found.links == (Link("the signs", "a.md#b"),)
    assert found.bold == ("{urgent.phone}",)
    assert found.facts == ("{urgent.phone}",)
    assert found.code == ("{x.y}",)


@pytest.mark.parametrize("text", ["`{a.b}`", "\\{a.b\\}", "{a.b"])
def test_a_fact_that_is_not_filled_in(text: str) -> None:
    assert shown(text).facts == ()


@pytest.mark.parametrize("text", ["`[x](y)`", "\\[x](y)", "[x(y)", "[x][]", "[](y)", "[ ](y)"])
def test_a_link_that_cannot_be_followed(text: str) -> None:
    assert shown(text).targets == []


@pytest.mark.parametrize("text", ["**a", "** a", "a ** b", "a**"])
def test_stars_that_are_printed(text: str) -> None:
    assert "**" in shown(text).left
