"""What stands on the sides of a sheet, and in which type: as one document is to be printed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from peerkit.editions.print.kinds.marked import ROW
from peerkit.editions.print.layout.fit import MOST_ROOM
from peerkit.editions.print.paper.sizes import Size
from peerkit.editions.rendering.rendered import Rendered

# Sizes of type against the usual one, the largest first: a sheet is read from afar.
SCALES = (1.6, 1.5, 1.4, 1.3, 1.22, 1.15, 1.07, 1.0, 0.96, 0.92, 0.88, 0.84, 0.78)
# What is small already is not made smaller: 8.5 pt is the least that poor light allows.
LEAST = {"wallet": 1.0, "strip": 0.92, "a7": 0.92, "a6": 0.92}
WIDEST = 1.3  # the largest type on such a poster


@dataclass(frozen=True)
class Format:
    """The sides of one document, how large they are and for whom.

    `name` is that of the size, `most` the largest type to try; `own_help` and `own_complaint` say
    that the sides tell themselves what else stands at their foot; `may_grow` that a larger sheet
    may be taken; `apart` that each side is a sheet of its own. A row to write on
    grows by `most_room` mm at most. `blanks` says how many times as long and high as usual lines to
    write on are.
    """

    name: str
    size: Size
    sides: tuple[Rendered, ...]
    titled: bool = True
    discreet: bool = False
    for_participants: bool = True
    picture_rows: int = 1
    most: float = SCALES[0]
    own_help: bool = False
    own_complaint: bool = False
    may_grow: bool = False
    apart: bool = False
    most_room: float = MOST_ROOM
    blanks: float = 1.0

    @property
    def scales(self) -> list[float]:
        """The sizes of type to try, the largest first."""
        least = LEAST.get(self.name, SCALES[-1])
        return [scale for scale in SCALES if least <= scale <= self.most]


@dataclass(frozen=True)
class Side:
    """One side of a sheet, by its number among all; `more` rows join each table to write in."""

    every: tuple[Rendered, ...]
    number: int
    more: int = 0

    @property
    def blocks(self) -> Rendered:
        """What stands on the side."""
        blocks = self.every[self.number]
        html = ROW.sub(lambda found: found.group(1) * (1 + self.more), blocks.html)
        return replace(blocks, html=Markup(html))  # noqa: S704 - it was escaped when rendered

    @property
    def has_rows(self) -> bool:
        """Whether a table to write in stands on it."""
        return bool(ROW.search(self.every[self.number].html))

    @property
    def first(self) -> bool:
        """Whether it is the front."""
        return self.number == 0

    @property
    def last(self) -> bool:
        """Whether nothing comes after it."""
        return self.number == len(self.every) - 1


@dataclass(frozen=True)
class Type:
    """The sides to lay out, the size of their type and the mm that each row to write on grows.

    `tight` takes away what air can be spared.
    """

    sides: list[Side]
    scale: float = 1
    room: str = "0"
    tight: bool = False
