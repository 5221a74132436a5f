"""The list of contacts: one way to reach help is enough, and a camp may ask for more care."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from peerkit.camp.contacts import CONTACT_IDS, Contact
from peerkit.editions.contacts import ALWAYS, contact_row, contact_rows
from peerkit.editions.edition import Edition
from peerkit.language.states.state import State


def changed(edition: Edition, **fields: object) -> Edition:
    """Return the edition with other facts of its urgent contact."""
    urgent = edition.camp.contacts["urgent"].model_copy(update=fields)
    return with_contact(edition, urgent)


def with_contact(edition: Edition, urgent: Contact) -> Edition:
    """Return the edition with another urgent contact."""
    contacts = {**edition.camp.contacts, "urgent": urgent}
    return replace(edition, camp=edition.camp.model_copy(update={"contacts": contacts}))


@pytest.mark.parametrize(
    ("fields", "phone", "place"),
    [
        ({"place": {}}, True, False),
        ({"phone": ()}, False, True),
        ({"phone": (), "place": {}}, True, True),
        ({}, True, True),
    ],
)
def test_a_blank_stands_only_where_nothing_is_known(
    english: Edition, fields: dict[str, object], phone: bool, place: bool
) -> None:
    """Rule V20: with a place and no phone there is no empty line for a phone, nor the other way."""
    rows = contact_rows(changed(english, **fields))
    urgent = next(row for row in rows if row.label == "contact-urgent")
    assert (bool(urgent.phone), bool(urgent.place)) == (phone, place)


@pytest.mark.parametrize("least", ["draft", "reviewed", "approved"])
def test_an_edition_is_as_careful_as_its_camp(english: Edition, least: str) -> None:
    camp = english.camp.model_copy(update={"protected": least})
    assert replace(english, camp=camp).gate.protected is State(least)


def labels(edition: Edition) -> list[str]:
    """Return the contacts of the list, by their ids."""
    return [row.label.removeprefix("contact-") for row in contact_rows(edition)]


def test_the_list_has_room_for_those_always_needed_and_for_no_other_blank(english: Edition) -> None:
    assert labels(english) == [key for key in CONTACT_IDS if key in ALWAYS]
    known = english.camp.contacts["urgent"]
    more = {**english.camp.contacts, "disability": known, "fallback": known}
    given = replace(english, camp=english.camp.model_copy(update={"contacts": more}))
    assert labels(given) == [key for key in CONTACT_IDS if key in (*ALWAYS, "disability")]


@pytest.mark.parametrize("only", ["name", "phone", "place"])
def test_one_fact_is_enough_to_stand_in_the_list(english: Edition, only: str) -> None:
    known = english.camp.contacts["urgent"]
    none: dict[str, object] = {"name": {}, "phone": (), "place": {}}
    one = known.model_copy(update={**none, only: getattr(known, only)})
    contacts = {**english.camp.contacts, "disability": one}
    edition = replace(english, camp=english.camp.model_copy(update={"contacts": contacts}))
    assert "disability" in labels(edition)
    empty = {**contacts, "disability": known.model_copy(update=none)}
    nothing = replace(english, camp=english.camp.model_copy(update={"contacts": empty}))
    assert "disability" not in labels(nothing)


def test_a_contact_for_few_is_no_row_where_everyone_reads(english: Edition) -> None:
    """That of women stands on cards given in private: a row would tell that there is one."""
    known = english.camp.contacts["urgent"]
    contacts = {**english.camp.contacts, "women": known}
    edition = replace(english, camp=english.camp.model_copy(update={"contacts": contacts}))
    assert "women" not in labels(edition)
    assert "women" in labels(replace(edition, audience="discreet"))


def test_a_contact_that_readers_may_not_see_is_no_row_and_no_day(english: Edition) -> None:
    supervisor = contact_row(english, "supervisor")
    assert "71 765 432" not in f"{supervisor.name}{supervisor.phone}{supervisor.place}"
    assert (supervisor.checked_on, supervisor.check_due, supervisor.named) == (None, False, False)
    staff = contact_row(replace(english, audience="staff"), "supervisor")
    assert "71 765 432" in staff.phone
    assert staff.checked_on == english.camp.contacts["supervisor"].checked_on


def test_a_role_stands_where_no_name_is_known_and_no_line_asks_for_one(english: Edition) -> None:
    role = changed(english, name={}, role={"en": "nurse on duty"})
    assert "nurse on duty" in contact_row(role, "urgent").name
    both = changed(english, role={"en": "nurse on duty"})
    assert "Night" in contact_row(both, "urgent").name
    rows = {row.label: row for row in contact_rows(both, names=False)}
    assert "Night" in rows["contact-urgent"].name, "a name that is known stands in any case"
    assert rows["contact-clinic"].name == ""
    assert "blank" in contact_row(english, "clinic").name


def test_hours_and_ways_to_write_stand_only_where_they_are_known(english: Edition) -> None:
    urgent = contact_row(english, "urgent")
    assert (urgent.hours, urgent.messages) == ("", ())
    more = changed(english, hours={"en": "day and night"}, sms=("+961 71 234 567",))
    known = contact_row(more, "urgent")
    assert "day and night" in known.hours
    assert [name for name, _ in known.messages] == ["SMS"]
    assert "+961 71 234 567" in known.messages[0][1]


@pytest.mark.parametrize("only", ["name", "phone", "place"])
def test_the_day_is_told_whichever_fact_is_known(english: Edition, only: str) -> None:
    none: dict[str, object] = {"name": {}, "phone": (), "place": {}}
    urgent = english.camp.contacts["urgent"]
    edition = changed(english, **{**none, only: getattr(urgent, only)})
    assert contact_row(edition, "urgent").checked_on == urgent.checked_on


def test_a_contact_that_was_checked_long_ago_asks_to_be_checked(english: Edition) -> None:
    assert not contact_row(english, "urgent").check_due
    later = replace(english, as_of=english.as_of + timedelta(days=100))
    assert contact_row(later, "urgent").check_due
