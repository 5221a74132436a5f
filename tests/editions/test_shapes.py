"""What is put on paper of all that was made."""

from __future__ import annotations

import pytest

from peerkit.editions.shapes import SHAPES, to_print

# Of the shapes that a document has, those that people print.
PRINTED = {
    ("read",): ["read"],
    ("read", "fold"): ["fold"],
    ("read", "fold", "large"): ["fold", "large"],
    ("page", "fold"): ["fold"],
    ("page", "cut"): ["cut"],
    ("page", "copies"): ["copies"],
    ("page", "tiles"): ["tiles"],
    ("page", "large"): ["page", "large"],
}


@pytest.mark.parametrize(("shapes", "printed"), PRINTED.items())
def test_what_another_file_replaces_is_not_printed(
    shapes: tuple[str, ...], printed: list[str]
) -> None:
    assert {*shapes, *printed} <= SHAPES.keys()
    assert list(to_print(("deck", shape, shape) for shape in shapes)) == printed


def test_a_file_replaces_none_of_another_document() -> None:
    files = [("one", "read", "one"), ("two", "fold", "two folded"), ("two", "read", "two")]
    assert list(to_print(files)) == ["one", "two folded"]
