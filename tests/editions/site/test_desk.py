"""The camp desk in a real browser, from files: what it saves builds, and what it prints is that."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from peerkit.camp.contacts import CONTACT_IDS, SERVICES
from peerkit.camp.fill import Fact, fill
from peerkit.camp.profile import CampProfile, read_camp
from peerkit.camp.reference import Reference
from peerkit.content.reading.reader import parse_yaml
from peerkit.editions.site.content.desk import (
    CONTACT,
    DUTIES,
    KEPT,
    PLACE,
    contact_fields,
    contact_schema,
    kind_of,
    schema,
)
from peerkit.editions.site.frontend.assets import DESK

ROOT = Path(__file__).parents[3]
CAMPS = ROOT / "facilitation" / "camps"
TAGS = ("en", "ar", "uk")
TODAY = date(2026, 11, 20)  # what the browser's clock is set to
PHONES = {
    "urgent": "+961 71 234 567",
    "clinic": "+961 71 111 222",
    "women": "+961 71 555 123",
    "supervisor": "+961 71 765 432",
}
ODD = 'gate "4" #2: <b>left</b> \\ right'


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone that keeps what it downloads, and says yes when it is asked."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, accept_downloads=True)
    found = context.new_page()
    found.clock.set_fixed_time(f"{TODAY}T12:00:00")
    found.on("dialog", lambda dialog: dialog.accept())
    yield found
    context.close()


def write(page: Page, path: str, text: str) -> None:
    """Type into a field."""
    part = re.match(r"contacts\.([\w-]+)", path)
    if part:
        page.locator(f"[data-contact-part={part[1]}]").evaluate("part => part.open = true")
    page.locator(f"[id='f-{path.replace('.', '-')}']").fill(text)


def fill_in(page: Page, key: str, day: date = TODAY, **more: str) -> None:
    """Fill in one contact so that it may be printed."""
    write(page, f"contacts.{key}.phone", PHONES[key])
    write(page, f"contacts.{key}.checked_on", day.isoformat())
    write(page, f"contacts.{key}.checked_by", "coordinator")
    for name, text in more.items():
        write(page, f"contacts.{key}.{name}", text)
    page.locator(f"[id='f-contacts-{key}-consent_to_list']").check()


def save(page: Page, button: str, folder: Path) -> Path:
    """Press a button that gives a file, and return where it was put."""
    with page.expect_download() as download:
        page.locator(button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def filled(site: Any, page: Page, tag: str) -> None:
    """Open the desk and fill in four contacts, one of them with odd signs."""
    page.goto(site.url(tag, "desk.html"))
    write(page, "name", "Hillside")
    fill_in(page, "urgent", name="فريق الليل", place=ODD)
    fill_in(page, "clinic", TODAY - timedelta(days=100), hours="08:00–16:00")
    fill_in(page, "women")
    fill_in(page, "supervisor")


def digits(text: str) -> list[str]:
    """Return every phone number of a text."""
    return re.findall(r"\+[0-9][0-9 ]{6,}[0-9]", text)


def test_every_field_of_a_camp_file_is_asked_for_or_known_to_be_kept() -> None:
    assert set(schema()) == set(PLACE) | set(DUTIES) | KEPT
    assert set(contact_schema()) == set(CONTACT)
    for key in CONTACT_IDS:
        assert "consent_to_list" in {one.path.rpartition(".")[2] for one in contact_fields(key)}


def test_what_a_field_takes_is_read_from_the_model() -> None:
    kinds = {name: kind_of(said) for name, said in contact_schema().items()}
    assert kinds["name"] == "words"
    assert kinds["phone"] == "lines"
    assert kinds["languages"] == "tags"
    assert kinds["checked_on"] == "day"
    assert kinds["consent_to_list"] == "flag"
    assert kind_of(schema()["duties.urgent_is_police"]) == "yesno"
    assert {kinds[service] for service in SERVICES} == {"lines"}


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_typed_is_saved_builds_and_prints_digit_for_digit(
    site: Any, page: Page, asked: list[str], tmp_path: Path, tag: str
) -> None:
    filled(site, page, tag)
    saved = save(page, ".save-camp", tmp_path)
    camp, findings = read_camp(saved, tmp_path)
    assert findings == []
    assert camp is not None
    assert camp.languages.main == tag
    language = site.kit.languages[tag]
    for key, phone in PHONES.items():
        fact = fill(Reference(key, "phone"), camp, language, TODAY, "staff")
        assert isinstance(fact, Fact)
        assert fact.values == (phone,)
    place = fill(Reference("urgent", "place"), camp, language, TODAY)
    assert isinstance(place, Fact)
    assert place.value == ODD

    page.locator(".see-print").click()
    page.locator(".desk-sheet").first.wait_for()
    for name in ("help", "strip", "card", "cover"):
        sheet = page.locator(f"[data-sheet={name}]")
        shown = set(digits(sheet.inner_text()))
        public = {PHONES["urgent"], PHONES["clinic"]}
        if name == "cover":
            assert shown == set(PHONES.values())
        else:
            assert shown <= public
            assert PHONES["urgent"] in shown
        assert TODAY.isoformat() in sheet.inner_text(), "the day it was checked"
        assert sheet.locator("b", has_text="left").count() == 0, "text, never HTML"
        directions = sheet.locator("a.phone").evaluate_all("all => all.map(one => one.dir)")
        assert set(directions) == {"ltr"}
    assert [one for one in asked if not one.startswith(("file:", "blob:"))] == []


def test_a_sheet_is_printed_in_another_language_of_the_site(site: Any, page: Page) -> None:
    filled(site, page, "en")
    page.locator(".see-print").click()
    page.locator(".print-language").select_option("ar")
    page.locator(".sheets[lang=ar] [data-sheet=help]").wait_for()
    heading = page.locator("[data-sheet=help] h1").inner_text()
    assert heading == str(site.edition("ar").words["help-now"])
    assert PHONES["urgent"] in page.locator("[data-sheet=help]").inner_text()


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("71 23", "desk-phone-wrong"),
        ("call us", "desk-phone-wrong"),
        ("112", "desk-phone-twice"),
        ("+1 202 555 0123", "desk-phone-example"),
        ("EXAMPLE-A – NOT REAL", "desk-phone-example"),
    ],
)
def test_a_wrong_number_is_told_while_one_types_and_is_not_printed(
    site: Any, page: Page, typed: str, word: str
) -> None:
    page.goto(site.url("en", "desk.html"))
    fill_in(page, "urgent")
    write(page, "contacts.urgent.phone", typed)
    told = page.locator("[data-path='contacts.urgent.phone'] .told")
    assert str(site.edition("en").words[word]) in told.inner_text()
    page.locator(".see-print").click()
    page.locator("[data-sheet=cover]").wait_for()
    assert typed not in page.locator(".sheets").inner_text()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("00961 (71) 234-567", "+961 71 234 567"),
        ("+٩٦١ ٧١ ٢٣٤ ٥٦٧", "+961 71 234 567"),
        ("\u202a+961\u00a071\u00a0234\u00a0567\u202c", "+961 71 234 567"),
    ],
)
def test_a_number_as_people_paste_it_is_cleaned(
    site: Any, page: Page, tmp_path: Path, typed: str, meant: str
) -> None:
    page.goto(site.url("en", "desk.html"))
    fill_in(page, "urgent")
    write(page, "contacts.urgent.phone", typed)
    camp, _ = read_camp(save(page, ".save-camp", tmp_path), tmp_path)
    assert camp is not None
    assert camp.contacts["urgent"].phone == (meant,)


@pytest.mark.parametrize(
    ("days", "reason"), [(-1, "locked-future"), (181, "locked-stale"), (None, "locked-unchecked")]
)
def test_a_contact_that_nobody_vouches_for_prints_as_lines_and_says_why(
    site: Any, page: Page, days: int | None, reason: str
) -> None:
    page.goto(site.url("en", "desk.html"))
    fill_in(page, "urgent")
    day = "" if days is None else (TODAY - timedelta(days=days)).isoformat()
    write(page, "contacts.urgent.checked_on", day)
    told = page.locator("[data-contact-part=urgent] .contact-told").inner_text()
    assert str(site.edition("en").words[reason]) in told
    page.locator(".see-print").click()
    page.locator("[data-sheet=cover]").wait_for()
    assert digits(page.locator(".sheets").inner_text()) == []


@pytest.mark.parametrize("name", ["blank", "filled", "right-to-left"])
def test_a_camp_file_is_taken_in_and_given_back_without_loss(
    site: Any, page: Page, tmp_path: Path, name: str
) -> None:
    page.goto(site.url("en", "desk.html"))
    page.locator("input[type=file]").set_input_files(CAMPS / f"{name}.yaml")
    page.wait_for_function("window.kitDesk.written().languages")
    before, _ = read_camp(CAMPS / f"{name}.yaml", ROOT)
    after, findings = read_camp(save(page, ".save-camp", tmp_path), tmp_path)
    assert findings == []
    assert before is not None
    assert after is not None
    assert told(after) == told(before)


def told(camp: CampProfile) -> dict[str, Any]:
    """Return what a camp file says, without contacts of which it says nothing."""
    data = camp.model_dump(mode="json")
    known = {key for key, one in camp.contacts.items() if one.is_filled or one.checked_on}
    for contact in (data["contacts"][key] for key in known):
        contact["sensitivity"] = None  # the form always says who may see a contact
    return {**data, "contacts": {key: data["contacts"][key] for key in known}}


def test_a_file_that_is_none_names_the_line(site: Any, page: Page, tmp_path: Path) -> None:
    path = tmp_path / "camp.yaml"
    path.write_text("id: x\nname: [unclosed\nlanguages: {main: en}\n", encoding="utf-8")
    page.goto(site.url("en", "desk.html"))
    page.locator("input[type=file]").set_input_files(path)
    page.wait_for_function("document.querySelector('.read-told').textContent")
    assert "2" in page.locator(".read-told").inner_text()


@pytest.mark.parametrize(
    "text",
    [
        "a: 'it''s' # remark\nb: \"#\\u0041\"\nc: {d: [x, 'y, z'], e: \"\"}",
        "a:\n  b: one two\n  c: no\n# remark\nd: 0112\ne: null\n",
        'a:\n  - one\n  - "two"\nb: [x,\n  y]\n',
        "a: word#word\nb: http://example.org\n",
    ],
)
def test_the_page_reads_yaml_as_the_program_does(site: Any, page: Page, text: str) -> None:
    page.goto(site.url("en", "desk.html"))
    expected, _ = parse_yaml(text, "camp.yaml")
    found = page.evaluate("text => window.kitCampFile.read(text)", text)
    assert found == json.loads(json.dumps(expected))


def test_clear_all_leaves_nothing_and_a_reload_loses_nothing(site: Any, page: Page) -> None:
    filled(site, page, "en")
    page.reload()
    assert page.locator("[id='f-contacts-urgent-phone']").input_value() == PHONES["urgent"]
    page.locator(".clear-all").click()
    page.reload()
    assert page.locator("[id='f-contacts-urgent-phone']").input_value() == ""
    assert (
        page.evaluate("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)").count(
            "71 234"
        )
        == 0
    )


def test_without_a_script_there_is_a_list_to_print(site: Any, plain_page: Page) -> None:
    plain_page.goto(site.url("en", "desk.html"))
    assert plain_page.locator("form.desk").is_hidden()
    plain_page.emulate_media(media="print")
    assert plain_page.locator(".desk-blank [data-contact=clinic]").is_visible()


def test_sheets_are_counted_by_people_and_places(site: Any, page: Page) -> None:
    page.goto(site.url("en", "desk.html"))
    page.locator("[data-count=people]").fill("41")
    assert page.locator(".first [data-of=card] b").inner_text() == "14"
    page.locator("[data-count=places]").fill("3")
    assert page.locator(".first [data-of=help] b").inner_text() == "3"


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_sheet_is_one_page_of_paper(
    site: Any, page: Page, tmp_path: Path, tag: str, paper: str
) -> None:
    """So the number of sheets that the desk tells is true, blank or filled."""
    page.goto(site.url(tag, "desk.html"))
    for filling in (False, True):
        if filling:
            filled(site, page, tag)
        page.locator("[id='f-paper']").select_option(paper)
        page.locator(".see-print").click()
        page.locator("[data-sheet=cover]").wait_for()
        path = tmp_path / f"{filling}.pdf"
        margin: Any = dict.fromkeys(("top", "bottom", "left", "right"), "10mm")
        page.pdf(path=path, format=paper, margin=margin)
        assert len(PdfReader(path).pages) == 4


@pytest.mark.parametrize(("tag", "scheme"), [("en", "light"), ("ar", "dark")])
def test_nothing_keeps_anybody_out(site: Any, page: Page, tag: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    for name in ("contacts.html", "help-now.html", "desk.html"):
        page.goto(site.url(tag, name))
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        assert violations(page) == [], name
    page.locator(".see-print").click()
    page.locator("[data-sheet=cover]").wait_for()
    assert violations(page) == []


def violations(page: Page) -> list[str]:
    """Return what axe finds on a page."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


@pytest.mark.parametrize("name", ["fill.js", "dates.js", *DESK])
def test_scripts_are_written_for_old_engines(site: Any, name: str) -> None:
    """Chrome 49 and KaiOS drop a whole script for one sign that they do not know."""
    text = (site.folder / "assets" / name).read_text("utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    modern = re.compile(
        r"=>|`|\b(?:let|const|class|async|await)\b\s|\\p\{|\.\.\.\w|for \(.* of |\?\.|\*\*|,\s*\)"
    )
    assert modern.findall(text) == []
