"""Pages for reviewers: what stands in them, and their way from a phone into the catalogues.

The golden page has its letters and script left out; look at the page before you write it anew with
`scripts/kit test tests/editions/test_review_page.py --write-goldens`.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser, Page, ViewportSize

from peerkit import __version__
from peerkit.cli.program import program
from peerkit.cli.review_pages import MOST, letters_for, pages_of
from peerkit.kit import load
from peerkit.language.catalogue import Catalogues
from peerkit.language.reviewing.answers import read_answers
from peerkit.language.reviewing.sheet import Sheet, sheet_of
from peerkit.language.states.approval import read_approvals
from peerkit.language.states.state import State
from peerkit.language.translate import NOBODY

GOLDEN = Path(__file__).parent / "golden" / "review-page.html"
ROOT = Path(__file__).parents[2]
PHONE: ViewportSize = {"width": 360, "height": 640}
MM = 96 / 25.4


def run(root: Path, monkeypatch: pytest.MonkeyPatch, *words: object) -> Result:
    monkeypatch.chdir(root)
    return CliRunner().invoke(program, ["review", "--lang", "ar", *map(str, words)])


@pytest.fixture
def written(tiny_kit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the page of a card of the tiny kit, as the command writes it."""
    result = run(tiny_kit, monkeypatch, "--pages", tmp_path / "pages", "CC-01")
    assert result.exit_code == 0, result.output
    return tmp_path / "pages" / "review-ar-CC-01.html"


@pytest.fixture
def phone(browser: Browser, written: Path) -> Page:
    """Return the page, opened from a file on a small phone without network."""
    context = browser.new_context(viewport=PHONE, offline=True)
    page = context.new_page()
    page.goto(written.as_uri())
    return page


def test_the_page_is_the_golden_one(written: Path, pytestconfig: pytest.Config) -> None:
    html = written.read_text("utf-8").replace(__version__, "VERSION")
    html = re.sub(r"base64,[\w+/=]+", "base64,LETTERS", html)
    html = re.sub(r"(?s)<script>.*</script>", "<script>SCRIPT</script>", html)
    html = re.sub(r"sha256-[\w+/=]+", "sha256-SUM", html)
    if pytestconfig.getoption("--write-goldens"):
        GOLDEN.write_text(html, encoding="utf-8")
    assert html == GOLDEN.read_text("utf-8")


def test_it_is_one_file_that_runs_its_own_script_and_loads_nothing(written: Path) -> None:
    html = written.read_text("utf-8")
    assert len(html.encode()) <= MOST
    (script,) = re.findall(r"(?s)<script>(.*)</script>", html)
    total = b64encode(sha256(script.encode()).digest()).decode()
    assert "default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src" in html
    assert f"script-src 'sha256-{total}'" in html
    rest = re.sub(r"base64,[\w+/=]+", "", html.replace(script, ""))
    assert not re.search(r"https?:|//[a-z]|\bsrc=|\bon[a-z]+=", rest)
    assert not re.search(r"=>|`|\b(?:let|const|fetch|class)\b", script), "old phones read it"


def test_answers_of_a_phone_come_into_the_catalogue(
    phone: Page, tiny_kit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = phone.locator("tr[data-letters]")
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    rows.nth(1).get_by_label("right").check()
    rows.nth(2).get_by_label("wrong").check()
    rows.nth(2).locator("textarea").fill("قاسية\nجدًّا \\ ")
    rows.nth(4).get_by_label("better").check()
    assert rows.nth(4).locator("textarea").input_value() == rows.nth(4).locator(".own").inner_text()
    rows.nth(4).locator("textarea").fill("اجلسوا أو قفوا. اشعروا بأقدامكم.")
    rows.nth(5).get_by_label("better").check()  # and left as it is: no answer
    phone.reload()
    assert rows.nth(2).locator("textarea").input_value().startswith("قاسية"), "kept on the phone"
    assert phone.locator(".said").inner_text() == f"3 / {rows.count()}"
    with phone.expect_download() as told:
        phone.locator(".save").click()
    file = tmp_path / told.value.suggested_filename
    told.value.save_as(file)
    assert file.name == "answers-ar-CC-01.txt"
    assert file.read_text("utf-8") == phone.locator(".out").input_value()
    given = read_answers(file, tmp_path, "ar").given
    assert [one.verdict for one in given] == ["right", "wrong", "better"]
    assert given[1].words == "قاسية\nجدًّا \\"
    result = run(tiny_kit, monkeypatch, "--by", "elder-2", "--answers", file)
    assert result.exit_code == 0, result.output
    lines = sheet(tiny_kit).lines
    assert [lines[at].state for at in (1, 2, 4)] == [State.APPROVED, State.STALE, State.DRAFT]
    assert lines[4].translation == "اجلسوا أو قفوا. اشعروا بأقدامكم."


def sheet(root: Path) -> Sheet:
    kit = load(root)
    approvals, _ = read_approvals(root, "ar")
    return sheet_of(kit.entries["CC-01"], Catalogues(root, kit.languages["ar"]), approvals)


def test_a_hostile_text_stays_a_text(tiny_kit: Path) -> None:
    kit = load(tiny_kit)
    path = tiny_kit / "locales/ar/facilitation/cards.po"
    bad = "<img src=x onerror=alert(1)>{{ 7*7 }}</script>"
    text = path.read_text("utf-8").replace("مشاعر قوية.", bad)
    path.write_text(text, "utf-8")
    found = sheet_of(kit.entries["CC-01"], Catalogues(tiny_kit, kit.languages["ar"]), NOBODY)
    translated = [line.translation for line in found.lines]
    html = "".join(pages_of(found, kit.languages["ar"], ""))
    assert bad in translated or "Not translated yet" in html, "the gate or the page stops it"
    assert "<img" not in html
    assert html.count("</script>") == 1


def test_printed_it_has_boxes_a_line_to_write_and_numbered_pages(phone: Page) -> None:
    phone.emulate_media(media="print")
    row = phone.locator("tr[data-letters]").nth(1)
    line = row.locator(".line").first.bounding_box()
    assert line is not None
    assert line["width"] >= 55 * MM
    assert line["height"] >= 8 * MM
    boxes = [one.bounding_box() for one in row.locator("input").all()]
    assert len([box for box in boxes if box and 3 * MM < box["width"] < 5 * MM]) == 3
    assert row.locator(".number").inner_text().split() == [
        "2",
        (row.get_attribute("data-letters") or "")[:3],
    ]
    assert phone.locator("thead").is_visible()
    assert not phone.locator(".end").is_visible()
    style = phone.locator("style").inner_text()
    assert "counter(page)" in style
    assert "counter(pages)" in style


@pytest.mark.parametrize("tag", ["ar", "fr", "am"])
def test_no_page_of_the_kit_is_too_heavy_for_an_old_phone(tag: str) -> None:
    kit = load(ROOT)
    language = kit.languages[tag]
    letters = letters_for(kit, language)
    assert bool(letters) == (language.script != "Latn")
    catalogues = Catalogues(ROOT, language)
    for key in ("PICTURES", "G11", "CC-01"):
        found = sheet_of(kit.entries[key], catalogues, NOBODY)
        pages = list(pages_of(found, language, letters))
        assert max(len(page.encode()) for page in pages) <= MOST
        numbers = re.findall(r'data-number="(\d+)"', "".join(pages))
        assert numbers == [str(line.number) for line in found.lines], "no row is lost"
