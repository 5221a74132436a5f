"""How long a translation may be: exactly half and two and a half times is still about as long."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from peerkit.checks.translations.words import length_ratio
from peerkit.finding import Place


@pytest.mark.parametrize(
    ("script", "letters", "found"),
    [
        *(("Latn", 50, 0), ("Latn", 49, 1), ("Latn", 250, 0), ("Latn", 251, 1)),
        *(("Hebr", 36, 0), ("Hebr", 35, 1), ("Hans", 10, 0), ("Hans", 9, 1)),
    ],
)
def test_the_limits_are_where_they_are_said_to_be(script: str, letters: int, found: int) -> None:
    pair: Any = SimpleNamespace(
        source="a" * 100,
        translation="b" * letters,
        language=SimpleNamespace(script=script),
        place=Place("locales/fr/docs/a.po", 3),
    )
    assert len(list(length_ratio(pair))) == found
