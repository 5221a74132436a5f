"""`booklet`: one booklet put together on the command line, without a file for it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from peerkit.camp.choice import Choice
from peerkit.camp.profile import CampProfile
from peerkit.cli import terminal
from peerkit.cli.options import camp_option, load_kit, output_option, quiet_option
from peerkit.cli.series import line_to_add, series_for_age, series_named
from peerkit.cli.survey import Camp, survey
from peerkit.cli.verdict import tell
from peerkit.content.booklet import Length, Mixing
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.editions.edition import Edition
from peerkit.editions.print.custom import print_custom
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
@output_option("Folder for the files.", "build/booklets/ in the kit's folder")
@quiet_option
def command(
    *,
    series: str | None,
    age: int | None,
    track: str | None,
    length: Length,
    sex: Mixing,
    tag: str,
    camp: Path | None,
    output: Path | None,
    quiet: bool,
) -> None:
    """Put together a booklet of SERIES: its track, length, group and language.

    SERIES is its name or its title. What this camp may not hold is printed as the reason why. The
    cover says which sessions are inside. What takes more sheets than a stapler holds is parted in
    two or more booklets.

    \b
    Examples:
      scripts/kit booklet walking-together --track short --length short
      scripts/kit booklet --age 14 --camp ../our-camp.yaml
    """
    kit = load_kit()
    if tag not in kit.languages:
        raise click.BadParameter(f"Unknown language '{tag}'. Known: {', '.join(kit.languages)}.")
    if series is None and age is None:
        raise click.UsageError("Name a series, or give --age.")
    found = survey(kit, [tag], camp)
    tell(kit, found, quiet=quiet)
    chosen = _series(kit, series, age, found.of_camp).document
    not_here = line_to_add(found.of_camp, chosen)
    if not_here:
        raise click.ClickException(not_here)
    camp_now = _with_track(found.camp, chosen, track)
    _refuse_unknown_track(chosen, camp_now.series.get(chosen.id, "full"))
    terminal.tell(found.of_language(tag), Level.ERROR)
    if not found.passes(tag):
        raise click.ClickException(f"Nothing was made: the texts in '{tag}' have errors.")
    edition = Edition(kit, kit.languages[tag], camp_now, found.as_of)
    folder = output or kit.root / "build" / "booklets"
    made, findings = print_custom(edition, chosen.id, Choice(length, sex), folder)
    terminal.tell(findings, Level.ERROR if quiet else Level.WARNING)
    for one in made:
        click.echo(str(folder / tag / Path(one.path).name))
    if not made:
        click.echo("Nothing was made.", err=True)
    sys.exit(1 if has_errors((*findings, *found.of_camp.findings)) or not made else 0)


def _with_track(camp: CampProfile, series: Series, track: str | None) -> CampProfile:
    """Return the camp as if it had chosen this track; what is asked for here comes first."""
    if track is None:
        return camp
    return camp.model_copy(update={"series": {**camp.series, series.id: track}})


def _refuse_unknown_track(series: Series, track: str) -> None:
    if track not in series.tracks:
        known = ", ".join(series.tracks)
        raise click.BadParameter(f"{series.id} has no track '{track}'. Known: {known}.")


def _series(kit: Kit, name: str | None, age: int | None, camp: Camp) -> Entry[Series]:
    """Return the series asked for by its name or by an age in years."""
    return series_named(kit, name) if name else series_for_age(kit, age or 0, camp)
