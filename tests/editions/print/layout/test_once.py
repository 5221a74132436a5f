"""A drawing is written once, and looks as it does where it is written each time."""

from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Pdf, Stream
from PIL import Image, ImageChops
from pypdfium2 import PdfDocument
from weasyprint import HTML

from peerkit.editions.print.layout.once import drawn_once

CURVE = "M3 3 C3 21 21 3 21 21"
DRAWN = b"3 21 21 3 21 21 c"
ROUNDED = 2  # of 255: a place that two ways of reckoning round differently
DRAWING = (
    "data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E"
    f"%3Cpath d=%27{CURVE}%27 fill=%27none%27 stroke=%27black%27 stroke-width=%276%27/%3E%3C/svg%3E"
)
PAGE = f"""<style>
@page {{ size: 60mm 40mm; margin: 5mm }}
span {{ display: inline-block; width: 9mm; height: 9mm; background: url("{DRAWING}") no-repeat }}
.cut {{ width: 4mm; background-size: 9mm 9mm; background-position: -2mm 1mm }}
.tiles {{ background-repeat: repeat; background-size: 3mm 3mm }}
img {{ width: 9mm; height: 9mm; border: 1mm solid; border-radius: 4mm }}
p {{ break-after: page; margin: 0 }}
</style>"""
SHOWN = f'<p><span></span><span class="cut"></span><img src="{DRAWING}" alt="a curve"></p>'


def written(body: str) -> bytes:
    document = HTML(string=PAGE + body, base_url="about:blank").render()
    data = document.write_pdf(pdf_variant="pdf/ua-1")
    assert data is not None
    return bytes(data)


def once(body: str) -> bytes:
    with drawn_once():
        return written(body)


def blended(data: bytes) -> int:
    """Return how many pieces of a file are blended with what is below them."""
    with Pdf.open(BytesIO(data)) as pdf:
        return sum(isinstance(one, Stream) and "/Group" in one for one in pdf.objects)


def curves(data: bytes) -> int:
    """Return how often the curve is written in a file."""
    with Pdf.open(BytesIO(data)) as pdf:
        return sum(one.read_bytes().count(DRAWN) for one in pdf.objects if isinstance(one, Stream))


def looks(data: bytes) -> list[Image.Image]:
    with PdfDocument(data) as pdf:
        return [page.render(scale=4, grayscale=True).to_pil().convert("L") for page in pdf]


@pytest.mark.parametrize(
    "body",
    [SHOWN, SHOWN * 3, '<span class="tiles"></span>' + SHOWN, f'<div dir="rtl">{SHOWN}</div>'],
)
def test_looks_the_same(body: str) -> None:
    plain, shared = looks(written(body)), looks(once(body))
    assert len(plain) == len(shared)
    for page, other in zip(plain, shared, strict=True):
        differs = ImageChops.difference(page, other)
        assert max(differs.tobytes()) <= ROUNDED
    assert plain[0].getextrema() == (0, 255)  # something was drawn at all


def test_written_once_for_all_pages() -> None:
    assert curves(written(SHOWN * 6)) >= 18
    assert curves(once(SHOWN * 6)) == curves(once(SHOWN))


def test_one_for_each_size() -> None:
    other = SHOWN.replace("<img", '<img style="width: 5mm; height: 5mm"')
    assert curves(once(SHOWN + other)) == curves(once(SHOWN)) + 1


def test_nothing_to_blend() -> None:
    assert blended(written(SHOWN)) == 2
    assert blended(once(SHOWN)) == 0


def test_same_bytes() -> None:
    assert once(SHOWN * 2) == once(SHOWN * 2)


def test_afterwards_all_is_as_before() -> None:
    before = written(SHOWN)
    once(SHOWN)
    assert written(SHOWN) == before


def test_also_after_an_error() -> None:
    before = written(SHOWN)
    with pytest.raises(ValueError, match="stop"), drawn_once():
        raise ValueError("stop")
    assert written(SHOWN) == before
