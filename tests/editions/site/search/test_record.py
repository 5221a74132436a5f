"""What the search knows of a page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.site.pages.site_map import SiteMap, site_map
from peerkit.editions.site.search.record import record
from peerkit.kit import load

Site = tuple[Edition, SiteMap]


@pytest.fixture
def tiny(tiny_kit: Path) -> Site:
    """The tiny kit in English and the pages it would have."""
    kit = load(tiny_kit)
    camp, _ = read_camp(tiny_kit / "facilitation" / "camps" / "tiny.yaml", tiny_kit)
    assert camp is not None
    return Edition(kit, kit.languages["en"], camp, date(2026, 11, 1)), site_map(kit)[0]


def test_a_page_that_lists_others_is_found_by_its_title_only(tiny: Site) -> None:
    edition, site = tiny
    found = record(edition, site.by_staged["all-pages.md"], "<p>Worry</p>")
    assert (found.url, found.title, found.kind, found.parts) == (
        "all-pages.html",
        "All pages",
        "page",
        (),
    )


def test_a_card_says_what_it_is_and_its_group(tiny: Site) -> None:
    edition, site = tiny
    card = site.by_source("facilitation/cards/cc-02-slow-breath.yaml")
    assert card is not None
    found = record(edition, card, "<p>Breathe</p>")
    assert (found.code, found.kind, found.about) == ("CC-02", "card", ("Calm body",))
    assert [part.text for part in found.parts] == ["Breathe"]


def test_a_session_says_series_ages_and_minutes(tiny: Site) -> None:
    edition, site = tiny
    page = next(one for one in site.pages if one.kind == "session")
    series, ages, minutes = record(edition, page, "").about
    assert series.endswith("1")
    assert ages.startswith("Age ")
    assert minutes.endswith("minutes")
