"""Text is copied as it was written, from pages that look as before."""

from __future__ import annotations

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter
from weasyprint import HTML, Document

from peerkit.editions.print.glyphs.record import Recorder, recorded
from peerkit.editions.print.glyphs.texts import NOTHING
from peerkit.editions.print.layout import fonts

# Words in which a glyph stands for different letters, or letters for one glyph.
LINES = {
    "Noto Sans Arabic": [
        "لا الآن الأقران بلا أو إلى",
        "دلّوا معًا يُترك آمنًا",
        "ښځې ډله ګړندۍ",
        "(الف)",
    ],
    "Noto Naskh Arabic": ["پانی گھر ٹھہریں", "لا الآن"],
    "Noto Nastaliq Urdu": ["پانی گھر ٹھہریں شخص"],
    "Noto Sans Myanmar": ["နေ့ ရေ မေး ကြေး", "အဖွဲ့ သူငယ်ချင်း"],
    "Noto Sans Bengali": ["ধীরে একসাথে কেন মেয়ে", "বন্ধু শ্বাস"],
    "Noto Sans Ethiopic": ["እንተነፍሳለን ሰላም"],
    "Noto Sans": ["ƙungiya ɗaki", "thở chậm", "e\u0301te\u0301"],
}
HALF = 128  # of 255
SHARP = 8  # pixels for each point
# A quarter of a point: where a line of text is shown in parts, PDFium forgets the last correction
# of each part, so that its marks stand up to so far from where they should.
REACH = 2
CASES = [(font, text) for font, texts in LINES.items() for text in texts]


@pytest.fixture(autouse=True)
def _these_fonts(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let layouts see the fonts of these tests, whatever tests before have made private."""
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    fonts.make_private(LINES, tmp_path_factory.getbasetemp() / "fonts-of-glyphs")


def page(font: str, *texts: str) -> Document:
    style = f'@page {{ size: 9cm 8cm; margin: 5mm }} p {{ font: 14pt "{font}" }}'
    body = "".join(f"<p dir=auto>{text}</p>" for text in texts)
    html: Document = HTML(string=f"<style>{style}</style>{body}").render()
    return html


def written(document: Document) -> bytes:
    with recorded() as recorder:
        data: bytes = document.write_pdf(finisher=recorder.finish)
    return data


def copied(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        text = str(pdf[0].get_textpage().get_text_range())
    return "".join(
        text.replace(NOTHING, "").split()
    )  # a reader guesses spaces from gaps, so they tell nothing


def seen(data: bytes) -> Image.Image:
    """Return the page in black and white."""
    with pypdfium2.PdfDocument(data) as pdf:
        grey = pdf[0].render(scale=SHARP, grayscale=True).to_pil()
    return grey.point(lambda shade: 255 if shade > HALF else 0)  # type: ignore[no-any-return]


def strays(ink: Image.Image, near: Image.Image) -> int:
    """Return how many black pixels of a page lie farther than the reach from those of another."""
    reached = near.filter(ImageFilter.MinFilter(2 * REACH + 1))
    return ImageChops.subtract(reached, ink).histogram()[255]


@pytest.mark.parametrize(("font", "text"), CASES)
def test_text_is_copied_as_it_was_written(font: str, text: str) -> None:
    assert copied(written(page(font, text))) == text.replace(" ", "")


@pytest.mark.parametrize("font", LINES)
def test_the_page_looks_as_without_the_codes(font: str) -> None:
    document = page(font, *LINES[font])
    after, before = seen(written(document)), seen(document.write_pdf())
    assert after.histogram()[0] > SHARP**2
    assert strays(after, before) == strays(before, after) == 0


def test_a_mark_out_of_its_place_would_be_seen() -> None:
    before, after = (seen(page("Noto Sans", text).write_pdf()) for text in ("e\u0301", "e\u0300"))
    assert strays(after, before) > 0


@pytest.mark.parametrize("font", ["Noto Sans Arabic", "Noto Sans Myanmar"])
def test_without_the_codes_text_is_lost(font: str) -> None:
    texts = LINES[font]
    assert copied(page(font, *texts).write_pdf()) != "".join(texts).replace(" ", "")
    assert copied(written(page(font, *texts))) == "".join(texts).replace(" ", "")


def test_a_document_can_be_written_again() -> None:
    document = page("Noto Sans Myanmar", *LINES["Noto Sans Myanmar"])
    assert written(document) == written(document)


def test_nothing_is_changed_outside_the_block() -> None:
    document = page("Noto Sans", "word")
    with recorded() as inside:
        pass
    document.write_pdf()
    assert not inside.drawn


def test_what_is_drawn_in_another_way_is_refused() -> None:
    document = page("Noto Sans", "word")

    class Forgetful(Recorder):
        def show(self, stream: list[bytes]) -> None:
            """Forget what was shown."""

    with recorded() as recorder:
        recorder.show = Forgetful().show  # type: ignore[method-assign]
        with pytest.raises(RuntimeError, match="4 glyphs were drawn and 0 shown"):
            document.write_pdf(finisher=recorder.finish)
