"""The search, used as a person uses it: with keys, from files, in three languages."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

TAGS = ("en", "ar", "fr")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("worr", "coping/worry.html"),
        ("MATS", "cards/cc-10-two-mats.html"),
        ("checklist", "checklists/safe-space.html"),
        ("cc-10", "cards/cc-10-two-mats.html"),
        ("worry time", "cards/cc-09-worry-time.html"),
    ],
)
def test_english_words_find_their_page(site: Any, page: Page, typed: str, expected: str) -> None:
    page.goto(site.url("en", "guides/safe-space.html"))
    assert site.url("en", expected) in found(page, typed)[:3]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("document", ["CC-10", "AD3", "P-24", "W46"])
def test_a_document_is_found_by_its_title_in_every_language(
    site: Any, page: Page, tag: str, document: str
) -> None:
    entry = site.kit.entries[document]
    title = str(site.edition(tag).translation(entry).document.title)
    page.goto(site.url(tag, "index.html"))
    found(page, title)
    assert title in page.locator(".search-results a").all_inner_texts()[:3]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("القدمان على الأرض", "الارض"),  # hamza left out
        ("القدمان على الأرض", "أَرض"),  # a vowel mark, and no article
        ("خطة السلامة", "السلامه"),  # ta marbuta as ha
        ("مـــكان آمن", "مكان"),  # tatweel
        ("كارت ٩ برای شما", "کارت 9"),  # Persian kaf, digits of another script
        ("Équipe de nuit", "equipe"),
        ("équipe", "ÉQUI"),
    ],
)
def test_spellings_of_one_word_find_each_other(
    site: Any, page: Page, written: str, typed: str
) -> None:
    index = f"kitSearch([['a.html', 'x', '', '{written}'], ['b.html', 'y', '', 'other words']]);"
    page.route("**/search-index.js", lambda route: route.fulfill(body=index))
    page.goto(site.url("ar", "index.html"))
    assert found(page, typed) == [site.url("ar", "a.html")]


def test_burmese_is_cut_into_words(site: Any, page: Page) -> None:
    index = "kitSearch([['a.html', 'x', '', 'ကျွန်တော်စာအုပ်ဖတ်သည်'], ['b.html', 'y', '', 'စားသည်']]);"
    page.route("**/search-index.js", lambda route: route.fulfill(body=index))
    page.goto(site.url("en", "index.html"))
    assert found(page, "စာအုပ်") == [site.url("en", "a.html")]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("nonsense", ["xqzzk", "قظغضث", "worry xqzzk"])
def test_nonsense_finds_nothing_and_the_reader_is_told(
    site: Any, page: Page, tag: str, nonsense: str
) -> None:
    page.goto(site.url(tag, "index.html"))
    assert found(page, nonsense) == []
    assert page.locator(".search-count").inner_text() == site.edition(tag).words["nothing-found"]


def test_titles_weigh_more_than_text(site: Any, page: Page) -> None:
    rows = "['a.html', 'x', '', 'sleep sleep sleep'], ['b.html', 'Sleep', '', 'y']"
    page.route("**/search-index.js", lambda route: route.fulfill(body=f"kitSearch([{rows}]);"))
    page.goto(site.url("en", "index.html"))
    assert found(page, "sleep") == [site.url("en", "b.html"), site.url("en", "a.html")]


def test_results_are_reached_and_left_by_keyboard(site: Any, page: Page) -> None:
    page.goto(site.url("en", "index.html"))
    results = found(page, "worry")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href") == results[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""
    assert page.locator(".search-results li").count() == 0
    page.keyboard.type("worry")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(results[0])


def test_the_number_of_hits_is_told_in_the_digits_of_the_language(site: Any, page: Page) -> None:
    rows = "['a.html', 'x', '', 'calm'], ['b.html', 'y', '', 'calm'], ['c.html', 'z', '', 'calm']"
    page.route("**/search-index.js", lambda route: route.fulfill(body=f"kitSearch([{rows}]);"))
    page.goto(site.url("ar", "index.html"))
    found(page, "calm")
    count = page.locator(".search-count")
    assert "٣" in count.inner_text()
    assert count.get_attribute("aria-live") == "polite"


def test_nothing_is_loaded_before_the_search_is_used(
    site: Any, page: Page, asked: list[str]
) -> None:
    page.goto(site.url("en", "index.html"))
    assert not any("search-index" in one for one in asked)
    found(page, "worry")
    assert any("search-index" in one for one in asked)


def test_the_script_is_small(site: Any) -> None:
    assert (site.folder / "assets" / "search.js").stat().st_size < 6_000


def found(page: Page, typed: str) -> list[str]:
    """Type with real key events, as a person does, and return where the results lead."""
    page.locator("a.find").click()
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type(typed)
    expect(page.locator(".search-count")).not_to_be_empty()
    hrefs: list[str] = page.locator(".search-results a").evaluate_all("all => all.map(a => a.href)")
    return hrefs
