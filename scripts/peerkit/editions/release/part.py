"""One part of a release: the files that one machine made, and what they were made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from peerkit import fingerprint, sources
from peerkit.editions.output import Made
from peerkit.editions.packs.manifest import Sum
from peerkit.editions.packs.part import TOGETHER
from peerkit.finding import Finding, Level, Place
from peerkit.kit import Kit

FOLDER = "parts"  # of the manifests, beside what was made
OF_LANGUAGE, OF_ALL = ("print", "packs"), ("site", f"packs/{TOGETHER}")


@dataclass(frozen=True)
class Source:
    """What every part of one release has in common: one of another source does not fit.

    `kit` is the fingerprint of all words and of the program, `day` that by which contacts are
    judged, `review` whether people have read everything.
    """

    version: str
    day: str
    review: str
    kit: str


@dataclass(frozen=True)
class Part:
    """The files of a part by their paths below the release, with sums; `name` is a language's tag.

    `made` was printed, for the parts that are made of it.
    """

    name: str
    source: Source
    files: tuple[Sum, ...] = ()
    made: tuple[Made, ...] = ()


_PART: TypeAdapter[Part] = TypeAdapter(Part)


def names(kit: Kit) -> list[str]:
    """Return the parts of a release: each language, and what holds all of them."""
    return [*kit.languages, TOGETHER]


def made_from(kit: Kit) -> str:
    """Return what changes with any word of the kit, in any language, and with the program."""
    each = (sources.language(kit, tag) for tag in kit.languages)
    return fingerprint.of([sources.english(kit), *each])


def folders_of(name: str) -> tuple[str, ...]:
    """Return the folders of a part, below that of the release."""
    return OF_ALL if name == TOGETHER else tuple(f"{one}/{name}" for one in OF_LANGUAGE)


def summed(out: Path, folders: Iterable[str]) -> Iterator[Sum]:
    """Yield every file below folders with its sum, in order."""
    for folder in folders:
        for path in sorted((out / folder).rglob("*")):
            if path.is_file():
                yield _sum(out, path.relative_to(out).as_posix())


def _sum(out: Path, name: str) -> Sum:
    with (out / name).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Sum(name, (out / name).stat().st_size, digest)


def write_part(out: Path, part: Part) -> None:
    """Write the manifest of a part beside what it made."""
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    (out / FOLDER / f"{part.name}.json").write_bytes(_PART.dump_json(part, indent=1) + b"\n")


def read_part(out: Path, name: str) -> Part | Finding:
    """Return a part, or why there is none."""
    path = out / FOLDER / f"{name}.json"
    try:
        return _PART.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return missing(name, f"There is no part '{name}' in {path.parent}.")


def missing(name: str, message: str) -> Finding:
    """Return the finding of a part that cannot be used."""
    remedy = f"Make it: scripts/kit release VERSION --part {name}"
    return Finding(Place(f"{FOLDER}/{name}.json"), "release-part", Level.ERROR, message, remedy)


def altered(out: Path, part: Part) -> list[Finding]:
    """Return a finding for each file of a part that is gone, or is not what was made."""
    return [
        Finding(
            Place(one.name),
            "release-altered",
            Level.ERROR,
            f"{one.name} is not the file that was made.",
            f"Make the part '{part.name}' again.",
        )
        for one in part.files
        if not _is_within(out, one.name) or _sum(out, one.name) != one
    ]


def _is_within(out: Path, name: str) -> bool:
    """Say whether a file is there, and below the folder: a manifest may come from elsewhere."""
    path = (out / name).resolve()
    return path.is_file() and path.is_relative_to(out.resolve())
