"""Of the ways to set a session the first is taken that spends the fewest leaves."""

from __future__ import annotations

import pytest

from peerkit.editions.print.kinds.booklets.thrift import USUAL, Thrift
from peerkit.editions.print.kinds.booklets.ways import (
    DENSE,
    ROOMY,
    TIGHT,
    WAYS,
    Tries,
    denser,
)
from peerkit.editions.print.layout.pack import Block

PAGE = 185.5


def session(plan: float, *steps: float) -> list[Block]:
    """Return a plan and blocks behind it, of these heights."""
    return [Block("plan", plan, "plan"), *(Block(f"s{n}", h) for n, h in enumerate(steps))]


def tries(roomy: list[Block], tight: list[Block], *, whole: bool = True) -> Tries:
    found = Tries("session", PAGE, whole=whole)
    found.set({ROOMY: roomy, TIGHT: tight}, WAYS)
    return found


def test_a_plan_keeps_its_page_where_sharing_it_saves_no_leaf() -> None:
    one = tries(session(100, 80, 100), session(90, 70, 90))
    assert one.best.css == ROOMY
    assert (one.best.packed.pages, one.best.packed.beside) == (2, [])


def test_a_plan_shares_its_page_with_whole_steps_where_that_saves_a_leaf() -> None:
    one = tries(session(100, 80, 150), session(90, 75, 150))
    assert one.best.packed.pages == 2
    assert one.best.packed.beside == ["s0"]
    assert one.best.css == ROOMY, "the type need not be smaller"


@pytest.mark.parametrize(
    ("length", "whole", "thick", "wanted"),
    [
        (380.0, True, False, True),  # three pages, of which two would hold it a little denser
        (450.0, True, False, False),  # far too long for that
        (380.0, False, False, False),  # a page less is no leaf less here
        (380.0, False, True, True),
    ],
)
def test_denser_is_measured_only_where_it_could_save_a_leaf(
    length: float, whole: bool, thick: bool, wanted: bool
) -> None:
    blocks = [Block(f"b{n}", length / 4) for n in range(4)]
    assert tries(blocks, blocks, whole=whole).denser(Thrift(thick=thick)) is wanted


def test_a_plan_that_spills_onto_a_second_page_is_set_denser() -> None:
    long = session(PAGE + 10, 100)
    one = tries(long, long)
    assert one.spills()
    assert one.denser(USUAL)
    one.set({DENSE: session(PAGE, 100)}, denser(DENSE))
    assert not one.spills()
    assert one.best.css == DENSE


def test_an_odd_way_leaves_a_page_free_and_costs_no_leaf() -> None:
    one = tries(session(150, 100, 150, 150), session(80, 90, 150, 150))
    assert one.best.packed.pages == 4
    assert one.odd is not None
    assert one.odd.packed.pages == 3
    none = tries(session(150, 100, 150, 150), session(150, 100, 150, 150))
    assert none.odd is None


def test_a_page_that_holds_little_is_not_left_where_another_way_costs_the_same() -> None:
    roomy = session(100, 150, 50, 150, 100)
    assert tries(roomy, session(100, 150, 50, 150, 100)).best.css == ROOMY, "all have it"
    one = tries(roomy, session(100, 130, 50, 130, 100))
    assert one.best.css == TIGHT
    assert min(one.best.packed.fills) > 1 / 3


def test_denser_is_measured_for_a_page_beside_only_where_that_is_asked_for() -> None:
    blocks = [Block(f"b{n}", 140.0) for n in range(4)]  # four pages, three if a little denser
    one = tries(blocks, blocks)
    assert not one.denser(Thrift(thick=True, beside=True))
    assert one.denser(Thrift(thick=True, beside=True, dense=True))


def test_the_front_leaves_most_room_for_the_contents_where_these_stand_below_it() -> None:
    front = Tries("every", PAGE, whole=False)
    roomy, tight = [Block("a", 150.0), Block("b", 90.0)], [Block("a", 140.0), Block("b", 80.0)]
    front.set({ROOMY: roomy, TIGHT: tight}, WAYS)
    assert front.chosen(joined=False).css == ROOMY
    assert front.chosen(joined=True).css == TIGHT
    assert front.length(front.chosen(joined=True)).used == pytest.approx(80.0, abs=0.5)
