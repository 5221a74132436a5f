"""The camp's logo: only a small, still picture beside the camp file is printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.camp.logo import MOST_BYTES
from peerkit.camp.profile import read_camp
from peerkit.checks.run import run
from peerkit.finding import Finding, Level
from peerkit.kit import Kit

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'


def findings(folder: Path, logo: str) -> list[Finding]:
    path = folder / "camp.yaml"
    path.write_text(
        f'id: here\nlanguages: {{main: en}}\norganiser:\n  logo: "{logo}"\n', encoding="utf-8"
    )
    camp, problems = read_camp(path, folder)
    assert problems == []
    assert camp is not None
    kit = Kit(root=folder, entries={}, languages={})
    return run(kit, camp=camp, as_of=date(2026, 11, 20), only=["camp-logo"])


def test_a_plain_picture_only_asks_for_the_permission(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(PLAIN, encoding="utf-8")
    (found,) = findings(tmp_path, "logo.svg")
    assert found.level is Level.NOTE
    assert found.place.line == 4


@pytest.mark.parametrize(
    ("logo", "told"),
    [
        ("https://example.org/logo.svg", "is not a file beside"),
        ("//example.org/logo.svg", "is not a file beside"),
        ("/etc/logo.svg", "is not a file beside"),
        ("../logo.svg", "is not a file beside"),
        ("C:logo.svg", "is not a file beside"),
        ("logo.gif", "neither SVG nor PNG"),
        ("logo", "neither SVG nor PNG"),
        ("missing.png", "There is no file"),
        (".png", "neither SVG nor PNG"),
    ],
)
def test_a_picture_from_elsewhere_is_refused(tmp_path: Path, logo: str, told: str) -> None:
    (found,) = findings(tmp_path, logo)
    assert found.level is Level.WARNING
    assert told in found.message


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "camp"
    folder.mkdir()
    (tmp_path / "private.png").write_bytes(b"x")
    (folder / "logo.png").symlink_to(tmp_path / "private.png")
    (found,) = findings(folder, "logo.png")
    assert found.level is Level.WARNING


@pytest.mark.parametrize(("size", "level"), [(0, Level.NOTE), (1, Level.WARNING)])
def test_a_heavy_picture_is_refused(tmp_path: Path, size: int, level: Level) -> None:
    begin = b"\x89PNG\r\n\x1a\n"
    (tmp_path / "logo.png").write_bytes(begin.ljust(MOST_BYTES + size, b"x"))
    (found,) = findings(tmp_path, "logo.png")
    assert found.level is level


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image href="http://example.org/x.png"/>',
        '<image xlink:href="file:///etc/passwd"/>',
        "<use href = 'other.svg#x'/>",
        '<rect onload="x()"/>',
        "<foreignObject/>",
        "<style>@import url(http://example.org/x.css)</style>",
        '<rect fill="url(http://example.org/x.svg#a)"/>',
    ],
)
def test_a_picture_that_does_or_asks_anything_is_refused(tmp_path: Path, inside: str) -> None:
    (tmp_path / "logo.svg").write_text(PLAIN.replace("</svg>", inside + "</svg>"), encoding="utf-8")
    (found,) = findings(tmp_path, "logo.svg")
    assert found.level is Level.WARNING
    assert "scripts or links" in found.message


@pytest.mark.parametrize(
    "inside",
    ['<use href="#a"/>', '<image href="data:image/png;base64,AA=="/>', '<a fill="url(#g)"/>'],
)
def test_a_picture_may_point_into_itself(tmp_path: Path, inside: str) -> None:
    (tmp_path / "logo.svg").write_text(PLAIN.replace("</svg>", inside + "</svg>"), encoding="utf-8")
    (found,) = findings(tmp_path, "logo.svg")
    assert found.level is Level.NOTE
