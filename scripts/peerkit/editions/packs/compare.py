"""Looks at a pack as it arrived: is it whole, which one is it, and what changed since another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from peerkit.editions.packs.manifest import SUMS, VERSION, is_local, spoken, sum_of
from peerkit.editions.packs.zipped import zipped
from peerkit.finding import Finding, FindingsError, Level, Place

MOST = 4_000_000_000  # bytes of all files: what a stick's disk takes as one
Files = Mapping[str, bytes]


def read(path: Path) -> dict[str, bytes]:
    """Return the files of a pack, a folder or a zip, by their paths in it.

    Raises FindingsError where it is neither, or would be larger than any pack.
    """
    try:
        if path.is_dir():
            files = sorted(one for one in path.rglob("*") if one.is_file())
            return {one.relative_to(path).as_posix(): one.read_bytes() for one in files}
        with ZipFile(path) as archive:
            if sum(one.file_size for one in archive.infolist()) > MOST:
                raise FindingsError([_unreadable(path, "It would be larger than any pack.")])
            names = [one for one in archive.namelist() if not one.endswith("/")]
            return {name: archive.read(name) for name in names}
    except (OSError, BadZipFile, NotImplementedError, RuntimeError) as error:
        raise FindingsError([_unreadable(path, f"{error}.")]) from None


def altered(files: Files, place: str) -> list[Finding]:
    """Return a finding for each file that is not as its sum says, is missing, or has no sum."""
    if SUMS not in files:
        return [_finding(f"{place}/{SUMS}", "The list of sums is not there.")]
    known = sums_of(files)
    counted = {name for name in files if name not in (SUMS, VERSION) and not is_local(name)}
    found = [
        _finding(f"{place}/{name}", "The file is not there.")
        for name in sorted(known.keys() - counted)
    ]
    found += [
        _finding(f"{place}/{name}", "The file was put there later.")
        for name in sorted(counted - known.keys())
    ]
    return found + [
        _finding(f"{place}/{name}", "The file is not as it was made.")
        for name in sorted(counted & known.keys())
        if sum_of(name, files[name]).sha256 != known[name]
    ]


def sums_of(files: Files) -> dict[str, str]:
    """Return the sums that a pack lists, by file."""
    text = files.get(SUMS, b"").decode("utf-8", "replace")
    pairs = (line.partition("  ") for line in text.splitlines())
    return {name: known for known, _, name in pairs}


def number(files: Files) -> str:
    """Return the number of a pack, reckoned from its sums: what stands in a file may be written."""
    return spoken(files.get(SUMS, b"").decode("utf-8", "replace"))


@dataclass(frozen=True)
class Changes:
    """What is different in a newer pack: files that changed or are new, and those that went."""

    changed: tuple[str, ...]
    gone: tuple[str, ...]


def changes(old: Files, new: Files) -> Changes:
    """Return what changed from one version of a pack to another, by the sums of both.

    What each camp fills by itself is never among it: an update must not empty it.
    """
    before, now = sums_of(old), sums_of(new)
    changed = [name for name, known in now.items() if before.get(name) != known]
    return Changes(tuple(sorted(changed)), tuple(sorted(before.keys() - now.keys())))


def update(old: Files, new: Files) -> bytes:
    """Return a zip of only what must be copied over an older pack, with the new sums."""
    names = (*changes(old, new).changed, SUMS, VERSION)
    return zipped({name: new[name] for name in names if name in new})


def _finding(path: str, message: str) -> Finding:
    remedy = "Get the pack again from where it was made, and compare the number by voice."
    return Finding(Place(path), "pack-altered", Level.ERROR, message, remedy)


def _unreadable(path: Path, message: str) -> Finding:
    remedy = "Name the folder or the zip of a pack; copy it again where it is damaged."
    return Finding(Place(path.name), "pack-unreadable", Level.ERROR, message, remedy)
