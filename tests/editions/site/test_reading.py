"""The site as a reader meets it: in a real browser, from files, without network or JavaScript."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

KINDS = (
    "index.html",
    "help-now.html",
    "sessions/walking-together/index.html",
    "sessions/walking-together/04-when-reminders-come.html",
    "cards/cc-01-feet-on-the-ground.html",
    "cards/index.html",
    "checklists/safe-space.html",
    "guides/safe-space.html",
    "translation.html",
    "print-room.html",
    "all-pages.html",
)
TAGS = ("en", "ar", "fr")
DIRECTIONS = {"en": "ltr", "ar": "rtl", "fr": "ltr"}
SEEN = """() => {
    const help = document.querySelector('header a.help');
    const box = help.getBoundingClientRect();
    const atop = document.elementFromPoint(box.x + box.width / 2, box.y + 9);
    return {
        language: [document.documentElement.lang, document.documentElement.dir],
        titles: [...document.querySelectorAll('h1')].filter(h => h.innerText.trim()).length,
        width: document.documentElement.scrollWidth,
        help: help.href,
        helpIsSeen: box.height >= 40 && help.contains(atop),
        crisisBoxes: document.querySelectorAll('.crisis-box').length,
    };
}"""
PHONE = ["+961", "71", "234", "567"]


@pytest.mark.parametrize("tag", TAGS)
def test_every_page_opens_in_its_language_with_help_and_asks_for_nothing_outside(
    site: Any, page: Page, asked: list[str], tag: str
) -> None:
    pages = site.pages(tag)
    assert len(pages) > 25
    page.set_viewport_size({"width": 320, "height": 640})
    for name in pages:
        page.goto(site.url(tag, name))
        seen = page.evaluate(SEEN)
        assert seen["language"] == [tag, DIRECTIONS[tag]], name
        assert seen["titles"] == 1, name
        assert seen["width"] <= 320, f"{name} is wider than a phone"
        assert seen["help"] == site.url(tag, "help-now.html"), name
        assert seen["helpIsSeen"], name
        assert seen["crisisBoxes"] >= 1, name
    assert [one for one in asked if not one.startswith("file:")] == []
    assert asked, "the oracle must have seen the pages themselves"


def test_a_request_to_the_outside_would_be_seen_and_is_forbidden_by_the_page(
    site: Any, page: Page, asked: list[str]
) -> None:
    """The control of the test above; the page's own policy stops what a page might try."""
    page.goto(site.url("en", "index.html"))
    page.evaluate(
        "const i = new Image(); i.src = 'https://example.org/x.png'; document.body.append(i)"
    )
    page.wait_for_timeout(200)
    assert any("Content Security Policy" in one for one in asked if "console" in one)


def test_the_same_pages_are_in_every_language(site: Any) -> None:
    for tag in site.tags:
        assert site.pages(tag) == site.pages("en")


@pytest.mark.parametrize("name", KINDS[1:6])
def test_the_language_switch_leads_to_the_same_page(site: Any, plain_page: Page, name: str) -> None:
    plain_page.goto(site.url("en", name))
    for tag in ("ar", "fr", "en"):
        link = plain_page.locator(f".tongues a[hreflang={tag}]")
        assert link.is_visible()
        link.click()
        assert plain_page.url == site.url(tag, name)
        assert plain_page.locator("html").get_attribute("lang") == tag
        current = plain_page.locator(".tongues a[aria-current]")
        assert current.get_attribute("hreflang") == tag


