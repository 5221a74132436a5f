"""Cards of a deck: whatever their text needs, their drawings stay large enough to be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from peerkit.camp.profile import read_camp
from peerkit.content.booklet import Booklet
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds import deck
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.boxes import MM, of_class, page_boxes
from peerkit.editions.print.layout.engine import Layouts
from peerkit.editions.print.layout.measure import too_long
from peerkit.editions.print.paper.sizes import PAPERS, Paper
from peerkit.editions.print.workers import Run
from peerkit.kit import load

ROOT = Path(__file__).parents[4]
LEAST = 16.0  # mm: what DRAWING.md asks a drawing to hold at


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


def test_siblings_look_alike(fitted: Any) -> None:
    """One size of type and of drawing for all fronts of a deck, and one of type for all backs."""
    for face in deck.FACES:
        cells = [cell for page in page_boxes(fitted.laid) for cell in of_class(page, face)]
        assert len(cells) == 8
        assert len({round(float(cell.style["font_size"]), 2) for cell in cells}) == 1
        pictures = [box for cell in cells for box in of_class(cell, "picture")]
        assert len({round(float(box.width), 2) for box in pictures}) <= 1


def test_a_deck_is_set_as_roomily_as_its_fullest_card_allows(fitted: Any) -> None:
    """One setting roomier, some card would be too long."""
    closest = {
        face: next(
            int(name.removeprefix("closer-"))
            for page in page_boxes(fitted.laid)
            for cell in of_class(page, face)
            for name in cell.element.get("class", "").split()
            if name.startswith("closer-")
        )
        for face in deck.FACES
    }
    assert 0 < closest["front"] <= deck.CLOSEST
    roomier = fitted.what._laid(Layouts(), closest | {"front": closest["front"] - 1})
    assert any(side.endswith("-front") for side in too_long(roomier.laid))


@pytest.mark.parametrize("paper", PAPERS.values(), ids=str)
def test_cards_and_words_lie_apart_on_either_paper(paper: Paper) -> None:
    """Cards stand side by side between the words above them and the edge, none cut off."""
    cards = deck.cut_marks(paper)
    down = [mark for mark in cards if mark.kind == "down"]
    across = [mark for mark in cards if mark.kind == "across"]
    assert [mark.length for mark in down] == [2 * paper.card_height] * 3
    assert min(mark.left for mark in down) >= 0
    assert max(mark.left for mark in down) <= paper.width
    assert min(mark.top for mark in across) >= 12
    assert max(mark.top for mark in across) <= paper.height - 4
