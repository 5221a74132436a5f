"""The deck of coping cards: eight to a sheet, each back behind its front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.editions.print.order import card_cell
from peerkit.editions.render import Renderer

COLUMNS, ROWS = 2, 4
WIDTH, HEIGHT = 95.0, 68.0  # of a card, in mm
LEFT, TOP = (210 - COLUMNS * WIDTH) / 2, (297 - ROWS * HEIGHT) / 2
PER_SHEET = COLUMNS * ROWS
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


def sheets(cards: Sequence[Card], *, rtl: bool) -> list[Sheet]:
    """Place cards on sheets, eight to a side."""
    by_id = {card.id: card for card in cards}
    groups = [cards[i : i + PER_SHEET] for i in range(0, len(cards), PER_SHEET)]
    return [
        Sheet(
            tuple(_placed(group, by_id, back=False, rtl=rtl)),
            tuple(_placed(group, by_id, back=True, rtl=rtl)),
        )
        for group in groups
    ]


def _placed(
    group: Sequence[Card], by_id: dict[str, Card], *, back: bool, rtl: bool
) -> Iterator[Placed]:
    for position, card in enumerate(group):
        cell = card_cell(position, COLUMNS, back=back, rtl=rtl)
        alternative = by_id.get(card.alternative or "")
        yield Placed(card, alternative, TOP + cell.row * HEIGHT, LEFT + cell.column * WIDTH)


def cut_marks() -> list[Mark]:
    """Return the marks outside the cards, where a cutter's ruler goes from edge to edge."""
    marks = []
    for column in range(COLUMNS + 1):
        x = LEFT + column * WIDTH
        marks += [Mark("down", TOP - GAP - MARK, x), Mark("down", TOP + ROWS * HEIGHT + GAP, x)]
    for row in range(ROWS + 1):
        y = TOP + row * HEIGHT
        marks += [
            Mark("across", y, LEFT - GAP - MARK),
            Mark("across", y, LEFT + COLUMNS * WIDTH + GAP),
        ]
    return marks