def _tab_to(page: Page, selector: str, most: int) -> None:
    """Press Tab until one of these has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return
    pytest.fail(f"{selector} is not reached with {most} keys")


def test_the_language_switch_is_reached_by_keyboard(site: Any, plain_page: Page) -> None:
    """On the first page it stands on top; elsewhere at the end, and the menu leads there."""
    plain_page.goto(site.url("en", "index.html"))
    _tab_to(plain_page, ".tongues a[hreflang=ar]", 12)
    plain_page.keyboard.press("Enter")
    plain_page.wait_for_url(site.url("ar", "index.html"))
    plain_page.goto(site.url("en", "help-now.html"))
    _tab_to(plain_page, ".head a[href='#menu']", 12)
    plain_page.keyboard.press("Enter")
    _tab_to(plain_page, ".menu a[href='#languages']", 40)
    plain_page.keyboard.press("Enter")
    _tab_to(plain_page, ".tongues a[hreflang=ar]", 3)
    plain_page.keyboard.press("Enter")
    plain_page.wait_for_url(site.url("ar", "help-now.html"))


def test_the_first_page_offers_every_language_and_help_in_each(site: Any, plain_page: Page) -> None:
    first = (site.folder / "index.html").as_uri()
    for tag in site.tags:
        plain_page.goto(first)
        link = plain_page.locator(f"a[hreflang={tag}]")
        assert link.inner_text() == site.kit.languages[tag].name
        link.click()
        assert plain_page.url == site.url(tag, "index.html")
        plain_page.goto(first)
        plain_page.locator(f"li[lang={tag}] a.help").click()
        assert plain_page.url == site.url(tag, "help-now.html")


@pytest.mark.parametrize("tag", TAGS)
def test_pages_read_without_javascript(site: Any, plain_page: Page, tag: str) -> None:
    for name in KINDS:
        plain_page.goto(site.url(tag, name))
        assert plain_page.locator("h1").is_visible(), name
        assert plain_page.locator("form.search").is_hidden(), name
        plain_page.locator("header a.help").click()
        assert plain_page.url == site.url(tag, "help-now.html"), name
    plain_page.locator("a.find").click()
    assert plain_page.url == site.url(tag, "all-pages.html")
    listed = plain_page.locator(".every > li").count()
    assert listed == len(site.pages(tag)), "every page is in the list, also the list itself"


@pytest.mark.parametrize("tag", TAGS)
def test_the_menu_opens_and_closes_without_javascript(
    site: Any, plain_page: Page, tag: str
) -> None:
    plain_page.goto(site.url(tag, "cards/index.html"))
    plain_page.locator(".menu-link").click()
    link = plain_page.locator(".menu a[href='../privacy.html']")
    box = link.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 740, "the menu covers the page"
    plain_page.locator(".menu .close").click()
    assert plain_page.evaluate("getComputedStyle(document.querySelector('.menu')).position") != (
        "fixed"
    )
    plain_page.locator(".menu-link").click()
    link.click()
    assert plain_page.url == site.url(tag, "privacy.html")


def test_the_page_can_be_read_without_styles(site: Any, plain_page: Page) -> None:
    plain_page.route("**/*.css", lambda route: route.abort())
    plain_page.goto(site.url("ar", "help-now.html"))
    assert plain_page.locator(".crisis-box li").first.is_visible()
    assert plain_page.locator("header a.help").is_visible()


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("name", KINDS)
def test_no_serious_accessibility_fault(site: Any, page: Page, tag: str, name: str) -> None:
    page.goto(site.url(tag, name))
    violations = Axe().run(page).response["violations"]
    serious = [v for v in violations if v["impact"] in ("serious", "critical")]
    told = [(v["id"], [node["html"] for node in v["nodes"][:2]]) for v in serious]
    assert told == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_phone_number_keeps_its_order_and_can_be_called(site: Any, page: Page, tag: str) -> None:
    page.goto(site.url(tag, "help-now.html"))
    phone = page.locator(".crisis-box .phone").first
    assert phone.get_attribute("href") == "tel:+96171234567"
    assert shown_order(page, ".crisis-box .phone") == PHONE


def test_a_number_that_is_not_isolated_would_be_reversed(site: Any, page: Page) -> None:
    """The control of the test above: without isolation the oracle sees the parts reversed."""
    page.goto(site.url("ar", "help-now.html"))
    page.evaluate(
        """() => {
            const bare = document.createElement('p');
            bare.className = 'bare';
            bare.dir = 'rtl';
            bare.textContent = 'ا +961 71 234 567';
            document.querySelector('main').append(bare);
        }"""
    )
    parts = shown_order(page, ".bare")
    assert [part for part in parts if part in {*PHONE, "961+"}] != PHONE


def test_contacts_that_are_not_for_everyone_are_on_no_page(site: Any) -> None:
    """The editions were given for staff; the site is for everyone nevertheless."""
    every = [path for path in site.folder.rglob("*") if path.suffix in (".html", ".js")]
    texts = [path.read_text("utf-8") for path in every]
    assert any("Night team" in text for text in texts)
    assert not any("Secret Supervisor" in text or "765 432" in text for text in texts)


@pytest.mark.parametrize("tag", TAGS)
def test_the_page_says_where_and_when_it_is_for(site: Any, page: Page, tag: str) -> None:
    page.goto(site.url(tag, "coping/worry.html"))
    assert page.locator(".name small").inner_text() == site.camp.name[tag]
    foot = page.locator(".trust").inner_text() + page.locator(".foot").inner_text()
    assert "2026-11-01" in foot
    assert "Neighbours together" in foot
    assert page.locator(".example").count() == 0
    assert page.locator(".trust .draft-mark").is_visible(), "everything is a draft"


def shown_order(page: Page, selector: str) -> list[str]:
    """Return the parts of a text from left to right, as they stand on the screen."""
    order: list[str] = page.locator(selector).first.evaluate(
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
    return order
