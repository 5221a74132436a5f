"""The picture of the house and the list of decisions are current."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from peerkit.cli import architecture, decisions, house

ROOT = Path(__file__).parents[2]
PAGE = ROOT / architecture.PAGE
RECORDS = ROOT / architecture.RECORDS
AGAIN = "run scripts/kit architecture"


def test_the_picture_is_current() -> None:
    text = PAGE.read_text("utf-8")
    assert text.count("<!-- drawn:") == 2
    assert house.renewed(text) == text, AGAIN


def test_every_part_stands_above_what_it_imports() -> None:
    imports = house.imports_of(house.PACKAGE)
    floors = house.floors(imports)
    assert floors[0] == ["cli"]
    height = {part: at for at, floor in enumerate(floors) for part in floor}
    assert all(height[part] < height[below] for part, own in imports.items() for below in own)
    assert {"content", "finding"} <= imports["kit"]


def test_the_list_of_decisions_is_current() -> None:
    text = (RECORDS / decisions.INDEX).read_text("utf-8")
    days = decisions.listed(RECORDS)
    assert decisions.index(RECORDS, days) == text, AGAIN
    assert days.keys() == {path.name for path in RECORDS.glob("[0-9]*.md")}, AGAIN


def test_a_record_that_no_longer_holds_says_so(tmp_path: Path) -> None:
    (tmp_path / "0007-old.md").write_text("# 7. Old\n\n**Status.** replaced by 8\n", "utf-8")
    (tmp_path / "0008-new.md").write_text("# 8. New\n\n**What.** All.\n", "utf-8")
    told = decisions.index(tmp_path, {"0007-old.md": "2026-01-02", "0008-new.md": "2026-01-03"})
    assert "| 7 | [Old](0007-old.md) | 2026-01-02 | replaced by 8 |\n" in told
    assert "| 8 | [New](0008-new.md) | 2026-01-03 | holds |\n" in told


def test_days_are_kept_and_new_records_get_one(tmp_path: Path) -> None:
    (tmp_path / "0007-old.md").write_text("# 7. Old\n", "utf-8")
    (tmp_path / decisions.INDEX).write_text(
        decisions.index(tmp_path, {"0007-old.md": "2026-01-02"}), "utf-8"
    )
    (tmp_path / "0008-new.md").write_text("# 8. New\n", "utf-8")
    days = decisions.days_of(tmp_path)
    assert days["0007-old.md"] == "2026-01-02"
    assert len(days["0008-new.md"]) == len("2026-01-02")


def test_a_kit_without_the_page_is_told(tiny_kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny_kit)
    told = CliRunner().invoke(architecture.command)
    assert told.exit_code == 1
    assert "architecture.md is not here" in told.output
