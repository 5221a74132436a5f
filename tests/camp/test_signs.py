"""Signs that come along when people copy: mended where they look right, and told once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.camp.signs import cleaned, merged


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a: “x”", 'a: "x"'),
        ('a: "x”', 'a: "x"'),
        ("a: [“x”, „y“]", 'a: ["x", "y"]'),
        ("a: “x #4”  # remark", 'a: "x #4"  # remark'),
        ("a: Say “x” now", "a: Say “x” now"),
        ('a: "Say “x” now"', 'a: "Say “x” now"'),
        ("a: 'x'", "a: 'x'"),
        ("a:\u00a0x", "a: x"),
        ("a:\tx", "a: x"),
        ("\ta: x", "\ta: x"),
        ("\u200fa: x", "a: x"),
        ("a: می\u200cخواهم", "a: می\u200cخواهم"),
        ("# “x”\u00a0", "# “x”\u00a0"),
        ("a: \u202axy\u202c", "a: xy"),
        ("a: \u202exy", "a: \u202exy"),
    ],
)
def test_what_looks_right_is_made_so(written: str, read: str) -> None:
    assert cleaned(written)[0] == read


def test_each_kind_is_told_once_with_its_first_line() -> None:
    _, told = cleaned("a: x\nb: “y”\nc: “z”\nd:\u00a0w")
    assert list(merged(told)) == [
        (2, "Curly quotes are read as straight ones (so in 2 lines)."),
        (4, "A no-break space is read as a space."),
    ]


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once, _ = cleaned(text)
    assert cleaned(cleaned(once)[0])[0] == cleaned(once)[0]
    assert once.count("\n") == text.count("\n")
