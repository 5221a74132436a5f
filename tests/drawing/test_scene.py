"""Every block draws, in black and white, within what a drawing may hold."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from pydantic import ValidationError
from tests.conftest import ROOT

from peerkit.checks.documents.pictures import COLOURS, DRAWN_WITH
from peerkit.drawing.body.hair import ABOVE
from peerkit.drawing.body.look import AHEAD, FACE, PLACES
from peerkit.drawing.body.poses import POSES
from peerkit.drawing.library import read_scenes
from peerkit.drawing.scene import BLOCKS, SIZES, Scene, svg_of

# What blocks without a usual place need to be told.
TOLD: dict[str, dict[str, Any]] = {
    "arrow": {"start": [10, 10], "end": [40, 40]},
    "bow": {"start": [10, 10], "end": [40, 40]},
    "looking": {"start": [10, 10], "end": [40, 40]},
    "speech": {"x": 10, "y": 10, "tail": [20, 50]},
    "thought": {"x": 30, "y": 20, "to": [40, 60]},
    "stroke": {"points": [[1, 1], [9, 9]]},
    "curve": {"points": [[1, 1], [9, 9], [20, 9], [30, 1]]},
    "round": {"x": 40, "y": 40, "size": 4},
    "picture": {"x": 40, "y": 40, "holds": "sun"},
    "far-person": {"x": 40, "ground": 60},
}


def scene(*blocks: Any, canvas: str = "square") -> Scene:
    """Return a scene of some blocks."""
    return Scene.model_validate({"id": "a", "canvas": canvas, "draw": list(blocks)}, strict=False)


def told(name: str) -> dict[str, Any]:
    """Return what a block must be told at least."""
    needed = {
        field: 48
        for field, info in BLOCKS[name].model_fields.items()
        if info.is_required() and field in ("x", "y")
    }
    return {**needed, **TOLD.get(name, {})}


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_a_block_draws_lines_and_shapes_only(name: str) -> None:
    root = ElementTree.fromstring(svg_of(scene({name: told(name)})))  # noqa: S314 - our own
    elements = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert set(elements) <= DRAWN_WITH
    assert len(elements) > 2, "it draws something"
    for element in root.iter():
        for key in ("fill", "stroke"):
            assert element.get(key, "none") in COLOURS


@pytest.mark.parametrize("pose", sorted(POSES))
def test_a_pose_is_mirrored_where_it_faces_left(pose: str) -> None:
    def places(faces: str) -> list[float]:
        drawn = svg_of(scene({"person": {"x": 48, "pose": pose, "faces": faces, "hair": "bald"}}))
        legs = [line for line in drawn.splitlines() if "stroke-width" in line and " L" in line][:1]
        return [float(x) for line in legs for x in re.findall(r"[ML](-?[\d.]+) ", line)]

    right, left = places("right"), places("left")
    assert right
    assert sorted(96 - x for x in right) == pytest.approx(sorted(left), abs=0.11)


@pytest.mark.parametrize("gesture", sorted([*PLACES, *AHEAD, *FACE, "knee", "ground"]))
def test_a_hand_goes_to_every_named_place(gesture: str) -> None:
    moved = svg_of(scene({"person": {"x": 48, "left": gesture}}))
    still = svg_of(scene({"person": {"x": 48}}))
    assert (moved == still) == (gesture == "down")


@pytest.mark.parametrize("hair", sorted(ABOVE))
def test_hair_tells_people_apart(hair: str) -> None:
    others = {svg_of(scene({"person": {"x": 48, "hair": other}})) for other in ABOVE}
    assert len(others) == len(ABOVE)
    assert svg_of(scene({"bust": {"hair": hair}})) != svg_of(scene({"bust": {"hair": "bald"}})) or (
        hair == "bald"
    )


@pytest.mark.parametrize("canvas", sorted(SIZES))
def test_the_canvas_is_one_of_three(canvas: Any) -> None:
    wide, high = SIZES[canvas]
    assert f'viewBox="0 0 {wide} {high}"' in svg_of(scene("ground", canvas=canvas))


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({"camel": {}}, "there is no block 'camel'"),
        ({"cup": {}, "jug": {}}, "one name"),
        ({"cup": {"x": 4, "colour": "red"}}, "colour"),
        ({"person": {"x": 4, "hair": "green"}}, "hair"),
        ({"person": {"x": 4, "size": 40}}, "size"),
    ],
)
def test_what_cannot_be_drawn_is_named(block: Any, words: str) -> None:
    with pytest.raises(ValidationError, match=re.escape(words)):
        scene(block)


def test_every_scene_of_the_kit_is_drawn_as_it_is() -> None:
    scenes, findings = read_scenes(ROOT)
    assert findings == []
    for name, found in scenes.items():
        path = ROOT / "facilitation/pictures" / f"{name}.svg"
        assert path.read_text("utf-8") == svg_of(found), f"run scripts/kit draw for {name}"
