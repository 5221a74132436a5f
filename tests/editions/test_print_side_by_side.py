"""Languages printed side by side where there are more of them than cores, the largest first."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Result, Silent, Tell
from peerkit.editions.print import build
from peerkit.editions.print.wanted import Wanted
from peerkit.finding import Finding, Level, Place


class Told:
    """What was told of progress."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def expect(self, number: int) -> None:
        """Take no notice."""

    def done(self, name: str) -> None:
        """Take a name."""
        self.names.append(name)


@pytest.mark.parametrize("cores", [1, 2])
def test_each_language_has_its_own_result_in_its_place(
    english: Edition, arabic: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    quiet: list[bool] = []

    def printed(edition: Edition, out: Path, tell: Tell, wanted: Wanted) -> Result:
        quiet.append(isinstance(tell, Silent))
        tag = edition.language.tag
        found = Finding(Place(tag), "toy", Level.NOTE, f"{out.name} {wanted.everything}", "None.")
        return Result([Made(f"print/{tag}/a.pdf", tag)], [found])

    monkeypatch.setattr(build, "print_edition", printed)
    monkeypatch.setattr(build, "cores", lambda: cores)
    monkeypatch.setattr("peerkit.parallel.cores", lambda: 1)
    told = Told()
    results = build.print_editions([arabic, english], tmp_path, told)
    assert [one.made[0].language for one in results] == ["ar", "en"]
    assert [one.findings[0].place.path for one in results] == ["ar", "en"]
    assert quiet == [cores == 1] * 2
    # English has no catalogue and is all there, so it comes first.
    assert told.names == (["print (en)", "print (ar)"] if cores == 1 else [])
