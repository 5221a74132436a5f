"""The last good output survives every fault, for the site and for print alike."""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from peerkit.editions import swap as swapping
from peerkit.editions.swap import keep_others, swap, workshop
from peerkit.finding import FindingsError

FILES = 40
KILLS = 20
LIMIT = 64 * 1024  # bytes of the small disk, and of a file where no disk can be made


def write(folder: Path, word: str) -> Path:
    """Write a folder all of one word."""
    for number in range(FILES):
        path = folder / f"part-{number % 4}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(word)
    return folder


def words(place: Path) -> set[str]:
    """Return the words that stand in a folder; it must be whole."""
    files = [path for path in place.rglob("*") if path.is_file()]
    assert len(files) in (0, FILES), "half an output"
    return {path.read_text() for path in files}


def build(place: Path, word: str) -> None:
    """Put a folder of one word in its place, as a build does."""
    with workshop(place) as beside:
        swap(write(beside / "new", word), place)


def left_over(place: Path) -> list[str]:
    """Return what stands beside an output and is neither it nor its lock."""
    return [
        p.name for p in place.parent.iterdir() if p.name.startswith(".") and "lock" not in p.name
    ]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An output of the word 'old'."""
    place = tmp_path / "build" / "en"
    build(place, "old")
    return place


def test_the_new_takes_the_place_of_the_old(place: Path) -> None:
    build(place, "new")
    assert words(place) == {"new"}
    assert left_over(place) == []


@pytest.mark.parametrize("exchange", [True, False])
def test_a_rename_that_fails_leaves_the_old(
    place: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    """The second of two renames fails, or the one that exchanges both names."""
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    def refuses(new: Path, _place: Path) -> bool:
        if exchange:
            raise OSError(5, "Input/output error", str(new))
        return False

    monkeypatch.setattr(Path, "rename", fails)
    monkeypatch.setattr(swapping, "_exchange", refuses)
    with pytest.raises(FindingsError) as error:
        build(place, "new")
    (finding,) = error.value.findings
    assert finding.check == "output-failed"
    assert words(place) == {"old"}
    assert left_over(place) == []


def test_where_names_cannot_be_exchanged_the_old_steps_aside(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swapping, "_exchange", lambda _new, _place: False)
    build(place, "new")
    assert words(place) == {"new"}
    assert left_over(place) == []


def test_a_build_killed_between_two_renames_is_mended_by_the_next(place: Path) -> None:
    place.rename(place.parent / ".en-old")
    write(place.parent / ".en-new" / "new", "half")
    with workshop(place):
        assert words(place) == {"old"}
    assert left_over(place) == []


def test_only_one_build_at_a_time(place: Path) -> None:
    with workshop(place), pytest.raises(FindingsError) as error:
        build(place, "second")
    assert [one.check for one in error.value.findings] == ["output-busy"]
    assert words(place) == {"old"}
    build(place, "third")
    assert words(place) == {"third"}


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Give a folder on a disk of LIMIT bytes; where none can be made, files may not be longer."""
    folder.mkdir()
    size = f"size={LIMIT}"
    mount = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode == 0:
        try:
            yield folder
        finally:
            subprocess.run(["umount", "-l", str(folder)], check=True)
        return
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, before[1]))
    try:
        yield folder
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_leaves_the_old(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        (disk / "en").mkdir()
        (disk / "en" / "0.txt").write_text("old")
        with pytest.raises(FindingsError) as error, workshop(disk / "en") as beside:
            (beside / "large").write_bytes(b"x" * 2 * LIMIT)
        assert [one.check for one in error.value.findings] == ["output-failed"]
        assert (disk / "en" / "0.txt").read_text() == "old"
        assert left_over(disk / "en") == []


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write into a folder, root included, whose writing no mode forbids."""
    bind = ["mount", "--bind", str(folder), str(folder)]
    if subprocess.run(bind, check=False, capture_output=True).returncode == 0:
        again = ["mount", "-o", "remount,ro,bind", str(folder)]
        subprocess.run(again, check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", "-l", str(folder)], check=True)
        return
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


def test_a_folder_that_may_not_be_written_to_is_told(place: Path) -> None:
    with read_only(place.parent):
        with pytest.raises(OSError, match=r"Read-only|Permission"):
            (place.parent / "try").write_text("x")
        with pytest.raises(FindingsError) as error:
            build(place, "new")
    (finding,) = error.value.findings
    assert finding.check == "output-failed"
    assert "Read-only" in finding.message or "Permission" in finding.message
    assert words(place) == {"old"}


CHILD = """
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[2], sys.argv[3]]
from test_swap import build
number = 0
print("ready", flush=True)
while True:
    build(Path(sys.argv[1]), f"run-{number}")
    number += 1
"""


def test_killed_twenty_times_the_output_is_old_or_new(place: Path) -> None:
    """At any moment one whole output stands there, not only after the next build."""
    here = Path(__file__).parent
    chance = random.Random(14)  # noqa: S311 - moments, no secrets
    command = [sys.executable, "-c", CHILD, str(place), str(here), str(here.parents[1] / "scripts")]
    for _ in range(KILLS):
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0.01, 0.12))
        process.kill()
        process.wait()
        process.stdout.close()
        assert len(words(place)) == 1
    build(place, "last")
    assert words(place) == {"last"}
    assert left_over(place) == []


def test_what_was_not_made_anew_stays_beside_it(place: Path) -> None:
    with workshop(place) as beside:
        new = beside / "en"
        (new / "part-0").mkdir(parents=True)
        (new / "part-0" / "0.txt").write_text("new")
        keep_others(new, place)
        swap(new, place)
    assert (place / "part-0" / "0.txt").read_text() == "new"
    assert words(place) == {"old", "new"}
    assert (place / "part-1" / "1.txt").stat().st_nlink == 1
