"""Paper, the pages and cards that are made of it, and how many copies go on a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from peerkit.camp.profile import Paper as PaperName
from peerkit.content.sheet import Sheet, SheetSize

MM = 72 / 25.4  # points
CARD_COLUMNS, CARD_ROWS = 2, 2
CARD_WIDTH = 103.0  # mm; the same on either paper
ABOVE, BELOW = 12.5, 4.5  # mm above the cards, for two lines of words, and below them
EDGE = 5.0  # mm that a printer cannot reach: copies keep clear of it, except whole pages
WALLET = (85.0, 54.0)  # mm, as a bank card
A3 = (297.0, 420.0)  # mm
HALVES: tuple[SheetSize, ...] = ("a7", "a6", "a5", "a4")  # each is half of the next


@dataclass(frozen=True)
class Paper:
    """A sheet, upright, in mm. Folded once across, it makes two pages of a booklet."""

    name: str
    width: float
    height: float

    @property
    def page_width(self) -> float:
        """Half a sheet exactly: A5 proper is half a millimetre too narrow to fill it."""
        return self.height / 2

    @property
    def page_height(self) -> float:
        """The short side of the sheet."""
        return self.width

    @property
    def card_left(self) -> float:
        """From the sheet's edge to the first column of cards."""
        return (self.width - CARD_COLUMNS * CARD_WIDTH) / 2

    @property
    def card_top(self) -> float:
        """From the sheet's edge to the first row of cards."""
        return ABOVE

    @property
    def card_height(self) -> float:
        """The height of a card: together they fill the sheet."""
        return (self.height - ABOVE - BELOW) / CARD_ROWS


PAPERS: dict[PaperName, Paper] = {
    "A4": Paper("a4", 210.0, 297.0),
    "Letter": Paper("letter", 215.9, 279.4),
}


@dataclass(frozen=True)
class Size:
    """Width and height in mm."""

    width: float
    height: float

    @property
    def area(self) -> float:
        """How much paper it is, in square mm."""
        return self.width * self.height

    @property
    def turned(self) -> Size:
        """The size lying on its other side."""
        return Size(self.height, self.width)


# mm: the widest poster of three pictures that four tiles of this paper hold, no picture cut.
WIDEST = {"letter": 390.0}


@dataclass(frozen=True)
class Grid:
    """Copies on a page of paper: `turned` says that each is turned by a quarter."""

    columns: int
    rows: int
    turned: bool

    @property
    def copies(self) -> int:
        """How many copies a page holds."""
        return self.columns * self.rows


def size_of(sheet: Sheet, paper: Paper) -> Size:
    """Return the size of a sheet; those named after A4 follow the camp's own paper."""
    size = named(sheet.size, paper)
    most = WIDEST.get(paper.name, size.height)
    return Size(min(size.height, most), size.width) if sheet.wide else size


def grid_of(size: Size, paper: Paper) -> Grid:
    """Return how copies of this size fill a page best; none where it is larger than the paper."""
    lying = size.turned
    options = [
        Grid(int(paper.width // size.width), int(paper.height // size.height), turned=False),
        Grid(int(paper.width // lying.width), int(paper.height // lying.height), turned=True),
    ]
    return max(options, key=lambda grid: grid.copies)


def named(size: SheetSize, paper: Paper) -> Size:
    """Return a size by its name, upright."""
    sizes = {
        "a3": Size(*A3),
        "a4": Size(paper.width, paper.height),
        "a5": Size(paper.height / 2, paper.width),
        "a6": Size(paper.width / 2, paper.height / 2),
        "a7": Size(paper.height / 4, paper.width / 2),
        "wallet": Size(*WALLET),
        "strip": Size(paper.height, paper.width / 2),
    }
    return sizes[size]


def larger(name: str, size: Size, paper: Paper) -> Iterator[tuple[SheetSize, Size]]:
    """Yield the sizes that a sheet may grow to, each a half of the next, up to a whole page.

    A wall strip stays one: it becomes a page that lies on its side.
    """
    if name == "strip":
        yield "strip", named("a4", paper).turned
        return
    for other in HALVES:
        if named(other, paper).area > size.area:
            yield other, named(other, paper)
