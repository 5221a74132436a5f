"""What a translation must keep, and what it must never bring along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.language.markdown.payload import KINDS, bad_characters, differences, is_safe

SOURCE = "Call {urgent.phone}. See [worry](worry.md) and the note[^1]."
GOOD = "اتصل {urgent.phone}. انظر الملاحظة[^1] و[القلق](worry.md)."


def test_words_may_change_and_move() -> None:
    assert is_safe(SOURCE, GOOD)
    assert differences(SOURCE, GOOD) == ()


@pytest.mark.parametrize(
    ("translation", "kind"),
    [
        ("Call 112. See [w](worry.md)[^1].", "fact"),
        ("Call {urgent.fone}. See [w](worry.md)[^1].", "fact"),
        ("{urgent.phone} {clinic.phone} [w](worry.md)[^1]", "fact"),
        ("{urgent.phone} {urgent.phone} [w](worry.md)[^1]", "fact"),
        ("{urgent.phone [w](worry.md)[^1]", "fact"),
        ("{urgent.phone} [w](worry.md)[^1]{: onclick=alert(1) }", "fact"),
        ("{urgent.phone} [w](worry.md)[^1] { .hidden }", "fact"),
        ("{urgent.phone} w[^1]", "link"),
        ("{urgent.phone} [w](Worry.md)[^1]", "link"),
        ("{urgent.phone} [w](worry.md)[^1] [x](https://bad.example)", "link"),
        ("{urgent.phone} [w](javascript:alert(1))[^1]", "link"),
        ("{urgent.phone} [w](worry.md)[^1] ![x](y.png)", "link"),
        ("{urgent.phone} [w](worry.md)[^1] [x][name]", "link"),
        ("{urgent.phone} [w](worry.md)[^1] [[crisis-box]]", "link"),
        ("{urgent.phone} [w](worry.md)[^1] www.bad.example", "link"),
        ("{urgent.phone} [w](worry.md)[^1] tg://bad", "link"),
        ("{urgent.phone} [w](worry.md)[^1] <script>", "html"),
        ("{urgent.phone} [w](worry.md)[^1] <IMG src=x onerror=y>", "html"),
        ("{urgent.phone} [w](worry.md)[^1] <!-- x", "html"),
        ("{urgent.phone} [w](worry.md)[^1] <a@bad.example>", "html"),
        ("{urgent.phone} [w](worry.md)[^1] &#8238;", "html"),
        ("{urgent.phone} [w](worry.md)", "footnote"),
        ("{urgent.phone} [w](worry.md)[^1][^2]", "footnote"),
        ("{urgent.phone} [w](worry.md)[^1] \u202e211", "character"),
        ("{urgent.phone} [w](worry.md)[^1] \u2066x\u2069", "character"),
        ("{urgent.phone} [w](worry.md)[^1] \x02wzxhzdk:0\x03", "character"),
        ("{urgent.phone} [w](worry.md)[^1] \ufffd", "character"),
        ("{urgent.phone} [w](worry.md)[^1] so\u00adft", "character"),
    ],
)
def test_each_difference_is_refused_and_named(translation: str, kind: str) -> None:
    assert not is_safe(SOURCE, translation)
    assert kind in [difference.kind for difference in differences(SOURCE, translation)]


def test_a_difference_tells_what_is_lost_and_added() -> None:
    (difference,) = differences("{a.b} {a.b} {c.d}", "{a.b} {e.f}")
    assert difference.lost == ("{a.b}", "{c.d}")
    assert difference.added == ("{e.f}",)


@pytest.mark.parametrize("address", ["www.bad.example", "WWW.bad.example", "x://y", "</p>", "&lt;"])
def test_one_thing_added_to_plain_words_is_refused(address: str) -> None:
    assert not is_safe("Words.", f"Mots {address}.")
    assert not is_safe(f"Words {address}.", "Mots.")


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u200b"])
def test_letters_that_spelling_needs_are_allowed(joiner: str) -> None:
    assert bad_characters(f"می{joiner}خواهم") == []


@pytest.mark.parametrize("text", ["5 < 6 & 7 > 2", "Yes: no", "a ] ( b", "3:1", "C'est « ici »"])
def test_ordinary_signs_are_no_markup(text: str) -> None:
    assert is_safe("Words.", text)


@given(st.text())
def test_a_text_is_as_safe_as_itself(text: str) -> None:
    assert is_safe(text, text)


@given(
    st.text("a{}[]()<>!^:/&;. \u202e", max_size=20), st.text("a{}[]()<>!^:/&;. \u202e", max_size=20)
)
def test_safe_means_no_difference(source: str, translation: str) -> None:
    assert is_safe(source, translation) == (differences(source, translation) == ())
    assert {d.kind for d in differences(source, translation)} <= KINDS.keys()
