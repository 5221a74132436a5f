"""Contacts: how values are written, how old they are, and who may see them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from peerkit.camp.contacts import (
    CONTACT_IDS,
    Contact,
    ContactDays,
    Freshness,
    default_sensitivity,
)
from peerkit.camp.values import EVERY, LONGEST

CHECKED = date(2026, 1, 1)


def contact(**fields: object) -> Contact:
    return Contact.model_validate(fields)


def fault(**fields: object) -> str:
    with pytest.raises(ValidationError) as caught:
        contact(**fields)
    return caught.value.errors()[0]["msg"]


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (-1, "future"),
        (0, "fresh"),
        (90, "fresh"),
        (91, "due"),
        (180, "due"),
        (181, "stale"),
        (20_000, "stale"),
    ],
)
def test_a_contact_grows_old_by_the_given_day(age: int, expected: Freshness) -> None:
    one = contact(phone="+30 210 222 3333", checked_on="2026-01-01")
    as_of = CHECKED + timedelta(days=age)
    assert ContactDays().freshness(one, as_of) == expected
    assert one.age(as_of) == age


def test_a_contact_nobody_checked_is_never_fresh() -> None:
    assert ContactDays().freshness(contact(phone="112"), CHECKED) == "unchecked"
    assert contact(phone="112").age(CHECKED) is None


def test_a_camp_may_be_stricter_but_never_looser() -> None:
    one = contact(checked_on="2026-01-01")
    strict = ContactDays(ok=10, blank=20)
    assert strict.freshness(one, CHECKED + timedelta(days=11)) == "due"
    assert strict.freshness(one, CHECKED + timedelta(days=21)) == "stale"
    for wrong in ({"ok": 91}, {"blank": 181}, {"ok": 0}):
        with pytest.raises(ValidationError):
            ContactDays.model_validate(wrong)


def test_one_phone_and_a_list_of_phones_are_the_same_to_write() -> None:
    assert contact(phone="0112").phone == ("0112",)
    assert contact(phone=("0112", "113")).phone == ("0112", "113")


@pytest.mark.parametrize("unquoted", [112, 74, 3.5, True])
def test_a_phone_is_text_and_nothing_else(unquoted: object) -> None:
    assert "string" in fault(phone=unquoted)


def test_words_are_one_text_for_all_or_one_for_each_language() -> None:
    assert contact(place="Tent 4").place == {EVERY: "Tent 4"}
    assert contact(place={"ar": " خيمة ", "fa-AF": "x"}).place == {"ar": "خيمة", "fa-AF": "x"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (7, "Only words can stand here, not 7."),
        (True, "Only words can stand here, not true."),
        ({"arabic": "x"}, "'arabic' is not the tag of a language"),
        ({"AR": "x"}, "'AR' is not the tag of a language"),
        ({"ar\n": "x"}, "is not the tag of a language"),
        ({"en": 112}, "The text for 'en' is 112."),
        ({"en": "  "}, "The text for 'en' is"),
        ({"en": "a" * (LONGEST + 1)}, "The text has 201 signs."),
        ({"en": "\u202e3333 222 012 03+"}, "U+202E"),
        ("gate\u2066", "U+2066"),
        ("gate\x00", "U+0000"),
        ("two\nlines", "U+000A"),
        ("tag\U000e0041", "U+E0041"),
    ],
)
def test_words_that_could_mislead_are_refused(words: object, told: str) -> None:
    assert told in fault(place=words)


def test_joiners_that_spelling_needs_are_kept() -> None:
    assert contact(place={"fa": "می\u200cخواهم"}).place == {"fa": "می\u200cخواهم"}


@pytest.mark.parametrize("day", ["2026-13-01", "2026-02-30", "01.02.2026", "2026-1-2", "20260102"])
def test_a_day_is_a_real_day_written_in_one_way(day: str) -> None:
    assert fault(checked_on=day).startswith("Value error")


def test_a_day_is_not_a_number() -> None:
    assert "is not written as year-month-day" in fault(checked_on=20260102)


def test_only_known_fields_are_accepted() -> None:
    assert "Extra inputs" in fault(phnoe="112")


def test_a_contact_is_reachable_by_phone_or_by_place_only() -> None:
    assert contact(phone="112").is_reachable
    assert contact(place="gate").is_reachable
    assert not contact(name="Clinic", hours="always").is_reachable
    assert contact(name="Clinic").is_filled
    assert not contact(checked_on="2026-01-01", consent_to_list=True).is_filled


def test_some_contacts_are_closed_unless_the_camp_opens_them() -> None:
    closed = {key: default_sensitivity(key) for key in CONTACT_IDS}
    assert {key for key, value in closed.items() if value != "public"} == {
        "women",
        "supervisor",
        "staff-counsellor",
    }
    assert closed["women"] == "discreet"


def test_nobody_is_listed_without_having_agreed() -> None:
    assert contact(phone="112").consent_to_list is False


def test_a_number_to_write_to_is_no_help_in_danger_but_is_told() -> None:
    one = contact(whatsapp="+961 71 234 567")
    assert one.whatsapp == one.numbers("whatsapp") == ("+961 71 234 567",)
    assert one.numbers("signal") == ()
    assert one.is_filled
    assert not one.is_reachable
