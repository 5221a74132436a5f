"""Puts a finished folder in the place of the last one: never half of either.

Site and print use it alike. Whatever goes wrong, a full disk, a folder that may not be written to,
a build that is killed, the last good output stays, and the next build clears up.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

from peerkit.finding import Finding, FindingsError, Level, Manual, Place

FAULTS = (
    Manual(
        "output-failed",
        Level.ERROR,
        "Something could not be made, through no fault of the sources.\n\n"
        "Mostly a full disk, too little memory, or a folder that may not be written to. The last "
        "good site and booklets are still there.",
    ),
    Manual(
        "output-busy",
        Level.ERROR,
        "Another build is writing into the same folder.\n\n"
        "Wait until it has finished, or build into another folder with --output.",
    ),
)
# renameat2(2): exchange two names at once; names are seen from the working directory.
_EXCHANGE, _FROM_HERE = 2, -100
_NOT_POSSIBLE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


@contextmanager
def workshop(place: Path) -> Iterator[Path]:
    """Give an empty folder beside `place` to build in, and take it away afterwards.

    Only one build at a time works beside a place. A killed build frees its lock by itself; what it
    left behind goes when the next one begins. Raises FindingsError where another build is at work,
    or where the disk or the machine fails in the block:

        with workshop(out) as beside:
            make(beside / "new")
            swap(beside / "new", out)
    """
    try:
        with _locked(place):
            _recover(place)
            beside = _beside(place, "new")
            beside.mkdir()
            try:
                yield beside
            finally:
                shutil.rmtree(beside, ignore_errors=True)
    except (OSError, BrokenProcessPool) as error:
        raise FindingsError([failed(error, place)]) from error


def swap(new: Path, place: Path) -> None:
    """Put a finished folder in its place; the last one goes when the new one is there.

    Both change names in one step, where the system can; else the last one steps aside first, and
    comes back should the new one not get in. Raises OSError then.
    """
    if not place.exists():
        new.rename(place)
        return
    if _exchange(new, place):
        shutil.rmtree(new, ignore_errors=True)
        return
    old = _beside(place, "old")
    shutil.rmtree(old, ignore_errors=True)  # of a build that was killed; `place` is whole
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def keep_others(new: Path, place: Path) -> None:
    """Give a new folder what stands in `place` and was not made anew, so that it is whole.

    Files are linked where the disk can: that takes no room.
    """
    for path in sorted(place.rglob("*")) if place.is_dir() else ():
        target = new / path.relative_to(place)
        if path.is_dir():
            target.mkdir(exist_ok=True)
        elif not target.exists():
            _link(path, target)


def failed(error: Exception, place: Path) -> Finding:
    """Tell of what no source is to blame for: a full disk, or a process ended from outside."""
    reason = error.strerror if isinstance(error, OSError) else "the machine ended a process"
    return Finding(
        Place(place.name),
        "output-failed",
        Level.ERROR,
        f"It could not be made: {reason or 'unknown reason'}.",
        "Free some disk and memory, check who may write there, and build again.",
    )


@contextmanager
def _locked(place: Path) -> Iterator[None]:
    place.parent.mkdir(parents=True, exist_ok=True)
    with (place.parent / f".{place.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FindingsError([_busy(place)]) from None
        yield


def _recover(place: Path) -> None:
    """Bring back the last good folder, should a build have been killed between two renames."""
    old = _beside(place, "old")
    if old.exists() and not place.exists():
        old.rename(place)
    for name in ("old", "new"):
        shutil.rmtree(_beside(place, name), ignore_errors=True)


def _exchange(new: Path, place: Path) -> bool:
    """Exchange the names of two folders at once; False where the system or the disk cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(new), os.fsencode(place)
    if rename(_FROM_HERE, names[0], _FROM_HERE, names[1], _EXCHANGE) == 0:
        return True
    fault = ctypes.get_errno()
    if fault in _NOT_POSSIBLE:
        return False
    raise OSError(fault, os.strerror(fault), str(place))


def _link(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)


def _beside(place: Path, name: str) -> Path:
    return place.parent / f".{place.name}-{name}"


def _busy(place: Path) -> Finding:
    return Finding(
        Place(place.name),
        "output-busy",
        Level.ERROR,
        "Another build is writing into this folder.",
        "Wait until it has finished, or build into another folder with --output.",
    )
