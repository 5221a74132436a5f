"""Small parts stand where there is room for them, so that they take no page of their own."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.insets import Insets, inset
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.slots import Slot, slots_of
from peerkit.editions.print.kinds.booklets.thrift import USUAL, Thrift
from peerkit.editions.print.layout.pack import Packed

PAGE = 210.0


def piece(kind: str, anchor: str) -> Piece:
    return Piece(kind, Markup.escape(kind), Markup("<p>{}</p>").format(kind), anchor)


PARTS = [
    piece("reading-guide", "guide"),
    piece("rules", "rules"),
    piece("session", "s1"),
    piece("locked", "s2"),
    piece("session", "s3"),
    piece("lines", "lines"),
    piece("clinic-now", "clinic"),
    piece("own-care", "care"),
    piece("duties", "duties"),
    piece("colophon", "made"),
]
HEIGHTS = {
    "guide": 70.0,
    "rules": 136.0,
    "s2": 30.0,
    "clinic": 70.0,
    "care": 64.0,
    "duties": 45.0,
    "made": 55.0,
}
ROOMS = Thrift(rooms=True)


def placed(
    thrift: Thrift, *slots: tuple[str, str, float]
) -> tuple[dict[str, list[str]], list[str]]:
    """Return what stands where, and the parts that are still their own, in their order."""
    free = [Slot(kind, behind, left) for kind, behind, left in slots]  # type: ignore[arg-type]
    parts, insets = inset(PARTS, HEIGHTS, free, thrift)
    return _held(insets), [part.anchor for part in parts if part.html]


def _held(insets: Insets) -> dict[str, list[str]]:
    every = {**insets.behind, **insets.beside}
    return {
        place: sorted(HEIGHTS, key=lambda one: html.find(f'id="{one}"'))[-html.count("<section") :]
        for place, html in every.items()
    }


def test_small_parts_stand_at_the_end_as_usual() -> None:
    slots = (("plan", "p1", 150.0), ("agreed", "rules", 100.0), ("beside", "s1", 185.5))
    assert placed(USUAL, *slots) == ({}, [part.anchor for part in PARTS])


def test_a_page_of_the_front_that_has_room_takes_one_in_any_case() -> None:
    held, own = placed(USUAL, ("front", "every-1", 66.5))
    assert held == {"every-1": ["care"]}
    assert own == [part.anchor for part in PARTS if part.anchor != "care"]


def test_every_page_that_has_room_takes_one_where_a_sheet_is_saved_by_it() -> None:
    slots = (("agreed", "rules", 49.5), ("plan", "p1", 62.0), ("step", "x", 75.0))
    held, own = placed(ROOMS, *slots, ("step", "y", 68.0))
    assert held == {"rules": ["s2"], "x": ["clinic"], "y": ["care"], "p1": ["duties"]}
    assert own == ["guide", "rules", "s1", "s3", "lines", "made"]


def test_a_part_stands_where_reading_aloud_is_not_interrupted_if_it_can() -> None:
    slots = (("step", "x", 50.0), ("plan", "p1", 60.0), ("plan", "p2", 52.0))
    held, _ = placed(ROOMS, ("plan", "p0", 34.0), *slots)
    assert held["p2"] == ["duties"], "the smaller of two plans' pages that have room"


def test_what_the_booklet_is_made_of_stands_behind_no_step() -> None:
    made = [part for part in PARTS if part.anchor == "made"]
    behind, below = Slot("step", "x", 150.0, thin=True), Slot("plan", "p1", 60.0)
    parts, insets = inset(made, HEIGHTS, [behind], ROOMS)
    assert parts == made
    assert not insets.behind
    assert list(inset(made, HEIGHTS, [behind, below], ROOMS)[1].behind) == ["p1"]


def test_a_thin_page_is_filled_first() -> None:
    thin = Slot("step", "x", 150.0, thin=True)
    parts, insets = inset(PARTS, HEIGHTS, [Slot("plan", "p1", 80.0), thin], ROOMS)
    assert 'id="clinic"' in insets.behind["x"]
    assert 'id="s2"' in insets.behind["p1"], "a locked session stands as early as may be"
    assert not next(part for part in parts if part.anchor == "clinic").html


def test_how_to_read_moves_early_where_the_contents_stand_below_the_front() -> None:
    slots = (("plan", "p1", 80.0), ("plan", "p2", 75.0))
    assert placed(Thrift(rooms=True, joined=True), *slots)[0] == {
        "p1": ["guide"],
        "p2": ["s2"],
    }
    assert "guide" in placed(ROOMS, *slots)[1]


def test_a_page_beside_a_session_takes_as_many_as_it_has_room_for() -> None:
    held, own = placed(ROOMS, ("beside", "s1", 185.5), ("beside", "s3", 185.5))
    assert held == {"s1": ["clinic", "care"]}, "no page is begun for a few lines"
    assert own[-2:] == ["duties", "made"]
    slot = Slot("beside", "s1", 185.5)
    insets = Insets()
    insets.put(slot, PARTS[6], Markup("<p>a</p>"))
    insets.put(slot, PARTS[7], Markup("<p>b</p>"))
    assert insets.beside["s1"].count("head-end") == 1, "the page says at its head what it holds"


@pytest.mark.parametrize(
    ("beside", "order"),
    [
        (True, ["guide", "s1", "s2", "s3", "lines", "clinic", "care", "duties", "made"]),
        (False, ["guide", "s1", "s2", "s3", "lines", "clinic", "care", "duties", "rules", "made"]),
    ],
)
def test_the_agreements_stand_beside_a_session_or_at_the_end(
    beside: bool, order: list[str]
) -> None:
    thrift = Thrift(rooms=True, beside=True, agreed="beside")
    slots = [("beside", "s1", 185.5)] if beside else []
    held, own = placed(thrift, *slots)
    if beside:
        assert held == {"s1": ["rules", "s2"]}
        order.remove("s2")
    assert own == order


def test_a_place_that_is_just_large_enough_is_not_trusted() -> None:
    """It was measured elsewhere; a line too many would stand on a page of its own."""
    assert not Slot("front", "a", 65.0).takes(64.0)
    assert Slot("front", "a", 67.0).takes(64.0)
    assert not Slot("plan", "a", 67.0).takes(64.0), "a rule closes it off"


def test_room_is_below_plans_behind_steps_and_beside_odd_sessions() -> None:
    parts = [piece("every", "e"), piece("rules", "r"), piece("session", "s"), piece("session", "t")]
    packed = {
        "e": Packed(fills=[1, 1], left=[20.0, 60.0], places={"a": 0, "b": 0, "c": 1}),
        "s": Packed(
            fills=[1, 1, 1], left=[70.0, 30.0, 50.0], places={"p": 0, "q": 1, "x": 1, "y": 2}
        ),
        "t": Packed(fills=[1], left=[50.0], places={"z": 0}),
    }
    found = slots_of(parts, packed, 136.0, PAGE, ROOMS)
    assert [(one.kind, one.behind) for one in found] == [
        ("front", "b"),
        ("front", "c"),
        ("agreed", "r"),
        ("plan", "p"),
        ("step", "x"),
        ("beside", "s"),
    ]
    packed["s"].continued.append(("x", 3))
    assert "x" not in [one.behind for one in slots_of(parts, packed, 136.0, PAGE, ROOMS)]
    joined = slots_of(parts, packed, 136.0, PAGE, Thrift(rooms=True, joined=True))
    assert "c" not in [one.behind for one in joined], "the contents stand there"
