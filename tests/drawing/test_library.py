"""Scenes are read from their files, and drawn only where the drawing differs."""

from __future__ import annotations

from pathlib import Path

from peerkit.drawing.library import SCENES, read_scenes, write_drawings


def write(root: Path, text: str, name: str = "cups.yaml") -> None:
    (root / SCENES).mkdir(parents=True, exist_ok=True)
    (root / SCENES / name).write_text(text, "utf-8")


def test_a_scene_is_drawn_once(tmp_path: Path) -> None:
    write(tmp_path, "scenes:\n  - {id: cup, draw: [ground, {cup: {x: 48.5}}]}\n")
    scenes, findings = read_scenes(tmp_path)
    assert findings == []
    assert [path.name for path in write_drawings(tmp_path, scenes.values())] == ["cup.svg"]
    assert write_drawings(tmp_path, scenes.values()) == []


def test_a_faulty_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    write(tmp_path, "scenes:\n  - {id: cup, draw: [camel]}\n")
    write(tmp_path, "scenes: [", "torn.yaml")
    write(tmp_path, "scenes:\n  - {id: mat, draw: [{mat: {x: 48}}]}\n", "mats.yaml")
    scenes, findings = read_scenes(tmp_path)
    assert list(scenes) == ["mat"]
    assert [finding.place.path.rpartition("/")[2] for finding in findings] == [
        "cups.yaml",
        "torn.yaml",
    ]
    assert "there is no block 'camel'" in findings[0].message.casefold()


def test_two_scenes_of_one_drawing_are_told(tmp_path: Path) -> None:
    write(tmp_path, "scenes:\n  - {id: cup, draw: [ground]}\n  - {id: cup, draw: [ground]}\n")
    _, findings = read_scenes(tmp_path)
    assert [finding.check for finding in findings] == ["picture-scene"]
