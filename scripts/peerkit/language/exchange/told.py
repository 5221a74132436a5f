"""Findings of files that are brought in."""

from __future__ import annotations

from pathlib import Path

from peerkit.finding import Finding, FindingsError, Level, Place


def row_error(path: Path, row: int, message: str, remedy: str) -> Finding:
    """Return the finding of a row that cannot be trusted."""
    return Finding(Place(str(path), row), "import-row", Level.ERROR, message, remedy)


def unreadable(path: Path, message: str, remedy: str, row: int = 0) -> FindingsError:
    """Return the error of a file that cannot be read at all."""
    return FindingsError(
        [Finding(Place(str(path), row), "import-unreadable", Level.ERROR, message, remedy)]
    )
