"""The search, used as a person uses it: with keys, from files, in the languages of the kit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.search import NONSENSE, ask, opened, read_queries
from peerkit.language.letters.folding import fold
from peerkit.language.search_words import read_words

TAGS = ("en", "ar", "fr", "uk")
ENOUGH = 0.9  # of the right pages are among the first three
Open = Callable[[str], Page]


@pytest.fixture(scope="module")
def searching(site: Any, browser: Browser) -> Iterator[Open]:
    """Return the open search of a language, one page for all tests that press no keys."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    pages: dict[str, Page] = {}

    def open_search(tag: str) -> Page:
        if tag not in pages:
            pages[tag] = context.new_page()
            opened(pages[tag], site.folder, tag)
        return pages[tag]

    yield open_search
    context.close()


def results(page: Page, typed: str) -> list[str]:
    """Put a text into an open search and return where the results lead, below the language."""
    page.evaluate(_TYPE, typed)
    found: list[str] = page.evaluate(_LINKS)
    return found


_TYPE = "text => { document.getElementById('search').value = text; window.kitFind.look(); }"
_LINKS = """() => [...document.querySelectorAll('.search-results a')]
    .map(a => a.getAttribute('href').replace(/^\\.\\//, ''))"""


@pytest.mark.parametrize("tag", TAGS)
def test_people_find_what_they_need_and_danger_finds_help_first(searching: Open, tag: str) -> None:
    """All queries of `queries/` in one session; they were written before the search was."""
    queries = read_queries(tag)
    kinds = [query.kind for query in queries]
    assert len(queries) >= 60
    assert 3 * sum(query.is_danger for query in queries) >= len(queries)
    assert 3 * sum("misspelt" in kind for kind in kinds) >= len(queries) - kinds.count(NONSENSE) - 1
    answers = ask(searching(tag), queries)
    assert [one.query.text for one in answers if one.query.is_danger and not one.helped] == []
    assert [one.query.text for one in answers if one.query.kind == NONSENSE and not one.right] == []
    wanted = [one for one in answers if one.query.wanted]
    wrong = [one.query.text for one in wanted if not one.right]
    assert len(wrong) <= (1 - ENOUGH) * len(wanted), wrong


@pytest.mark.parametrize(
    ("tag", "typed"),
    [
        ("ar", "i want to die"),
        ("en", "хочу померти"),
        ("fr", "أريد أن أموت"),
        ("uk", "je veux mourir"),
        ("en", "killmyself"),
        ("en", "I WANT TO DIIIIE"),
        ("fr", "j´ai envie de mourir"),
    ],
)
def test_danger_is_heard_in_any_language(searching: Open, tag: str, typed: str) -> None:
    page = searching(tag)
    results(page, typed)
    box = page.locator(".search-crisis .crisis-box")
    assert "+961" in box.inner_text()
    assert page.locator(".search-crisis a.help").get_attribute("href")
    assert page.evaluate(
        "() => { const all = [...document.querySelectorAll('[id]')].map(one => one.id);"
        " return all.length === new Set(all).size; }"
    )


@pytest.mark.parametrize(
    ("tag", "typed"),
    [
        ("en", "my phone died"),
        ("en", "skills for facilitators"),
        ("en", "what to eat on a diet"),
        ("en", "grapes and rice"),
        ("fr", "je voudrais un violon"),
        ("uk", "не хочу їхати"),
    ],
)
def test_words_that_only_look_like_danger_are_no_danger(
    searching: Open, tag: str, typed: str
) -> None:
    page = searching(tag)
    results(page, typed)
    assert page.locator(".search-crisis .crisis-box").count() == 0


@pytest.mark.parametrize(
    ("tag", "typed"),
    [
        ("en", "i dont want to eat"),
        ("fr", "je ne veux pas manger"),
        ("ar", "لا أريد أن آكل"),
        ("uk", "не хочу їсти"),
    ],
)
def test_not_to_want_to_eat_is_not_suicide(searching: Open, tag: str, typed: str) -> None:
    found = results(searching(tag), typed)
    assert not [one for one in found if "ending-your-life" in one or "HM-08" in one]


