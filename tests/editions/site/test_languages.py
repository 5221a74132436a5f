"""What readers see where a translation is not complete: English, marked, and said so."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from peerkit.kit import Kit, load
from peerkit.language.message import messages

STRICT = "docs/help-now.po"
PARTIAL = "docs/coping/worry.po"


@pytest.fixture(scope="module")
def gaps(build: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The tiny kit with one sentence of a page, and one of a strict page, not translated."""
    folder = tmp_path_factory.mktemp("gaps")
    tests = Path(__file__).parents[2]
    root = folder / "kit"
    shutil.copytree(tests / "kit", root)
    shutil.copy(tests.parent / "locales" / "interface.yaml", root / "locales")
    for name, first in ((STRICT, 'msgstr "العلامات"'), (PARTIAL, 'msgstr "جرّب هذا"')):
        path = root / "locales" / "ar" / name
        text = path.read_text("utf-8")
        assert first in text
        path.write_text(text.replace(first, 'msgstr ""'), encoding="utf-8")
    words = root / "locales" / "ar" / "interface.po"
    words.write_text(words_in_arabic(load(root)), encoding="utf-8")
    site = build(root, folder / "site")
    assert site.findings == []
    return site


def test_a_box_with_a_gap_is_english_and_marked_and_the_page_says_so(gaps: Any, page: Page) -> None:
    page.goto(gaps.url("ar", "coping/worry.html"))
    box = page.locator(".admonition")
    assert box.locator(".admonition-title").inner_text() == "Try this"
    assert box.get_attribute("lang") == "en"
    assert box.get_attribute("dir") == "ltr"
    own = page.locator("main > p").first
    assert own.evaluate("p => p.closest('[lang]').lang") == "ar"
    assert page.locator(".trust > .in-english").count() == 1


def test_a_strict_page_is_english_as_a_whole(gaps: Any, page: Page) -> None:
    page.goto(gaps.url("ar", "help-now.html"))
    english = page.locator("main > .english")
    assert english.get_attribute("lang") == "en"
    assert english.get_attribute("dir") == "ltr"
    assert english.locator("h1").inner_text() == "Help now"
    assert page.locator(".trust > .in-english").count() == 1
    assert page.locator(".notice").is_visible()


def test_the_crisis_box_on_it_stays_in_the_readers_language(gaps: Any, page: Page) -> None:
    """It is a document of its own, and its translation is complete."""
    page.goto(gaps.url("ar", "help-now.html"))
    box = page.locator(".crisis-box")
    assert "خطر" in box.inner_text()
    assert box.evaluate("box => box.closest('[lang]').lang") == "ar"
    assert box.evaluate("box => getComputedStyle(box).direction") == "rtl"


def test_a_complete_page_has_no_notice_about_english(gaps: Any, page: Page) -> None:
    page.goto(gaps.url("ar", "cards/cc-01-feet-on-the-ground.html"))
    assert page.locator(".trust > .in-english").count() == 0
    assert page.locator(".notice").count() == 0


def test_the_page_on_the_translation_tells_how_far_it_is(gaps: Any, page: Page) -> None:
    page.goto(gaps.url("ar", "translation.html"))
    rows = page.locator("table.status").nth(1).locator("tbody tr")
    told = {row.locator("a").get_attribute("href"): row.inner_text() for row in rows.all()}
    # A strict page is held back whole: nothing of it is shown translated.
    assert "٠ %" in told["help-now.html"]
    assert "١٠٠ %" in told["index.html"]
    assert "١٠٠ %" not in told["coping/worry.html"]


@pytest.mark.parametrize("name", ["gaps", "site"])
def test_no_english_stands_unmarked_on_arabic_pages(
    request: pytest.FixtureRequest, page: Page, name: str
) -> None:
    site: Any = request.getfixturevalue(name)
    for one in site.pages("ar"):
        page.goto(site.url("ar", one))
        assert page.evaluate(UNMARKED) == [], one


def test_unmarked_english_would_be_seen(gaps: Any, page: Page) -> None:
    page.goto(gaps.url("ar", "coping/worry.html"))
    page.locator(".admonition").evaluate("node => node.removeAttribute('lang')")
    assert "Try this" in page.evaluate(UNMARKED)


def words_in_arabic(kit: Kit) -> str:
    """Return a catalogue in which every word of the program is one Arabic word."""
    parts = ['msgid ""\nmsgstr "Language: ar\\nContent-Type: text/plain; charset=UTF-8\\n"\n']
    for message in messages(kit.interface):
        context = f'msgctxt "{message.context}"\n' if message.context else ""
        places = " ".join(re.findall(r"\{\w+\}", message.text))
        text = message.text.replace('"', '\\"')
        parts.append(f'{context}msgid "{text}"\nmsgstr "كلمة {places}"\n')
    return "\n".join(parts)


# Two Latin words of three letters or more in a text that counts as Arabic.
UNMARKED = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.data;
        const owner = walker.currentNode.parentElement;
        const fact = owner.closest('.fact, .latin, .code, script');
        if (!fact && /[A-Za-z]{3,} [A-Za-z]{3,}/.test(text)
            && owner.closest('[lang]').lang === 'ar') found.push(text.trim());
    }
    return found;
}"""
