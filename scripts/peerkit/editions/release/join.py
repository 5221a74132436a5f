"""Joins the parts of a release into files to hand out, or says why they do not fit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from peerkit.editions.packs.manifest import MANIFEST, SUMS, VERSION, spoken, sum_of, sums_text
from peerkit.editions.packs.names import plain
from peerkit.editions.packs.part import TOGETHER
from peerkit.editions.packs.zipped import zipped
from peerkit.editions.release.part import Part, Source, altered, missing, read_part
from peerkit.editions.swap import swap, workshop
from peerkit.finding import Finding, FindingsError

ASSETS, CHANGES = "assets", "CHANGES.md"
_OF_PACKS = (MANIFEST, SUMS, VERSION)


def parts_of(out: Path, names: Sequence[str], source: Source) -> list[Part]:
    """Return the parts of these names, all of one source and as they were made.

    Raises FindingsError with a finding for each part that is missing or of another source, and for
    each file that has been altered since.
    """
    found: list[Part] = []
    findings: list[Finding] = []
    for name in names:
        part = read_part(out, name)
        if isinstance(part, Finding):
            findings.append(part)
        elif part.source != source:
            findings.append(missing(name, f"The part '{name}' {_differs(part.source, source)}."))
        else:
            findings += altered(out, part)
            found.append(part)
    if findings:
        raise FindingsError(findings)
    return found


def _differs(one: Source, other: Source) -> str:
    if one.version != other.version:
        return f"is of version {one.version}, not {other.version}"
    if one.day != other.day:
        return f"is of {one.day}, not of {other.day}: set SOURCE_DATE_EPOCH for all parts"
    return "was made from other words or by another program"


def join(out: Path, parts: Sequence[Part], changes: str) -> list[str]:
    """Write the files to hand out into `out/assets/`, and return their names.

    One file for each pack and for what is printed in a language; a list of changes for readers; a
    manifest with the sum of each, which `sha256sum --check` reads too. The same parts give the same
    bytes. The folder is replaced when all of it is there.
    """
    source = parts[0].source
    with workshop(out / ASSETS) as beside:
        new = beside / ASSETS
        new.mkdir()
        sums = []
        files = ((name, data) for part in parts for name, data in _assets(out, part))
        for name, data in chain(files, [(CHANGES, changes.encode())]):
            (new / name).write_bytes(data)
            sums.append(sum_of(name, data))
        told = {**asdict(source), "parts": [part.name for part in parts]}
        listed = [asdict(one) for one in sorted(sums, key=lambda one: one.name)]
        manifest = json.dumps({**told, "files": listed}, indent=1) + "\n"
        (new / MANIFEST).write_text(manifest, "utf-8")
        sums.append(sum_of(MANIFEST, manifest.encode()))
        text = sums_text(sums)
        (new / SUMS).write_text(text, "utf-8")
        (new / VERSION).write_text(f"{source.version} · {source.day}\n{spoken(text)}\n", "utf-8")
        swap(new, out / ASSETS)
    return sorted(path.name for path in (out / ASSETS).iterdir())


def _assets(out: Path, part: Part) -> Iterator[tuple[str, bytes]]:
    """Yield one file for each folder of a part: as it is where it is one, else as a zip."""
    folders: dict[str, dict[str, Path]] = {}
    for one in part.files:
        folder, inside = _folder_of(one.name)
        folders.setdefault(folder, {})[inside] = out / one.name
    for folder, files in sorted(folders.items()):
        told = plain(f"kit {part.source.version} {_told(part, folder)}")
        single = [path for name, path in files.items() if name not in _OF_PACKS]
        if folder.startswith("packs/") and len(single) == 1:
            yield f"{told}{single[0].suffix}", single[0].read_bytes()
        else:
            yield f"{told}.zip", zipped(files)


def _folder_of(name: str) -> tuple[str, str]:
    """Return the folder that becomes one file, and the path within: a pack, a language's print."""
    depth = {"packs": 3, "print": 2}.get(name.partition("/")[0], 1)
    parts = name.split("/")
    return "/".join(parts[:depth]), "/".join(parts[depth:])


def _told(part: Part, folder: str) -> str:
    last = folder.rsplit("/", maxsplit=1)[-1]
    if folder.startswith("packs/"):
        return f"{part.name} {last}"
    return folder if part.name == TOGETHER else f"{part.name} print"
