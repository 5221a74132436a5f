"""How many pages for notes a booklet needs, and what is tried where it spends too much paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from peerkit.editions.print.kinds.booklets.filled import Filled, decided, spread


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

    def count(filled: Filled) -> int:
        own = [usual, close, closest][filled.close] + apart.get(filled.apart, 0)
        return own + filled.padding

    return count


# Pages as usual, a step closer and two, those for notes not counted.
@pytest.mark.parametrize(
    ("pages", "close", "padding"),
    [
        ((12, 11, 10), 0, 0),
        ((14, 13, 12), 0, 2),  # two pages for notes are not too many
        ((14, 12, 12), 1, 0),
        ((15, 12, 12), 0, 1),
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
        found, total = decided(Filled(padding=guess), counter(*pages, {}))
        assert (found.close, found.padding) == (close, padding), guess
        assert total == pages[close] + padding


@pytest.mark.parametrize(
    ("agreements", "way", "padding"), [(True, (0, True), 0), (False, (1, False), 0)]
)
def test_what_it_is_made_of_stands_below_the_agreements_before_lines_are_closer(
    agreements: bool, way: tuple[int, bool], padding: int
) -> None:
    def count(filled: Filled) -> int:
        return (12 if filled.close or filled.early else 13) + filled.padding

    found, total = decided(Filled(), count, agreements=agreements)
    assert ((found.close, found.early), found.padding, total) == (way, padding, 12)


def test_a_part_takes_a_page_that_would_be_one_for_notes_too_many() -> None:
    count = counter(13, 13, 13, {"part-duties": 1})
    found = spread(Filled(padding=3), 16, count)
    assert (found.apart, found.padding) == ("part-duties", 2)
    assert spread(Filled(padding=2), 16, count).apart == "", "two are not too many"
    none = counter(13, 13, 13, {})
    assert spread(Filled(padding=3), 16, none) == Filled(padding=3), "all have their own page"


def test_what_cannot_be_laid_out_changes_nothing() -> None:
    found, _ = decided(Filled(), lambda filled: 13 if filled == Filled() else 0)
    assert (found.close, found.padding) == (0, 3)
