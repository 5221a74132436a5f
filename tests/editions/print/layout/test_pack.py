"""Pages are begun where a person would begin them; lengths are in mm."""

from __future__ import annotations

import pytest

from peerkit.editions.print.layout.pack import SAFE, Block, Packed, pack

PAGE = 100 + SAFE


def of(*blocks: Block, run_on: bool = False, share: bool = False) -> Packed:
    return pack(blocks, PAGE, run_on=run_on, share=share)


def test_blocks_that_fit_stand_on_one_page() -> None:
    packed = of(Block("a", 40), Block("b", 60))
    assert packed.starts == []
    assert packed.fills == [1.0]


def test_a_block_that_does_not_fit_begins_a_page() -> None:
    packed = of(Block("a", 70), Block("b", 40), Block("c", 50))
    assert packed.starts == ["b"]
    assert packed.places == {"a": 0, "b": 1, "c": 1}
    assert packed.left == [30.0, 10.0]


def test_a_plan_has_its_page_for_itself() -> None:
    packed = of(Block("plan", 60, "plan"), Block("a", 10))
    assert packed.starts == ["a"]
    assert packed.pages == 2


@pytest.mark.parametrize("share", [False, True])
def test_a_plan_that_is_too_long_is_counted_as_two_pages(share: bool) -> None:
    packed = of(Block("plan", 120, "plan"), Block("a", 10), share=share)
    assert (packed.pages, packed.spilled) == (3, True)
    assert not of(Block("plan", 100, "plan"), share=share).spilled


def test_whole_blocks_stand_below_a_plan_where_its_page_has_room() -> None:
    packed = of(Block("plan", 60, "plan"), Block("a", 40), Block("b", 10), share=True)
    assert packed.beside == ["a"]
    assert packed.starts == ["b"]
    assert packed.places == {"plan": 0, "a": 0, "b": 1}


def test_a_step_below_a_plan_never_goes_on_overleaf() -> None:
    packed = of(Block("plan", 50, "plan"), STEP, run_on=True, share=True)
    assert packed.beside == []
    assert packed.starts == ["step"]


def test_what_is_left_of_the_last_page_is_for_writing() -> None:
    packed = of(Block("a", 20), Block("lines", 5, "filler"), Block("foot", 55))
    assert packed.room == {"lines": 20.0}
    assert packed.starts == []


def test_the_foot_takes_its_lines_along_to_the_next_page() -> None:
    packed = of(Block("a", 60), Block("lines", 5, "filler"), Block("foot", 55))
    assert packed.starts == ["lines"]
    assert packed.room == {"lines": 40.0}


STEP = Block("step", 80, "step", (10, 15, 15, 20, 20))


def test_the_title_of_the_lines_is_not_left_behind() -> None:
    packed = of(Block("a", 60), Block("after", 10), Block("lines", 5, "filler"), Block("foot", 55))
    assert packed.starts == ["after"]
    assert packed.room == {"lines": 30.0}
    long = of(Block("a", 60), Block("after", 30), Block("lines", 5, "filler"), Block("foot", 55))
    assert long.starts == ["lines"], "a list that stands by itself"


def test_a_title_that_its_page_has_no_room_for_stands_before_the_lines() -> None:
    packed = of(Block("a", 60), Block("after", 12), Block("lines", 5, "filler"), Block("foot", 90))
    assert packed.starts == ["lines"]
    assert packed.room == {"lines": 5.0}


def test_what_a_plan_leaves_of_its_page_is_known() -> None:
    packed = of(Block("plan", 60, "plan"), Block("a", 90))
    assert packed.left == [44.5, 10.0]
    assert packed.fills[0] == 1.0, "no page of a plan is called thin"
    assert packed.places == {"plan": 0, "a": 1}


def test_a_step_is_whole_where_it_need_not_run_on() -> None:
    packed = of(Block("a", 50), STEP)
    assert packed.starts == ["step"]
    assert packed.continued == []


def test_a_step_that_runs_on_keeps_two_actions_with_its_title() -> None:
    packed = of(Block("a", 50), STEP, run_on=True)
    assert packed.starts == []
    assert packed.continued == [("step", 2)]  # 10 + 15 + 15 fit into 50, the next 20 do not
    assert of(Block("a", 65), STEP, run_on=True).starts == ["step"]


def test_a_step_longer_than_a_page_goes_on_as_often_as_it_must() -> None:
    long = Block("step", 170, "step", (10, *[40.0] * 4))
    assert of(long).continued == [("step", 2)]
    assert of(long).pages == 2


def test_a_box_longer_than_a_page_does_not_hang() -> None:
    assert of(Block("box", 150)).pages == 1


def test_a_step_that_runs_on_keeps_its_drawing_with_its_title() -> None:
    drawn = Block("step", 80, "step", (10, 5, 5, 30, 30), drawing=38)
    assert of(Block("a", 65), drawn, run_on=True).starts == ["step"]  # 35 mm left: no drawing
    assert of(Block("a", 60), drawn, run_on=True).starts == []
