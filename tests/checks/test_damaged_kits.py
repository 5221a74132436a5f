"""A damaged kit gives findings, never a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from peerkit.camp.profile import read_camp
from peerkit.checks.run import run
from peerkit.finding import Finding
from peerkit.kit import load

TINY = Path(__file__).parents[1] / "kit"
FILES = sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*") if path.is_file())
NOT_MISSED = {
    # A kit may do without booklets and without its source language's file.
    "facilitation/booklets/coping-cards.yaml",
    "facilitation/booklets/first-steps.yaml",
    "locales/en/language.toml",
}
CAMP = "facilitation/camps/tiny.yaml"


def checked(root: Path) -> list[Finding]:
    """Return everything there is to say about a kit."""
    kit = load(root)
    camp, problems = read_camp(root / CAMP, root)
    as_of = camp.as_of if camp else None
    return [*kit.findings, *problems, *run(kit, tags=kit.languages, camp=camp, as_of=as_of)]


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_no_traceback(name: str, tiny_kit: Path) -> None:
    before = checked(tiny_kit)
    (tiny_kit / name).unlink()
    found = checked(tiny_kit)
    if name not in NOT_MISSED:
        assert set(found) - set(before)


@pytest.mark.parametrize("name", FILES)
def test_half_a_file_is_no_traceback(name: str, tiny_kit: Path) -> None:
    path = tiny_kit / name
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert all(isinstance(finding, Finding) for finding in checked(tiny_kit))


def test_an_empty_kit_is_no_traceback(tiny_kit: Path) -> None:
    for name in ("docs", "guides", "facilitation", "locales"):
        shutil.rmtree(tiny_kit / name)
        kit = load(tiny_kit)
        assert run(kit, tags=kit.languages) is not None


def test_unknown_references_everywhere_are_no_traceback(tiny_kit: Path) -> None:
    for path in sorted(tiny_kit.rglob("*.yaml")):
        text = path.read_text("utf-8")
        path.write_text(text.replace("first-steps", "no-steps").replace("CC-0", "CC-7"), "utf-8")
    names = {finding.check for finding in checked(tiny_kit)}
    assert "broken-embed" in names
