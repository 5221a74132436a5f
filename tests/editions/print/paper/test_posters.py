"""The kit's own posters on tiles: four sheets of either paper, and no number lies on a seam."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.conftest import ROOT

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds import sheet
from peerkit.editions.print.kinds.sides import SidePages
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.engine import Layouts
from peerkit.editions.print.paper.sizes import MM, PAPERS
from peerkit.editions.print.paper.tiles import lying, tiles_of
from peerkit.editions.print.workers import Printer, Run
from peerkit.kit import load
from tiled import stands_whole

PLACED = re.compile(rb"q ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re W n 1 0 0 1 ([\d.-]+) ([\d.-]+) cm")
NUMBERS = ("+256 700 123 457", "+256 770 654 322")
CAMP = """\
id: here
languages: {{main: en}}
paper: {paper}
contacts:
  urgent:
    name: "Night team of the district"
    phone: ["+256 700 123 457", "+256 770 654 322"]
    place: "behind the water tower"
    checked_on: "2026-11-20"
    checked_by: coordinator
    consent_to_list: true
  complaint:
    phone: "+256 770 654 322"
    checked_on: "2026-11-20"
    checked_by: coordinator
    consent_to_list: true
"""


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_no_number_is_cut_by_a_seam(paper: str, tag: str, tmp_path: Path) -> None:
    path = tmp_path / "camp.yaml"
    path.write_text(CAMP.format(paper=paper), "utf-8")
    camp, _ = read_camp(path, tmp_path)
    assert camp is not None
    kit = load(ROOT)
    edition = Edition(kit, kit.languages[tag], camp, date(2026, 11, 24))
    families = fonts.stack(edition.language, kit.languages.values())
    fonts.make_private(families, tmp_path / "fonts")
    printer = Printer(Run(edition, families, tmp_path))
    for key in ("P-34", "P-04"):
        made, _ = printer.print(kit.entries[key])
        files = {one.shape: tmp_path / Path(one.path).name for one in made}
        shown = shown_of(files["tiles"])
        assert len(shown) == 4
        numbers = list(numbers_on(files["page"]))
        assert len(numbers) >= len(NUMBERS)
        for left, right in numbers:
            assert any(begin <= left and right <= end for begin, end in shown), (key, left, right)


@pytest.mark.parametrize("camp_name", ["blank", "filled"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("tag", ["en", "ar", "uk", "fa-AF"])
def test_no_picture_or_blank_is_cut_by_a_seam(paper: str, tag: str, camp_name: str) -> None:
    camp, _ = read_camp(ROOT / f"facilitation/camps/{camp_name}.yaml", ROOT)
    assert camp is not None
    kit = load(ROOT)
    own = camp.model_copy(update={"paper": paper})
    edition = Edition(kit, kit.languages[tag], own, date(2026, 11, 24))
    families = fonts.stack(edition.language, kit.languages.values())
    for key in ("P-34", "P-04"):
        entry = kit.entries[key]
        what = sheet.printable(Run(edition, families, ROOT).setting(entry))
        fitted = what.fit(Layouts(), 0).what
        assert isinstance(fitted, SidePages)
        size, whole = fitted.format.size, fitted.whole
        tiles = tiles_of(size, lying(size, PAPERS[paper], whole), whole)
        assert len(tiles) == 4, key
        for place in whole:
            assert stands_whole(place, tiles), (key, place)


def shown_of(tiles: Path) -> list[tuple[float, float]]:
    """Return from where to where each tile shows the poster, from its left, in mm."""
    with pikepdf.open(tiles) as pdf:
        found = [PLACED.search(page.Contents.read_bytes()) for page in pdf.pages]
    values = [[float(value) / MM for value in one.groups()] for one in found if one]
    return [(left - moved, left - moved + width) for left, _, width, _, moved, _ in values]


def numbers_on(poster: Path) -> list[tuple[float, float]]:
    """Return from where to where each number stands, in mm."""
    found = []
    with pypdfium2.PdfDocument(poster) as pdf:
        page = pdf[0].get_textpage()
        for number in NUMBERS:
            search = page.search(number)
            while (at := search.get_next()) is not None:
                boxes = [page.get_charbox(at[0] + sign) for sign in range(at[1])]
                found.append((min(b[0] for b in boxes) / MM, max(b[2] for b in boxes) / MM))
    return found
