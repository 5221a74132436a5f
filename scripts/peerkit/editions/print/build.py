"""Makes everything that is printed, in one language, and swaps it in when it is whole."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from peerkit.camp.choice import runs
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.session import Series
from peerkit.content.sheet import Sheet
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Tell
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.print.workers import Printer, Run, in_processes
from peerkit.finding import Finding, has_errors

EVERYTHING = Wanted()
Result = tuple[list[Made], list[Finding]]


def print_edition(
    edition: Edition, out: Path, tell: Tell, wanted: Wanted = EVERYTHING
) -> tuple[list[Made], list[Finding]]:
    """Print every booklet, deck, sheet and form of an edition into `out/<tag>/`, or some of them.

    The folder is replaced only when nothing is wrong, so an interrupted or failed run leaves the
    last good one. A booklet whose translation is not complete is left out: none mixes languages.
    Where only some are `wanted`, their files are put beside what is there already.
    """
    problems = fonts.missing(edition.language)
    if problems:
        return [], problems
    families = fonts.stack(edition.language, edition.kit.languages.values())
    fonts.make_private(families, out.parent / ".cache" / "fonts")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out, prefix=".new-") as temporary:
        tag = edition.language.tag
        folder = Path(temporary) / tag
        folder.mkdir()
        memory = out.parent / ".cache" / "print" / tag
        began = folder.stat().st_mtime
        run = Run(edition, families, folder, memory)
        made, findings = _print_all(run, tell, wanted)
        if made and wanted.everything and not has_errors(findings):
            page, problems = _overview(run, made)
            made, findings = [*made, *page], [*findings, *problems]
        if not has_errors(findings):
            _keep(run, out / tag, began, wanted)
    told = [replace(one, language=one.language or edition.language.tag) for one in findings]
    return ([] if has_errors(told) else made), told


def _overview(run: Run, made: list[Made]) -> Result:
    """Show everything that was made on one page."""
    from peerkit.editions.print.kinds.overview import overview  # noqa: PLC0415 - as below

    return overview(run.edition, made, run.folder, run.families, run.memory)


def _keep(run: Run, place: Path, began: float, wanted: Wanted) -> None:
    """Put the new files in their place; a whole run also forgets what is no longer printed."""
    from peerkit.editions.print.kept import Kept  # noqa: PLC0415 - it asks WeasyPrint, late

    if wanted.everything:
        Kept(run.memory).forget(began)
        swap(run.folder, place)
        return
    place.mkdir(parents=True, exist_ok=True)
    for path in sorted(run.folder.iterdir()):
        path.replace(place / path.name)


def swap(new: Path, place: Path) -> None:
    """Put a finished folder in its place; the old one goes only when the new one is there."""
    old = new.with_name(f"{new.name}-old")
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def print_one(
    edition: Edition, entry: Entry[Booklet], out: Path
) -> tuple[list[Made], list[Finding]]:
    """Print one booklet of an edition into `out/<tag>/`, beside what is there already."""
    problems = fonts.missing(edition.language)
    if problems:
        return [], problems
    families = fonts.stack(edition.language, edition.kit.languages.values())
    fonts.make_private(families, out / ".cache" / "fonts")
    folder = out / edition.language.tag
    folder.mkdir(parents=True, exist_ok=True)
    return Printer(Run(edition, families, folder)).print(entry)


def printed_of(edition: Edition) -> list[Entry[Any]]:
    """Return every document that is printed for the edition's camp."""
    kit = edition.kit
    booklets = [entry for entry in kit.of(Booklet) if _wanted(edition, entry.document)]
    return [*booklets, *_led(edition), *kit.of(Sheet), *kit.of(Form)]


def _print_all(run: Run, tell: Tell, wanted: Wanted) -> Result:
    """Print what is wanted, side by side where it is much."""
    entries = [one for one in printed_of(run.edition) if wanted.takes(run.edition, one)]
    tell.expect(len(entries))
    made: list[Made] = []
    findings: list[Finding] = []
    for results, problems in in_processes(run, entries, tell):
        made += results
        findings += problems
    return made, findings


def _led(edition: Edition) -> list[Entry[Series]]:
    """Return the series that the camp runs, whose sessions are printed as cards."""
    return [entry for entry in edition.kit.of(Series) if runs(entry.document, edition.camp)]


def _wanted(edition: Edition, booklet: Booklet) -> bool:
    """Say whether the camp runs any of the booklet's series; one without series is for all."""
    names = [part.series for part in booklet.parts if part.series]
    found = [series for name in names if (series := edition.kit.get(Series, name))]
    return not found or any(runs(series.document, edition.camp) for series in found)
