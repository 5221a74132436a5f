"""Running the program as a user does, in a copy of the tiny kit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from peerkit.cli.program import program

Run = Callable[..., Result]


@pytest.fixture
def run(tiny_kit: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command inside the tiny kit."""
    monkeypatch.chdir(tiny_kit)
    monkeypatch.setenv("COLUMNS", "200")

    def command(*words: object) -> Result:
        return CliRunner().invoke(program, [str(word) for word in words], catch_exceptions=True)

    return command
