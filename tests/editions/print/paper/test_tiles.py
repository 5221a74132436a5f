from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.paper.sizes import MM, PAPERS, Size
from peerkit.editions.print.paper.tiles import EDGE, OVERLAP, lying, tile, tiles_of
from peerkit.finding import Place
from tiled import stands_whole

A3 = Size(297, 420)
PLACED = re.compile(rb"q ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re W n 1 0 0 1 ([\d.-]+) ([\d.-]+) cm")
SQUARES = re.compile(rb"([\d.]+) ([\d.]+) [\d.]+ [\d.]+ re ([BS])\b")

lengths = st.floats(min_value=100, max_value=1200)


@given(lengths, lengths, st.sampled_from(["A4", "Letter"]))
def test_tiles_cover_the_poster_and_neighbours_share_a_strip(
    width: float, height: float, name: str
) -> None:
    paper = PAPERS[name]  # drawn from its keys
    tiles = tiles_of(Size(width, height), paper)
    for one in tiles:
        assert one.width <= paper.width - 2 * EDGE + 0.001
        assert one.height <= paper.height - 2 * EDGE + 0.001
        right = [other for other in tiles if (other.row, other.column) == (one.row, one.column + 1)]
        below = [other for other in tiles if (other.row, other.column) == (one.row + 1, one.column)]
        # Where nothing comes next the poster ends; elsewhere the next begins a strip earlier.
        end = right[0].x + OVERLAP if right else width
        foot = below[0].y + below[0].height - OVERLAP if below else 0
        assert one.x + one.width == pytest.approx(end)
        assert one.y == pytest.approx(foot, abs=0.001)
    assert min(one.x for one in tiles) == 0
    assert max(one.y + one.height for one in tiles) == pytest.approx(height)


def test_an_a3_poster_takes_four_sheets_of_either_paper() -> None:
    for paper in PAPERS.values():
        assert [(one.row, one.column) for one in tiles_of(A3, paper)] == [
            (0, 0),
            (0, 1),
            (1, 0),
            (1, 1),
        ]


def test_seams_go_between_pictures_and_paper_lies_as_it_takes_fewest_sheets() -> None:
    """Three pictures side by side with their words below, on a poster that lies."""
    wide, paper = Size(420, 297), PAPERS["A4"]
    sides = [(15.0, 137.0), (149.0, 271.0), (283.0, 405.0)]
    whole = [(left, 112.0, right, 262.0) for left, right in sides]
    whole += [(left, 74.0, right, 100.0) for left, right in sides]
    tiles = tiles_of(wide, lying(wide, paper, whole), whole)
    assert len(tiles) == 4
    assert all(stands_whole(place, tiles) for place in whole)
    assert len(tiles_of(wide, paper)) == 6


def test_a_picture_larger_than_every_tile_is_parted() -> None:
    assert len(tiles_of(A3, PAPERS["A4"], [(0.0, 0.0, 297.0, 420.0)])) == 4


@pytest.fixture(scope="module")
def poster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A poster of one page."""
    layout = Layout(("@page { size: 297mm 420mm }",))
    page = "<!doctype html><html lang='en'><title>Poster</title><body><h1>Poster</h1></body></html>"
    document, _ = layout.pages(page, Place("test"))
    assert document is not None
    data, findings = layout.write(document, Place("test"))
    assert findings == []
    path = tmp_path_factory.mktemp("tiles") / "poster.pdf"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["A4", "Letter"])
def test_each_page_shows_its_part_and_where_it_goes(
    poster: Path, name: str, tmp_path: Path
) -> None:
    paper = PAPERS[name]  # one of its keys
    target = tmp_path / "tiles.pdf"
    assert tile(poster, target, A3, paper) == 4
    with pikepdf.open(target) as pdf:
        assert pdf.Root.Lang == "en"
        assert pdf.Root.ViewerPreferences.Duplex == "/Simplex"
        drawn = [page.Contents.read_bytes() for page in pdf.pages]
    for one, content in zip(tiles_of(A3, paper), drawn, strict=True):
        (placed,) = PLACED.findall(content)
        left, bottom, width, height, x, y = (float(value) / MM for value in placed)
        assert (width, height) == pytest.approx((one.width, one.height), abs=0.01)
        # The poster is moved so that the tile's corner of it comes to the window's corner.
        assert (left - x, bottom - y) == pytest.approx((one.x, one.y), abs=0.01)
        squares = SQUARES.findall(content)
        assert len(squares) == 4
        (black,) = [(float(x), float(y)) for x, y, paint in squares if paint == b"B"]
        assert (black[0] == min(float(s[0]) for s in squares)) == (one.column == 0)
        assert (black[1] == max(float(s[1]) for s in squares)) == (one.row == 0)


def test_the_same_poster_gives_the_same_bytes(poster: Path, tmp_path: Path) -> None:
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for path in files:
        tile(poster, path, A3, PAPERS["A4"])
    assert files[0].read_bytes() == files[1].read_bytes()
