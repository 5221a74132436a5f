"""Makes everything that is printed, in one language, and swaps it in when it is whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Any

from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.editions.circulation import read_register
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import printed_of
from peerkit.editions.output import Result, Silent, Tell
from peerkit.editions.print.kept import Kept
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.letters import legible
from peerkit.editions.print.paper.sizes import PAPERS
from peerkit.editions.print.summaries import registered, with_overview
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.print.workers import Printer, Run, in_processes
from peerkit.editions.shapes import split
from peerkit.editions.swap import keep_others, swap, workshop
from peerkit.finding import Finding, FindingsError, Level
from peerkit.parallel import cores, each

EVERYTHING = Wanted()
CACHE = ".cache"  # beside the folders of what is made: fonts, and what was printed before


def print_edition(edition: Edition, out: Path, tell: Tell, wanted: Wanted = EVERYTHING) -> Result:
    """Print every booklet, deck, sheet and form of an edition into `out/<tag>/`, or some of them.

    The folder is replaced at once, so an interrupted or failed run leaves the last good one. A
    document with an error is left out, and its older files go: they may hold what is no longer
    true. A booklet whose translation is not complete is left out: none mixes languages. Where only
    some are `wanted`, what is there already stays beside them.
    """
    memory = out.parent / CACHE / "print" / edition.language.tag

    def work(run: Run) -> Result:
        result = _print_all(run, tell, wanted)
        return with_overview(run, result) if wanted.everything else result

    return _into(edition, out, memory, work, whole=wanted.everything)


def print_editions(
    editions: Sequence[Edition], out: Path, tell: Tell, wanted: Wanted = EVERYTHING
) -> list[Result]:
    """Print languages; the result of each, in their order.

    One after the other, each on all cores; where there are more languages than cores, side by side:
    no core then waits for the longest document of a language, nor for its overview.
    """
    if len(editions) <= cores():
        return [print_edition(one, out, tell, wanted) for one in editions]
    tell.expect(len(editions))
    first = sorted(range(len(editions)), key=lambda at: -_weight(editions[at]))
    results: dict[int, Result] = {}

    def work(at: int) -> Result:
        return print_edition(editions[at], out, Silent(), wanted)

    for place, result in each(work, first):
        results[first[place]] = result
        tell.done(f"print ({editions[first[place]].language.tag})")
    return [results[at] for at in range(len(editions))]


def _weight(edition: Edition) -> float:
    """Guess how much there is to print: what is translated further has larger catalogues."""
    if edition.is_source:
        return inf
    files = (edition.kit.root / "locales" / edition.language.tag).rglob("*.po")
    return sum(path.stat().st_size for path in files)


def print_one(edition: Edition, entry: Entry[Booklet], out: Path) -> Result:
    """Print one booklet of an edition into `out/<tag>/`, beside what is there already."""
    return _into(edition, out, None, lambda run: Printer(run).print(entry), whole=False)


def _into(
    edition: Edition, out: Path, memory: Path | None, work: Callable[[Run], Result], *, whole: bool
) -> Result:
    """Print into a new folder and put it in its place where anything was made.

    `whole` says that all is made anew: what is no longer printed goes.
    """
    tag = edition.language.tag
    problems = fonts.missing(edition.language)
    if problems:
        return Result([], problems)
    families = fonts.stack(edition.language, edition.kit.languages.values())
    edition, illegible = legible(edition, families)
    cache = (out.parent if memory else out) / CACHE
    try:
        with workshop(out / tag) as beside:
            fonts.make_private(families, cache / "fonts")
            folder = beside / tag
            folder.mkdir()
            began = folder.stat().st_mtime
            run = Run(edition, families, folder, memory)
            result = work(run)
            if result.made:
                result = registered(run, result, None if whole else read_register(out / tag))
                _keep(folder, out / tag, Kept(memory), began if whole else None)
                _take_away(out / tag, edition, result)
    except FindingsError as error:
        result = Result([], list(error.findings))
    found = [*illegible, *result.findings]
    told = [replace(one, language=one.language or tag) for one in found]
    return Result(result.made, told)


def _take_away(place: Path, edition: Edition, result: Result) -> None:
    """Take away what is left of documents that could not be made: it may no longer be true."""
    made = {one.document for one in result.made}
    wrong = {one.document for one in result.findings if one.level is Level.ERROR} - made
    entries = (edition.kit.entries.get(key) for key in wrong)
    slugs = {entry.source.slug for entry in entries if entry}
    for path in place.glob("*.pdf") if slugs else ():
        if split(path.name, [paper.name for paper in PAPERS.values()])[0] in slugs:
            path.unlink()


def _print_all(run: Run, tell: Tell, wanted: Wanted) -> Result:
    """Print what is wanted, side by side where it is much."""
    entries = [one for one in printed_of(run.edition) if wanted.takes(run.edition, one)]
    tell.expect(len(entries))
    results = in_processes(run, entries, tell)
    made = [one for result in results for one in result.made]
    told = zip(entries, results, strict=True)
    return Result(made, [_of(entry, one) for entry, result in told for one in result.findings])


def _of(entry: Entry[Any], finding: Finding) -> Finding:
    """Return a finding with the printed document that it is about."""
    if finding.level is not Level.ERROR or finding.document == entry.document.id:
        return finding
    return replace(finding, document=entry.document.id)


def _keep(folder: Path, place: Path, kept: Kept, began: float | None) -> None:
    """Put the new files in their place.

    A run that made all of them began at a time; what it has not used is forgotten. Else what is
    there already stays beside the new.
    """
    if began is not None:
        kept.forget(began)
    else:
        keep_others(folder, place)
    swap(folder, place)
