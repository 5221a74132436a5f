"""Pages look the same where old engines ignore the newer half of a style sheet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from old_engines import seen_by

PAGES = (
    "index.html",
    "help-now.html",
    "contacts.html",
    "desk.html",
    "sessions/walking-together/04-when-reminders-come.html",
    "cards/cc-01-feet-on-the-ground.html",
    "cards/index.html",
    "moments.html",
    "checklists/safe-space.html",
    "forms/index.html",
    "print-room.html",
    "translation.html",
)
ENGINES = (49, 60, 70, 86)
# Where the main parts stand, and how large they are.
BOXES = """() => [...document.querySelectorAll(
    'header, .bar > *, .tongues, .notice, main, main > *, main section, main li, main h2, .picture,'
    + '.badge, .words, .crisis-box, .door, .menu, .foot'
)].map(part => {
    const box = part.getBoundingClientRect();
    return [part.tagName + '.' + part.className, Math.round(box.x), Math.round(box.y + scrollY),
        Math.round(box.width), Math.round(box.height)];
})"""


def _as_seen(page: Page, version: int) -> None:
    def answer(route: Route) -> None:
        path = Path(unquote(urlsplit(route.request.url).path))
        css = seen_by(version, path.read_text(encoding="utf-8"))
        route.fulfill(body=css, content_type="text/css")

    page.route(re.compile(r"\.css$"), answer)


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("version", ENGINES)
def test_the_same_parts_stand_in_the_same_places(
    site: Any, browser: Browser, tag: str, version: int
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    today, then = context.new_page(), context.new_page()
    _as_seen(then, version)
    for name in PAGES:
        today.goto(site.url(tag, name))
        then.goto(site.url(tag, name))
        now, old = today.evaluate(BOXES), then.evaluate(BOXES)
        assert len(now) == len(old) > 8, name
        assert [(a, b) for a, b in zip(now, old, strict=True) if a != b][:5] == [], name
    context.close()


def test_the_strip_is_felt(site: Any, page: Page) -> None:
    """The control of the test above: a rule that old engines ignore moves a part."""
    page.goto(site.url("en", "index.html"))
    before = page.evaluate(BOXES)
    newer = "main{padding-block-start:50px} .bar:is(.bar){gap:9px}"
    page.add_style_tag(content=newer)
    assert page.evaluate(BOXES) != before
    page.goto(site.url("en", "index.html"))
    page.add_style_tag(content=seen_by(49, newer))
    assert page.evaluate(BOXES) == before


@pytest.mark.parametrize("tag", ["en", "ar", "uk"])
@pytest.mark.parametrize("width", [320, 240])
def test_no_page_is_wider_than_a_small_phone(
    site: Any, browser: Browser, tag: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 480})
    page = context.new_page()
    for name in PAGES:
        page.goto(site.url(tag, name))
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{name} is {wide} wide"
    context.close()


@pytest.mark.parametrize("tag", ["en", "ar", "fr", "uk"])
def test_what_stands_above_the_text_is_a_fifth_of_the_screen(
    site: Any, browser: Browser, tag: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    for name in PAGES:
        page.goto(site.url(tag, name))
        top = page.evaluate(
            "Math.max(...[...document.querySelectorAll('.head, .notice, body > .tongues')]"
            ".map(part => part.getBoundingClientRect().bottom))"
        )
        assert top <= 640 / 5, f"{name}: {top}"
    context.close()


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_page_copied_alone_shows_its_text_on_the_first_screens(
    site: Any, browser: Browser, tag: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.route(re.compile(r"\.(css|js|svg)$"), lambda route: route.abort())
    for name in PAGES:
        page.goto(site.url(tag, name))
        assert page.evaluate("document.querySelector('h1').getBoundingClientRect().top") < 640, name
        sizes = page.evaluate("[...document.querySelectorAll('svg')].map(s => s.clientWidth)")
        assert all(size <= 64 for size in sizes), name
    context.close()
