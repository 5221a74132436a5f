"""`build`: the website, the booklets and the report, from checked sources only."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from peerkit.camp.profile import CampProfile
from peerkit.cli import terminal
from peerkit.cli.options import camp_option, chosen, languages_option, load_kit, quiet_option
from peerkit.cli.report import write_report
from peerkit.cli.revisions import changed_files
from peerkit.cli.survey import Needed, Survey, survey
from peerkit.editions.circulation import vouched
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import KINDS
from peerkit.editions.output import Made
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.swap import failed
from peerkit.finding import Finding, Level, has_errors
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

    def edition(self, tag: str) -> Edition:
        return Edition(self.kit, self.kit.languages[tag], self.survey.camp, self.survey.as_of)

    def passes(self, tag: str) -> bool:
        return not has_errors(self.survey.of_language(tag))


@click.command("build")
@languages_option
@camp_option
@click.option(
    "--only",
    type=click.Choice(["site", "print"]),
    help="Make only the website or only what is printed.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to build into.  [default: build/ in the kit's folder]",
)
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
@quiet_option
def command(
    *,
    tags: tuple[str, ...],
    camp: Path | None,
    only: str | None,
    output: Path | None,
    names: tuple[str, ...],
    since: str | None,
    printed: Path | None,
    quiet: bool,
) -> None:
    """Build the website and the booklets.

    Everything is checked first. A language with errors is not built, and its last good booklets
    stay in place; the website is replaced only when every chosen language passes.

    \b
    Examples:
      scripts/kit build
      scripts/kit build --camp ../our-camp.yaml
      scripts/kit build --lang ar --only print
      scripts/kit build --booklet P-13 --booklet hard-moments
      scripts/kit build --since v0.1.0
    """
    kit = load_kit()
    wanted_now = _wanted(kit, names, since)
    wanted = chosen(kit, tags)
    found = survey(kit, wanted, camp, _needed(kit, wanted, wanted_now))
    with terminal.steps(quiet) as tell:
        kinds = _kinds(only) if wanted_now.everything else ("print",)
        job = _Job(kit, found, output or kit.root / "build", kinds, tell, wanted_now)
        findings, results = _make(job, wanted)
    everything = (*found.findings, *findings, *_old(job, printed))
    if wanted_now.everything:
        try:
            write_report(job.output, kit, wanted, everything, results, camp=found.camp.id)
        except OSError as error:
            everything = (*everything, failed(error, job.output / "report.json"))
    _tell(everything, results, quiet=quiet)
    sys.exit(1 if has_errors(everything) else 0)


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


def _needed(kit: Kit, tags: list[str], wanted: Wanted) -> Needed | None:
    """Return what tells which documents go into what was asked for by name; None for all."""
    if not wanted.names:
        return None

    from peerkit.editions.print.workers import used_in  # noqa: PLC0415 - as in _make

    def needed(camp: CampProfile, as_of: date) -> frozenset[str]:
        editions = (Edition(kit, kit.languages[tag], camp, as_of) for tag in tags)
        return frozenset(key for one in editions for key in used_in(one, wanted))

    return needed


def _kinds(only: str | None) -> tuple[str, ...]:
    return (only,) if only else ("print", "site")


def _make(job: _Job, tags: list[str]) -> tuple[list[Finding], list[Made]]:
    """Print each language that passes, then make the site if all of them do."""
    findings: list[Finding] = []
    results: list[Made] = []
    passing = [tag for tag in tags if job.passes(tag)]
    if "print" in job.what:
        # The layout and MkDocs take long to load, and most builds need one of them.
        from peerkit.editions.print.build import print_edition  # noqa: PLC0415

        for tag in passing:
            edition = job.edition(tag)
            made_now, problems = print_edition(edition, job.output / "print", job.tell, job.wanted)
            results += made_now
            findings += problems
    if "site" in job.what and len(passing) == len(tags) and not has_errors(findings):
        from peerkit.editions.site.build import site_edition  # noqa: PLC0415

        editions = [job.edition(tag) for tag in tags]
        made_now, problems = site_edition(
            editions, job.output / "site", results, job.tell, remember=True
        )
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


def _tell(findings: tuple[Finding, ...], results: list[Made], *, quiet: bool) -> None:
    terminal.tell(findings, least=Level.ERROR if quiet else Level.WARNING)
    terminal.out.print(terminal.counts(findings))
    if has_errors(findings):
        terminal.out.print("What has errors was not replaced; the last good output is still there.")
    for one in results if not quiet else ():
        terminal.out.print(str(one))
