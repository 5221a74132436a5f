"""How many pages for notes a booklet needs, worked out from what a layout of it came to."""

from __future__ import annotations

import pytest

from peerkit.editions.print.kinds.booklet import Filled


@pytest.mark.parametrize(
    ("guessed", "pages", "needed"), [(0, 12, 0), (0, 13, 3), (3, 16, 3), (3, 15, 0), (1, 15, 2)]
)
def test_pages_for_notes_fill_the_last_sheet(guessed: int, pages: int, needed: int) -> None:
    filled = Filled(padding=guessed, smaller=1, drawing=70.0)
    right = filled.after(pages)
    assert (right.padding, right.smaller, right.drawing) == (needed, 1, 70.0)
    assert (pages - guessed + right.padding) % 4 == 0
    assert (right == filled) == (guessed == needed)
