from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.editions.print.paper.order import Cell, booklet_sides, card_cell, padding

# Each row is one side of paper as it lies before you: its left and its right page.
LEFT_BOUND = {
    4: """
        4  1
        2  3
    """,
    8: """
        8  1
        2  7
        6  3
        4  5
    """,
    12: """
        12  1
         2 11
        10  3
         4  9
         8  5
         6  7
    """,
    16: """
        16  1
         2 15
        14  3
         4 13
        12  5
         6 11
        10  7
         8  9
    """,
}
RIGHT_BOUND = {
    4: """
        1  4
        3  2
    """,
    8: """
        1  8
        7  2
        3  6
        5  4
    """,
    12: """
         1 12
        11  2
         3 10
         9  4
         5  8
         7  6
    """,
    16: """
         1 16
        15  2
         3 14
        13  4
         5 12
        11  6
         7 10
         9  8
    """,
}
DRAWN = [
    pytest.param(pages, rtl, drawing, id=f"{pages}-{'right' if rtl else 'left'}")
    for rtl, drawings in ((False, LEFT_BOUND), (True, RIGHT_BOUND))
    for pages, drawing in drawings.items()
]


@pytest.mark.parametrize(("pages", "rtl", "drawing"), DRAWN)
def test_sides_are_as_drawn(pages: int, rtl: bool, drawing: str) -> None:
    rows = [tuple(int(page) for page in row.split()) for row in drawing.split("\n") if row.strip()]
    sides = list(booklet_sides(pages, right_bound=rtl))
    assert [(side.left, side.right) for side in sides] == rows
    assert [side.front for side in sides] == [True, False] * (pages // 4)
    assert [side.sheet for side in sides] == [k // 2 for k in range(pages // 2)]


@given(st.integers(min_value=1, max_value=40), st.booleans())
def test_a_page_and_its_next_are_the_two_faces_of_one_leaf(sheets: int, rtl: bool) -> None:
    # Flipped on the short edge, what is on the left of a front is behind the right of its back.
    sides = list(booklet_sides(4 * sheets, right_bound=rtl))
    leaves = set()
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert front.sheet == back.sheet
        leaves |= {frozenset((front.left, back.right)), frozenset((front.right, back.left))}
    assert leaves == {frozenset((page, page + 1)) for page in range(1, 4 * sheets, 2)}


def leaf_through(pages: int, *, rtl: bool) -> list[int]:
    """Fold the sheets as hands do, staple them, and read every page from the cover on.

    A front lies face down, the outermost sheet lowest, and the pile is folded towards you. Then
    each leaf is turned: right to left in a left-bound booklet, left to right in the other.
    """
    sides = list(booklet_sides(pages, right_bound=rtl))
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    # A leaf is the half of a sheet; its two faces are back to back across the paper.
    near = [(front.right, back.left) for front, back in sheets]
    far = [(back.right, front.left) for front, back in sheets]
    if rtl:
        near = [(front.left, back.right) for front, back in sheets]
        far = [(back.left, front.right) for front, back in sheets]
    return [page for leaf in (*near, *reversed(far)) for page in leaf]


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("pages", range(4, 65, 4))
def test_a_folded_booklet_is_read_from_its_first_page_to_its_last(pages: int, rtl: bool) -> None:
    assert leaf_through(pages, rtl=rtl) == list(range(1, pages + 1))


@given(st.integers(min_value=1, max_value=40))
def test_the_covers_are_outside_and_the_middle_pages_face_each_other(sheets: int) -> None:
    last = 4 * sheets
    for rtl in (False, True):
        sides = list(booklet_sides(last, right_bound=rtl))
        assert {sides[0].left, sides[0].right} == {1, last}
        assert {sides[-1].left, sides[-1].right} == {last // 2, last // 2 + 1}
        assert (sides[0].left == 1) is rtl


@pytest.mark.parametrize("pages", [1, 2, 3, 5, 10])
def test_pages_that_do_not_fill_sheets_are_refused(pages: int) -> None:
    with pytest.raises(ValueError, match="do not fill"):
        list(booklet_sides(pages, right_bound=False))


@pytest.mark.parametrize(("pages", "more"), [(4, 0), (5, 3), (6, 2), (7, 1), (8, 0)])
def test_padding_fills_the_last_sheet(pages: int, more: int) -> None:
    assert padding(pages) == more


# Positions of cards on a side of two columns, as it lies before you.
CARDS = {
    (False, False): "01 23",
    (True, False): "10 32",  # the back, left to right
    (False, True): "10 32",  # the front, right to left
    (True, True): "01 23",
}


@pytest.mark.parametrize(("back", "rtl"), list(CARDS))
def test_cards_lie_as_drawn(back: bool, rtl: bool) -> None:
    at = {card_cell(position, 2, back=back, rtl=rtl): str(position) for position in range(4)}
    rows = ("".join(at[Cell(row, column)] for column in range(2)) for row in range(2))
    assert " ".join(rows) == CARDS[back, rtl]


@given(st.integers(0, 7), st.integers(1, 4), st.booleans())
def test_a_back_lands_behind_its_front(position: int, columns: int, rtl: bool) -> None:
    front = card_cell(position, columns, back=False, rtl=rtl)
    back = card_cell(position, columns, back=True, rtl=rtl)
    # Flipped on the long edge, columns are mirrored and rows stay.
    assert (back.row, columns - 1 - back.column) == (front.row, front.column)
