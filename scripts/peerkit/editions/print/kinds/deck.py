"""Decks of coping cards: four to a sheet, each back behind its front."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from peerkit.camp.reference import Reference
from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.editions.output import Result
from peerkit.editions.print.gates.laid import escaped, too_long_cards
from peerkit.editions.print.job import Fitted, Printable
from peerkit.editions.print.kinds.pages import render, style, styles
from peerkit.editions.print.kinds.review import is_draft
from peerkit.editions.print.layout.engine import Laid, Layouts
from peerkit.editions.print.layout.fit import Tried
from peerkit.editions.print.layout.measure import escapes, too_long
from peerkit.editions.print.layout.tokens import card_css
from peerkit.editions.print.paper.hints import hinted
from peerkit.editions.print.paper.order import card_cell
from peerkit.editions.print.paper.sizes import (
    CARD_COLUMNS,
    CARD_HEIGHT,
    CARD_ROWS,
    CARD_WIDTH,
    Paper,
)
from peerkit.editions.print.setting import Setting
from peerkit.editions.shapes import CUT, Shape
from peerkit.editions.words import fact_html

TEMPLATE = "deck.html.j2"
PER_SHEET = CARD_COLUMNS * CARD_ROWS
SMALLER_STEPS = 6  # sizes of type below the full one, then closer lines; deck.css says which
MANY = 6  # steps of a card that never fit beside drawings of 16 mm in the larger settings
START = 4  # so that such a card is set in this from the beginning
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


@dataclass(frozen=True)
class Deck:
    """What sheets of cards show."""

    booklet: Booklet
    sheets: list[Sheet]
    marks: list[Mark]
    draft: bool
    urgent_name: Markup
    urgent_phone: Markup
    urgent_place: Markup
    drawings_of: Callable[[Card], list[Markup]]


@dataclass(frozen=True)
class Steps:
    """By how many steps each side is set smaller, by its name, such as `CC-01-back`."""

    steps: Mapping[str, int]


@dataclass(frozen=True)
class DeckPages(Printable):
    """A deck, as the pipeline takes it."""

    deck: Deck

    @property
    def shape(self) -> Shape:
        """Whole sheets are laid out, with the cards at their places."""
        return CUT

    def fit(self, layouts: Layouts, guess: int) -> Fitted:  # noqa: ARG002 - nothing to guess
        """Lay out the cards; a side whose text is too long is set a step smaller, and again."""
        steps = {f"{card.id}-front": START for card in self.full_cards()}
        tried = self._laid(layouts, steps)
        for _ in range(SMALLER_STEPS):
            over = too_long(tried.laid) if tried.laid is not None else {}
            if not over:
                break
            steps |= {side: min(steps.get(side, 0) + 1, SMALLER_STEPS) for side in over}
            tried = self._laid(layouts, steps)
        if tried.laid is None:
            return Fitted(None, tried.findings, self)
        findings = [
            *tried.findings,
            *too_long_cards(too_long(tried.laid), self.setting.edition),
            *escaped(escapes(tried.laid), self.place),
        ]
        return Fitted(tried.laid, findings, self)

    def finish(self, data: bytes, laid: Laid) -> bytes:  # noqa: ARG002 - the pages stay
        """Return the file with what its printer must know: both sides, at its true size."""
        return hinted(data, both_sides=True)

    def papers(self, file: Path, pages: int) -> Result:
        """Return the file itself: it is printed as it was laid out."""
        return Result([self.made(file, CUT, pages, len(self.deck.sheets))], [])

    def full_cards(self) -> Iterator[Card]:
        """Yield the cards with so many drawn steps that the larger settings are of no use."""
        for sheet in self.deck.sheets:
            for placed in sheet.fronts:
                if len(placed.card.steps) >= MANY and self.deck.drawings_of(placed.card):
                    yield placed.card

    def _laid(self, layouts: Layouts, steps: Mapping[str, int]) -> Tried:
        html = render(TEMPLATE, self.setting.edition, self.deck, Steps(steps))
        return self.lay(layouts, html)


def printable(setting: Setting) -> DeckPages:
    """Return a deck's sheets with every side in its usual type."""
    edition = setting.edition
    cards = _cards(setting)
    deck = Deck(
        booklet=setting.document,
        sheets=sheets(cards, setting.paper, rtl=setting.rtl),
        marks=cut_marks(setting.paper),
        draft=is_draft(edition),
        urgent_name=fact_html(edition, Reference("urgent", "name")),
        urgent_phone=fact_html(edition, Reference("urgent", "phone")),
        urgent_place=fact_html(edition, Reference("urgent", "place")),
        drawings_of=setting.renderer.drawings,
    )
    html = render(TEMPLATE, edition, deck, Steps({}))
    own = style("deck"), card_css(setting.paper)
    sheets_css = styles(setting, edition.language.compact, *own, first=style("shared"))
    return DeckPages(setting, html, sheets_css, deck)


def _cards(setting: Setting) -> list[Card]:
    """Return the deck's cards in the reader's language."""
    edition = setting.edition
    ids = [key for part in setting.document.parts for key in part.cards or ()]
    entries = [entry for key in ids if (entry := edition.kit.get(Card, key))]
    return [edition.translation(entry).document for entry in entries]


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
