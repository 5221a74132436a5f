"""Numbers: read as they are meant where that is certain, and never with another digit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.camp.advice import advice, read_phone
from peerkit.camp.phones import phone_kind

NUMBER = "+96171482915"
_SPELLINGS = st.sampled_from(["{}", "«{}»", "tel:{}", "\u202a{}\u202c", "({})", "{}.", " {} "])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("00961 71 482 915", "+961 71 482 915"),
        ("+961\u00a071\u2011482\u2011915", "+961 71 482 915"),
        ("1 1 2", "112"),
        ("٩١١", "911"),
        ("0112", "0112"),
        ("071 482 915", "071 482 915"),
        ("+961 (0)71 482 915", "+961 (0)71 482 915"),
        ("EXAMPLE-A – NOT REAL", "EXAMPLE-A – NOT REAL"),
        ("00112", "00112"),
    ],
)
def test_only_what_is_certain_is_read_in_another_way(written: str, read: str) -> None:
    assert read_phone(written) == read


@given(_SPELLINGS, st.text(" -.()\u00a0\u200e", max_size=3), st.integers(4, 11))
def test_no_spelling_changes_a_digit(spelling: str, gap: str, at: int) -> None:
    written = spelling.format(f"{NUMBER[:at]}{gap}{NUMBER[at:]}")
    read = read_phone(written)
    digits = "".join(filter(str.isdigit, read))
    assert digits == NUMBER[1:]
    assert phone_kind(read) in ("international", "wrong")


@given(st.text(max_size=30))
def test_every_text_is_read_and_advised_without_a_fault(text: str) -> None:
    read = read_phone(text)
    before = [sign for sign in text if sign.isdecimal()]
    after = [sign for sign in read if sign.isdecimal()]
    dialled = phone_kind(read) in ("international", "short", "unlisted")
    assert not dialled or len(after) in (len(before), len(before) - 2)
    message, remedy = advice(read)
    assert message.endswith(".")
    assert remedy


@pytest.mark.parametrize(
    ("phone", "remedy"),
    [
        ("0773 456 789", '"+… 773 456 789"'),
        ("+961 71 482 915 (Viber)", 'viber: "+961 71 482 915"'),
        ("112/113", '["112", "113"]'),
        ("961 71 482 915+", '"+961 71 482 915"'),
        ("011 961 71 482 915", '"+961 71 482 915"'),
    ],
)
def test_what_to_write_is_offered(phone: str, remedy: str) -> None:
    assert remedy in advice(phone)[1]
