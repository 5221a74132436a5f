"""The logo on covers: black dots on white, or nothing."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from peerkit.editions.print.logo import HIGH, WIDE, cover_logo

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
    assert found.mode == "1"
    assert found.size == (WIDE, HIGH)
    assert found.getpixel((WIDE - 5, 5)) == 255


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "1", "P"])
def test_a_picture_of_any_kind_becomes_dots(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "logo.png"
    Image.new(mode, (30, 60)).save(path)
    found = dots(cover_logo(path, ""))
    assert (found.mode, found.size) == ("1", (HIGH // 2, HIGH))


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\nxx", b"GIF89a"])
def test_what_is_no_picture_is_left_out(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(data)
    assert cover_logo(path, "x") == ""


def test_without_a_logo_there_is_no_image() -> None:
    assert cover_logo(None, "x") == ""
