"""The logo on covers: black dots on white, or nothing."""

from __future__ import annotations

import re
from base64 import b64decode
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.print.build import print_edition
from peerkit.editions.print.logo import HIGH, WIDE, cover_logo
from peerkit.editions.print.wanted import Wanted
from peerkit.finding import Level
from peerkit.kit import load

SILENT = type("Silent", (), {"expect": lambda *_: None, "done": lambda *_: None})()
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 48">'
    '<rect width="48" height="48" fill="#0072bc"/></svg>'
)


def dots(html: str) -> Image.Image:
    code = re.search(r"base64,([^\"]+)", html)
    assert code is not None
    return Image.open(BytesIO(b64decode(code[1])))


def test_a_drawing_becomes_dots(tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(SVG, "utf-8")
    html = cover_logo(path, "Helpers & friends")
    assert 'alt="Helpers &amp; friends"' in html
    found = dots(html)
    assert found.mode == "L", "dots of one bit are written in red, green and blue"
    assert {value for _, value in found.getcolors() or []} == {0, 255}
    assert found.size == (WIDE, HIGH)
    assert found.getpixel((WIDE - 5, 5)) == 255


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "1", "P"])
def test_a_picture_of_any_kind_becomes_dots(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "logo.png"
    Image.new(mode, (30, 60)).save(path)
    found = dots(cover_logo(path, ""))
    assert (found.mode, found.size) == ("L", (HIGH // 2, HIGH))


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\nxx", b"GIF89a"])
def test_what_is_no_picture_is_left_out(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(data)
    assert cover_logo(path, "x") == ""


def test_without_a_logo_there_is_no_image() -> None:
    assert cover_logo(None, "x") == ""


def test_a_booklet_with_a_logo_in_colour_is_printed(tiny_kit: Path, tmp_path: Path) -> None:
    """The gates refuse every shade: a logo must never keep a booklet from being made."""
    (tmp_path / "logo.svg").write_text(SVG, "utf-8")
    camp_file = tmp_path / "camp.yaml"
    camp_file.write_text(
        "id: here\nlanguages: {main: en}\n"
        'organiser: {name: "Helpers", contact: "post box 7", logo: logo.svg}\n',
        "utf-8",
    )
    camp, findings = read_camp(camp_file, tmp_path)
    assert camp is not None, findings
    kit = load(tiny_kit)
    edition = Edition(kit, kit.languages["en"], camp, date(2026, 11, 20))
    made, found = print_edition(edition, tmp_path / "print", SILENT, Wanted(frozenset(["B-FS"])))
    assert [str(one) for one in found if one.level is Level.ERROR] == []
    file = next(one.path for one in made if one.shape == "read")
    cover = PdfReader(tmp_path / file).pages[0]
    assert len(cover.images) == 1
    text = cover.extract_text()
    assert "Helpers" in text
    assert "post box 7" in text
