"""Which pages there are, where they stand, and how they lead to each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.editions.edition import Edition
from peerkit.editions.site.pages.page import SECTIONS
from peerkit.editions.site.pages.site_map import SiteMap, site_map
from peerkit.kit import load


@pytest.fixture
def pages(tiny_kit: Path) -> SiteMap:
    site, findings = site_map(load(tiny_kit))
    assert findings == []
    return site


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("docs/index.md", "index.html"),
        ("docs/coping/worry.md", "coping/worry.html"),
        ("guides/safe-place.md", "guides/safe-place.html"),
        ("facilitation/cards/cc-02-slow-breath.yaml", "cards/cc-02-slow-breath.html"),
        ("facilitation/checklists/safe-place.yaml", "checklists/safe-place.html"),
        ("facilitation/sessions/first-steps/series.yaml", "sessions/first-steps/index.html"),
        ("facilitation/sessions/first-steps/02-stress.yaml", "sessions/first-steps/02-stress.html"),
    ],
)
def test_a_source_has_one_page(pages: SiteMap, source: str, url: str) -> None:
    page = pages.by_source(source)
    assert page is not None
    assert page.url == url
    assert pages.by_staged[page.staged] is page


@pytest.mark.parametrize("source", ["facilitation/lines.yaml", "locales/interface.yaml", "x.md"])
def test_what_is_no_page_has_none(pages: SiteMap, source: str) -> None:
    assert pages.by_source(source) is None


def test_links_are_relative_to_the_page_they_stand_on(pages: SiteMap) -> None:
    worry = pages.by_source("docs/coping/worry.md")
    home = pages.by_source("docs/index.md")
    assert worry is not None
    assert home is not None
    card = "facilitation/cards/cc-02-slow-breath.yaml"
    assert pages.links_from(worry)(card) == "../cards/cc-02-slow-breath.html"
    assert pages.links_from(home)(card) == "cards/cc-02-slow-breath.html"
    assert pages.links_from(home)("docs/index.md") == "index.html"
    assert pages.links_from(home)("facilitation/lines.yaml") is None


def test_pages_stand_in_the_order_of_the_menu(pages: SiteMap) -> None:
    order = [SECTIONS.index(page.section) for page in pages.pages]
    assert order == sorted(order)
    assert pages.pages[0].url == "index.html"


def test_sessions_lead_to_the_one_before_and_after(pages: SiteMap) -> None:
    folder = "facilitation/sessions/first-steps"
    first = pages.by_source(f"{folder}/01-welcome.yaml")
    second = pages.by_source(f"{folder}/02-stress.yaml")
    assert first is not None
    assert second is not None
    assert pages.neighbours(first) == (None, second)
    assert pages.neighbours(second)[0] == first
    assert pages.neighbours(pages.pages[0]) == (None, None)


def test_the_glossary_is_a_page_where_the_kit_has_one(tiny_kit: Path) -> None:
    path = tiny_kit / "locales" / "glossary.yaml"
    path.write_text("terms:\n  - {id: calm, term: calm, meaning: Quieter than before.}\n", "utf-8")
    pages, _ = site_map(load(tiny_kit))
    assert [page.url for page in pages.pages if page.kind == "glossary"] == ["words.html"]
    path.unlink()
    pages, _ = site_map(load(tiny_kit))
    assert not [page for page in pages.pages if page.kind == "glossary"]


def test_a_page_without_a_document_says_what_it_is_for_and_in_which_language(
    pages: SiteMap, english: Edition, arabic: Edition
) -> None:
    desk = next(page for page in pages.pages if page.url == "desk.html")
    sentence = str(english.words["desk-intro"])
    assert desk.summary_in(english) == sentence
    assert "words.desk-intro.text" in arabic.translation(arabic.kit.interface).untranslated_fields
    assert desk.summary_in(arabic) == sentence
    assert desk.language_of_summary(arabic).tag == "en", "a head says that it is English"
    assert desk.language_of_summary(english).tag == "en"
    page = next(page for page in pages.pages if page.url == "coping/worry.html")
    assert page.language_of_title(arabic).tag == "ar"
