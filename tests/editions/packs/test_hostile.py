"""A hostile kit and a hostile camp through every pack: nothing runs, nothing is lost."""

from __future__ import annotations

import html
import re
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from playwright.sync_api import BrowserContext
from tests.conftest import copy_tiny_kit

from hostile import EVIL, LETTERS, running
from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.packs import data_forms, epub, facilitator, one_file, pictures, stick
from peerkit.editions.packs.alone import site_alone
from peerkit.editions.packs.job import Order, pack
from peerkit.editions.packs.kiwix.sought import words_of
from peerkit.editions.packs.part import Given
from peerkit.editions.packs.register import FORMATS
from peerkit.kit import load
from read_packs import texts

QUOTED = '"' + EVIL.replace('"', '\\"') + '"'  # as YAML has it
KINDS = [one.name for one in FORMATS if one.name != "pictures"]
CHECKLIST, SESSION = "checklists/safe-place", "sessions/first-steps/01-welcome"
CAMP = f"""\
id: test-camp
languages: {{main: en}}
contacts:
  urgent:
    name: {{en: {QUOTED}}}
    phone: "+961 71 234 567"
    place: {{en: "{LETTERS} {"long" * 30}"}}
    checked_on: "2026-10-20"
    checked_by: coordinator
    consent_to_list: true
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Given:
    """A kit whose card and series are titled, and whose camp is named, to do harm."""
    folder = tmp_path_factory.mktemp("hostile")
    root = copy_tiny_kit(folder)
    names = ("cards/cc-01-feet-on-the-ground", "sessions/first-steps/series", CHECKLIST, SESSION)
    for name in names:
        path = root / "facilitation" / f"{name}.yaml"
        text = re.sub(r"(?m)^title: .*$", lambda _: f"title: {QUOTED}", path.read_text("utf-8"))
        path.write_text(text, encoding="utf-8")
    (folder / "camp.yaml").write_text(CAMP, encoding="utf-8")
    camp, findings = read_camp(folder / "camp.yaml", folder)
    assert camp is not None, findings
    kit = load(root)
    edition = Edition(kit, kit.languages["en"], camp, date(2026, 11, 1))
    assert not [
        one for one in site_alone([edition], folder / "site", (), Silent()) if one.level == "error"
    ]
    return Given((edition,), folder, folder / "site")


def test_one_file_runs_nothing_of_it(hostile: Given, tmp_path: Path, phone: BrowserContext) -> None:
    for part in one_file.parts(hostile):
        path = tmp_path / part.name
        path.write_bytes(part.make())
        page = phone.new_page()
        page.goto(path.as_uri())
        assert page.evaluate("window.hurt") is None
        assert EVIL in words_of(path.read_text("utf-8"))
        page.close()


def test_each_chapter_of_an_epub_is_xml_with_every_letter(hostile: Given) -> None:
    for part in epub.parts(hostile):
        text = ""
        with ZipFile(BytesIO(part.make())) as book:
            for name in (one for one in book.namelist() if one.endswith((".xhtml", ".opf"))):
                root = ET.fromstring(book.read(name))  # noqa: S314 - made here
                assert not list(root.iter("{http://www.w3.org/1999/xhtml}script"))
                text += "".join(root.itertext())
        assert EVIL in text


def test_sticks_keep_every_letter_and_pictures_those_that_can_be_drawn(hostile: Given) -> None:
    first = next(iter(pictures.parts(hostile)))
    # A letter that no font has is a blank on what is drawn here, as on paper.
    assert LETTERS not in html.unescape(first.key[0])
    assert EVIL in html.unescape(first.key[0])
    assert "<script" not in first.key[0]
    (zipped,) = stick.parts(hostile)
    with ZipFile(BytesIO(zipped.make())) as archive:
        page = archive.read("en/help-now.html").decode()
    assert LETTERS in page
    assert EVIL in words_of(page)


@pytest.fixture(scope="module")
def packed(hostile: Given, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """The texts of every pack of that kit, in two directions of writing and of both together."""
    kit, camp, day = hostile.edition.kit, hostile.edition.camp, hostile.edition.as_of
    editions = [Edition(kit, kit.languages[tag], camp, day) for tag in ("en", "ar")]
    out = tmp_path_factory.mktemp("packed") / "packs"
    _, findings = pack(editions, out, Order(FORMATS), Silent())
    assert not [one for one in findings if one.level == "error"]
    found = {
        f"{folder.parent.name}/{folder.name}": {
            name: text for path in sorted(folder.iterdir()) for name, text in texts(path)
        }
        for folder in sorted(out.glob("*/[!.]*"))
    }
    assert {name.partition("/")[2] for name in found} == {*KINDS, "pictures"}
    return found


def test_no_pack_has_anything_that_would_run(packed: dict[str, dict[str, str]]) -> None:
    for pack_name, files in packed.items():
        for name, text in files.items():
            if name.endswith((".html", ".xhtml", ".svg", ".opf")):
                assert running(text) == [], (pack_name, name)


def test_what_would_run_is_seen() -> None:
    assert running(f'<p title="{html.escape(EVIL)}">{EVIL}</p>') == ["window.hurt=1", "img onerror"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_pack_loses_a_letter(packed: dict[str, dict[str, str]], kind: str) -> None:
    for pack_name, files in packed.items():
        if pack_name.endswith(f"/{kind}"):
            read = [
                html.unescape(re.sub(r"<(?!/?title|/?script>w|img src=x)[^>]*>", "", text))
                if name.endswith(("html", "xhtml"))
                else text
                for name, text in files.items()
            ]
            assert any(EVIL in text for text in read), pack_name
            if kind not in ("word", "data-forms"):
                assert any(LETTERS in text for text in read), pack_name


def test_no_cell_of_a_form_is_reckoned(hostile: Given) -> None:
    for part in data_forms.parts(hostile):
        if part.name.endswith(".xlsx") and not part.name.startswith("sums"):
            book = load_workbook(BytesIO(part.make()))
            cells = (one for sheet in book for row in sheet.iter_rows() for one in row)
            assert {one.data_type for one in cells} <= {"s", "n"}


def test_pages_of_a_facilitator_run_nothing_of_it(
    hostile: Given, tmp_path: Path, phone: BrowserContext
) -> None:
    (part, *_) = facilitator.parts(hostile)
    with ZipFile(BytesIO(part.make())) as archive:
        archive.extractall(tmp_path)
    for path in sorted(tmp_path.glob("*.html")):
        page = phone.new_page()
        page.goto(path.as_uri())
        assert page.evaluate("window.hurt") is None
        page.close()
