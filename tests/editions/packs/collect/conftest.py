"""The real kit in three languages: data people get the real forms."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.kit import load

ROOT = Path(__file__).parents[4]
DAY = date(2026, 11, 29)


@pytest.fixture(scope="session")
def editions() -> tuple[Edition, ...]:
    """English, Arabic and French for the filled sample camp."""
    kit = load(ROOT)
    camp, findings = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert camp is not None, findings
    return tuple(Edition(kit, kit.languages[tag], camp, DAY) for tag in ("en", "ar", "fr"))
