"""`draw`: drawings from scenes in words, and the sheet on which all of them are seen."""

from __future__ import annotations

from pathlib import Path

import click
from jinja2 import Environment, PackageLoader

from peerkit.cli.options import find_root
from peerkit.content.picture import FOLDER, Pictures
from peerkit.drawing.library import read_scenes, write_drawings
from peerkit.finding import FindingsError
from peerkit.kit import load


@click.command("draw")
@click.option(
    "--sheet", type=click.Path(path_type=Path), help="Also write all drawings to this page."
)
def command(sheet: Path | None) -> None:
    """Draw what the scenes in facilitation/pictures/scenes/ describe.

    Each scene becomes an SVG file beside pictures.yaml. With --sheet, every drawing of the kit is
    put on one web page with its id, what is seen and what it must mean; open or print it to look
    at all of them side by side. How to draw: facilitation/pictures/DRAWING.md.

    \b
    Example:
      scripts/kit draw --sheet build/drawings.html
    """
    root = find_root()
    scenes, findings = read_scenes(root)
    if findings:
        raise FindingsError(findings)
    written = write_drawings(root, scenes.values())
    click.echo(f"{len(scenes)} scenes; {len(written)} drawings written.")
    if sheet:
        _write_sheet(root, sheet)


def _write_sheet(root: Path, sheet: Path) -> None:
    """Write the page of all drawings, each as it is, with its words."""
    pictures = [p for entry in load(root).of(Pictures) for p in entry.document.pictures]
    drawings = {
        picture.id: (root / FOLDER / f"{picture.id}.svg").read_text(encoding="utf-8")
        for picture in pictures
        if (root / FOLDER / f"{picture.id}.svg").is_file()
    }
    pages = Environment(loader=PackageLoader("peerkit.cli"), autoescape=True)
    page = pages.get_template("drawings.html.j2").render(pictures=pictures, drawings=drawings)
    sheet.parent.mkdir(parents=True, exist_ok=True)
    sheet.write_text(page, encoding="utf-8")
    click.echo(f"Wrote {len(drawings)} drawings to {sheet}.")
