"""The scenes of the kit: read from their files, and drawn into SVG files beside the list."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from peerkit.content.document import Model, Source
from peerkit.content.picture import FOLDER
from peerkit.content.typed import read_typed
from peerkit.drawing.scene import Scene, svg_of
from peerkit.finding import Finding, Level

SCENES = f"{FOLDER}/scenes"


class _File(Model):
    scenes: tuple[Scene, ...]


def read_scenes(root: Path) -> tuple[dict[str, Scene], list[Finding]]:
    """Return every scene by the id of its drawing, and what is wrong with the files.

    A file below `facilitation/pictures/scenes/` holds the scenes of one subject, such as one group
    of cards. A scene that is drawn twice counts once, and is told.
    """
    scenes: dict[str, Scene] = {}
    findings: list[Finding] = []
    for path in sorted((root / SCENES).glob("*.yaml")):
        file, source, wrong = read_typed(path, root, _File)
        findings += wrong
        if file is not None:
            findings += _added(file.scenes, scenes, source)
    return scenes, findings


def _added(new: Iterable[Scene], scenes: dict[str, Scene], source: Source) -> list[Finding]:
    """Add scenes to those known; return a finding for each that was known already."""
    findings = []
    for number, scene in enumerate(new):
        if scene.id in scenes:
            message = f"The drawing {scene.id} is described twice."
            place = source.place(f"scenes.{number}")
            remedy = "Keep one of the two."
            findings.append(Finding(place, "picture-scene", Level.ERROR, message, remedy))
        scenes.setdefault(scene.id, scene)
    return findings


def write_drawings(root: Path, scenes: Iterable[Scene]) -> list[Path]:
    """Write the SVG of each scene whose file differs; return the files that were written."""
    written = []
    for scene in scenes:
        path = root / FOLDER / f"{scene.id}.svg"
        text = svg_of(scene)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written
