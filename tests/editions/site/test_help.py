"""The page for danger: pictures lead to what to do, and from there to the card that goes on."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from peerkit.editions.site.content.help import ELSEWHERE, SITUATIONS


@pytest.mark.parametrize("tag", ["en", "ar", "fr"])
def test_each_situation_is_shown_by_a_picture_and_goes_on_to_a_card(
    site: Any, plain_page: Page, tag: str
) -> None:
    plain_page.goto(site.url(tag, "help-now.html"))
    tiles = plain_page.locator(".situations a")
    assert tiles.count() == len(SITUATIONS) + len(ELSEWHERE)
    for number, situation in enumerate(SITUATIONS):
        tile = tiles.nth(number)
        assert tile.get_attribute("href") == f"#{situation.anchor}"
        assert tile.locator("img").evaluate("image => image.naturalWidth") > 0
        assert len(tile.inner_text().strip()) > 3
        heading = plain_page.locator(f"[id='{situation.anchor}']")
        assert heading.count() == 1
        # The next block of ways on belongs to this situation.
        ways = heading.locator("xpath=following::div[contains(@class, 'next-help')][1]//a")
        shown = ways.evaluate_all("links => links.map(link => link.href)")
        for code in situation.goes_on:
            assert any(code.lower() in link.lower() for link in shown), (situation.anchor, code)
        assert shown[-1].endswith("#help")


def test_the_contact_stands_before_the_pictures_and_all_before_the_text(
    site: Any, plain_page: Page
) -> None:
    plain_page.goto(site.url("en", "help-now.html"))
    places = [
        plain_page.locator(selector).first.evaluate("one => one.getBoundingClientRect().top")
        for selector in ("#help", "#help a.call", ".situations", "#if-there-is-no-number-here")
    ]
    assert places == sorted(places)
    assert places[1] < 740, "the button to call is on the first screen of a phone"
