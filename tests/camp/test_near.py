"""What people write for days, for yes and no and for languages."""

from __future__ import annotations

from datetime import date

import pytest

from peerkit.camp.near import days, language, plain, truth


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-1-2", ["2026-01-02"]),
        ("20.11.2026", ["2026-11-20"]),
        ("2/3/2026", ["2026-03-02", "2026-02-03"]),
        ("3/3/2026", ["2026-03-03"]),
        ("20261102", ["2026-11-02"]),
        ("2 March 2026", ["2026-03-02"]),
        ("12 novembre 2026", ["2026-11-12"]),
        ("٢٠٢٦-١١-٠٢", ["2026-11-02"]),
        ("2026-02-30", []),
        ("02.11.26", []),
        ("yesterday", []),
        ("", []),
    ],
)
def test_every_day_that_can_be_meant_is_offered(text: str, meant: list[str]) -> None:
    assert days(text) == [date.fromisoformat(one) for one in meant]


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Arabic", "ar"),
        ("العربية", "ar"),
        ("français", "fr"),
        ("AR", "ar"),
        ("fa_af", "fa-AF"),
        ("Dari", "fa-AF"),
        ("klingonish", ""),
        ("river", ""),
    ],
)
def test_a_language_is_known_by_its_names(name: str, tag: str) -> None:
    assert language(name) == tag


def test_yes_and_no_in_several_languages() -> None:
    assert [truth(word) for word in ("Yes", "نعم", "TRUE")] == [True] * 3
    assert [truth(word) for word in ("no", "لا", "false")] == [False] * 3
    assert truth("perhaps") is None


def test_digits_and_marks_are_made_plain() -> None:
    assert plain("\u200f٢٠٢٦ ") == "2026"
