"""Cards of a deck: whatever their text needs, their drawings stay large enough to be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from peerkit.camp.profile import read_camp
from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds import deck
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.boxes import MM, id_of, of_class, page_boxes
from peerkit.editions.print.layout.engine import Layouts
from peerkit.editions.print.layout.measure import too_long
from peerkit.editions.print.workers import Run
from peerkit.kit import load

ROOT = Path(__file__).parents[4]
LEAST = 16.0  # mm: what DRAWING.md asks a drawing to hold at
LAST = "smaller-5"


@pytest.fixture(scope="module")
def fitted(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The emergency cards, laid out: two of five steps and six of six."""
    kit = load(ROOT)
    camp, _ = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert camp is not None
    assert camp.as_of is not None
    edition = Edition(kit, kit.languages["en"], camp, camp.as_of)
    folder = tmp_path_factory.mktemp("deck")
    families = fonts.stack(edition.language, kit.languages.values())
    fonts.make_private(families, folder / "fonts")
    entry = kit.get(Booklet, "B-EC")
    assert entry is not None
    pages = deck.printable(Run(edition, families, folder).setting(entry))
    return pages.fit(Layouts(), 0)


def test_every_drawing_is_printed_at_16_mm_or_more(fitted: Any) -> None:
    widths = [
        float(box.width) / MM
        for page in page_boxes(fitted.laid)
        for cell in of_class(page, "front")
        for box in of_class(cell, "picture")
    ]
    assert len(widths) >= 2 * 5 + 6 * 6
    assert min(widths) >= LEAST - 0.01


def test_every_card_fits_its_place(fitted: Any) -> None:
    assert fitted.findings == []
    assert too_long(fitted.laid) == {}


def test_six_drawn_steps_are_set_closely_from_the_beginning(fitted: Any) -> None:
    """A larger setting of such a card is not even tried: to lay out is what takes the time."""
    full = {f"{card.id}-front" for card in fitted.what.full_cards()}
    cards = {
        f"{placed.card.id}-front": placed.card
        for sheet in fitted.what.deck.sheets
        for placed in sheet.fronts
    }
    assert full == {side for side, card in cards.items() if len(card.steps) >= deck.MANY}
    fronts = {
        id_of(cell): cell for page in page_boxes(fitted.laid) for cell in of_class(page, "front")
    }
    assert all(isinstance(card, Card) for card in cards.values())
    assert full <= set(fronts)


def test_a_side_is_never_set_smaller_than_there_are_styles_for(fitted: Any) -> None:
    classes = {
        name
        for page in page_boxes(fitted.laid)
        for cell in of_class(page, "cell")
        for name in cell.element.get("class", "").split()
        if name.startswith("smaller-")
    }
    assert LAST in classes
    assert max(int(name.removeprefix("smaller-")) for name in classes) <= deck.SMALLER_STEPS
