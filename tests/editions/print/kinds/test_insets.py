"""Small parts stand where there is room for them, so that they take no page of their own."""

from __future__ import annotations

from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.insets import ENDS, Room, inset
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.thrift import USUAL, Thrift
from peerkit.editions.print.layout.pack import Packed

PAGE = 210.0


def piece(kind: str, anchor: str) -> Piece:
    return Piece(kind, Markup.escape(kind), Markup("<p>{}</p>").format(kind), anchor)


PARTS = [
    piece("rules", "rules"),
    piece("session", "s1"),
    piece("session", "s2"),
    piece("lines", "lines"),
    piece("clinic-now", "clinic"),
    piece("own-care", "care"),
    piece("duties", "duties"),
]
HEIGHTS = {"rules": 120.0, "clinic": 84.0, "care": 64.0, "duties": 45.0}
NONE = Room(PAGE, [], {"s1": 185.5, "s2": 185.5})


def order(room: Room, thrift: Thrift) -> list[str]:
    """Return the ids of the parts that are still their own, in the order they stand in."""
    return [part.anchor for part in inset(PARTS, HEIGHTS, room, thrift)[0] if part.html]


def test_small_parts_stand_at_the_end_as_usual() -> None:
    assert order(NONE, USUAL) == [part.anchor for part in PARTS]


def test_a_page_of_the_front_that_has_room_takes_one_in_any_case() -> None:
    front = Packed(left=[10.0, 70.0], places={"a": 0, "b": 1, "c": 1})
    parts, insets = inset(PARTS, HEIGHTS, Room(PAGE, [front], {}), USUAL)
    assert list(insets.behind) == ["c"]
    assert "own-care" in insets.behind["c"]
    assert not next(part for part in parts if part.anchor == "care").html


def test_free_pages_beside_sessions_take_as_many_as_there_is_room_for() -> None:
    parts, insets = inset(PARTS, HEIGHTS, NONE, Thrift(beside=True))
    held = {
        session: [one for one in HEIGHTS if f'id="{one}"' in html]
        for session, html in insets.beside.items()
    }
    assert held == {"s1": ["clinic", "care"]}, "no page is begun for a few lines"
    assert [part.anchor for part in parts if part.html] == ["rules", "s1", "s2", "lines", "duties"]
    assert insets.beside["s1"].count("head-end") == 1, "the page says at its head what it holds"


def test_what_the_page_of_the_agreements_has_room_for_stands_ahead_of_the_sessions() -> None:
    room = PAGE - ENDS - HEIGHTS["rules"]
    assert HEIGHTS["duties"] < room < HEIGHTS["care"] + 4
    some = order(NONE, Thrift(ahead="some"))
    assert some == ["rules", "duties", "s1", "s2", "lines", "clinic", "care"]
    every = order(NONE, Thrift(ahead="all"))
    assert every == ["rules", "clinic", "care", "duties", "s1", "s2", "lines"]


def test_a_place_that_is_just_large_enough_is_not_trusted() -> None:
    """It was measured elsewhere; a line too many would stand on a page of its own."""
    for left, taken in ((65.0, False), (67.0, True)):
        room = Room(PAGE, [Packed(left=[left], places={"a": 0})], {})
        held = inset(PARTS, HEIGHTS, room, USUAL)[1].behind.get("a", "")
        assert ("own-care" in held) is taken