def test_help_stands_there_before_the_index_is_loaded(site: Any, page: Page) -> None:
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto(site.url("en", "index.html"))
    page.locator("a.find").click()
    page.keyboard.type("i want to die")
    page.wait_for_selector(".search-crisis .crisis-box", state="attached")


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("document", ["CC-10", "AD3", "P-24", "W46"])
def test_a_document_is_found_by_its_title_and_its_code(
    site: Any, searching: Open, tag: str, document: str
) -> None:
    page = searching(tag)
    entry = site.kit.entries[document]
    title = str(site.edition(tag).translation(entry).document.title)
    for typed in (title, document.lower()):
        results(page, typed)
        assert title in page.locator(".search-title").all_inner_texts()[:3]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("worr", "coping/worry.html"),
        ("MATS", "cards/cc-10-two-mats.html"),
        ("hm-08", "moments.html#HM-08"),
        ("if someone has a fit", "help-now.html#if-someone-has-a-fit"),
    ],
)
def test_a_result_opens_the_part_that_answers(searching: Open, typed: str, expected: str) -> None:
    assert expected in results(searching("en"), typed)[:3]


@pytest.mark.parametrize("tag", TAGS)
def test_no_two_results_look_alike(site: Any, searching: Open, tag: str) -> None:
    page = searching(tag)
    words = read_words(site.kit.root, tag).words.words
    for need in ("worry", "training", "young", "stress"):
        results(page, words[need][0].replace("/", " "))
        looks = page.locator(".search-results a").evaluate_all(
            "all => all.map(a => a.querySelector('.search-about').innerText + '|'"
            " + a.querySelector('.search-title').innerText)"
        )
        assert looks
        assert len(looks) == len(set(looks))


def test_a_session_says_its_series_age_and_minutes_and_marks_the_words(searching: Open) -> None:
    page = searching("en")
    results(page, "feelings")
    about = page.locator(".search-about").all_inner_texts()
    assert any("Session" in one and "Kites 2" in one and "Age" in one for one in about)
    assert "Feelings" in page.locator(".search-results mark").all_inner_texts()


def test_results_that_are_english_say_so(site: Any, searching: Open) -> None:
    page = searching("fr")
    results(page, "stress")
    marks = page.locator(".search-title").evaluate_all(
        "all => all.map(a => [a.textContent, a.lang])"
    )
    english = {str(entry.document.title) for entry in site.kit.entries.values()}
    assert {title for title, lang in marks if lang == "en"} <= english
    assert any(lang == "" for _, lang in marks)


def test_nothing_found_says_so_and_shows_ways_on(site: Any, page: Page) -> None:
    assert found(page, site, "uk", "щщщкрр") == []
    none = page.locator(".search-none")
    assert "щщщкрр" in none.inner_text()
    assert none.locator("a[href*='help-now']").count() >= 1
    assert none.locator(".search-ways a").count() == 4
    none.locator("button").first.click()
    expect(page.locator(".search-results li").first).to_be_visible()


@pytest.mark.parametrize("typed", ["", " ", "a", "а", "?", "…"])
def test_nothing_and_one_letter_are_silent(searching: Open, typed: str) -> None:
    page = searching("en")
    assert results(page, typed) == []
    assert page.locator(".search-count").inner_text() == ""
    assert page.locator(".search-none").is_hidden()


SAMPLES = (
    *("Cœur STRAẞE ıİ", "ɓƙ’ʼ´` don’t", "١٢٣ ၁၂၃ 𐴱", "سَلامة چای گل", "Їжак зʼїв ґрати"),
    *("我想死。", "ฉันกลัว มาก", "စာအုပ် ဖတ်", "ខ្ញុំ ខ្លាច", "soooo", "ｈｅｌｐ №5 ﷲ", "ሠላም። ኀይል"),
)


def test_the_browser_folds_and_cuts_as_the_program_does(site: Any, searching: Open) -> None:
    """What is typed on a phone must meet words that were checked here."""
    every = [list(read_words(site.kit.root, tag).words.words.values()) for tag in TAGS]
    samples = [*SAMPLES, *(entry for lists in every for entries in lists for entry in entries)]
    spelling = read_words(site.kit.root, "ar").words.spelling
    told = searching("ar").evaluate("all => all.map(one => window.kitFind.words(one))", samples)
    for one, answer in zip(samples, told, strict=True):
        words = spelling.words(one)
        assert answer == [fold(one), words, [list(spelling.keys(word)) for word in words]], one


