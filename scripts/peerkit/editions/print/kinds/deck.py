"""Decks of coping cards: four to a sheet, each back behind its front."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.editions.contacts import ContactRow, contact_row
from peerkit.editions.edition import Edition
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
    CARD_ROWS,
    CARD_WIDTH,
    Paper,
)
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.words import BETWEEN, known
from peerkit.editions.shapes import CUT, Shape
from peerkit.finding import has_errors

TEMPLATE = "deck.html.j2"
PER_SHEET = CARD_COLUMNS * CARD_ROWS
CLOSEST = 7  # settings of a deck, from the roomiest, 0, on; deck.css says what each takes away
FACES = ("front", "back")


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
    """A line to cut along: `down` or `across`, its corner and its length in mm."""

    kind: str
    top: float
    left: float
    length: float


@dataclass(frozen=True)
class Deck:
    """What sheets of cards show."""

    booklet: Booklet
    sheets: list[Sheet]
    marks: list[Mark]
    draft: bool
    urgent: ContactRow
    drawings_of: Callable[[Card], list[Markup]]


@dataclass(frozen=True)
class Closeness:
    """How closely the fronts and the backs are set: siblings look alike."""

    closeness: Mapping[str, int]


ROOMY = Closeness(dict.fromkeys(FACES, 0))


@dataclass(frozen=True)
class DeckPages(Printable):
    """A deck, as the pipeline takes it."""

    deck: Deck

    @property
    def shape(self) -> Shape:
        """Whole sheets are laid out, with the cards at their places."""
        return CUT

    def fit(self, layouts: Layouts, guess: int) -> Fitted:  # noqa: ARG002 - nothing to guess
        """Lay out the cards, every front like the fullest front and every back like the fullest.

        Where a camp wrote more than the backs hold, the name of whom to call is left out first,
        then where they are, then all numbers but the first: a card still leads to help.
        """
        fitted = self._closest(layouts)
        for what in self._shorter() if has_errors(fitted.findings) else ():
            full = what._fitted(what._laid(layouts, dict.fromkeys(FACES, CLOSEST)))
            if not has_errors(full.findings):
                return what._closest(layouts)
        return fitted

    def _shorter(self) -> Iterator[DeckPages]:
        """Yield the deck with ever less of what the camp wrote about whom to call."""
        place_to_go = known(self.setting.edition, "{fallback.place}")
        nameless = replace(self.deck.urgent, name=Markup(""))
        placeless = replace(nameless, place=Markup("")) if place_to_go else nameless
        first = Markup(placeless.phone.partition(BETWEEN)[0])  # noqa: S704 - cut from safe HTML
        for urgent in (nameless, placeless, replace(placeless, phone=first)):
            deck = replace(self.deck, urgent=urgent)
            html = render(TEMPLATE, self.setting.edition, deck, ROOMY)
            yield replace(self, deck=deck, html=html)

    def _closest(self, layouts: Layouts) -> Fitted:
        """Lay out the cards in the roomiest setting in which they fit.

        What fits in one setting fits in every closer one, so the settings are halved.
        """
        low, high = dict.fromkeys(FACES, 0), dict.fromkeys(FACES, CLOSEST)
        while low != high:
            middle = {face: (low[face] + high[face]) // 2 for face in FACES}
            tried = self._laid(layouts, middle)
            if tried.laid is None:
                return Fitted(None, tried.findings, self)
            full = {side.rpartition("-")[2] for side in too_long(tried.laid)}
            for face in FACES:
                if face in full:
                    low[face] = min(middle[face] + 1, high[face])
                else:
                    high[face] = middle[face]
        return self._fitted(self._laid(layouts, high))

    def _fitted(self, tried: Tried) -> Fitted:
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

    def _laid(self, layouts: Layouts, closeness: Mapping[str, int]) -> Tried:
        html = render(TEMPLATE, self.setting.edition, self.deck, Closeness(closeness))
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
        urgent=_urgent(edition),
        drawings_of=setting.renderer.drawings,
    )
    html = render(TEMPLATE, edition, deck, ROOMY)
    own = style("deck"), card_css(setting.paper)
    sheets_css = styles(setting, edition.language.compact, *own, first=style("shared"))
    return DeckPages(setting, html, sheets_css, deck)


def _urgent(edition: Edition) -> ContactRow:
    """Return whom to call: no name is asked for, and no place besides the one to go to together."""
    row = contact_row(edition, "urgent")
    place = row.place if known(edition, "{urgent.place}") else Markup("")
    return replace(row, name=row.name if row.named else Markup(""), place=place)


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
        top = paper.card_top + cell.row * paper.card_height
        left = paper.card_left + cell.column * CARD_WIDTH
        # A card whose alternative is not in this deck would send its reader away empty-handed.
        yield Placed(card, by_id.get(card.alternative or ""), top, left)


def cut_marks(paper: Paper) -> list[Mark]:
    """Return the lines of dashes around the cards, for scissors."""
    top, left, height = paper.card_top, paper.card_left, paper.card_height
    down = [
        Mark("down", top, left + column * CARD_WIDTH, CARD_ROWS * height)
        for column in range(CARD_COLUMNS + 1)
    ]
    across = [
        Mark("across", top + row * height, left, CARD_COLUMNS * CARD_WIDTH)
        for row in range(CARD_ROWS + 1)
    ]
    return [*down, *across]
