"""Puts a finished site in the place of the last one, never a half-made one."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerkit.finding import Finding, FindingsError, Level, Place


@contextmanager
def workshop(place: Path) -> Iterator[Path]:
    """Give an empty folder beside `place` to build in, and take it away afterwards.

    Only one build at a time works beside a place: raises FindingsError where another does. A
    killed build frees its lock by itself; what it left behind goes when the next one begins.
    """
    beside = place.parent / f".{place.name}-new"
    place.parent.mkdir(parents=True, exist_ok=True)
    with (place.parent / f".{place.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise FindingsError([_busy(place)]) from None
        _recover(place)
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir()
        try:
            yield beside
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def swap(new: Path, place: Path) -> None:
    """Rename a finished folder into its place; the last one goes when the new one is there."""
    old = _old(place)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _recover(place: Path) -> None:
    """Bring back the last good folder, should a build have been killed between two renames."""
    old = _old(place)
    if old.exists() and not place.exists():
        old.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _old(place: Path) -> Path:
    return place.parent / f".{place.name}-old"


def _busy(place: Path) -> Finding:
    return Finding(
        Place(place.name),
        "site-busy",
        Level.ERROR,
        "Another build is writing into this folder.",
        "Wait until it has finished, or build into another folder with --output.",
    )
