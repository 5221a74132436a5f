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
from playwright.sync_api import BrowserContext
from tests.conftest import copy_tiny_kit

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.packs import epub, one_file, pictures, stick, zim
from peerkit.editions.packs.alone import site_alone
from peerkit.editions.packs.part import Given
from peerkit.editions.packs.sought import words_of
from peerkit.kit import load
from silent import Silent

EVIL = "</title></script><script>window.hurt=1</script><img src=x onerror=window.hurt=1>&\"']]>"
QUOTED = '"' + EVIL.replace('"', '\\"') + '"'  # as YAML has it
LETTERS = "Ünïcödé Українська العربية አማርኛ မြန်မာ 中文"
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
    for name in ("cards/cc-01-feet-on-the-ground", "sessions/first-steps/series"):
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


def test_pictures_and_sticks_keep_every_letter(hostile: Given) -> None:
    first = next(iter(pictures.parts(hostile)))
    assert LETTERS in html.unescape(first.key[0])
    assert "<script" not in first.key[0]
    (zipped,) = stick.parts(hostile)
    with ZipFile(BytesIO(zipped.make())) as archive:
        page = archive.read("en/help-now.html").decode()
    assert LETTERS in page
    assert EVIL in words_of(page)


def test_zim_holds_every_page(hostile: Given) -> None:
    (part,) = zim.parts(hostile)
    assert part.make()[:4] == b"ZIM\x04"
