"""The ways in which a document is put on paper: how its files are called and printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from peerkit.editions.output import Made

T = TypeVar("T")


@dataclass(frozen=True)
class Shape:
    """One way of putting a document on paper, as one file.

    `suffix` follows the document's name in the file's, `{paper}` standing for the paper's. `sides`
    is how many pages of the file a sheet of paper takes: 2 where it is printed on both sides.
    `replaces` names the shape that nobody prints where this one is there.
    """

    name: str
    suffix: str = ""
    sides: int = 1
    replaces: str = ""

    def file_name(self, document: str, paper: str) -> str:
        """Return what the file of a document is called.

        >>> FOLD.file_name("walking-together", "a4")
        'walking-together-a4-fold.pdf'
        """
        return f"{document}{self.suffix.format(paper=paper)}.pdf"


READ = Shape("read")  # pages in reading order
FOLD = Shape("fold", "-{paper}-fold", sides=2, replaces="read")  # sheets in folding order
LARGE = Shape("large", "-{paper}-large", sides=2)  # each page on a side of a whole sheet
PAGE = Shape("page", sides=2)  # a sheet in its own size, a back behind its front
CUT = Shape("cut", "-{paper}", sides=2, replaces="page")  # different cards to cut
COPIES = Shape("copies", "-{paper}-copies", sides=2, replaces="page")  # many of one, to cut
TILES = Shape("tiles", "-{paper}-tiles", replaces="page")  # parts of a poster, to glue

SHAPES = {one.name: one for one in (READ, FOLD, LARGE, PAGE, CUT, COPIES, TILES)}
SHOWN = (READ, PAGE, CUT)  # which file shows best what a document is, the first there is


def split(name: str, papers: Iterable[str]) -> tuple[str, Shape]:
    """Return the document's name and the shape that a file's name tells of.

    Nothing tells a page to read from a sheet in its own size, which are printed alike; the one that
    is printed is returned.

        split("walking-together-a4-fold.pdf", ["a4", "letter"]) == ("walking-together", FOLD)
    """
    known = [(one.file_name("", paper), one) for one in SHAPES.values() for paper in papers]
    for ending, shape in sorted(known, key=lambda one: -len(one[0])):
        if shape.suffix and name.endswith(ending):
            return name.removesuffix(ending), shape
    return name.removesuffix(".pdf"), PAGE


def to_print(files: Iterable[tuple[str, str, T]]) -> Iterator[T]:
    """Yield the files that are printed, not those that another file of the document replaces.

    Each is given as its document, the name of its shape, and what to yield.
    """
    every = list(files)
    replaced = {(document, SHAPES[shape].replaces) for document, shape, _ in every}
    # What is read on a screen is printed folded, whatever its file is taken for.
    replaced |= {(document, "page") for document, shape in replaced if shape == "read"}
    yield from (one for document, shape, one in every if (document, shape) not in replaced)


def printed(made: Iterable[Made]) -> list[Made]:
    """Return what of all that was made is put on paper."""
    papers = [one for one in made if one.shape in SHAPES]
    return list(to_print((f"{one.language} {one.document}", one.shape, one) for one in papers))
