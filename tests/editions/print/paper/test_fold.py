from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.paper.fold import CREEP, impose
from peerkit.editions.print.paper.order import booklet_sides
from peerkit.editions.print.paper.sizes import MM, PAPERS, Paper
from peerkit.finding import Place

PAGES = 8
NUMBERS = (4, 8, 20, 36, 64)  # pages of the thinnest booklet to one that must be sewn
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" [^>]*>([^<]+)</word>')


@pytest.fixture(scope="module", params=["A4", "Letter"])
def paper(request: pytest.FixtureRequest) -> Paper:
    """Each paper a camp may have."""
    return PAPERS[request.param]


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory, paper: Paper) -> Path:
    """Eight pages, each with its number."""
    return numbered(PAGES, paper, tmp_path_factory.mktemp("impose"))


def numbered(pages: int, paper: Paper, folder: Path) -> Path:
    """Make so many pages, each with its number."""
    size = f"{paper.page_width}mm {paper.page_height}mm"
    style = f"@page {{ size: {size}; margin: 20mm }} h1 {{ break-before: page; margin: 0 }}"
    bodies = "".join(f"<h1>page{n}</h1>" for n in range(1, pages + 1))
    page = f"<!doctype html><html lang='en'><title>Eight</title><body>{bodies}</body></html>"
    layout = Layout((style,))
    document, findings = layout.pages(page, Place("test"))
    assert document is not None
    data, more = layout.write(document, Place("test"))
    assert not [*findings, *more]
    path = folder / "reading.pdf"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("pages", NUMBERS)
def test_each_page_stands_on_its_half_of_its_side(
    paper: Paper, pages: int, rtl: bool, tmp_path: Path
) -> None:
    folded = tmp_path / "folded.pdf"
    assert impose(numbered(pages, paper, tmp_path), folded, paper, right_bound=rtl) == pages // 4
    sides = list(booklet_sides(pages, right_bound=rtl))
    found = words_by_page(folded)
    assert len(found) == len(sides)
    for side, words in zip(sides, found, strict=True):
        halves = {
            text: "left" if right < paper.height * MM / 2 else "right" for _, right, text in words
        }
        assert halves == {f"page{side.left}": "left", f"page{side.right}": "right"}


def words_by_page(path: Path) -> list[list[tuple[float, float, str]]]:
    """Return the words of each page with their left and right edges, in points."""
    shown = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = shown.split("<page ")[1:]
    return [[(float(x), float(y), word) for x, y, word in WORD.findall(page)] for page in pages]


def test_words_keep_their_place_on_the_page(reading: Path, paper: Paper, tmp_path: Path) -> None:
    folded = tmp_path / "folded.pdf"
    impose(reading, folded, paper, right_bound=False)
    (alone,) = words_by_page(reading)[0]
    (_, right) = sorted(words_by_page(folded)[0])
    assert right[2] == alone[2] == "page1"
    assert right[0] - alone[0] == pytest.approx(paper.height * MM / 2, abs=0.1)


def test_inner_sheets_move_to_the_fold(reading: Path, paper: Paper, tmp_path: Path) -> None:
    folded = tmp_path / "folded.pdf"
    impose(reading, folded, paper, right_bound=False)
    alone = {text: left for ((left, _, text),) in words_by_page(reading)}
    half = paper.height * MM / 2
    for side, words in enumerate(words_by_page(folded)):
        left, right = sorted(words)
        assert left[0] - alone[left[2]] == pytest.approx(side // 2 * CREEP, abs=0.01)
        assert right[0] - half - alone[right[2]] == pytest.approx(-(side // 2) * CREEP, abs=0.01)


def test_sides_are_whole_sheets_lying_and_nothing_crosses_the_fold(
    reading: Path, paper: Paper, tmp_path: Path
) -> None:
    folded = tmp_path / "folded.pdf"
    impose(reading, folded, paper, right_bound=False)
    with pikepdf.open(folded) as pdf:
        for page in pdf.pages:
            box = [float(value) for value in page.mediabox]
            assert box == pytest.approx([0, 0, paper.height * MM, paper.width * MM], abs=0.01)
            clips = re.findall(rb"q ([\d.]+) 0 ([\d.]+) [\d.]+ re W n", page.Contents.read_bytes())
            (left, width), (right, _) = [(float(a), float(b)) for a, b in clips]
            assert left + width == pytest.approx(right, abs=0.01)


def test_the_printer_is_told_how(reading: Path, paper: Paper, tmp_path: Path) -> None:
    for rtl, direction in ((False, "/L2R"), (True, "/R2L")):
        folded = tmp_path / f"folded-{rtl}.pdf"
        impose(reading, folded, paper, right_bound=rtl)
        reader = PdfReader(folded)
        wishes = reader.trailer["/Root"]["/ViewerPreferences"]
        assert wishes["/Duplex"] == "/DuplexFlipShortEdge"
        assert wishes["/PrintScaling"] == "/None"
        assert wishes["/Direction"] == direction
        assert reader.trailer["/Root"]["/Lang"] == "en"
        assert reader.metadata is not None
        assert reader.metadata.title == "Eight"


def test_only_the_outside_has_staple_marks(reading: Path, paper: Paper, tmp_path: Path) -> None:
    folded = tmp_path / "folded.pdf"
    impose(reading, folded, paper, right_bound=False)
    with pikepdf.open(folded) as pdf:
        strokes = [page.Contents.read_bytes().count(b" l S") for page in pdf.pages]
    assert strokes == [4, 2, 2, 2]


def test_the_same_pages_give_the_same_bytes(reading: Path, paper: Paper, tmp_path: Path) -> None:
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for path in files:
        impose(reading, path, paper, right_bound=True)
    assert all(one.read_bytes() == two.read_bytes() for one, two in pairwise(files))


def test_two_pages_fill_a_sheet_exactly(paper: Paper) -> None:
    assert 2 * paper.page_width == paper.height
    assert paper.page_height == paper.width
