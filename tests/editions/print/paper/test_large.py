from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.paper.large import enlarge
from peerkit.editions.print.paper.sizes import MM, PAPERS, Paper
from peerkit.finding import Place

PAGE = """<!doctype html><html lang="en"><title>Two</title><body>
<h1>First</h1><p><a href="#second">Go on</a></p><h1 id="second">Second</h1></body></html>"""


@pytest.fixture(scope="module", params=["A4", "Letter"])
def paper(request: pytest.FixtureRequest) -> Paper:
    """Each paper a camp may have."""
    return PAPERS[request.param]


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory, paper: Paper) -> Path:
    """Two pages with a link and bookmarks."""
    size = f"{paper.page_width}mm {paper.page_height}mm"
    style = f"@page {{ size: {size}; margin: 20mm }} #second {{ break-before: page; margin: 0 }}"
    layout = Layout((style,))
    document, findings = layout.pages(PAGE, Place("test"))
    assert document is not None
    data, more = layout.write(document, Place("test"))
    assert not [*findings, *more]
    path = tmp_path_factory.mktemp("large") / "reading.pdf"
    path.write_bytes(data)
    return path


@pytest.fixture
def large(reading: Path, paper: Paper, tmp_path: Path) -> Path:
    """The same, enlarged."""
    path = tmp_path / "large.pdf"
    assert enlarge(reading, path, paper) == 2
    return path


def words(path: Path, number: int) -> dict[str, tuple[float, float, float]]:
    """Return the words of a page with the x, y and size of their first letter, in points."""
    found: dict[str, tuple[float, float, float]] = {}

    def see(
        text: str, user: list[float], text_matrix: list[float], _font: Any, size: float
    ) -> None:
        if text.strip():
            x = user[0] * text_matrix[4] + user[2] * text_matrix[5] + user[4]
            y = user[1] * text_matrix[4] + user[3] * text_matrix[5] + user[5]
            found[text.strip()] = (x, y, abs(user[0] * text_matrix[0]) * size)

    PdfReader(path).pages[number].extract_text(visitor_text=see)
    return found


def test_pages_are_whole_sheets_and_letters_grow(reading: Path, large: Path, paper: Paper) -> None:
    scale = min(paper.width / paper.page_width, paper.height / paper.page_height)
    for page in PdfReader(large).pages:
        assert float(page.mediabox.width) == pytest.approx(paper.width * MM, abs=0.01)
        assert float(page.mediabox.height) == pytest.approx(paper.height * MM, abs=0.01)
    before, after = words(reading, 0), words(large, 0)
    assert before.keys() == after.keys() == {"First", "Go on"}
    for word, (_, _, size) in before.items():
        assert after[word][2] == pytest.approx(scale * size, rel=0.001)


def test_the_page_stands_in_the_middle_of_its_sheet(
    reading: Path, large: Path, paper: Paper
) -> None:
    scale = min(paper.width / paper.page_width, paper.height / paper.page_height)
    (x, y, _), (new_x, new_y, _) = words(reading, 0)["First"], words(large, 0)["First"]
    middle = (paper.page_width * MM / 2, paper.page_height * MM / 2)
    assert new_x - paper.width * MM / 2 == pytest.approx(scale * (x - middle[0]), abs=0.1)
    assert new_y - paper.height * MM / 2 == pytest.approx(scale * (y - middle[1]), abs=0.1)


def test_links_and_bookmarks_lead_where_the_text_went(reading: Path, large: Path) -> None:
    for path in (reading, large):
        reader = PdfReader(path)
        (target,) = reader.named_destinations.values()
        second = words(path, 1)["Second"]
        assert reader.get_destination_page_number(target) == 1
        # The place is the top of the heading's box, less than a line above its letters' feet.
        assert 0 < float(target["/Top"]) - second[1] < 2 * second[2]
        titles = [one.title for one in reader.outline]
        assert titles == ["First", "Second"]
        last = reader.outline[1]
        assert 0 < float(last.top) - second[1] < 2 * second[2]


def test_links_grow_with_their_text(reading: Path, large: Path, paper: Paper) -> None:
    scale = min(paper.width / paper.page_width, paper.height / paper.page_height)
    before, after = (link_of(path) for path in (reading, large))
    middles = (paper.page_width * MM / 2, paper.page_height * MM / 2)
    new_middles = (paper.width * MM / 2, paper.height * MM / 2)
    for corner in range(4):
        grown = scale * (before[corner] - middles[corner % 2])
        assert after[corner] - new_middles[corner % 2] == pytest.approx(grown, abs=0.1)


def link_of(path: Path) -> list[float]:
    """Return the lower left and the upper right corner of the one link, in points."""
    (link,) = PdfReader(path).pages[0]["/Annots"]
    x1, y1, x2, y2 = (float(value) for value in link.get_object()["/Rect"])
    return [min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)]


def test_it_still_reads_aloud(reading: Path, large: Path) -> None:
    with pikepdf.open(reading) as small, pikepdf.open(large) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == small.Root.Lang == "en"
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
        assert "/StructTreeRoot" in pdf.Root
    texts = [[page.extract_text() for page in PdfReader(path).pages] for path in (reading, large)]
    assert texts[0] == texts[1]


def test_the_same_pages_give_the_same_bytes(reading: Path, paper: Paper, tmp_path: Path) -> None:
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for path in files:
        enlarge(reading, path, paper)
    assert files[0].read_bytes() == files[1].read_bytes()


BODY = 8 * 25.4 / 96  # mm: margin of a body without styles
BARRED = """<!doctype html><html lang="en"><title>Bar</title><body><h1>Bar</h1>
<div id="measure" style="width: 50mm; height: 3mm"></div><p><a href="#measure">5 cm</a></p>
</body></html>"""


@pytest.mark.parametrize("rtl", [False, True])
def test_the_measuring_bar_is_five_centimetres_in_large_print_too(
    paper: Paper, tmp_path: Path, *, rtl: bool
) -> None:
    size = f"@page {{ size: {paper.page_width}mm {paper.page_height}mm; margin: 20mm }}"
    layout = Layout((size,))
    document, _ = layout.pages(BARRED, Place("test"))
    assert document is not None
    data, _ = layout.write(document, Place("test"))
    reading, path = tmp_path / "reading.pdf", tmp_path / "large.pdf"
    reading.write_bytes(data)
    enlarge(reading, path, paper, rtl=rtl)
    with pikepdf.open(path) as pdf:
        last = list(pdf.pages[0].Contents)[-1].read_bytes().decode()
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
    across = re.findall(r"([\d.]+) [\d.]+ [ml]", last)
    left, right = min(map(float, across)), max(map(float, across))
    assert (right - left) / MM == pytest.approx(50, abs=0.05)
    scale = min(paper.width / paper.page_width, paper.height / paper.page_height)
    beside = (paper.width - scale * paper.page_width) / 2
    begins = beside + (20 + BODY) * scale + (50 * scale - 50 if rtl else 0)
    assert left / MM == pytest.approx(begins, abs=0.1)
