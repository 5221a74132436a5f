"""Commands that put a kit together for a place, run on the real kit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from tests.conftest import ROOT

from peerkit.cli.coverage import PAGE, asked, coverage
from peerkit.cli.program import program
from peerkit.content.session import Series, Session
from peerkit.editions.print.gates.laid import STAPLED
from peerkit.kit import load

Run = Callable[..., Result]
FILLED = "facilitation/camps/filled.yaml"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "200")

    def command(*words: object) -> Result:
        return CliRunner().invoke(program, [str(word) for word in words])

    return command


def test_the_coverage_page_is_current() -> None:
    kept = (ROOT / PAGE).read_text("utf-8")
    assert kept == coverage(load(ROOT)), "run scripts/kit coverage"


def test_the_kit_holds_at_least_what_was_asked_for() -> None:
    kit = load(ROOT)
    found = dict.fromkeys(asked(), 0)
    for entry in kit.entries.values():
        if entry.document.kind in found:
            found[entry.document.kind] += 1
    assert {kind: number for kind, number in found.items() if number < asked()[kind]} == {}


def test_a_short_booklet_holds_the_sessions_of_its_track(run: Run, tmp_path: Path) -> None:
    words = ("--track", "short", "--camp", FILLED, "-o", tmp_path)
    result = run("booklet", "walking-together", *words)
    assert result.exit_code == 0, result.output
    shapes = ("-fold", "-large", "everything", "register")
    files = [f for f in tmp_path.rglob("*.pdf") if not any(s in f.name for s in shapes)]
    titles = " ".join(_outline(file) for file in files)
    folded = [line for line in result.output.splitlines() if line.endswith("-fold.pdf")]
    assert len(folded) == len(files) >= 1
    for file in tmp_path.rglob("*-fold.pdf"):
        with pikepdf.open(file) as pdf:
            assert len(pdf.pages) <= 2 * STAPLED, "thicker than a stapler holds"
    kit = load(ROOT)
    series = next(e.document for e in kit.of(Series) if e.document.id == "walking-together")
    names = {e.document.id: e.document.title for e in kit.of(Session)}
    for session in series.sessions:
        assert (names[session] in titles) == (session in series.tracks["short"]), session


def _outline(file: Path) -> str:
    with pikepdf.open(file) as pdf:
        return " ".join(_titles(pdf.open_outline().root))


def _titles(items: Iterable[pikepdf.OutlineItem]) -> list[str]:
    found = []
    for item in items:
        found += [str(item.title), *_titles(item.children)]
    return found


def test_an_age_that_no_series_is_for_is_told(run: Run) -> None:
    result = run("booklet", "--age", "5")
    assert result.exit_code == 2
    assert "No series is for the age 5" in result.output
    assert "Traceback" not in result.output


def test_an_unknown_series_names_the_known_ones(run: Run) -> None:
    for name in ("booklet", "review-sheets"):
        result = run(name, "no-such-series")
        assert result.exit_code == 2
        assert "walking-together" in result.output


def test_a_blank_camp_is_told_what_is_missing_and_locked(run: Run, tmp_path: Path) -> None:
    result = run("preflight", "--lang", "en", "-o", tmp_path)
    assert result.exit_code == 1
    assert "Urgent help" in result.output
    assert "AD4" in result.output
    page = (tmp_path / "preflight.html").read_text("utf-8")
    assert "AD4" in page
    with pikepdf.open(tmp_path / "preflight.pdf") as pdf:
        assert len(pdf.pages) >= 1


def test_a_filled_camp_may_print(run: Run, tmp_path: Path) -> None:
    result = run("preflight", "--lang", "en", "--camp", FILLED, "-o", tmp_path)
    assert result.exit_code == 0, result.output
    assert "AD4" not in result.output


def test_a_review_sheet_asks_each_reviewer_and_claims_nothing(run: Run, tmp_path: Path) -> None:
    result = run("review-sheets", "kites", "-o", tmp_path)
    assert result.exit_code == 0, result.output
    with pikepdf.open(tmp_path / "kites.pdf") as pdf:
        assert len(pdf.pages) >= 1
