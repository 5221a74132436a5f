"""Which printed sheets to take down after words on safety have changed, and why."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from click.testing import Result
from tests.conftest import ROOT, copy_tiny_kit

from peerkit.cli.replaced import page, replaced
from peerkit.kit import load

SHEET = """\
id: P-13
title: Where help is
size: a6
readers: participants
purpose: It shows the places.
front:
  - text: What is said here stays here.
  - contacts: [clinic, women]
  - line: IL-2
"""


def sheet(root: Path, text: str = SHEET) -> Path:
    """Write a sheet into a kit and return its path."""
    path = root / "facilitation/sheets/p-13.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def edit(path: Path, old: str, new: str) -> None:
    """Replace words that stand in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def reasons(old: Path, new: Path) -> dict[str, tuple[str, ...]]:
    """Return the reasons by code."""
    return {one.id: one.reasons for one in replaced(load(old), load(new))}


def test_nothing_is_taken_down_when_nothing_has_changed(tiny_kit: Path) -> None:
    sheet(tiny_kit)
    assert replaced(load(tiny_kit), load(tiny_kit)) == []
    assert "Nothing has to be taken down." in page("v1", [])


def test_each_reason_is_told(tiny_kit: Path, tmp_path: Path) -> None:
    sheet(tiny_kit)
    (tmp_path / "new").mkdir()
    new = copy_tiny_kit(tmp_path / "new")
    changed = SHEET.replace("What is said here stays here.", "We ask everyone to keep it.")
    sheet(new, changed.replace("[clinic, women]", "[clinic]"))
    edit(new / "facilitation/lines.yaml", "I keep what you say private.", "I keep it, with limits.")
    told = reasons(tiny_kit, new)
    assert told["P-13"] == (
        "It broke a rule: Nobody promises what others will do: not the group, not managers",
        "The contact 'women' no longer stands on it",
        "Changed: line IL-2",
    )


def test_what_is_no_longer_made_is_taken_back(tiny_kit: Path, tmp_path: Path) -> None:
    sheet(tiny_kit)
    (tmp_path / "new").mkdir()
    assert reasons(tiny_kit, copy_tiny_kit(tmp_path / "new"))["P-13"] == (
        "It is no longer part of the kit",
    )


def test_words_that_are_not_on_safety_may_change(tiny_kit: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    new = copy_tiny_kit(tmp_path / "new")
    edit(new / "facilitation/checklists/safe-place.yaml", "title: ", "title: New ")
    assert reasons(tiny_kit, new) == {}


def test_the_command_prints_the_page(run: Callable[..., Result], tiny_kit: Path) -> None:
    path = sheet(tiny_kit)
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-C", str(tiny_kit)]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]):
        subprocess.run([*git, *words], check=True)
    path.unlink()
    text = run("changed", "HEAD", "--sheets").output
    assert text.startswith("---\nid: W98\n")
    assert "| P-13 | Where help is | It is no longer part of the kit. |" in text


def test_the_page_in_the_kit_is_one_of_its_pages() -> None:
    written = (ROOT / "docs/about/replaced-sheets.md").read_text("utf-8")
    assert written.startswith("---\nid: W98\n")
    assert "scripts/kit" not in written
