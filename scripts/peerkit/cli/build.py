"""`build`: the website, the booklets and the report, from checked sources only."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from peerkit.camp.profile import CampProfile
from peerkit.cli import summary, terminal
from peerkit.cli.options import (
    camp_option,
    languages_option,
    load_kit,
    output_option,
    quiet_option,
    verbose_option,
)
from peerkit.cli.report import write_report
from peerkit.cli.revisions import changed_files
from peerkit.cli.series import not_run
from peerkit.cli.survey import Needed, Survey, survey
from peerkit.cli.verdict import tell
from peerkit.editions.circulation import vouched
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import KINDS
from peerkit.editions.output import Made
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.swap import failed
from peerkit.finding import Finding, has_errors
from peerkit.kit import Kit


@dataclass(frozen=True)
class _Job:
    """What one build makes, and where."""

    kit: Kit
    survey: Survey
    output: Path
    what: tuple[str, ...]
    tell: terminal.Steps
    wanted: Wanted
    address: str = ""

    def edition(self, tag: str) -> Edition:
        return Edition(self.kit, self.kit.languages[tag], self.survey.camp, self.survey.as_of)


def _address(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """Refuse what is no address: it stands in the head of every page."""
    if value and not re.fullmatch(r"https?://[^\s\"'<>?#]+", value):
        raise click.BadParameter("Write it in full, such as https://example.org/kit.")
    return value


@click.command("build")
@languages_option
@camp_option
@click.option(
    "--only",
    type=click.Choice(["site", "print", "packs"]),
    help="Make only the website, only what is printed, or the packs to pass on with what goes in.",
)
@output_option("Folder to build into.", "build/ in the kit's folder")
@click.option(
    "--booklet",
    "names",
    multiple=True,
    metavar="NAME",
    help="Print only this, by its id or file name, such as P-13 or hard-moments. May be repeated.",
)
@click.option(
    "--since",
    metavar="REV",
    help="Print only what files changed since a Git revision go into.",
)
@click.option(
    "--printed",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of what you have printed: files in it with an old contact are named too.",
)
@click.option(
    "--address",
    default="",
    metavar="URL",
    callback=_address,
    help="Where the website will stand on the net, such as https://example.org/kit.",
)
@quiet_option
@verbose_option
def command(
    *,
    tags: tuple[str, ...],
    camp: Path | None,
    only: str | None,
    output: Path | None,
    names: tuple[str, ...],
    since: str | None,
    printed: Path | None,
    address: str,
    quiet: bool,
    verbose: bool,
) -> None:
    """Build the website and the booklets.

    Everything is checked first. What is wrong in a camp file is a blank and stops nothing. A
    language with errors in its texts is not built, and its last booklets stay in place; the website
    is replaced only when every chosen language passes. Without --lang, the languages are those of
    the camp file; where it names none besides its main one, all.

    \b
    Examples:
      scripts/kit build
      scripts/kit build --camp ../our-camp.yaml
      scripts/kit build --lang ar --only print
      scripts/kit build --booklet P-13 --booklet hard-moments
      scripts/kit build --since v0.1.0
    """
    kit = load_kit()
    wanted = _wanted(kit, names, since)
    found = survey(kit, tags, camp, _needed(kit, wanted))
    tell(kit, found, quiet=quiet)
    with terminal.steps(quiet) as steps:
        kinds = _kinds(only) if wanted.everything else ("print",)
        job = _Job(kit, found, output or kit.root / "build", kinds, steps, wanted, address)
        findings, results = _make(job)
    everything = (*found.findings, *findings, *_old(job, printed))
    if wanted.everything:
        try:
            write_report(job.output, kit, found.tags, everything, results, camp=found.camp.id)
        except OSError as error:
            everything = (*everything, failed(error, job.output / "report.json"))
    of_kit = [one for one in everything if one not in set(found.of_camp.findings)]
    lines = summary.lines(kit, found.tags, of_kit, results)
    summary.tell(lines, of_kit, results, summary.Level(quiet=quiet, verbose=verbose))
    sys.exit(_code(kit, found, everything, results, wanted))


def _code(
    kit: Kit,
    found: Survey,
    everything: tuple[Finding, ...],
    results: list[Made],
    wanted: Wanted,
) -> int:
    """Return 0 only where nothing is wrong and something was made; say what was asked in vain."""
    for line in not_run(kit, found, wanted.names):
        terminal.err.print(line)
    unchanged = wanted.changed is not None and not results and not has_errors(everything)
    if unchanged:
        terminal.out.print("Nothing that is printed has changed.")
        return 0
    if not results:
        terminal.err.print("Nothing was made.")
    asked = {one.document for one in results}
    missing = wanted.names and len(asked) < len(wanted.names)
    return 1 if has_errors(everything) or not results or missing else 0


def _wanted(kit: Kit, names: tuple[str, ...], since: str | None) -> Wanted:
    """Return what to print; a name that nothing printed has is refused."""
    changed = None if since is None else changed_files(kit.root, since)
    wanted = Wanted(frozenset(names), changed)
    every = [entry for kind in KINDS for entry in kit.of(kind.model)]
    unknown = wanted.unknown(every)
    if unknown:
        raise click.BadParameter(
            f"Nothing printed is called {', '.join(unknown)}. 'scripts/kit coverage' lists the ids."
        )
    return wanted


def _needed(kit: Kit, wanted: Wanted) -> Needed | None:
    """Return what tells which documents go into what was asked for by name; None for all."""
    if not wanted.names:
        return None

    from peerkit.editions.print.workers import used_in  # noqa: PLC0415 - as in _make

    def needed(camp: CampProfile, as_of: date, tags: list[str]) -> frozenset[str]:
        editions = (Edition(kit, kit.languages[tag], camp, as_of) for tag in tags)
        return frozenset(key for one in editions for key in used_in(one, wanted))

    return needed


def _kinds(only: str | None) -> tuple[str, ...]:
    if only == "packs":
        return ("print", "packs")
    return (only,) if only else ("print", "site")


def _make(job: _Job) -> tuple[list[Finding], list[Made]]:
    """Print each language that passes, then make the site if all of them do."""
    findings: list[Finding] = []
    results: list[Made] = []
    tags = job.survey.tags
    passing = [tag for tag in tags if job.survey.passes(tag)]
    if "print" in job.what:
        # The layout and MkDocs take long to load, and most builds need one of them.
        from peerkit.editions.print.build import print_editions  # noqa: PLC0415

        editions = [job.edition(tag) for tag in passing]
        printed = print_editions(editions, job.output / "print", job.tell, job.wanted)
        for made_now, problems in printed:
            results += made_now
            findings += problems
    if "site" in job.what and len(passing) == len(tags):
        from peerkit.editions.site.build import site_edition  # noqa: PLC0415

        editions = [job.edition(tag) for tag in tags]
        made_now, problems = site_edition(
            editions, job.output / "site", results, job.tell, remember=True, address=job.address
        )
        results += made_now
        findings += problems
    if "packs" in job.what:
        from peerkit.editions.packs.job import Order, pack  # noqa: PLC0415 - as above
        from peerkit.editions.packs.register import formats  # noqa: PLC0415 - as above

        editions = [job.edition(tag) for tag in passing]
        order = Order(formats(), results)
        made_now, problems = pack(editions, job.output / "packs", order, job.tell)
        results += made_now
        findings += problems
    return findings, results


def _old(job: _Job, printed: Path | None) -> list[Finding]:
    """Return what still carries an old contact, among what was made before and what was printed."""
    # It reads finished files, with a library that other commands need not wait for.
    from peerkit.editions.print.old_contacts import old_contacts  # noqa: PLC0415

    today = vouched(job.survey.camp, job.survey.as_of)
    folders = [job.output / "print", *([printed] if printed else [])]
    return [one for folder in folders for one in old_contacts(folder, today)]
