"""People are counted by hair, dress and what they hold."""

from __future__ import annotations

from typing import Any

import pytest

from peerkit.drawing.census import Census, census
from peerkit.drawing.scene import Scene


def counted(*blocks: Any) -> Census:
    return census([Scene.model_validate({"id": "a", "draw": list(blocks)}, strict=False)])


@pytest.mark.parametrize(
    ("block", "kinds"),
    [
        ({"person": {"x": 9, "hair": "scarf"}}, {"women", "covered"}),
        ({"person": {"x": 9, "hair": "short", "dress": "skirt"}}, {"women"}),
        ({"person": {"x": 9, "hair": "old", "holds": "stick"}}, {"women", "old", "aided"}),
        ({"person": {"x": 9, "hair": "bald"}}, {"old"}),
        ({"person": {"x": 9, "holds": "stethoscope"}}, set()),
        ({"bust": {"hair": "bun"}}, {"women"}),
        ({"profile": {"hair": "short"}}, set()),
    ],
)
def test_each_person_counts_for_what_is_seen(block: Any, kinds: set[str]) -> None:
    found = counted(block)
    assert found.people == 1
    assert {kind for kind in ("women", "covered", "old", "aided") if getattr(found, kind)} == kinds


def test_faces_things_and_people_far_away_are_nobody() -> None:
    assert counted("ground", {"face": {}}, {"far-person": {"x": 9, "ground": 90}}) == Census()
    assert counted("ground").share("women") == 0.0


def test_a_wheelchair_aids_who_sits_in_it() -> None:
    found = counted({"wheelchair": {"x": 48}}, {"person": {"x": 48, "pose": "seated"}})
    assert (found.people, found.aided) == (1, 1)
    assert found.share("aided") == 100.0
    assert "aided" in found.astray()
