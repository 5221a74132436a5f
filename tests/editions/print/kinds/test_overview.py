from __future__ import annotations

from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image
from tests.conftest import ROOT

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import PICTURES, Made
from peerkit.editions.print.gates.signs import check_signs
from peerkit.editions.print.kinds.first_pages import WIDTH
from peerkit.editions.print.kinds.overview import printable, shared
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.workers import Run
from peerkit.finding import Place
from peerkit.kit import load
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


def test_two_booklets_of_one_title_are_told_apart_without_foreign_digits(tmp_path: Path) -> None:
    """A guide's code tells it from the series of its name; it keeps its own digits in Arabic."""
    kit = load(ROOT)
    camp, _ = read_camp(ROOT / "facilitation/camps/blank.yaml", ROOT)
    assert camp is not None
    edition = Edition(kit, kit.languages["ar"], camp, date(2026, 11, 24))
    keys = ("B-MM", "B-G03")
    made = [Made(f"print/ar/{key}.pdf", "ar", key, "read", 4, 1, 9) for key in keys]
    with Image.new("1", (8, 8)) as picture:
        picture.save(tmp_path / "first.png")
    pictures = dict.fromkeys(keys, (tmp_path / "first.png").read_bytes())
    families = fonts.stack(edition.language, kit.languages.values())
    page = printable(Run(edition, families, tmp_path).setting(kit.entries[keys[0]]), made, pictures)
    assert 'dir="ltr">G03</span>' in page.html
    assert check_signs(page.html, edition.language, Place("x")) == []
