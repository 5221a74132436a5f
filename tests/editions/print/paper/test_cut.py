"""Cards spread over paper: each side of every card is there once, in its turn."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Pdf

from peerkit.editions.print.paper.cut import spread
from peerkit.editions.print.paper.sizes import PAPERS, Size, grid_of

SIZE = Size(105, 148)  # four on A4


def cards(path: Path, number: int) -> Path:
    """Write a file of cards, each a front and a back, that tell their number in a comment."""
    with Pdf.new() as made:
        for side in range(2 * number):
            made.add_blank_page(page_size=(298, 420))
            made.pages[-1].Contents = made.make_stream(f"% side {side}\n".encode())
        made.save(path)
    return path


def sides(page: pikepdf.Page) -> list[int]:
    """Return the numbers of the sides that stand on a page, in their turn."""
    forms = page.Resources.XObject
    return [int(forms[name].read_bytes().split()[-1]) for name in sorted(forms.keys())]


@pytest.mark.parametrize("number", [1, 4, 6, 9])
def test_every_side_of_every_card_is_there_once_in_its_turn(number: int, tmp_path: Path) -> None:
    paper = PAPERS["A4"]
    grid = grid_of(SIZE, paper)
    assert grid.copies == 4
    target = tmp_path / "sheets.pdf"
    pages = spread(cards(tmp_path / "cards.pdf", number), target, SIZE, grid, paper, rtl=False)
    with Pdf.open(target) as made:
        found = [sides(page) for page in made.pages]
    assert len(found) == pages
    assert [side for front in found[::2] for side in front] == list(range(0, 2 * number, 2))
    assert [side for back in found[1::2] for side in back] == list(range(1, 2 * number, 2))
    assert all(len(page) == 4 for page in found[:-2])
