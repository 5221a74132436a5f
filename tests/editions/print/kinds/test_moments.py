"""Hard moments as the one sees them who has a person in danger beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.booklets import chosen, example
from peerkit.editions.print.kinds.booklet import printable
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.boxes import id_of, of_class, page_boxes
from peerkit.editions.print.layout.engine import Layouts
from peerkit.editions.print.workers import Run

MOMENT, SPOKEN = "moment", ("badge-say", "badge-ask", "badge-pairs")


@pytest.fixture(scope="module", params=["en", "uk"])
def pages(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[int, Any]:
    """Return the pages of the booklet of hard moments by their numbers."""
    of = example(request.param)
    families = fonts.stack(of.language, of.kit.languages.values())
    fonts.make_private(families, tmp_path_factory.mktemp("fonts"))
    [entry] = chosen(of, frozenset(["hard-moments"]))
    laid = printable(Run(of, families, Path()).setting(entry)).fit(Layouts(), 0).laid
    assert laid is not None
    return dict(enumerate(page_boxes(laid), 1))


def test_a_moment_is_read_without_turning_a_leaf(pages: dict[int, Any]) -> None:
    found: dict[str, set[int]] = {}
    for number, page in pages.items():
        for box in of_class(page, MOMENT):
            found.setdefault(id_of(box), set()).add(number)
    assert len(found) > 10
    for name, places in found.items():
        first, last = min(places), max(places)
        assert first == last or (last == first + 1 and first % 2 == 0), name


def test_what_is_spoken_has_a_black_mark_for_its_white_sign(pages: dict[int, Any]) -> None:
    marks = [mark for page in pages.values() for name in SPOKEN for mark in of_class(page, name)]
    assert len(marks) > 10
    assert {tuple(mark.style["background_color"].coordinates) for mark in marks} == {(0, 0, 0)}


def test_a_drawing_ends_above_the_first_mark(pages: dict[int, Any]) -> None:
    pairs = list(_drawings(pages))
    assert len(pairs) > 10
    assert all(drawing < action + 1 for drawing, action in pairs)


def _drawings(pages: dict[int, Any]) -> Iterator[tuple[float, float]]:
    """Yield where the drawing of each moment ends, and where its first mark begins, in px."""
    for page in pages.values():
        for moment in of_class(page, MOMENT):
            drawings, actions = of_class(moment, "picture"), of_class(moment, "action")
            if drawings and actions:
                end = drawings[0].border_box_y() + drawings[0].border_height()
                yield float(end), float(actions[0].border_box_y())
