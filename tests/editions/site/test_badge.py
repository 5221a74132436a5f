"""The badge says its share in words too, and needs nothing from outside."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from peerkit.editions.site.content.badge import badge


@pytest.mark.parametrize(
    ("per_cent", "colour"), [(100, "#1a6b2f"), (94, "#7a5a00"), (0, "#8a1c1c")]
)
def test_a_badge_is_whole_and_speaks(per_cent: int, colour: str) -> None:
    text = badge("fr", per_cent)
    root = ElementTree.fromstring(text)  # noqa: S314 - made here
    assert root.get("aria-label") == f"fr: {per_cent} %"
    assert colour in text
    assert "href" not in text


def test_a_label_is_only_text() -> None:
    ElementTree.fromstring(badge('<&">', 50))  # noqa: S314 - made here
