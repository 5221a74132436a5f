"""What stands in a bubble or on a card is drawn at any size of its room, and stays within it."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from tests.drawing.test_scene import scene

from peerkit.drawing.contents import Content, picture, said
from peerkit.drawing.scene import svg_of
from peerkit.drawing.svg import Point

NAMES = sorted(get_args(Content))
MIDDLE = Point(48, 48)


def widest(marks: list[str]) -> float:
    """Return how far marks reach from the middle to the side, by the x of their points."""
    straight = re.sub(r"A[\d.]+ [\d.]+ 0 [01] [01] ", "L", " ".join(marks))  # a bow ends at a point
    found = re.findall(r'(?:[ML ](-?[\d.]+) -?[\d.]+)|(?:[ "]c?x="(-?[\d.]+)")', straight)
    return max((abs(float(one or two) - MIDDLE.x) for one, two in found), default=0.0)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("room", [(1, 1), (16, 16), (40, 12), (90, 90)])
def test_every_picture_fits_any_room(name: Content, room: tuple[int, int]) -> None:
    marks = picture(name, MIDDLE, *room)
    assert bool(marks) == (name != "nothing")


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"nothing"}))
def test_a_picture_stays_in_its_room(name: Content) -> None:
    assert widest(picture(name, MIDDLE, 24, 20)) < 17


@pytest.mark.parametrize("name", NAMES)
def test_a_bubble_takes_every_picture(name: Content) -> None:
    for block in ({"speech": {"x": 9, "y": 9, "tail": [20, 60], "holds": name}},):
        assert "<svg" in svg_of(scene(block))


def test_several_stand_side_by_side() -> None:
    one, two = said(["cup"], MIDDLE, 40, 18), said(["cup", "cup"], MIDDLE, 40, 18)
    assert len(two) == 2 * len(one)
    assert one[0] not in two, "they move aside"


def test_a_bubble_holds_what_is_named_only() -> None:
    with pytest.raises(ValueError, match="holds"):
        scene({"speech": {"x": 9, "y": 9, "tail": [20, 60], "holds": "dots"}})
