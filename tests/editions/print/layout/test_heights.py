"""What was measured is remembered, for one run or on disk, under all that decides it."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path

import pytest

from peerkit.editions.print.layout.heights import Heights
from peerkit.editions.print.layout.pack import Block

BLOCKS = [Block("a", 12.5, "step", (4.0, 8.5), 6.0), Block("b", 3.0)]


@pytest.mark.parametrize("kept", [False, True])
def test_blocks_come_back_as_they_were(tmp_path: Path, *, kept: bool) -> None:
    heights = Heights(tmp_path / "heights" if kept else None, "-".join)
    heights.keep(("css", "words"), BLOCKS)
    assert heights.get(("css", "words")) == BLOCKS
    assert heights.get(("css", "other words")) is None


def test_another_run_finds_what_was_kept(tmp_path: Path) -> None:
    Heights(tmp_path, "-".join).keep(("css", "words"), BLOCKS)
    assert Heights(tmp_path, "-".join).get(("css", "words")) == BLOCKS


def test_what_cannot_be_read_is_measured_again(tmp_path: Path) -> None:
    (tmp_path / "css-words").write_text("half a fi", "utf-8")
    assert Heights(tmp_path, "-".join).get(("css", "words")) is None


def test_only_what_is_new_is_measured() -> None:
    asked: list[list[str]] = []

    def measure(names: Set[str]) -> dict[str, list[Block]]:
        asked.append(sorted(names))
        return dict.fromkeys(names, BLOCKS)

    heights = Heights()
    first = heights.of({"one": ("css", "a"), "two": ("css", "b")}, measure)
    second = heights.of({"one": ("css", "a"), "two": ("css", "other")}, measure)
    assert first == second == {"one": BLOCKS, "two": BLOCKS}
    assert asked == [["one", "two"], ["two"]]


def test_the_pages_of_a_sketch_are_counted_once(tmp_path: Path) -> None:
    counted: list[int] = []

    def count() -> int:
        counted.append(44)
        return 44

    for _ in range(2):
        assert Heights(tmp_path, "-".join).number(("css", "sketch"), count) == 44
    assert counted == [44]
    assert Heights(tmp_path, "-".join).number(("css", "none"), lambda: 0) == 0
    assert Heights(tmp_path, "-".join).number(("css", "none"), lambda: 3) == 3, "tried once more"
