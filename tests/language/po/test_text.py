"""Quotes and escapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.language.po.text import escaped, unquoted


@given(st.text())
def test_what_is_escaped_reads_back(text: str) -> None:
    assert unquoted(f'"{escaped(text)}"') == text


@pytest.mark.parametrize(
    ("quoted", "text"),
    [
        ('"a"  \t', "a"),
        ('"a" "b"', "ab"),
        ('""', ""),
        (r'"\303\251\xc3\xa9"', "éé"),
        (r'"\\n"', "\\n"),
        (r'"a\"b"', 'a"b'),
    ],
)
def test_strings_of_a_line(quoted: str, text: str) -> None:
    assert unquoted(quoted) == text


@pytest.mark.parametrize("quoted", ['"', '"a', 'a"', '"a"b"', '"a\\"', r'"\q"', r'"\377"', ""])
def test_what_is_no_string_is_refused(quoted: str) -> None:
    with pytest.raises(ValueError, match=r"line"):
        unquoted(quoted)
