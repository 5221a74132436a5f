"""Contacts on the site: each with a way to reach it, and only those that are for everyone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from peerkit.camp.profile import CampProfile, read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.site.content.contacts import (
    PUBLIC,
    ContactCard,
    contact_card,
    contact_cards,
    filled_contacts,
)
from peerkit.kit import Kit, load

CAMP = """\
id: test-camp
languages: {main: en, others: [ar]}
short_codes: ["112"]
contacts:
  clinic:
    name: {en: Clinic & care, ar: العيادة}
    phone: ["+961 71 111 222", "112"]
    whatsapp: "+961 71 333 444"
    place: {en: beside the tap}
    hours: {en: day and night}
    languages: [ar, so, tlh]
    checked_on: "2026-10-20"
    consent_to_list: true
  women:
    phone: "+961 71 555 123"
    whatsapp: "+961 71 555 124"
    checked_on: "2026-10-20"
    consent_to_list: true
  complaint:
    phone: "+961 71 777 888"
    checked_on: "2026-10-20"
  tracing:
    phone: "+961 71 999 000"
    place: {en: hall}
    checked_on: "2026-01-20"
    consent_to_list: true
"""


@pytest.fixture
def edition(tiny_kit: Path, tmp_path: Path) -> Edition:
    """The tiny kit for a camp with a clinic for all and others that are not to be shown."""
    path = tmp_path / "camp.yaml"
    path.write_text(CAMP, encoding="utf-8")
    camp, findings = read_camp(path, tmp_path)
    assert camp is not None, findings
    kit: Kit = load(tiny_kit)
    return Edition(kit, kit.languages["en"], camp, date(2026, 11, 1))


def test_a_contact_has_its_facts_and_ways_to_call_and_to_write(edition: Edition) -> None:
    clinic = contact_card(edition, "clinic")
    assert "Clinic &amp; care" in clinic.facts["name"]
    assert "day and night" in clinic.facts["hours"]
    assert [way.url for way in clinic.calls] == ["tel:+96171111222", "tel:112"]
    assert [(way.service, way.url) for way in clinic.messages] == [
        ("WhatsApp", "https://wa.me/96171333444")
    ]
    assert clinic.languages[1:] == ("Soomaali", "tlh")
    assert clinic.checked_on == date(2026, 10, 20)


@pytest.mark.parametrize("key", ["women", "complaint", "tracing", "supervisor"])
def test_what_is_not_for_all_or_not_vouched_for_has_no_number_and_no_place(
    edition: Edition, key: str
) -> None:
    card = contact_card(edition, key)
    assert card == ContactCard(key, {}, lines=card.lines)
    assert not card.filled


def test_a_discreet_service_has_no_room_on_the_page_that_would_tell_of_it(edition: Edition) -> None:
    keys = [card.key for card in contact_cards(edition)]
    assert set(keys) == set(PUBLIC)
    assert not {"women", "supervisor", "staff-counsellor"} & set(keys)


def test_filled_contacts_are_those_of_which_the_site_shows_anything(edition: Edition) -> None:
    assert filled_contacts(edition) == ["clinic"]
    empty = replace(
        edition, camp=CampProfile.model_validate({"id": "x", "languages": {"main": "en"}})
    )
    assert filled_contacts(empty) == []


@pytest.mark.parametrize("tag", ["en", "ar", "fr"])
def test_one_tap_calls_on_the_contacts_page_and_on_help_now(
    site: Any, plain_page: Page, tag: str
) -> None:
    for name in ("contacts.html", "help-now.html"):
        plain_page.goto(site.url(tag, name))
        button = plain_page.locator("[data-contact=urgent] a.call")
        assert button.get_attribute("href") == "tel:+96171234567"
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        # A number in a link of its own, not a link inside a link, which browsers tear apart.
        assert button.locator(".way-number").inner_text() == "+961 71 234 567"
        assert "765 432" not in plain_page.content(), "the supervisor is for staff"


def test_a_screen_shows_no_line_to_write_on_and_paper_does(site: Any, plain_page: Page) -> None:
    plain_page.goto(site.url("en", "contacts.html"))
    clinic = plain_page.locator("[data-contact=clinic]")
    assert clinic.is_hidden()
    plain_page.emulate_media(media="print")
    assert clinic.is_visible()
    assert clinic.locator(".blank").count() == 3
