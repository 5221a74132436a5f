"""Each gate on a finished file, with a bad example and its good twin."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from peerkit.editions.print.gates.finished import Meant, check_finished, check_unfilled
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.rendering.unfilled import unfilled
from peerkit.finding import Place

FONTS = ("Noto Sans", "Noto Sans Arabic")
STYLE = "@page { size: 100mm 100mm } html { font-family: 'Noto Sans', 'Noto Sans Arabic' }"
PHONE = "+961 71 234 567"
Make = Callable[[str], Path]


@dataclass(frozen=True)
class Pair:
    """Two pages that differ in one thing, of which only the first is at fault."""

    check: str
    bad: str
    good: str
    numbers: tuple[str, ...] = ()
    rtl: bool = False


def png(pixels: int) -> str:
    """Return a square black picture of so many dots across, as an image of one inch."""
    rows = b"".join(b"\0" + bytes(pixels) for _ in range(pixels))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", pixels, pixels, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    data = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    code = base64.b64encode(data).decode()
    return f"<img alt='square' style='width:1in' src='data:image/png;base64,{code}'>"


PAIRS = [
    Pair("grey-ink", "<p style='color:#777'>pale</p>", "<p style='color:#000'>pale</p>"),
    Pair("grey-ink", "<p style='opacity:0.5'>thin</p>", "<p style='opacity:1'>thin</p>"),
    Pair("grey-ink", "<p style='color:#c00'>red</p>", "<p style='color:black'>red</p>"),
    Pair(
        "grey-ink",
        "<p style='background:linear-gradient(#000,#fff)'>a</p>",
        "<p style='background:#000;color:#fff'>a</p>",
    ),
    Pair("grey-ink", "<hr>", "<hr style='border:0;border-top:1pt solid #000;color:#000'>"),
    Pair("picture-coarse", png(150), png(300)),
    Pair(
        "number-misprinted",
        f"<p>اتصل {PHONE} الآن</p>",
        f"<p>اتصل <span dir='ltr'>{PHONE}</span> الآن</p>",
        (PHONE,),
        rtl=True,
    ),
    Pair("number-misprinted", "<p>+961 71 243 567</p>", f"<p>{PHONE}</p>", (PHONE,)),
    Pair("number-misprinted", f"<p>{PHONE}</p>", f"<p>{PHONE}</p><p>{PHONE}</p>", (PHONE, PHONE)),
]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return the function that makes a finished file of a page."""

    def made(html: str) -> Path:
        layout = Layout((STYLE,))
        document, _ = layout.pages(html, Place("test"))
        assert document is not None
        data, _ = layout.write(document, Place("test"))
        path = tmp_path / "made.pdf"
        path.write_bytes(data)
        return path

    return made


def page(body: str, *, rtl: bool) -> str:
    """Return a whole page."""
    head = "lang='ar' dir='rtl'" if rtl else "lang='en'"
    return f"<!doctype html><html {head}><title>t</title><body><h1>1</h1>{body}</body></html>"


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{one.check}-{n}" for n, one in enumerate(PAIRS)])
def test_a_bad_file_is_found_and_its_good_twin_is_not(make: Make, pair: Pair) -> None:
    what = Meant(FONTS, pair.numbers)
    bad = check_finished(make(page(pair.bad, rtl=pair.rtl)), what, Place("test"))
    assert [one.check for one in bad] == [pair.check], bad
    good = check_finished(make(page(pair.good, rtl=pair.rtl)), what, Place("test"))
    assert good == []


def test_a_foreign_font_and_one_that_is_not_inside_are_told(make: Make) -> None:
    path = make(page("<p>words</p>", rtl=False))
    told = check_finished(path, Meant(("Noto Sans Arabic",), ()), Place("test"))
    assert {one.check for one in told} == {"font-not-embedded"}
    assert all("not one of the kit" in one.message for one in told)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
                del item["/FontFile2"]
            elif isinstance(item, pikepdf.Dictionary) and "/FontFile3" in item:
                del item["/FontFile3"]
        pdf.save(path)
    told = check_finished(path, Meant(FONTS, ()), Place("test"))
    assert {one.check for one in told} == {"font-not-embedded"}
    assert all("not embedded" in one.message for one in told)


def test_black_that_is_mixed_from_colours_is_told(make: Make) -> None:
    path = make(page(f"<p>words</p>{png(300)}", rtl=False))
    assert check_finished(path, Meant(FONTS, ()), Place("test")) == []
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        contents = pdf.pages[0].Contents.read_bytes()
        pdf.pages[0].Contents = pdf.make_stream(b"0 0 0 rg " + contents)
        pdf.save(path)
    (told,) = check_finished(path, Meant(FONTS, ()), Place("test"))
    assert told.check == "grey-ink"
    assert "0 0 0 rg" in told.message
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(contents)
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image":
                item.ColorSpace = pikepdf.Name.DeviceRGB
        pdf.save(path)
    (told,) = check_finished(path, Meant(FONTS, ()), Place("test"))
    assert "/DeviceRGB" in told.message


def test_a_file_too_large_to_pass_on_is_told(make: Make) -> None:
    path = make(page("<p>words</p>", rtl=False))
    size = path.stat().st_size
    (told,) = check_finished(path, Meant(FONTS, (), most=size - 1), Place("test"))
    assert told.check == "file-large"
    assert check_finished(path, Meant(FONTS, (), most=size), Place("test")) == []


def test_words_that_look_like_colours_are_not(make: Make) -> None:
    path = make(page("<p>0.5 g 0.2 0.3 0.4 rg</p>", rtl=False))
    assert check_finished(path, Meant(FONTS, ()), Place("test")) == []


def test_a_reference_that_nobody_filled_in_stops_a_file() -> None:
    texts = ["Call {urgent.phone}, or {x}.", "{urgent.phone}"]
    (told,) = check_unfilled(unfilled(texts), Place("test"))
    assert told.check == "print-unfilled"
