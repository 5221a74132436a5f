"""The stick: the website and what everyone may print, in a zip that a camp opens by itself."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Standing
from peerkit.editions.packs.manifest import SUMS, about
from peerkit.editions.packs.part import Given
from peerkit.editions.packs.start import start_page
from peerkit.editions.packs.stick import for_everyone, parts

PUBLIC = Made("print/ar/cards-a4.pdf", "ar", "B-CC", "cut")
HELPERS = replace(
    PUBLIC, path="print/ar/steps-a4.pdf", standing=(Standing("supervisor", "number", "0112"),)
)


@pytest.fixture
def given(arabic: Edition, tmp_path: Path) -> Given:
    """A website of one page, and two printed files."""
    files = {
        "index.html": "first",
        "contacts.js": "null",
        "ar/index.html": "صفحة",
    }
    for name, text in files.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text, encoding="utf-8")
    for one in (PUBLIC, HELPERS):
        (tmp_path / one.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / one.path).write_bytes(b"%PDF")
    return Given((arabic,), tmp_path, tmp_path / "site", (PUBLIC, HELPERS))


def files_of(given: Given) -> dict[str, bytes]:
    (part,) = parts(given)
    assert part.name == f"kit-ar-{given.edition.version.replace('.', '-')}.zip"
    with ZipFile(BytesIO(part.make())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_holds_pages_prints_and_a_way_in(given: Given) -> None:
    files = files_of(given)
    assert set(files) == {
        *("START-HERE.html", "README.txt", "SHA256SUMS", "VERSION.txt", "manifest.json"),
        *("index.html", "contacts.js", "ar/index.html", "print/ar/cards-a4.pdf"),
    }
    assert b'href="ar/index.html"' in files["START-HERE.html"]
    assert "العربية" in files["START-HERE.html"].decode()
    assert b"START-HERE.html" in files["README.txt"]


def test_each_file_has_its_sum_but_the_contacts_of_the_place(given: Given) -> None:
    files = files_of(given)
    lines = [line.split("  ") for line in files[SUMS].decode().splitlines()]
    sums = {name: known for known, name in lines}
    assert set(files) - set(sums) == {"contacts.js", "SHA256SUMS", "VERSION.txt"}
    for name, known in sums.items():
        assert hashlib.sha256(files[name]).hexdigest() == known


def test_what_is_for_helpers_only_stays_out(given: Given) -> None:
    assert for_everyone([PUBLIC, HELPERS], given.edition) == [PUBLIC]
    urgent = replace(PUBLIC, standing=(Standing("urgent", "number", "0112"),))
    assert for_everyone([urgent], given.edition) == [urgent]


def test_the_first_page_has_no_script_and_marks_what_is_english(
    english: Edition, arabic: Edition
) -> None:
    page = start_page([english, arabic], about("stick", [english, arabic]))
    assert "<script" not in page
    assert page.index("English") < page.index("العربية")
    # The tiny kit has no Arabic interface words.
    assert '<li lang="ar" dir="rtl">' in page
    assert '<p lang="en" dir="ltr">Peer support kit</p>' in page
