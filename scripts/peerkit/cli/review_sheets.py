"""`review-sheets`: a PDF for each series, on which real people sign it off."""

from __future__ import annotations

from pathlib import Path

import click

from peerkit import __version__
from peerkit.cli.options import load_kit, output_option
from peerkit.cli.review_sheet import review_sheet
from peerkit.cli.templates_of import template
from peerkit.content.session import Series
from peerkit.editions.print.layout.office import write_pdf


@click.command("review-sheets")
@click.argument("series", nargs=-1)
@output_option("Folder for the sheets.", "build/review/ in the kit's folder")
def command(series: tuple[str, ...], output: Path | None) -> None:
    """Make the review sheet of each SERIES, of every series without any.

    A sheet lists what only people can judge, for a mental health, a safeguarding and a community
    reviewer. It claims nothing: a review counts once it stands in the files of the series.

    \b
    Examples:
      scripts/kit review-sheets
      scripts/kit review-sheets walking-together
    """
    kit = load_kit()
    known = {entry.document.id: entry for entry in kit.of(Series)}
    for name in series:
        if name not in known:
            raise click.BadParameter(f"There is no series '{name}'. Known: {', '.join(known)}.")
    folder = output or kit.root / "build" / "review"
    folder.mkdir(parents=True, exist_ok=True)
    sheet = template("review-sheet")
    for name in series or known:
        html = sheet.render(sheet=review_sheet(kit, known[name]), version=__version__)
        path = folder / f"{name}.pdf"
        write_pdf(html, path)
        click.echo(f"{path}")
