"""Sizes of sheets and how many copies go on paper, drawn."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from tests.conftest import ROOT

from peerkit.content.sheet import Sheet
from peerkit.editions.print.paper.cut import copy, corners
from peerkit.editions.print.paper.sizes import MM, PAPERS, Grid, Size, grid_of, larger, size_of
from peerkit.kit import load

A4 = PAPERS["A4"]
SHEETS = {entry.document.size: entry.document for entry in load(ROOT).of(Sheet)}


def drawn(grid: Grid) -> str:
    """Draw a page of copies: an upright one as |, a turned one as -."""
    return "\n".join([("-" if grid.turned else "|") * grid.columns] * grid.rows)


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("a5", "-\n-"),
        ("a6", "||\n||"),
        ("a7", "--\n--\n--\n--"),
        ("wallet", "||\n||\n||\n||\n||"),
        ("strip", "--"),
    ],
)
def test_as_many_copies_as_paper_holds(name: str, picture: str) -> None:
    sheet = SHEETS.get(name)  # type: ignore[call-overload]  # any name may be asked for
    if sheet is None:
        sheet = next(iter(SHEETS.values())).model_copy(update={"size": name, "wide": False})
    upright = size_of(sheet.model_copy(update={"wide": False}), A4)
    assert drawn(grid_of(upright, A4)) == picture


def test_a_poster_larger_than_the_paper_has_no_copies() -> None:
    assert grid_of(Size(297, 420), A4).copies == 0


@pytest.mark.parametrize("size", [Size(85, 54), Size(54, 85), Size(105, 148.5), Size(74.25, 105)])
def test_copies_lie_apart_and_on_the_paper(size: Size) -> None:
    grid = grid_of(size, A4)
    cell = size.turned if grid.turned else size
    places = list(corners(size, grid, A4))
    assert len(set(places)) == grid.copies > 1
    for x, y in places:
        assert -0.01 <= x <= (A4.width - cell.width) * MM + 0.01
        assert -0.01 <= y <= (A4.height - cell.height) * MM + 0.01
        for other_x, other_y in places:
            apart = abs(x - other_x) >= cell.width * MM - 0.01
            apart = apart or abs(y - other_y) >= cell.height * MM - 0.01
            assert apart or (x, y) == (other_x, other_y)


def test_each_copy_of_a_back_lies_behind_a_front(tmp_path: Path) -> None:
    single, many = tmp_path / "one.pdf", tmp_path / "many.pdf"
    size = Size(85, 54)
    with pikepdf.new() as made:
        for _ in range(2):
            made.add_blank_page(page_size=(size.width * MM, size.height * MM))
        made.save(single)
    assert copy(single, many, size, grid_of(size, A4), A4) == 2
    width = A4.width * MM
    with pikepdf.open(many) as found:
        front, back = (places(page) for page in found.pages)
        mirrored = {(round(width - x - size.width * MM, 1), y) for x, y in back}
        assert mirrored == front
        assert found.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"


def test_the_top_of_a_turned_back_lies_behind_the_top_of_its_front(tmp_path: Path) -> None:
    single, many = tmp_path / "one.pdf", tmp_path / "many.pdf"
    size = Size(60, 100)
    grid = grid_of(size, A4)
    assert grid.turned
    with pikepdf.new() as made:
        for _ in range(2):
            made.add_blank_page(page_size=(size.width * MM, size.height * MM))
        made.save(single)
    copy(single, many, size, grid, A4)
    width = A4.width * MM
    with pikepdf.open(many) as found:
        front, back = (tops(page, size) for page in found.pages)
    # The paper is turned over on its long edge: left becomes right.
    mirrored = sorted((width - x, y) for x, y in back)
    assert len(front) == grid.rows * grid.columns
    for (x, y), (left, high) in zip(sorted(front), mirrored, strict=True):
        assert (x, y) == pytest.approx((left, high), abs=0.01)


def tops(page: pikepdf.Page, size: Size) -> list[tuple[float, float]]:
    """Return where the middle of the upper edge of each copy lies on a page, in points."""
    x, y = size.width * MM / 2, size.height * MM
    found = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "cm":
            a, b, c, d, left, low = (float(one) for one in operands)
            found.append((a * x + c * y + left, b * x + d * y + low))
    return found


def places(page: pikepdf.Page) -> set[tuple[float, float]]:
    """Return where each copy is placed on a page, in points."""
    found = set()
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "cm":
            found.add((round(float(operands[4]), 1), round(float(operands[5]), 1)))
    return found


def test_a_sheet_grows_by_halves_of_the_paper_and_a_strip_stays_one() -> None:
    a4 = PAPERS["A4"]
    assert [name for name, _ in larger("wallet", Size(85, 54), a4)] == ["a7", "a6", "a5", "a4"]
    assert list(larger("a5", Size(148.5, 210), a4)) == [("a4", Size(210, 297))]
    assert list(larger("a4", Size(210, 297), a4)) == []
    assert list(larger("strip", Size(297, 105), a4)) == [("strip", Size(297, 210))]
