"""Whatever goes wrong while printing, the last good booklets stay, and a person is told."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from peerkit.content.document import Entry
from peerkit.editions import swap as swapping
from peerkit.editions.edition import Edition
from peerkit.editions.output import Result, Silent
from peerkit.editions.print.build import print_edition, print_one
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.swap import workshop

SHEET = "breathing"
Make = Callable[..., Path]


@pytest.fixture
def edition(english: Any) -> Edition:
    """The test kit in English."""
    found: Edition = english.edition
    return found


def build(edition: Edition, out: Path) -> Result:
    """Print one sheet of an edition."""
    return print_edition(edition, out, Silent(), Wanted(frozenset([SHEET])))


def later(edition: Edition) -> Edition:
    """Return an edition whose files are others: of the next version."""
    return replace(edition, version="9.9.9", used={})


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*.pdf")}


@pytest.fixture
def printed(edition: Edition, tmp_path: Path) -> tuple[Path, dict[str, bytes]]:
    """A folder with a sheet that was printed, and what is in it."""
    out = tmp_path / "print"
    assert build(edition, out).findings == []
    before = bytes_in(out / "en")
    assert len(before) == 3  # two of the sheet, and the register of contacts
    return out, before


@pytest.mark.parametrize("exchange", [True, False])
def test_a_rename_that_fails_leaves_the_last_booklets(
    edition: Edition, printed: Any, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    out, before = printed
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self.parent.name == ".en-new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    def refuses(_new: Path, _place: Path) -> bool:
        if exchange:
            raise OSError(28, "No space left on device")
        return False

    monkeypatch.setattr(Path, "rename", fails)
    monkeypatch.setattr(swapping, "_exchange", refuses)
    made, findings = build(later(edition), out)
    assert made == []
    assert [(one.check, one.language) for one in findings] == [("output-failed", "en")]
    assert "No space left" in findings[0].message
    assert bytes_in(out / "en") == before
    assert [path.name for path in out.iterdir() if path.name != "en"] == [".en.lock"]


def test_a_full_disk_is_told_and_leaves_the_last_booklets(
    edition: Edition, printed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file itself cannot be written: the disk is full to the last byte."""
    out, before = printed
    full = Path("/dev/full")
    write = Path.write_bytes

    def into_the_full_disk(self: Path, data: bytes) -> int:
        with full.open("wb") as device:
            device.write(data)
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", into_the_full_disk)
    _, findings = build(later(edition), out)
    assert [one.check for one in findings] == ["output-failed"]
    assert bytes_in(out / "en") == before
    monkeypatch.undo()
    assert build(later(edition), out).findings == []
    assert bytes_in(out / "en") != before


def test_what_another_build_is_printing_is_left_to_it(edition: Edition, printed: Any) -> None:
    out, before = printed
    with workshop(out / "en"):
        _, findings = build(later(edition), out)
        assert [one.check for one in findings] == ["output-busy"]
    assert bytes_in(out / "en") == before


def test_what_is_not_asked_for_stays_beside_what_is(edition: Edition, printed: Any) -> None:
    out, before = printed
    (out / "en" / "other.pdf").write_bytes(b"other")
    assert build(later(edition), out).findings == []
    after = bytes_in(out / "en")
    assert after.keys() == {*before, "other.pdf"}
    assert after["other.pdf"] == b"other"


def test_a_booklet_from_the_command_line_is_swapped_in_too(edition: Edition, printed: Any) -> None:
    out, before = printed
    entry: Entry[Any] = edition.kit.entries[SHEET]
    assert print_one(later(edition), entry, out).findings == []
    assert bytes_in(out / "en").keys() == before.keys()
    assert bytes_in(out / "en") != before


def again_and_again(edition: Edition, out: Path, begun: Any) -> None:
    """Print one version after the other, until somebody ends this process."""
    begun.set()
    while True:
        build(later(edition), out)
        build(edition, out)


def test_a_killed_build_leaves_old_or_new(edition: Edition, printed: Any) -> None:
    """Laid out, copied from what is kept, or just being swapped: at no moment it is half."""
    out, old = printed
    assert build(later(edition), out).findings == []
    new = bytes_in(out / "en")
    context = get_context("fork")
    for kill in range(20):
        begun = context.Event()
        process = context.Process(target=again_and_again, args=(edition, out, begun))
        process.start()
        assert begun.wait(60)
        time.sleep(0.02 + 0.02 * kill)
        process.kill()
        process.join()
        assert bytes_in(out / "en") in (old, new)
    assert build(edition, out).findings == []
    assert bytes_in(out / "en") == old
    assert [path.name for path in out.iterdir() if path.name != "en"] == [".en.lock"]
