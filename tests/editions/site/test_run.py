"""A whole session on a phone, one step a screen: by taps, by keys, and without a script."""

from __future__ import annotations

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

AD2 = "sessions/walking-together/02-stress-in-body-and-day.html"
STEPS = 12
CARD = "cards/cc-03-slow-out-breath.html"


def _kept(page: Page) -> Any:
    return json.loads(page.evaluate("localStorage.getItem('kit-run')") or "null")


def _title(page: Page) -> str:
    return page.locator(".step.now .step-title").inner_text()


def _opened(page: Page, site: Any, tag: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site.url(tag, AD2))
    page.locator(".run-open").click()


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_session_is_run_by_taps_from_first_to_last(
    site: Any, page: Page, asked: list[str], tag: str
) -> None:
    _opened(page, site, tag)
    titles = [_title(page)]
    for _ in range(150):
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.locator(".run-upset").is_visible()
        assert page.locator(".run-danger").is_visible()
        assert page.locator(".step:visible").count() == 1
        last = page.locator(".run-bar .now + *").count() == 0
        if last and "on" not in (page.locator(".run-next").get_attribute("class") or "").split():
            break
        page.locator(".run-next").click()
        if _title(page) != titles[-1]:
            titles.append(_title(page))
    assert len(titles) == STEPS
    assert (
        titles
        == page.evaluate(
            "[...document.querySelectorAll('.step-title')].map(t => t.innerText || t.textContent)"
        )[:1]
        + titles[1:]
    )
    page.locator(".run-next").click()
    assert page.locator(".head").is_visible()
    assert _kept(page) is None, "a finished session is forgotten"
    assert [one for one in asked if not one.startswith("file:")] == []


@pytest.mark.parametrize(
    ("tag", "onward", "back"), [("en", "Right", "Left"), ("ar", "Left", "Right")]
)
def test_arrows_follow_the_direction_of_writing(
    site: Any, page: Page, tag: str, onward: str, back: str
) -> None:
    _opened(page, site, tag)
    first = _title(page)
    for _ in range(12):
        page.keyboard.press(f"Arrow{onward}")
        if _title(page) != first:
            break
    assert page.locator(".step.now").get_attribute("id") == "step-2"
    page.keyboard.press(f"Arrow{back}")
    assert _title(page) == first
    for key in ("PageDown", "PageUp", "Escape"):
        page.keyboard.press(key)
    assert page.locator(".run-dock").is_hidden()


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_back_key_walks_the_steps_and_then_leads_to_the_page(
    site: Any, page: Page, tag: str
) -> None:
    page.goto(site.url(tag, "index.html"))
    _opened(page, site, tag)
    page.locator(".run-steps").click()
    page.locator(".run-list li a").nth(1).click()
    page.locator(".run-upset").click()
    page.go_back()
    assert page.locator(".step.now").get_attribute("id") == "step-2", "from help to the step"
    page.go_back()
    assert page.locator(".step.now").get_attribute("id") == "step-1"
    page.go_back()
    assert page.locator(".run-dock").is_hidden()
    assert page.locator(".run-open").is_visible()
    page.go_back()
    page.wait_for_url(site.url(tag, "index.html"))


def test_the_back_key_after_a_reload_still_knows_the_step_before(site: Any, page: Page) -> None:
    _opened(page, site, "en")
    page.locator(".run-steps").click()
    page.locator(".run-list li a").nth(3).click()
    page.evaluate("history.replaceState(null, '')")
    page.reload()
    for number in (3, 2, 1):
        page.go_back()
        assert page.locator(".step.now").get_attribute("id") == f"step-{number}"
    page.go_back()
    assert page.locator(".run-dock").is_hidden()


def test_closing_leaves_the_history_as_it_was(site: Any, page: Page) -> None:
    page.goto(site.url("en", "index.html"))
    _opened(page, site, "en")
    page.locator(".run-steps").click()
    page.locator(".run-list li a").nth(4).click()
    page.locator(".run-close").click()
    page.wait_for_function("!history.state")
    page.go_back()
    page.wait_for_url(site.url("en", "index.html"))


