"""Which contacts stand on what was printed, and which of them are old."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.camp.profile import CampProfile
from peerkit.editions.circulation import (
    Old,
    Printing,
    Register,
    old_in,
    read_register,
    standing_on,
    vouched,
    write_register,
)
from peerkit.editions.output import Standing

DAY = date(2026, 11, 1)
PHONE = Standing("clinic", "number", "+961 71 234 567")


def camp(
    phone: str = "+961 71 234 567", day: str = "2026-10-20", consent: bool = True
) -> CampProfile:
    return CampProfile.model_validate(
        {
            "id": "test",
            "languages": {"main": "en"},
            "short_codes": ("112",),
            "contacts": {
                "clinic": {
                    "phone": (phone, "112"),
                    "place": {"en": "the gate", "ar": "البوابة"},
                    "checked_on": date.fromisoformat(day),
                    "checked_by": "coordinator",
                    "consent_to_list": consent,
                }
            },
        }
    )


def test_numbers_stand_wherever_they_are_read_and_words_where_they_stand_alone() -> None:
    texts = ["Call +961 71 234 567 now", "Wait at the gate of the school.", " البوابة "]
    assert standing_on(texts, camp()) == (
        PHONE,
        Standing("clinic", "place", "البوابة"),
    )


@pytest.mark.parametrize("text", ["1120", "2112", "year 11 2"])
def test_a_short_number_is_no_part_of_a_longer_one(text: str) -> None:
    assert standing_on([text], camp()) == ()
    assert standing_on([f"{text} 112"], camp()) == (Standing("clinic", "number", "112"),)


@pytest.mark.parametrize(
    "today",
    [
        camp(phone="+961 71 234 568"),
        camp(day="2026-01-01"),
        camp(day="2026-12-01"),
        camp(consent=False),
        CampProfile.model_validate({"id": "test", "languages": {"main": "en"}}),
    ],
    ids=["changed", "too old", "in the future", "not agreed to", "gone"],
)
def test_what_nobody_vouches_for_today_is_old(today: CampProfile) -> None:
    printing = Printing("P-13", "1", DAY, 1, (PHONE,))
    register = Register("test", "en", {"card.pdf": printing})
    assert old_in(register, vouched(camp(), DAY)) == []
    assert old_in(register, vouched(today, DAY)) == [Old("card.pdf", PHONE)]


def test_a_register_is_read_as_it_was_written(tmp_path: Path) -> None:
    printing = Printing("P-13", "1", DAY, 1, (PHONE,))
    register = Register("test", "en", {"card.pdf": printing}, (PHONE,))
    write_register(tmp_path, register)
    assert read_register(tmp_path) == register


@pytest.mark.parametrize("text", ["", "{", '{"camp": 3}', "\x00"])
def test_a_register_that_cannot_be_trusted_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "register.json").write_text(text)
    assert read_register(tmp_path) is None
