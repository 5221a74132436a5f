"""The deck of coping cards: four to a sheet, each back behind its front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.editions.print.paper.order import card_cell
from peerkit.editions.print.paper.sizes import (
    CARD_COLUMNS,
    CARD_HEIGHT,
    CARD_ROWS,
    CARD_WIDTH,
    Paper,
)
from peerkit.editions.render import Renderer

PER_SHEET = CARD_COLUMNS * CARD_ROWS
SMALLER_STEPS = 4  # sizes of type below the full one; deck.css says which
MARK = 4.0  # length of a cut mark, in mm
GAP = 1.0  # between a mark and the cards, so that no mark is left on a card


@dataclass(frozen=True)
class Placed:
    """A card at its place on a side, in mm from the sheet's top left corner."""

    card: Card
    alternative: Card | None
    top: float
    left: float


@dataclass(frozen=True)
class Sheet:
    """The two sides of one sheet of cards."""

    fronts: tuple[Placed, ...]
    backs: tuple[Placed, ...]


@dataclass(frozen=True)
class Mark:
    """A cut mark: `down` or `across`, in mm from the sheet's top left corner."""

    kind: str
    top: float
    left: float


def cards_of(renderer: Renderer, deck: Booklet) -> list[Card]:
    """Return the deck's cards in the reader's language."""
    kit = renderer.edition.kit
    ids = [key for part in deck.parts for key in part.cards or ()]
    entries = [entry for key in ids if (entry := kit.get(Card, key))]
    return [renderer.edition.translation(entry).document for entry in entries]


def sheets(cards: Sequence[Card], paper: Paper, *, rtl: bool) -> list[Sheet]:
    """Place cards on as few sheets as they take."""
    by_id = {card.id: card for card in cards}
    groups = [cards[i : i + PER_SHEET] for i in range(0, len(cards), PER_SHEET)]
    return [
        Sheet(
            tuple(_placed(group, by_id, paper, back=False, rtl=rtl)),
            tuple(_placed(group, by_id, paper, back=True, rtl=rtl)),
        )
        for group in groups
    ]


def _placed(
    group: Sequence[Card], by_id: dict[str, Card], paper: Paper, *, back: bool, rtl: bool
) -> Iterator[Placed]:
    for position, card in enumerate(group):
        cell = card_cell(position, CARD_COLUMNS, back=back, rtl=rtl)
        top = paper.card_top + cell.row * CARD_HEIGHT
        left = paper.card_left + cell.column * CARD_WIDTH
        # A card whose alternative is not in this deck would send its reader away empty-handed.
        yield Placed(card, by_id.get(card.alternative or ""), top, left)


def cut_marks(paper: Paper) -> list[Mark]:
    """Return the marks outside the cards, where a cutter's ruler goes from edge to edge."""
    right = paper.card_left + CARD_COLUMNS * CARD_WIDTH
    bottom = paper.card_top + CARD_ROWS * CARD_HEIGHT
    marks = []
    for column in range(CARD_COLUMNS + 1):
        x = paper.card_left + column * CARD_WIDTH
        marks += [Mark("down", paper.card_top - GAP - MARK, x), Mark("down", bottom + GAP, x)]
    for row in range(CARD_ROWS + 1):
        y = paper.card_top + row * CARD_HEIGHT
        marks += [Mark("across", y, paper.card_left - GAP - MARK), Mark("across", y, right + GAP)]
    return marks
