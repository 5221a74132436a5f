"""A contacts file beside the site fills blanks: with text, of public contacts, while they hold."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from peerkit.camp.phones import phone_kind
from peerkit.editions.site.frontend.rules import CONTACTS_FILE, FORMAT, LOADER, rules

TODAY = date(2026, 11, 20)  # what the browser's clock is set to
PHONE = "+961 71 111 222"
CLINIC: dict[str, Any] = {
    "name": {"en": "Hill clinic <b>x</b>", "ar": "عيادة التل"},
    "phone": [PHONE],
    "whatsapp": ["+961 71 333 444"],
    "place": "beside the tap",
    "hours": "day and night",
    "checked_on": TODAY.isoformat(),
    "consent_to_list": True,
}


@pytest.fixture
def page(page: Page) -> Page:
    """A page of a phone's size whose clock stands."""
    page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    return page


@pytest.fixture(scope="module")
def copy(site: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site as a camp gets it, with the pages that are read here."""
    folder = tmp_path_factory.mktemp("copy")
    for tag in ("en", "ar"):
        (folder / tag).mkdir()
        for name in ("help-now.html", "contacts.html", "privacy.html"):
            shutil.copyfile(site.folder / tag / name, folder / tag / name)
    shutil.copytree(site.folder / "assets", folder / "assets")
    return folder


def contacts(**contacts: Any) -> dict[str, Any]:
    """Return the data of a contacts file."""
    languages = {"main": "en", "others": ["ar"]}
    return {
        "format": FORMAT,
        "written": TODAY.isoformat(),
        "languages": languages,
        "short_codes": ["112"],
        "contacts": {key.replace("_", "-"): one for key, one in contacts.items()},
    }


def put(copy: Path, data: dict[str, Any]) -> None:
    """Put a contacts file beside the site's first page."""
    text = f"window.kitContacts = {json.dumps(data, ensure_ascii=False)};\n{LOADER}"
    (copy / CONTACTS_FILE).write_text(text, encoding="utf-8")


def shown(page: Page, copy: Path, tag: str = "en", name: str = "contacts.html") -> str:
    """Return the words that a page of the copy shows."""
    page.goto((copy / tag / name).as_uri())
    return page.locator("main").inner_text()


def test_the_site_is_built_with_an_empty_file(site: Any) -> None:
    assert "kitContacts = null" in (site.folder / CONTACTS_FILE).read_text("utf-8")


def test_a_file_fills_the_blanks_of_every_page(copy: Path, page: Page, asked: list[str]) -> None:
    put(copy, contacts(clinic=CLINIC, child_protection={**CLINIC, "phone": ["112"]}))
    text = shown(page, copy)
    for word in (
        PHONE,
        "Hill clinic <b>x</b>",
        "beside the tap",
        "day and night",
        TODAY.isoformat(),
    ):
        assert word in text
    card = page.locator("[data-contact=clinic]")
    assert card.locator("a.call").get_attribute("href") == "tel:+96171111222"
    assert card.locator("a.message").get_attribute("href") == "https://wa.me/96171333444"
    assert card.locator("b").count() == 0, "text, never HTML"
    assert "112" in shown(page, copy, "en", "help-now.html")
    assert "عيادة التل" in shown(page, copy, "ar")
    assert page.locator(".way-number").first.get_attribute("dir") == "ltr"
    assert [one for one in asked if not one.startswith("file:")] == []


def test_a_page_that_names_no_script_for_it_is_filled_too(copy: Path, page: Page) -> None:
    place = {**CLINIC, "place": "the blue tent", "phone": []}
    put(copy, contacts(fallback=place))
    page.goto((copy / "en" / "privacy.html").as_uri())
    page.locator(".crisis-no-phone .filled").wait_for()
    assert "the blue tent" in page.locator(".crisis-no-phone").inner_text()


def test_what_the_site_was_built_with_is_never_replaced(copy: Path, page: Page) -> None:
    put(copy, contacts(urgent={**CLINIC, "phone": ["+961 71 999 888"]}))
    assert "+961 71 999 888" not in shown(page, copy)
    assert "+961 71 234 567" in shown(page, copy)


@pytest.mark.parametrize(
    "change",
    [
        {"consent_to_list": False},
        {"consent_to_list": "yes"},
        {"checked_on": (TODAY - timedelta(days=181)).isoformat()},
        {"checked_on": (TODAY + timedelta(days=1)).isoformat()},
        {"checked_on": "2026-02-31"},
        {"checked_on": None},
        {"sensitivity": "discreet"},
        {"sensitivity": "staff-only"},
    ],
)
def test_what_nobody_vouches_for_stays_a_blank(copy: Path, page: Page, change: Any) -> None:
    put(copy, contacts(clinic={**CLINIC, **change}))
    assert PHONE not in shown(page, copy)
    assert "beside the tap" not in shown(page, copy)


@pytest.mark.parametrize("phone", ["119", "+961", "tel:1", "\u202e+961 71 111 222", "<img src=x>"])
def test_a_number_that_the_program_would_not_print_is_not_shown(
    copy: Path, page: Page, phone: str
) -> None:
    assert phone_kind(phone, ["112"]) not in ("international", "short")
    put(copy, contacts(clinic={**CLINIC, "phone": [phone], "whatsapp": []}))
    shown(page, copy)
    assert phone not in page.locator("[data-contact=clinic]").inner_text()
    assert page.locator("[data-contact=clinic] a.call").count() == 0


@pytest.mark.parametrize("key", ["women", "supervisor", "staff_counsellor"])
def test_services_that_are_not_public_are_shown_by_no_file(
    copy: Path, page: Page, key: str
) -> None:
    put(copy, contacts(**{key: {**CLINIC, "sensitivity": "public"}}))
    for name in ("contacts.html", "help-now.html", "privacy.html"):
        assert PHONE not in shown(page, copy, "en", name)


def test_a_clock_before_the_build_hides_contacts_and_says_so(
    copy: Path, page: Page, site: Any
) -> None:
    put(copy, contacts(clinic=CLINIC))
    page.clock.set_fixed_time("2026-01-05T12:00:00")
    text = shown(page, copy, "en", "help-now.html")
    assert PHONE not in text
    assert str(site.edition("en").words["check-date"]) in text


def test_a_file_of_an_invented_camp_or_another_format_does_nothing(copy: Path, page: Page) -> None:
    for wrong in ({"fictional": True}, {"format": FORMAT + 1}):
        put(copy, {**contacts(clinic=CLINIC), **wrong})
        assert PHONE not in shown(page, copy)


def test_a_number_of_the_site_itself_is_marked_when_it_is_old(
    copy: Path, page: Page, site: Any
) -> None:
    (copy / CONTACTS_FILE).write_text("window.kitContacts = null;", encoding="utf-8")
    old = str(site.edition("en").words["tried-long-ago"])
    page.clock.set_fixed_time("2026-11-20T12:00:00")
    assert old not in shown(page, copy)
    page.clock.set_fixed_time("2027-05-20T12:00:00")
    assert old in shown(page, copy)


def test_the_rules_of_pages_are_those_of_the_program(page: Page, copy: Path) -> None:
    """The same texts are judged by both."""
    put(copy, contacts())
    page.goto((copy / "en" / "contacts.html").as_uri())
    assert page.evaluate("window.kitRules.RULES") == rules()
    for text in ("+961 71 234 567", "112", "119", "000", "+1 202 555 0123", "0112", "test", "+0 1"):
        judged = page.evaluate("text => window.kitRules.phoneKind(text, ['112'])", text)
        assert judged == phone_kind(text, ["112"]), text
