"""Which sheets of paper to print again, when something was printed before.

A page is compared by what is drawn on it: its drawing commands and those of the pages and pictures
it takes in, not by names or dates inside the file. So a corrected phone number on the back cover
costs one sheet of paper, not a whole booklet.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pikepdf import Array, Name, Page, Pdf

SIDES = 2  # of a sheet of paper
# Printed on both sides of the paper, two pages of the file to a sheet; other files page by page.
DUPLEX = ("-fold.pdf", "-cards-a4.pdf", "-cards-letter.pdf")
DEEP = 8  # how far pages may take in pages; the kit's own go two deep


@dataclass(frozen=True)
class Reprint:
    """What to print again of one file.

    `sheets` count from 1; `total` is how many the file has. `new` says that it was not printed
    before.
    """

    name: str
    sheets: tuple[int, ...]
    total: int
    new: bool = False


def reprint(old: Path, new: Path, out: Path) -> list[Reprint]:
    """Write what differs between two printed folders, and return it by file, sorted.

    `old` holds the files as they were printed, `new` those of today. Files to read on a screen are
    left out where the same pages come folded.
    """
    found = []
    for path in sorted(new.glob("*.pdf")):
        if any(path.with_name(f"{path.stem}{one}").is_file() for one in ("-a4-fold.pdf",)):
            continue
        result = _compare(old / path.name, path, out)
        if result.sheets:
            found.append(result)
    return found


def gone(old: Path, new: Path) -> list[str]:
    """Return the files that were printed before and are no longer made: take those back."""
    return sorted(path.name for path in old.glob("*.pdf") if not (new / path.name).is_file())


def _compare(old: Path, new: Path, out: Path) -> Reprint:
    sides = SIDES if new.name.endswith(DUPLEX) else 1
    with Pdf.open(new) as pdf:
        now = [_digest(page) for page in pdf.pages]
        before = _digests(old)
        sheets = range(-(-len(now) // sides))
        differ = [
            sheet
            for sheet in sheets
            if now[sheet * sides : (sheet + 1) * sides]
            != before[sheet * sides : (sheet + 1) * sides]
        ]
        if differ:
            _write(
                pdf, [p for s in differ for p in range(s * sides, (s + 1) * sides)], out / new.name
            )
    return Reprint(new.name, tuple(s + 1 for s in differ), len(sheets), not old.is_file())


def _write(pdf: Pdf, wanted: list[int], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with Pdf.new() as made:
        for number in wanted:
            if number < len(pdf.pages):
                made.pages.append(pdf.pages[number])
        preferences = pdf.Root.get(Name.ViewerPreferences)
        if preferences is not None:
            made.Root.ViewerPreferences = made.copy_foreign(pdf.make_indirect(preferences))
        made.save(path, deterministic_id=True)


def _digests(path: Path) -> list[str]:
    if not path.is_file():
        return []
    with Pdf.open(path) as pdf:
        return [_digest(page) for page in pdf.pages]


def _digest(page: Page) -> str:
    digest = hashlib.sha256()
    for part in _drawn(page.obj, page.obj.get(Name.Contents), DEEP):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _drawn(owner: Any, contents: Any, deep: int) -> Iterator[bytes]:
    """Yield what is drawn: the commands, and those of everything they take in, by name."""
    streams = list(contents) if isinstance(contents, Array) else [contents]
    yield from (stream.read_bytes() for stream in streams if stream is not None)
    resources = owner.get(Name.Resources)
    taken = resources.get(Name.XObject) if resources is not None else None
    for name, one in sorted(taken.items()) if taken is not None and deep else ():
        yield str(name).encode()
        if one.get(Name.Subtype) == Name.Form:
            yield from _drawn(one, one, deep - 1)
        else:
            yield one.read_raw_bytes()
