"""What many tests share: a copy of the tiny kit below `tests/kit/`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from peerkit.parallel import collect_rarely

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "kit"
OWN_WORDS = "interface.yaml"
# What takes longest begins first, so that no processor waits for another one at the end.
SLOW = (
    "tests/editions/print/test_scripts.py",
    "tests/editions/site/test_finding.py",
    "tests/editions/print/",
    "tests/editions/site/",
    "tests/editions/",
    "tests/cli/",
    "tests/setup/",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person who has looked at the pages keep them as the golden ones."""
    parser.addoption("--write-goldens", action="store_true", help="write golden pages anew")


def pytest_configure() -> None:
    """Look for cycles rarely, as printing does: a twentieth of the time of tests that lay out."""
    collect_rarely()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the slow rooms first; within a room the order stays."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    slow = (at for at, place in enumerate(SLOW) if item.nodeid.startswith(place))
    return next(slow, len(SLOW))


def copy_tiny_kit(folder: Path) -> Path:
    """Copy the tiny kit into a folder and return its root.

    The interface words belong to the program, not to a kit's content, so the real ones are put
    in: a new word of a template need not be written twice.
    """
    root = folder / "kit"
    shutil.copytree(TINY, root)
    shutil.copy(ROOT / "locales" / OWN_WORDS, root / "locales" / OWN_WORDS)
    return root


@pytest.fixture
def tiny_kit(tmp_path: Path) -> Path:
    """Return the root of a copy of the tiny kit that a test may change."""
    return copy_tiny_kit(tmp_path)
