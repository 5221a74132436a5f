"""Which sheets of paper to print again, when something was printed before.

A page is compared by what is seen on it, not by the bytes it is made of: another program draws both
and compares the pictures. So a corrected phone number on the back cover costs one sheet of paper,
not a whole booklet.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pikepdf import Name, Pdf
from pypdfium2 import PdfDocument, PdfPage

from peerkit.editions.print.paper.sizes import PAPERS
from peerkit.editions.shapes import Shape, split, to_print

SHARP = 200 / 72  # pixels for each point: a dot of the smallest type is two pixels wide


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

    `old` holds the files as they were printed, `new` those of today. What nobody prints, since the
    same pages come folded or many on a sheet, is left out.
    """
    compared = [_compare(old / path.name, path, out, shape) for path, shape in _printed(new)]
    return [one for one in compared if one.sheets]


def _printed(folder: Path) -> list[tuple[Path, Shape]]:
    """Return the files of a folder that are put on paper, each with its shape."""
    files = []
    for path in sorted(folder.glob("*.pdf")):
        document, shape = split(path.name, [paper.name for paper in PAPERS.values()])
        files.append((document, shape.name, (path, shape)))
    return list(to_print(files))


def gone(old: Path, new: Path) -> list[str]:
    """Return the files that were printed before and are no longer made: take those back."""
    return sorted(path.name for path in old.glob("*.pdf") if not (new / path.name).is_file())


def _compare(old: Path, new: Path, out: Path, shape: Shape) -> Reprint:
    sides = shape.sides
    same = old.is_file() and old.read_bytes() == new.read_bytes()
    with Pdf.open(new) as pdf:
        sheets = range(-(-len(pdf.pages) // sides))
        differ = [] if same else _different(_seen(old), _seen(new), sides)
        if differ:
            wanted = [page for s in differ for page in range(s * sides, (s + 1) * sides)]
            _write(pdf, wanted, out / new.name)
    return Reprint(new.name, tuple(s + 1 for s in differ), len(sheets), not old.is_file())


def _different(before: list[str], now: list[str], sides: int) -> list[int]:
    """Return the numbers of the sheets, from 0, of which a side is not as it was."""
    starts = range(0, len(now), sides)
    return [at // sides for at in starts if now[at : at + sides] != before[at : at + sides]]


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


def _seen(path: Path) -> list[str]:
    """Return what tells the look of each page from that of others; none for a file not there."""
    if not path.is_file():
        return []
    with PdfDocument(path) as pdf:
        return [_look(page) for page in pdf]


def _look(page: PdfPage) -> str:
    bitmap = page.render(scale=SHARP, grayscale=True)
    return hashlib.sha256(f"{bitmap.width} {bitmap.height} ".encode() + bitmap.buffer).hexdigest()
