"""`draw`: drawings from scenes in words, and the sheet on which all of them are seen."""

from __future__ import annotations

from pathlib import Path

import click

from peerkit.cli.place import find_root
from peerkit.cli.templates_of import template
from peerkit.content.picture import FOLDER, Pictures
from peerkit.drawing.census import SHARES, Census, census
from peerkit.drawing.library import read_scenes, write_drawings
from peerkit.editions.print.drawings.dots import write_dots
from peerkit.editions.print.drawings.measure import faults_of, measure
from peerkit.finding import FindingsError
from peerkit.kit import load


@click.command("draw")
@click.option(
    "--sheet", type=click.Path(path_type=Path), help="Also write all drawings to this page."
)
@click.option(
    "--dots",
    type=click.Path(path_type=Path, file_okay=False),
    help="Also write every drawing in black dots, as poor printers lay them, into this folder.",
)
@click.option("--count", is_flag=True, help="Also tell who is shown.")
@click.option("--measure", "measured", is_flag=True, help="Also tell what is too thin or tight.")
def command(sheet: Path | None, dots: Path | None, *, count: bool, measured: bool) -> None:
    """Draw what the scenes in facilitation/pictures/scenes/ describe.

    Each scene becomes an SVG file beside pictures.yaml. With --sheet, every drawing of the kit is
    put on one web page with its id, what is seen and what it must mean; open or print it to look
    at all of them side by side. How to draw: facilitation/pictures/DRAWING.md.

    \b
    Example:
      scripts/kit draw --sheet build/drawings.html
      scripts/kit draw --dots build/dots --count
    """
    root = find_root()
    scenes, findings = read_scenes(root)
    if findings:
        raise FindingsError(findings)
    written = write_drawings(root, scenes.values())
    click.echo(f"{len(scenes)} scenes; {len(written)} drawings written.")
    if sheet:
        _write_sheet(root, sheet)
    if dots:
        made = write_dots(_drawings(root), dots)
        click.echo(f"Wrote {len(made)} sheets of dots to {dots}.")
    if count:
        _tell_people(census(scenes.values()))
    if measured:
        _tell_measures(_drawings(root))


def _tell_people(counted: Census) -> None:
    click.echo(f"{counted.people} people.")
    for kind, (least, most) in SHARES.items():
        share = counted.share(kind)
        click.echo(f"  {kind}: {share:.0f} in a hundred ({least:.0f} to {most:.0f})")


def _tell_measures(drawings: dict[str, str]) -> None:
    """Tell the drawings that have too much or too little ink, or are too fine."""
    for name, found in measure(drawings):
        for fault in faults_of(found):
            click.echo(f"{name}: {fault}")


def _drawings(root: Path) -> dict[str, str]:
    files = sorted((root / FOLDER).glob("*.svg"))
    return {path.stem: path.read_text(encoding="utf-8") for path in files}


def _write_sheet(root: Path, sheet: Path) -> None:
    """Write the page of all drawings, each as it is, with its words."""
    pictures = [p for entry in load(root).of(Pictures) for p in entry.document.pictures]
    drawings = {
        picture.id: (root / FOLDER / f"{picture.id}.svg").read_text(encoding="utf-8")
        for picture in pictures
        if (root / FOLDER / f"{picture.id}.svg").is_file()
    }
    page = template("drawings").render(pictures=pictures, drawings=drawings)
    sheet.parent.mkdir(parents=True, exist_ok=True)
    sheet.write_text(page, encoding="utf-8")
    click.echo(f"Wrote {len(drawings)} drawings to {sheet}.")
