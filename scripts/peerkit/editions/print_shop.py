"""What a print shop must know: for each file the paper, the sides, what is done with the sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from peerkit.editions.output import Made
from peerkit.editions.shapes import printed
from peerkit.kit import Kit

ALWAYS = "Black and white, 80 g paper, 100 % (actual size), no fitting to the page."


@dataclass(frozen=True)
class Handling:
    """How the sheets of one shape are printed, and what is done with them afterwards."""

    sides: str
    then: str


HANDLING: Mapping[str, Handling] = {
    "read": Handling("not printed: to read on a screen", ""),
    "fold": Handling("both sides, flip on the short edge", "fold in the middle, 2 staples in it"),
    "large": Handling("one side", "staple at the top corner"),
    "page": Handling("both sides where it has 2 pages, flip on the long edge", ""),
    "cut": Handling("both sides, flip on the long edge", "cut along the lines"),
    "copies": Handling("both sides where it has 2 pages, flip on the long edge", "cut apart"),
    "tiles": Handling("one side", "trim one edge of each, glue together"),
}


@dataclass(frozen=True)
class Order:
    """One file in the order: how many sheets a copy takes, and how it is made."""

    file: str
    title: str
    sheets: int
    paper: str
    handling: Handling


def orders(kit: Kit, made: Iterable[Made], paper: str) -> list[Order]:
    """Return what is put on paper, by language and file.

    `paper` is the camp's own. How many copies are needed nobody here knows: the sheet leaves room.
    """
    return sorted(_orders(kit, made, paper), key=lambda one: one.file)


def _orders(kit: Kit, made: Iterable[Made], paper: str) -> Iterator[Order]:
    for one in printed(made):
        path = PurePosixPath(one.path)
        entry = kit.entries.get(one.document)
        title = str(entry.document.title) if entry else one.document
        handling = HANDLING[one.shape]
        yield Order(f"{path.parent.name}/{path.name}", title, one.sheets, paper, handling)
