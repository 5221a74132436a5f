"""Paper: the sheet a printer takes, and the page and the cards that are made of it."""

from __future__ import annotations

from dataclasses import dataclass

from peerkit.camp.profile import Paper as PaperName

MM = 72 / 25.4  # points
CARD_COLUMNS, CARD_ROWS = 2, 2
CARD_WIDTH, CARD_HEIGHT = 95.0, 132.0  # mm; the same on either paper


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
        return (self.height - CARD_ROWS * CARD_HEIGHT) / 2


PAPERS: dict[PaperName, Paper] = {
    "A4": Paper("a4", 210.0, 297.0),
    "Letter": Paper("letter", 215.9, 279.4),
}
