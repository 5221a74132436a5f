"""The reference of all checks in the repository is the one the checks themselves make."""

from __future__ import annotations

from pathlib import Path

from peerkit.cli.manual import reference

REFERENCE = Path(__file__).parents[2] / "docs" / "about" / "checks.md"


def test_the_reference_is_current() -> None:
    assert REFERENCE.read_text("utf-8") == reference(), (
        "write peerkit.cli.manual.reference() to docs/about/checks.md"
    )
