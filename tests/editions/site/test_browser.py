"""The site as a reader meets it: in a real browser, from files, without network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

TAGS = ("en", "ar", "fr")
DIRECTIONS = {"en": "ltr", "ar": "rtl", "fr": "ltr"}
KINDS = (
    "help-now.html",
    "sessions/walking-together/04-when-reminders-come.html",
    "cards/cc-01-feet-on-the-ground.html",
    "cards/index.html",
    "checklists/safe-space.html",
    "guides/safe-space.html",
    "translation.html",
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone-sized page that remembers what it asked for and what went wrong."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser without scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("tag", TAGS)
def test_every_page_opens_in_its_language_and_asks_for_nothing_outside(
    site: Any, page: Page, tag: str
) -> None:
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(f"failed: {request.url}"))
    pages = site.pages(tag)
    assert len(pages) > 25
    for name in pages:
        page.goto(site.url(tag, name))
        html = page.locator("html")
        assert html.get_attribute("lang") == tag, name
        assert html.get_attribute("dir") == DIRECTIONS[tag], name
        assert page.locator("h1").count() == 1, name
        assert page.locator("a.kit-help").is_visible(), name
    assert errors == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_the_same_pages_are_in_every_language(site: Any) -> None:
    assert site.pages("ar") == site.pages("en") == site.pages("fr")


@pytest.mark.parametrize("name", KINDS)
def test_the_language_switch_leads_to_the_same_page(site: Any, page: Page, name: str) -> None:
    page.goto(site.url("en", name))
    for tag in ("ar", "fr", "en"):
        page.locator(f".kit-languages a[hreflang={tag}]").click()
        assert page.url == site.url(tag, name)
        assert page.locator("html").get_attribute("lang") == tag


@pytest.mark.parametrize("tag", TAGS)
def test_help_is_one_tap_away_and_the_crisis_box_is_on_every_page(
    site: Any, page: Page, tag: str
) -> None:
    for name in site.pages(tag):
        page.goto(site.url(tag, name))
        assert page.locator(".crisis-box").count() >= 1, name
    page.locator("a.kit-help").click()
    assert page.url == site.url(tag, "help-now.html")


@pytest.mark.parametrize("tag", TAGS)
def test_pages_read_without_scripts(site: Any, plain_page: Page, tag: str) -> None:
    for name in KINDS:
        plain_page.goto(site.url(tag, name))
        assert plain_page.locator("h1").is_visible(), name
        assert plain_page.locator("a.kit-help").is_visible(), name
        assert plain_page.locator(".kit-languages a").first.is_visible(), name
        assert plain_page.locator("#kit-search").is_hidden(), name
        plain_page.locator("noscript a, a[href$='all-pages.html']").first.click()
        assert plain_page.locator(".page-body a").count() >= len(site.pages(tag)) - 1


@pytest.mark.parametrize("tag", TAGS)
def test_all_text_is_readable_without_styles(site: Any, plain_page: Page, tag: str) -> None:
    plain_page.route("**/*.css", lambda route: route.abort())
    plain_page.goto(site.url(tag, "help-now.html"))
    assert plain_page.locator(".crisis-box li").first.is_visible()


@pytest.mark.parametrize(
    ("tag", "typed", "page_found"),
    [
        ("en", "worr", "coping/worry.html"),
        ("en", "mats", "cards/cc-10-two-mats.html"),
        ("en", "checklist", "checklists/safe-space.html"),
    ],
)
def test_search_finds_a_page_by_its_words(
    site: Any, page: Page, tag: str, typed: str, page_found: str
) -> None:
    page.goto(site.url(tag, "guides/safe-space.html"))
    assert site.url(tag, page_found) in found(page, typed)


@pytest.mark.parametrize("tag", ["ar", "fr"])
@pytest.mark.parametrize("document", ["CC-10", "AD3", "P-24"])
def test_search_finds_a_document_by_the_first_word_of_its_translated_title(
    site: Any, page: Page, tag: str, document: str
) -> None:
    page.goto(site.url(tag, "index.html"))
    title = page.evaluate(
        """name => new Promise(done => {
            const script = document.createElement('script');
            window.peerkitSearch = rows => done(rows.find(row => row[0].includes(name))[1]);
            script.src = 'assets/search-index.js';
            document.head.append(script);
        })""",
        {"CC-10": "cc-10", "AD3": "03-worry", "P-24": "checklists/safe-space"}[document],
    )
    page.goto(site.url(tag, "index.html"))
    results = page.locator("#kit-search li a")
    word = max(title.split(), key=len)
    found(page, word)
    assert title in results.all_inner_texts()


@pytest.mark.parametrize("tag", TAGS)
def test_search_finds_nothing_for_nonsense(site: Any, page: Page, tag: str) -> None:
    page.goto(site.url(tag, "index.html"))
    assert found(page, "xqzzk") == []
    assert page.locator("#kit-search li").count() == 1, "the reader is told so"


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", KINDS)
def test_no_serious_accessibility_fault(site: Any, page: Page, tag: str, name: str) -> None:
    page.goto(site.url(tag, name))
    violations = Axe().run(page).response["violations"]
    serious = [v for v in violations if v["impact"] in ("serious", "critical")]
    told = [(v["id"], [node["html"] for node in v["nodes"][:2]]) for v in serious]
    assert told == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_phone_number_keeps_its_order(site: Any, page: Page, tag: str) -> None:
    page.goto(site.url(tag, "help-now.html"))
    phone = page.locator(".crisis-box .phone").first
    assert phone.inner_text() == "+961 71 234 567"
    assert shown_order(page, ".crisis-box .phone") == ["+961", "71", "234", "567"]


def test_a_number_that_is_not_isolated_would_be_reversed(site: Any, page: Page) -> None:
    """The control of the test above: without isolation the oracle sees the parts reversed."""
    page.goto(site.url("ar", "help-now.html"))
    page.locator(".crisis-box .phone").first.evaluate("node => node.removeAttribute('dir')")
    assert shown_order(page, ".crisis-box .phone") != ["+961", "71", "234", "567"]


def test_a_page_that_is_not_translated_says_so_and_marks_its_language(
    site: Any, page: Page
) -> None:
    """Whatever the state of a language, no English block stands unmarked on its pages."""
    for tag in ("ar", "fr"):
        for name in site.pages(tag):
            page.goto(site.url(tag, name))
            marked = page.locator(".page-body[lang=en], .page-body [lang=en]").count()
            notice = page.locator(".notice.fallback").count()
            assert marked == 0 or notice == 1 or only_parts_of_others(page), (tag, name)


def only_parts_of_others(page: Page) -> bool:
    """Say whether the English parts come from documents that the page pulls in."""
    inner = page.locator(".page-body [lang=en]").evaluate_all(
        "nodes => nodes.every(node => node.closest('.crisis-box, .card-links, .fact, .card'))"
    )
    return bool(inner)


def found(page: Page, typed: str) -> list[str]:
    """Type with real key events, as a person does, and return where the results lead."""
    page.locator("#kit-query").click()
    page.wait_for_function("document.querySelector('script[src$=\"search-index.js\"]')")
    page.keyboard.type(typed)
    page.wait_for_selector("#kit-search li")
    return [a.evaluate("a => a.href") for a in page.locator("#kit-search li a").all()]


def shown_order(page: Page, selector: str) -> list[str]:
    """Return the parts of a text from left to right, as they stand on the screen."""
    return page.locator(selector).first.evaluate(
        """node => {
            const parts = [];
            const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const text = walker.currentNode;
                for (const match of text.data.matchAll(/\\S+/g)) {
                    const range = document.createRange();
                    range.setStart(text, match.index);
                    range.setEnd(text, match.index + match[0].length);
                    parts.push([range.getBoundingClientRect().left, match[0]]);
                }
            }
            return parts.sort((a, b) => a[0] - b[0]).map(part => part[1]);
        }"""
    )
