from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image

from peerkit.editions.output import PICTURES
from peerkit.editions.print.kinds.first_pages import WIDTH
from peerkit.editions.print.kinds.overview import shared
from printed_kit import Printed

DOCUMENTS = ("B-D", "B-T", "breathing")


def test_there_is_one_page_for_everything(printed: Printed) -> None:
    (made,) = [one for one in printed.made if one.document == "everything"]
    assert (made.pages, made.shape) == (1, "page")
    with pypdfium2.PdfDocument(printed.folder / "everything.pdf") as pdf:
        page = pdf[0]
        text = " ".join(page.get_textpage().get_text_range().split())
        pictures = list(page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    assert len(pictures) == len(DOCUMENTS)
    if not printed.rtl:
        edition = printed.edition
        for key in DOCUMENTS:
            assert edition.translation(edition.kit.entries[key]).document.title in text


def test_it_is_printed_on_ordinary_paper_and_leads_to_every_file(printed: Printed) -> None:
    with pikepdf.open(printed.folder / "everything.pdf") as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (float(value) * 25.4 / 72 for value in page.mediabox)
            assert (round(right - left), round(top - bottom)) == (210, 297)
        found = [one.A.URI for page in pdf.pages for one in page.get("/Annots", [])]
        with pdf.open_outline() as outline:
            assert outline.root
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
    targets = {str(one) for one in found}
    assert len(targets) == len(DOCUMENTS)
    for target in targets:
        assert target.startswith("./")
        assert (printed.folder / target).is_file()


def test_small_pictures_are_the_first_pages_in_black_and_white(printed: Printed) -> None:
    folder: Path = printed.folder / PICTURES
    assert sorted(path.stem for path in folder.iterdir()) == sorted(DOCUMENTS)
    for path in folder.iterdir():
        with Image.open(path) as picture:
            assert picture.mode == "1"
            assert abs(picture.width - WIDTH) <= 1
            assert len(picture.getcolors()) == 2


def test_parts_of_a_series_are_told_apart_by_what_their_subtitles_do_not_share() -> None:
    first, second = "For groups. Meetings 1 to 4.", "For groups. Meetings 5 to 8."
    assert shared([first, second]) == "For groups. "
    assert shared(["Meetings 1 to 4.", "Meetings 5 to 8."]) == ""
    assert shared(["ለቡድኖች። ክፍል 1", "ለቡድኖች። ክፍል 2"]) == "ለቡድኖች። "
