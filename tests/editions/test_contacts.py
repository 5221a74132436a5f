"""The list of contacts: one way to reach help is enough, and a camp may ask for more care."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerkit.camp.contacts import Contact
from peerkit.editions.contacts import contact_rows
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
