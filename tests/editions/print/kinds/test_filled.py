"""How many pages for notes a booklet needs, and what is tried where it spends too much paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from peerkit.editions.print.kinds.booklets.filled import FARTHEST, Choice, Filled, decided, spread
from peerkit.editions.print.kinds.booklets.thrift import THRIFTS, USUAL, Thrift


@pytest.mark.parametrize(
    ("guessed", "pages", "needed"), [(0, 12, 0), (0, 13, 3), (3, 16, 3), (3, 15, 0), (1, 15, 2)]
)
def test_pages_for_notes_fill_the_last_sheet(guessed: int, pages: int, needed: int) -> None:
    filled = Filled(padding=guessed, smaller=1, drawing=70.0)
    right = filled.after(pages)
    assert (right.padding, right.smaller, right.drawing) == (needed, 1, 70.0)
    assert (pages - guessed + right.padding) % 4 == 0
    assert (right == filled) == (guessed == needed)


def counter(usual: int, close: int, closest: int, apart: dict[str, int]) -> Callable[..., int]:
    """Return what counts the pages of an invented booklet, those for notes among them."""

    def count(_thrift: Thrift, filled: Filled) -> int:
        own = [usual, close, closest][filled.close] + apart.get(filled.apart, 0)
        return own + filled.padding

    return count


# Pages as usual, a step closer and two, those for notes not counted.
@pytest.mark.parametrize(
    ("pages", "close", "padding"),
    [
        ((12, 11, 10), 0, 0),
        ((14, 13, 12), 2, 0),
        ((14, 13, 13), 0, 2),
        ((14, 12, 12), 1, 0),
        ((15, 12, 12), 1, 0),
        ((13, 12, 11), 1, 0),
        ((13, 13, 12), 2, 0),
        ((13, 11, 11), 1, 1),
        ((13, 13, 13), 0, 3),
        ((61, 61, 60), 2, 0),  # a stapler holds sixty pages
        ((64, 62, 59), 2, 1),
        ((64, 63, 62), 0, 0),  # it is parted by hand, or sewn
    ],
)
def test_lines_are_closer_where_that_saves_a_sheet(
    pages: tuple[int, int, int], close: int, padding: int
) -> None:
    for guess in range(4):
        found = decided(Filled(padding=guess), counter(*pages, {}), (USUAL,))
        assert (found.filled.close, found.filled.padding) == (close, padding), guess
        assert found.pages == pages[close] + padding


WAYS = (
    USUAL,
    Thrift(rooms=True),
    Thrift(rooms=True, thick=True),
    Thrift(rooms=True, beside=True),
    Thrift(rooms=True, joined=True),
    Thrift(rooms=True, dense=True),
)


# Pages of each way of saving paper, from the first to the last, those for notes not counted.
@pytest.mark.parametrize(
    ("pages", "thrift"),
    [
        ((13, 13, 13, 13, 13, 13), 0),
        ((13, 12, 13, 13, 12, 12), 1),  # what changes least
        ((13, 13, 13, 12, 13, 13), 3),
        ((12, 12, 12, 10, 9, 9), 0),  # less, and not a sheet less
        ((17, 16, 16, 12, 13, 13), 3),  # the fewest sheets
        ((13, 13, 13, 13, 13, 12), 5),
    ],
)
def test_the_way_that_changes_least_is_taken_of_those_that_take_the_fewest_sheets(
    pages: tuple[int, ...], thrift: int
) -> None:
    def count(way: Thrift, filled: Filled) -> int:
        return pages[WAYS.index(way)] + filled.padding

    found = decided(Filled(), count, WAYS)
    assert (found.thrift, found.filled.close) == (WAYS[thrift], 0)


@pytest.mark.parametrize(("pages", "nearly"), [(12, False), (13, True), (14, True), (15, False)])
def test_where_no_sheet_is_saved_only_the_farthest_ways_are_asked(pages: int, nearly: bool) -> None:
    """Those that need more measuring only where a page or two less would save it."""
    asked: list[tuple[Thrift, int]] = []

    def count(thrift: Thrift, filled: Filled) -> int:
        asked.append((thrift, filled.close))
        return pages + filled.padding

    assert decided(Filled(), count, THRIFTS).thrift == USUAL
    far = [one for one in THRIFTS[-FARTHEST:] if nearly or not one.dense]
    assert asked == [(USUAL, 0), *((one, 2) for one in far)]


def test_what_changes_less_is_not_asked_where_the_farthest_ways_do_not_save_it() -> None:
    asked: list[tuple[Thrift, int]] = []

    def count(thrift: Thrift, filled: Filled) -> int:
        asked.append((thrift, filled.close))
        return (12 if filled.close == 2 else 13) + filled.padding

    assert decided(Filled(), count, THRIFTS).filled.close == 2
    far = {one for one in THRIFTS[-FARTHEST:] if not one.dense}
    assert {one for one, close in asked if close == 1} == far


def test_dense_ways_are_asked_only_where_no_other_saves_a_sheet() -> None:
    asked: set[bool] = set()

    def count(thrift: Thrift, filled: Filled) -> int:
        asked.add(thrift.dense)
        return (12 if thrift.rooms else 13) + filled.padding

    decided(Filled(), count, THRIFTS)
    assert asked == {False}


def test_the_contents_stand_where_the_way_says() -> None:
    joined: set[tuple[bool, bool]] = set()

    def count(thrift: Thrift, filled: Filled) -> int:
        joined.add((thrift.joined, filled.joined))
        return (12 if filled.close else 13) + filled.padding

    decided(Filled(), count, THRIFTS)
    assert joined == {(False, False), (True, True)}


def test_a_part_takes_a_page_that_would_be_one_for_notes_too_many() -> None:
    def apart(padding: int, pages: int, more: dict[str, int]) -> tuple[str, int]:
        choice = Choice(USUAL, Filled(padding=padding), pages)
        found = spread(choice, counter(13, 13, 13, more)).filled
        return found.apart, found.padding

    assert apart(3, 16, {"part-duties": 1}) == ("part-duties", 2)
    assert apart(2, 16, {"part-duties": 1}) == ("", 2), "two are not too many"
    assert apart(3, 16, {}) == ("", 3), "all have their own page"


def test_what_cannot_be_laid_out_changes_nothing() -> None:
    found = decided(Filled(), lambda _way, filled: 13 if filled == Filled() else 0, (USUAL,))
    assert (found.filled.close, found.filled.padding) == (0, 3)