def test_steps_of_a_card_have_their_drawings_within_a_step(site: Any, page: Page) -> None:
    _opened(page, site, "ar")
    page.locator(".run-steps").click()
    page.locator(".run-list li a").nth(5).click()
    pictures = page.locator(".step.now .pictured .picture")
    assert pictures.count() >= 5
    assert pictures.first.bounding_box() is not None


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_wide_screen_shows_steps_text_and_help_beside_each_other(
    site: Any, page: Page, tag: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(site.url(tag, AD2))
    boxes = [page.locator(one).bounding_box() for one in (".run-list", ".run-start", ".near")]
    steps, text, near = sorted((box for box in boxes if box), key=lambda box: box["x"])
    assert steps["x"] + steps["width"] <= text["x"]
    assert text["x"] + text["width"] <= near["x"]
    assert max(box["y"] for box in (steps, text, near)) < 400
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    page.locator(".run-open").click()
    assert page.locator(".near").is_hidden()
    page.locator(".run-steps").click()
    box = page.locator(".run-list").bounding_box()
    assert box is not None
    assert box["width"] > 500, "the list of steps has the screen for itself"


def test_someone_is_upset_and_danger_lead_back_to_the_same_place(site: Any, page: Page) -> None:
    _opened(page, site, "en")
    page.locator(".run-next").click()
    at = page.evaluate("pageYOffset")
    assert at > 0
    for button, seen in ((".run-upset", "#upset .tile"), (".run-danger", "#crisis .phone")):
        page.locator(button).click()
        assert page.locator(seen).first.is_visible()
        assert page.locator(".step:visible").count() == 0
        page.locator(".run-to-step").click()
        assert page.evaluate("pageYOffset") == at


def test_the_clock_waits_while_someone_is_upset(site: Any, page: Page) -> None:
    page.clock.install(time=0)
    _opened(page, site, "en")
    page.clock.run_for(130_000)
    assert "gone 2 min" in page.locator(".run-clock").inner_text()
    page.locator(".run-upset").click()
    page.clock.run_for(600_000)
    page.locator(".run-to-step").click()
    page.clock.run_for(6_000)
    assert "gone 2 min" in page.locator(".run-clock").inner_text()
    page.clock.run_for(60_000)
    assert "gone 3 min" in page.locator(".run-clock").inner_text()


def test_a_detour_to_a_hard_moment_and_a_reload_come_back_to_the_step(
    site: Any, page: Page
) -> None:
    _opened(page, site, "en")
    page.locator(".run-steps").click()
    page.locator(".run-list li a").nth(5).click()
    title = _title(page)
    page.locator(".run-upset").click()
    page.locator("#upset .tile").nth(1).click()
    assert page.url.endswith("moments.html#HM-06")
    page.locator(".back-to-step").click()
    assert _title(page) == title
    page.reload()
    assert _title(page) == title
    page.locator(".run-close").click()
    assert "6" in page.locator(".run-open").inner_text()
    assert set(_kept(page)) == {"s", "n", "gone", "short", "open", "at", "url"}
    page.locator(".run-forget").click()
    assert _kept(page) is None
    page.reload()
    assert page.locator(".head").is_visible()


def test_only_the_switch_names_the_minutes_of_the_short_version(site: Any, page: Page) -> None:
    page.goto(site.url("en", AD2))
    switch = page.locator(".run-short")
    same = page.locator("a, button").filter(has_text=switch.inner_text())
    assert switch.is_visible()
    assert same.count() == 1


def test_the_short_version_leaves_steps_out_and_keeps_their_numbers(site: Any, page: Page) -> None:
    _opened(page, site, "en")
    page.locator(".run-steps").click()
    page.locator(".run-short").click()
    out = page.locator(".run-list .left-out")
    assert out.count() == 2
    assert out.first.is_visible()
    numbers = []
    page.locator(".run-to-step").click()
    for _ in range(80):
        number = page.locator(".step.now").get_attribute("id")
        if number not in numbers:
            numbers.append(number)
        if number == f"step-{STEPS}":
            break
        page.locator(".run-next").click()
    assert len(numbers) == STEPS - 2


def test_without_a_script_it_is_the_plain_page(site: Any, plain_page: Page) -> None:
    plain_page.goto(site.url("ar", AD2))
    assert plain_page.locator(".run-dock").is_hidden()
    assert plain_page.locator(".step:visible").count() == STEPS
    plain_page.locator(".run-open").click()
    assert plain_page.url.endswith("#step-1")
    assert plain_page.locator(".ends .to-upset").count() == STEPS
    plain_page.locator(".ends .to-upset").first.click()
    assert plain_page.url.endswith("#upset")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_fault_while_a_session_runs(
    site: Any, browser: Browser, scheme: Any
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, color_scheme=scheme)
    page = context.new_page()
    for tag in ("en", "ar"):
        page.goto(site.url(tag, AD2))
        for button in (".run-open", ".run-upset", ".run-danger", ".run-to-step", ".run-steps"):
            page.locator(button).click()
            found = Axe().run(page).response["violations"]
            assert [(v["id"], v["nodes"][0]["html"]) for v in found] == [], button
        page.locator(".run-close").click()
        page.locator(".run-close").click()
    context.close()


def test_breath_goes_at_the_pace_of_the_card(site: Any, page: Page) -> None:
    page.clock.install(time=0)
    page.goto(site.url("en", CARD))
    page.locator(".breathe-open").click()
    page.clock.run_for(1_000)
    assert page.locator(".breathe-in").is_visible()
    page.clock.run_for(4_000)
    assert page.locator(".breathe-out").is_visible()
    page.clock.run_for(6_000)
    assert "2" in page.locator(".breathe-count").inner_text()
    page.clock.run_for(60_000)
    assert page.locator(".breathe").is_hidden(), "it ends by itself"