SPELT = (
    ("القدمان على الأرض", "الارض"),
    ("القدمان على الأرض", "أَرض"),
    ("خطة السلامة", "السلامه"),
    ("کارت ٩ برای شما", "كارت 9"),
    ("Équipe de nuit", "EQUIPE"),
    ("ကျွန်တော်စာအုပ်ဖတ်သည်", "စာအုပ်"),
    ("ฉันนอนไม่หลับตอนกลางคืน", "นอนไม่หลับ"),
    ("我晚上睡不着觉", "睡不着"),
    ("ខ្ញុំគេងមិនលក់នៅពេលយប់", "គេងមិនលក់"),
    ("ຂ້ອຍນອນບໍ່ຫຼັບ", "ນອນບໍ່"),
)


def test_spellings_and_words_without_spaces_find_each_other(site: Any, page: Page) -> None:
    texts = list(dict.fromkeys(text for text, _ in SPELT))
    rows = [
        [f"{at}.html", "page", "", str(at), "", [], [["", "", "", text]]]
        for at, text in enumerate(texts)
    ]
    index = f"kitIndex({json.dumps(rows)});"
    page.route("**/search-index.js", lambda route: route.fulfill(body=index))
    opened(page, site.folder, "ar")
    for text, typed in SPELT:
        assert results(page, typed)[0] == f"{texts.index(text)}.html", typed


def test_results_are_reached_and_left_by_keyboard(site: Any, page: Page) -> None:
    results = found(page, site, "en", "worry")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href") == results[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""
    assert page.locator(".search-results li").count() == 0
    page.keyboard.press("Escape")
    assert page.locator("form.search").is_hidden()
    assert page.locator("main").is_visible()
    assert page.evaluate("document.activeElement.className").endswith("find")


def test_what_is_typed_enters_no_address_and_no_memory(
    site: Any, page: Page, asked: list[str]
) -> None:
    found(page, site, "en", "suicide")
    page.keyboard.press("Enter")
    page.wait_for_timeout(150)
    assert "suicide" not in page.url
    kept = page.evaluate(
        "JSON.stringify([localStorage, sessionStorage, document.cookie, history.state])"
    )
    assert "suicide" not in kept
    assert [one for one in asked if "suicide" in one] == []
    assert [one for one in asked if one.startswith(("error:", "console:", "failed:"))] == []


def test_nothing_is_loaded_before_the_search_is_used(
    site: Any, page: Page, asked: list[str]
) -> None:
    page.goto(site.url("en", "index.html"))
    assert not any("search-" in one or "find.js" in one for one in asked)
    opened(page, site.folder, "en")
    names = [one.rpartition("/")[2] for one in asked if one.endswith(".js")]
    assert names.index("search-danger.js") < names.index("search-index.js")


def test_without_its_files_the_link_still_leads_to_all_pages(site: Any, page: Page) -> None:
    page.route("**/find.js", lambda route: route.abort())
    page.goto(site.url("en", "index.html"))
    page.locator("a.find").click()
    expect(page.locator("form.search")).to_be_hidden()
    page.locator("a.find").click()
    page.wait_for_url(site.url("en", "all-pages.html"))


def test_every_need_leads_to_parts_that_are_there(site: Any) -> None:
    for tag in TAGS:
        text = (site.folder / tag / "search-needs.js").read_text("utf-8")
        _, leads, _ = json.loads(text.removeprefix("kitNeeds(").strip().removesuffix(");"))
        assert len(leads) > 80
        for need, danger, places in leads:
            assert len(places) >= (3 if danger else 1), need
            for url, part in places:
                html = (site.folder / tag / url).read_text("utf-8")
                assert not part or f'id="{part}"' in html, f"{need}: {url}#{part}"


def test_the_scripts_are_plain_and_small(site: Any) -> None:
    assert (site.folder / "assets" / "site.js").stat().st_size < 4_500
    for name in ("site.js", "find.js"):
        text = (site.folder / "assets" / name).read_text("utf-8")
        assert not [
            word for word in ("=>", "`,", "\\p{", "let ", "const ", "Intl.") if word in text
        ]


def found(page: Page, site: Any, tag: str, typed: str) -> list[str]:
    """Type with real key events, as a person does, and return where the results lead."""
    opened(page, site.folder, tag)
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type(typed)
    expect(page.locator(".search-count")).not_to_be_empty()
    page.wait_for_timeout(250)
    hrefs: list[str] = page.locator(".search-results a").evaluate_all("all => all.map(a => a.href)")
    return hrefs
