"""`booklet`: one booklet put together on the command line, without a file for it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from peerkit.camp.choice import Choice
from peerkit.camp.profile import CampProfile
from peerkit.cli import terminal
from peerkit.cli.options import camp_option, load_kit, quiet_option
from peerkit.cli.survey import survey
from peerkit.content.booklet import Booklet, Length, Part, Policy
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.editions.edition import Edition
from peerkit.editions.print.build import print_one
from peerkit.finding import Level, has_errors
from peerkit.kit import SOURCE, Kit


@click.command("booklet")
@click.argument("series", required=False)
@click.option("--age", type=int, help="Choose the series for this age instead of by name.")
@click.option(
    "--track", help="full, short or no-supervisor.  [default: what the camp has chosen, or full]"
)
@click.option("--length", type=click.Choice(["full", "short"]), default="full", show_default=True)
@click.option(
    "--sex",
    type=click.Choice(["same", "mixed"]),
    default="same",
    show_default=True,
    help="Who meets. Some sessions are never held in mixed groups.",
)
@click.option("--lang", "tag", default=SOURCE, show_default=True, metavar="TAG")
@camp_option
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the files.  [default: build/booklets/ in the kit's folder]",
)
@quiet_option
def command(
    *,
    series: str | None,
    age: int | None,
    track: str | None,
    length: Length,
    sex: Policy,
    tag: str,
    camp: Path | None,
    output: Path | None,
    quiet: bool,
) -> None:
    """Put together a booklet of SERIES: its track, length, group and language.

    What this camp may not hold is printed as the reason why. A booklet file in
    facilitation/booklets/ for the series gives the introduction.

    \b
    Examples:
      scripts/kit booklet walking-together --track short --length short
      scripts/kit booklet --age 14 --camp ../our-camp.yaml
    """
    kit = load_kit()
    if tag not in kit.languages:
        raise click.BadParameter(f"Unknown language '{tag}'. Known: {', '.join(kit.languages)}.")
    chosen = _series(kit, series, age)
    found = survey(kit, [tag], camp)
    camp_now = _with_track(found.camp, chosen.document, track)
    track = camp_now.series.get(chosen.document.id, "full")
    if track not in chosen.document.tracks:
        known = ", ".join(chosen.document.tracks)
        raise click.BadParameter(f"{chosen.document.id} has no track '{track}'. Known: {known}.")
    entry = _entry(kit, chosen, track, Choice(length, sex))
    edition = Edition(kit, kit.languages[tag], camp_now, found.as_of)
    folder = output or kit.root / "build" / "booklets"
    made, findings = print_one(edition, entry, folder)
    terminal.tell([*found.of_language(tag), *findings], Level.ERROR if quiet else Level.WARNING)
    for one in made:
        click.echo(str(one))
    sys.exit(1 if has_errors(findings) else 0)


def _with_track(camp: CampProfile, series: Series, track: str | None) -> CampProfile:
    """Return the camp as if it had chosen this track; what is asked for here comes first."""
    if track is None:
        return camp
    return camp.model_copy(update={"series": {**camp.series, series.id: track}})


def _series(kit: Kit, name: str | None, age: int | None) -> Entry[Series]:
    """Return the series asked for by its name or by an age in years."""
    known = {entry.document.id: entry for entry in kit.of(Series)}
    if name is not None and name in known:
        return known[name]
    if name is not None:
        raise click.BadParameter(f"There is no series '{name}'. Known: {', '.join(known)}.")
    if age is None:
        raise click.UsageError("Name a series, or give --age.")
    for entry in known.values():
        low, _, high = entry.document.group.ages.rstrip("+").partition("-")
        young = entry.document.audience == "youth"
        if young and int(low) <= age <= int(high or low):
            return entry
    if age >= 18:  # noqa: PLR2004 - adults
        return next(e for e in known.values() if e.document.audience == "adults")
    raise click.BadParameter(f"No series is for the age {age}.")


def _entry(kit: Kit, series: Entry[Series], track: str, choice: Choice) -> Entry[Booklet]:
    """Return the booklet's document: the series' own file with this choice, or a plain one."""
    name = series.document.id
    owns = [e for e in kit.of(Booklet) if any(p.series == name for p in e.document.parts)]
    own = min(owns, key=lambda entry: entry.document.id, default=None)
    wanted: dict[str, Any] = {"track": track, "length": choice.length, "sex": choice.sex}
    source = own.source if own else series.source
    folder, _, _ = source.path.rpartition("/")
    path = f"{folder}/{name}-{track}-{choice.length}-{choice.sex}.yaml"
    if own is None:
        return Entry(_plain(series.document, wanted), replace(source, path=path))
    if len(owns) > 1:
        # A series that is in two booklets, each for some of its sessions, is asked for as one.
        whole = (part.model_copy(update={"sessions": None}) for part in own.document.parts)
        wanted |= {"id": f"B-{name}", "parts": tuple(whole), "subtitle": series.document.purpose}
    return Entry(own.document.model_copy(update=wanted), replace(source, path=path))


def _plain(series: Series, wanted: dict[str, Any]) -> Booklet:
    parts = (
        Part(ground_rules=True),
        Part(lines=True),
        Part(clinic_now=True),
        Part(series=series.id),
        Part(own_care=True),
    )
    made = Booklet(id=f"B-{series.id}", title=series.title, subtitle=series.purpose, parts=parts)
    return made.model_copy(update=wanted)
