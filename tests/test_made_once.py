"""Processes that run tests share what took long to make."""

from __future__ import annotations

from pathlib import Path

import pytest

from made_once import made_once


def test_what_was_made_is_not_made_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    asked: list[Path] = []

    def make(folder: Path) -> tuple[str, Path]:
        asked.append(folder)
        (folder / "file").write_text("made")
        return "made", folder

    first = made_once(tmp_path_factory, "test-made-once", make)
    second = made_once(tmp_path_factory, "test-made-once", make)
    assert len(asked) == 1
    assert second == first
    assert (second[1] / "file").read_text() == "made"


def test_what_failed_is_tried_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    def fail(_folder: Path) -> None:
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        made_once(tmp_path_factory, "test-failed-once", fail)
    assert made_once(tmp_path_factory, "test-failed-once", lambda folder: folder.name)
