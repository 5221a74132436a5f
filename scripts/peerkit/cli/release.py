"""`release`: all languages, checked, summed and listed, from one machine or from many."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from peerkit import __version__
from peerkit.cli import terminal
from peerkit.cli.options import load_kit, output_option, quiet_option
from peerkit.cli.release_notes import notes
from peerkit.cli.revisions import unpack
from peerkit.cli.survey import Survey, survey
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Tell
from peerkit.editions.packs.manifest import DRAFT, about
from peerkit.editions.packs.part import TOGETHER
from peerkit.editions.release.join import ASSETS, join, parts_of
from peerkit.editions.release.part import (
    Part,
    Source,
    folders_of,
    made_from,
    names,
    read_part,
    summed,
    write_part,
)
from peerkit.finding import Finding, FindingsError, Level, Place, has_errors
from peerkit.kit import Kit, load

CLOSED = 3  # what a closed gate ends with


@dataclass(frozen=True)
class _Job:
    """One release: from what, of what, and where its parts lie."""

    kit: Kit
    survey: Survey
    source: Source
    out: Path
    tell: Tell

    def editions(self) -> list[Edition]:
        camp, day = self.survey.camp, self.survey.as_of
        return [Edition(self.kit, one, camp, day) for one in self.kit.languages.values()]


@click.command("release")
@click.option("--draft", is_flag=True, help="Call it a draft: not everything has been reviewed.")
@click.option("--parts", "listed", is_flag=True, help="Only print the names of its parts, as JSON.")
@click.option("--part", metavar="NAME", help="Make only this part: a language, or 'together'.")
@click.option("--join", "joined", is_flag=True, help="Only join parts that were made before.")
@click.option("--since", metavar="REV", help="The last release, for the list of changes.")
@output_option("Folder of the release.", "build/release/ in the kit's folder")
@quiet_option
@click.argument("version")
def command(
    *,
    draft: bool,
    listed: bool,
    part: str | None,
    joined: bool,
    since: str | None,
    output: Path | None,
    quiet: bool,
    version: str,
) -> None:
    """Make release VERSION: every language printed and packed, the website, sums and changes.

    Everything is checked first; an error, or a text that nobody has reviewed, stops it, unless it
    is called a draft. Each language is a part that any machine can make by itself; 'together' holds
    what is made of all languages and needs the others beside it. Joined, they are in assets/. For
    parts from several machines set SOURCE_DATE_EPOCH, so that all are of one day.

    \b
    Examples:
      scripts/kit release 0.1.0 --draft
      scripts/kit release 0.1.0 --draft --part ar
      scripts/kit release 0.1.0 --draft --join --since v0.0.9
    """
    if version.removeprefix("v") != __version__:
        raise click.BadParameter(f"The program is version {__version__}; change that first.")
    kit = load_kit()
    known = names(kit)
    if listed:
        click.echo(json.dumps(known))
        return
    if part is not None and part not in known:
        raise click.BadParameter(f"There is no part '{part}'. Known: {', '.join(known)}.")
    with terminal.steps(quiet) as steps:
        job = _checked(kit, output or kit.root / "build" / "release", steps, draft=draft)
        for name in () if joined else (part,) if part else known:
            _make(job, name)
    if part is None:
        _join(job, known, since)


def _checked(kit: Kit, out: Path, steps: Tell, *, draft: bool) -> _Job:
    """Return the job, where the kit has no errors and is reviewed or called a draft."""
    found = survey(kit, (), None)
    if has_errors(found.of_kit):
        raise FindingsError([one for one in found.of_kit if one.level is Level.ERROR])
    editions = [Edition(kit, one, found.camp, found.as_of) for one in kit.languages.values()]
    told = about("release", editions)
    if told.review == DRAFT and not draft:
        terminal.tell([_unreviewed()])
        sys.exit(CLOSED)
    review = DRAFT if draft else told.review
    return _Job(kit, found, Source(told.version, told.day, review, made_from(kit)), out, steps)


def _unreviewed() -> Finding:
    message = "Not everything in this release has been reviewed by people."
    remedy = "Call it a draft with --draft, or wait for the reviews: scripts/kit status."
    return Finding(Place("."), "release-unreviewed", Level.ERROR, message, remedy)


def _make(job: _Job, name: str) -> None:
    """Make one part; what has errors raises FindingsError, so that no release lacks a file."""
    # Layout and MkDocs take long to load, and joining needs neither.
    from peerkit.editions.packs.job import Order, pack  # noqa: PLC0415
    from peerkit.editions.packs.register import formats  # noqa: PLC0415

    together = name == TOGETHER
    editions = [one for one in job.editions() if together or one.language.tag == name]
    made, findings = _pages(job, editions) if together else _printed(job, editions[0])
    chosen = [one for one in formats() if one.together == together]
    site = job.out / "site" if together else None
    packed = pack(editions, job.out / "packs", Order(chosen, made, site=site), job.tell)
    problems = [*findings, *packed.findings]
    if has_errors(problems):
        raise FindingsError([one for one in problems if one.level is Level.ERROR])
    files = tuple(summed(job.out, folders_of(name)))
    write_part(job.out, Part(name, job.source, files, () if together else tuple(made)))


def _printed(job: _Job, edition: Edition) -> tuple[list[Made], list[Finding]]:
    from peerkit.editions.print.build import print_edition  # noqa: PLC0415 - as above

    made, findings = print_edition(edition, job.out / "print", job.tell)
    return made, findings


def _pages(job: _Job, editions: list[Edition]) -> tuple[list[Made], list[Finding]]:
    """Make the website with what the parts of the languages have printed, and return that."""
    from peerkit.editions.site.build import site_edition  # noqa: PLC0415 - as above

    made: list[Made] = []
    for edition in editions:
        part = read_part(job.out, edition.language.tag)
        if isinstance(part, Finding):
            raise FindingsError([part])
        made += part.made
    _, findings = site_edition(editions, job.out / "site", made, job.tell, remember=True)
    return made, findings


def _join(job: _Job, known: list[str], since: str | None) -> None:
    parts = parts_of(job.out, known, job.source)
    draft = job.source.review == DRAFT
    if since is None:
        changes = notes(job.source.version, None, job.kit, draft=draft)
    else:
        with TemporaryDirectory() as folder:
            unpack(job.kit.root, since, Path(folder))
            changes = notes(job.source.version, load(Path(folder)), job.kit, draft=draft)
    files = join(job.out, parts, changes)
    click.echo(f"{len(files)} files in {job.out / ASSETS}.")
