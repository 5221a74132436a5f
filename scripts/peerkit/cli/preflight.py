"""`preflight`: one page to read before printing, in the terminal, as HTML and as PDF."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from jinja2 import Environment, PackageLoader
from rich.table import Table

from peerkit import __version__
from peerkit.cli import terminal
from peerkit.cli.options import camp_option, chosen, languages_option, load_kit
from peerkit.cli.survey import Survey, survey
from peerkit.editions.output import Made
from peerkit.editions.preflight import Section, preflight
from peerkit.editions.print.layout.office import write_pdf
from peerkit.language.storage import write_whole

NAME = "preflight"


@click.command(NAME)
@languages_option
@camp_option
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for preflight.html and preflight.pdf.  [default: build/ in the kit's folder]",
)
def command(tags: tuple[str, ...], camp: Path | None, output: Path | None) -> None:
    """Show what a camp should know before it prints.

    Blanks, contacts that are too old, locked sessions, texts that nobody has reviewed, pages and
    sheets of paper of each booklet, and what to print first. The exit code is 1 while something
    urgent is missing. Pages and sheets are those of the last build for this camp.

    \b
    Example:
      scripts/kit preflight --camp ../our-camp.yaml
    """
    kit = load_kit()
    wanted = chosen(kit, tags)
    found = survey(kit, wanted, camp)
    folder = output or kit.root / "build"
    sections = preflight(kit, found.camp, found.as_of, wanted, _made(folder, found))
    for section in sections:
        _show(section)
    _write(folder, found, sections)
    click.echo(f"Written to {folder / NAME}.html and .pdf.")
    sys.exit(1 if any(row.urgent for section in sections for row in section.rows) else 0)


def _made(folder: Path, found: Survey) -> list[Made]:
    """Return what the last build made, if it was for this camp."""
    try:
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    if report.get("camp") != found.camp.id:
        return []
    return [Made(**one) for one in report.get("made", ())]


def _show(section: Section) -> None:
    terminal.out.print(f"\n[bold]{section.title}[/bold]")
    if not section.rows:
        terminal.out.print(f"  {section.fine}")
        return
    table = Table(show_header=False, box=None, padding=(0, 2))
    for row in section.rows:
        style = "bold" if row.urgent else ""
        table.add_row("!" if row.urgent else "", row.what, row.detail, style=style)
    terminal.out.print(table)


def _write(folder: Path, found: Survey, sections: list[Section]) -> None:
    pages = Environment(loader=PackageLoader("peerkit.cli"), autoescape=True)
    html = pages.get_template("preflight.html.j2").render(
        camp=found.camp, as_of=found.as_of, sections=sections, version=__version__
    )
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / f"{NAME}.html", html)
    write_pdf(html, folder / f"{NAME}.pdf")
