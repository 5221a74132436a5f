"""Phone numbers: which can be dialled, and which only look like it."""

from __future__ import annotations

import pytest

from peerkit.camp.phones import PhoneKind, is_suspect, phone_kind, same_number


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("+30 210 222 3333", "international"),
        ("+302102223333", "international"),
        ("+254 20 2712 345", "international"),
        ("112", "short"),
        ("0112", "short"),
        ("116111", "short"),
        ("119", "unlisted"),
        ("EXAMPLE-A – NOT REAL", "example"),
        ("EXAMPLE-AB – NOT REAL", "example"),
        ("EXAMPLE-0001", "placeholder"),
        ("EXAMPLE-A – NOT REAL +30 210 222 3333", "placeholder"),
        ("+1 212 555 0142", "placeholder"),
        ("000", "placeholder"),
        ("555", "placeholder"),
        ("TODO", "placeholder"),
        ("+00 000 000", "wrong"),
        ("210 222 3333", "wrong"),
        ("+30-210-222-3333", "wrong"),
        ("+30 (210) 222 3333", "wrong"),
        ("+30  210 222 3333", "wrong"),
        ("+30 210 222 3333 444 5", "wrong"),
        ("+30 210", "wrong"),
        ("+0 210 222 3333", "wrong"),
        ("+٣٠ ٢١٠ ٢٢٢ ٣٣٣٣", "wrong"),
        ("١١٢", "wrong"),
        ("1", "wrong"),
        ("1234567", "wrong"),
        ("112\n", "wrong"),
        ("", "wrong"),
        ("call us", "wrong"),
    ],
)
def test_each_phone_text_is_of_one_kind(phone: str, expected: PhoneKind) -> None:
    assert phone_kind(phone, short_codes=("112", "0112", "116111")) == expected


def test_a_short_code_is_known_only_where_the_camp_lists_it() -> None:
    assert phone_kind("112") == "unlisted"


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("+27 800 055 555", True),
        ("+30 210 000 0112", True),
        ("+44 20 7123 4567", True),
        ("+254 722 222 222", True),
        ("+30 210 222 3333", False),
        ("112", False),
    ],
)
def test_numbers_that_look_invented_but_may_be_real(phone: str, expected: bool) -> None:
    assert is_suspect(phone) is expected
    assert phone_kind(phone, ("112",)) in ("international", "short"), "a suspicion never refuses"


def test_spaces_do_not_make_two_numbers_of_one() -> None:
    assert same_number("+30 210 222 3333") == same_number("+302102223333")
    assert same_number("112") != same_number("0112")
