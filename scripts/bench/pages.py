"""The paper that booklets take, as a table: pages, sheets, fill, notes, sessions, smallest type.

    cd scripts && ../.venv/bin/python -m bench.pages ../build/print/en [../build/print/ar ...]

Everything is read back from the finished files, so folders of any version can be compared.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdfium2 import raw

HEAD, FOOT = 12.0, 12.5  # mm at the top and the bottom of a page that its text keeps clear of
MM = 72 / 25.4
WRITING = 12  # lines to write on, one below the other, that make a page one for notes
FEW = 3  # words on a page for notes, beside what every page has at its foot
HEADS = ("booklet", "pages", "sheets", "mean fill", "notes pages", "pages per session", "least pt")


@dataclass(frozen=True)
class Page:
    """A page: how far down its text reaches, 0 to 1, its smallest type in points, and its lines."""

    fill: float
    least: float
    words: int
    lines: int

    @property
    def notes(self) -> bool:
        """Whether the page is for writing only."""
        return self.words <= FEW and self.lines >= WRITING


def pages_of(path: Path) -> list[Page]:
    """Return the pages of a file."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [_page(page) for page in pdf]


def _page(page: pypdfium2.PdfPage) -> Page:
    height = page.get_height()
    text = page.get_textpage()
    low, high = FOOT * MM, height - HEAD * MM
    boxes = [text.get_rect(index) for index in range(text.count_rects())]
    inside = [box for box in boxes if box[1] > low]
    rules = [bounds for bounds in _paths(page) if low < bounds[1] < high]
    ends = [box[1] for box in inside] + [bounds[1] for bounds in rules]
    fill = (high - min(ends)) / (high - low) if ends else 0.0
    words = sum(len(text.get_text_bounded(*box).split()) for box in inside if box[3] < high)
    return Page(min(fill, 1.0), _least(text), words, len({round(rule[1]) for rule in rules}))


def _paths(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        yield drawn.get_bounds()


def _least(text: pypdfium2.PdfTextPage) -> float:
    sizes = [_size(text, index) for index in range(text.count_chars())]
    return min((size for size in sizes if size > 0), default=0.0)


def _size(text: pypdfium2.PdfTextPage, index: int) -> float:
    """Return the size of a letter in points; spaces and line ends have none."""
    if chr(raw.FPDFText_GetUnicode(text, index)).isspace():
        return 0.0
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    return float(raw.FPDFText_GetFontSize(text, index)) * abs(float(matrix.d))


def sessions_of(path: Path) -> list[int]:
    """Return how many pages each session takes, told by the bookmarks of the file."""
    reader = PdfReader(path)
    marks = [item for item in reader.outline if not isinstance(item, list)]
    starts = [(str(item.title), _number(reader, item)) for item in marks]
    ends = [*starts[1:], ("", len(reader.pages))]
    pairs = zip(starts, ends, strict=True)
    return [end - start for (title, start), (_, end) in pairs if title[:1].isdigit()]


def _number(reader: PdfReader, item: Any) -> int:
    return int(reader.get_destination_page_number(item) or 0)


def row(path: Path) -> str:
    """Return a booklet as a row of the table."""
    pages = pages_of(path)
    inner = pages[1:-1]
    cells = [
        path.stem,
        str(len(pages)),
        str(-(-len(pages) // 4)),
        f"{mean(page.fill for page in inner):.2f}",
        str(sum(page.notes for page in pages)),
        ", ".join(map(str, sessions_of(path))) or "–",
        f"{min(page.least for page in pages if page.least):.1f}",
    ]
    return f"| {' | '.join(cells)} |"


def booklets_in(folder: Path) -> list[Path]:
    """Return the booklets of a folder in reading order of pages, sorted."""
    folded = [path.name for path in folder.glob("*-fold.pdf")]
    every = sorted(folder.glob("*.pdf"))
    return [
        path
        for path in every
        if any(name.startswith(f"{path.stem}-") for name in folded)
        and f"{path.stem}-a4-fold.pdf" in folded
    ]


def main(folders: list[str]) -> None:
    """Print a table for each folder, and the sheets of all its booklets."""
    for folder in map(Path, folders):
        found = booklets_in(folder)
        print(f"\n### {folder}\n\n| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
        for path in found:
            print(row(path), flush=True)
        total = sum(-(-len(PdfReader(path).pages) // 4) for path in found)
        print(f"\n{len(found)} booklets, {total} sheets")


if __name__ == "__main__":
    main(sys.argv[1:])
