"""`pack`: the kit as files to pass on: a stick for everyone, or what one facilitator needs."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.cli.options import camp_option, languages_option, load_kit, output_option, quiet_option
from peerkit.cli.series import line_to_add, series_named
from peerkit.cli.survey import Survey, survey
from peerkit.cli.verdict import tell
from peerkit.editions.edition import Edition
from peerkit.editions.output import Result, Tell
from peerkit.editions.packs.facilitator import printed_for
from peerkit.editions.packs.job import Order, pack
from peerkit.editions.packs.register import FORMATS, formats
from peerkit.editions.print.wanted import Wanted
from peerkit.finding import Level, has_errors
from peerkit.kit import Kit

SERIES_PACK = "facilitator"


@dataclass(frozen=True)
class _Job:
    """What is packed, what is printed for it, and where."""

    output: Path
    order: Order
    wanted: Wanted
    tell: Tell


@click.command("pack")
@click.option(
    "--series",
    "names",
    multiple=True,
    metavar="NAME",
    help="Pack what who leads this series needs, and nothing else. May be given several times.",
)
@click.option(
    "--format",
    "asked",
    multiple=True,
    type=click.Choice([one.name for one in FORMATS]),
    help="Make only this pack. May be given several times.",
)
@languages_option
@camp_option
@output_option("Folder to build into.", "build/ in the kit's folder")
@quiet_option
def command(
    *,
    names: tuple[str, ...],
    asked: tuple[str, ...],
    tags: tuple[str, ...],
    camp: Path | None,
    output: Path | None,
    quiet: bool,
) -> None:
    """Make packs: files that are passed on by stick or message.

    Each stands in packs/LANGUAGE/PACK/ with a list of its files, their sums, and a number in
    VERSION.txt by which two people hear whether they have the same pack.

    \b
    Examples:
      scripts/kit pack --lang ar --camp ../our-camp.yaml
      scripts/kit pack --format stick
      scripts/kit pack --series walking-together --lang ar --camp ../our-camp.yaml
    """
    kit = load_kit()
    series = [series_named(kit, name) for name in names]
    found = survey(kit, tags, camp)
    tell(kit, found, quiet=quiet)
    lines = [line for one in series if (line := line_to_add(found.of_camp, one.document))]
    for line in lines:
        terminal.err.print(line)
    chosen = formats(asked or ((SERIES_PACK,) if names else ()))
    order = Order(chosen, series=frozenset(one.document.id for one in series))
    wanted = Wanted(printed_for(kit, series)) if names and not asked else Wanted()
    with terminal.steps(quiet) as steps:
        job = _Job(output or kit.root / "build", order, wanted, steps)
        result = _packed(_editions(kit, found), job)
    terminal.tell((*found.findings, *result.findings), Level.ERROR if quiet else Level.WARNING)
    for one in result.made:
        click.echo(str(one))
    if not result.made:
        click.echo("Nothing was made.", err=True)
    failed = has_errors((*found.findings, *result.findings)) or lines or not result.made
    sys.exit(1 if failed else 0)


def _editions(kit: Kit, found: Survey) -> list[Edition]:
    passing = [tag for tag in found.tags if found.passes(tag)]
    return [Edition(kit, kit.languages[tag], found.camp, found.as_of) for tag in passing]


def _packed(editions: list[Edition], job: _Job) -> Result:
    """Print what goes into the packs, then make them."""
    # The layout takes long to load, and a wrong option is told at once.
    from peerkit.editions.print.build import print_editions  # noqa: PLC0415

    if not editions:
        return Result([], [])
    printing = editions if any(one.prints for one in job.order.formats) else []
    folder = job.output / "print"
    printed = print_editions(printing, folder, job.tell, job.wanted)
    made = tuple(one for result in printed for one in result.made)
    packed = pack(editions, job.output / "packs", replace(job.order, made=made), job.tell)
    told = [finding for result in printed for finding in result.findings]
    return Result(packed.made, [*told, *packed.findings])
