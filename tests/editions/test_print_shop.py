"""The page for a print shop: every file that is put on paper, and how."""

from __future__ import annotations

from pathlib import Path

from peerkit.editions.output import Made
from peerkit.editions.print_shop import HANDLING, orders
from peerkit.editions.shapes import SHAPES
from peerkit.kit import Kit


def test_every_shape_has_its_handling() -> None:
    assert HANDLING.keys() == SHAPES.keys()


def test_what_another_file_replaces_is_not_ordered() -> None:
    made = [
        Made("print/ar/b.pdf", "ar", "B-B", "read", 40, 10),
        Made("print/ar/b-a4-fold.pdf", "ar", "B-B", "fold", 20, 10),
        Made("print/ar/p-13.pdf", "ar", "P-13", "page", 2, 1),
        Made("site/index.html", ""),
    ]
    found = orders(Kit(root=Path(), entries={}, languages={}), made, "Letter")
    assert [one.file for one in found] == ["ar/b-a4-fold.pdf", "ar/p-13.pdf"]
    assert [one.paper for one in found] == ["Letter", "Letter"]
    assert found[0].sheets == 10
    assert "short edge" in found[0].handling.sides
    assert "staples" in found[0].handling.then
