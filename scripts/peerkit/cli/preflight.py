"""`preflight`: one page to read before printing, in the terminal, as HTML and as PDF."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from peerkit import __version__
from peerkit.cli import terminal
from peerkit.cli.options import camp_option, languages_option, load_kit, output_option
from peerkit.cli.survey import Survey, survey
from peerkit.cli.templates_of import template
from peerkit.cli.verdict import tell, to_mend, unfollowed, verdict_of
from peerkit.editions.output import Made
from peerkit.editions.preflight import Concern, Topic, preflight
from peerkit.editions.print.layout.office import write_pdf
from peerkit.editions.print_shop import ALWAYS, orders
from peerkit.finding import Finding
from peerkit.kit import Kit
from peerkit.language.storage import write_whole

NAME = "preflight"
SHOP = "print-shop"


@click.command(NAME)
@languages_option
@camp_option
@output_option("Folder for preflight.html and preflight.pdf.", "build/ in the kit's folder")
def command(tags: tuple[str, ...], camp: Path | None, output: Path | None) -> None:
    """Show what a camp should know before it prints.

    First whether the camp file can be used and what will not be made. Then blanks, contacts that
    are too old, locked sessions, texts that nobody has reviewed, pages and sheets of paper of each
    booklet, and what to print first. The exit code is 1 while something urgent is missing. Pages
    and sheets are those of the last build for this camp; after one, a page for the print shop is
    written as well: paper, sides, what to fold, staple and cut.

    \b
    Example:
      scripts/kit preflight --camp ../our-camp.yaml
    """
    kit = load_kit()
    found = survey(kit, tags, camp)
    folder = output or kit.root / "build"
    made = _made(folder, found)
    sections = preflight(kit, found.camp, found.as_of, found.tags, made)
    tell(kit, found)
    for section in sections:
        _show(section)
    _page(folder, NAME, found, sections=[_told(kit, found), *sections])
    click.echo(f"Written to {folder / NAME}.html and .pdf.")
    if made:
        _page(folder, SHOP, found, orders=orders(kit, made, found.camp.paper), always=ALWAYS)
        click.echo(f"For the print shop: {folder / SHOP}.pdf.")
    urgent = any(row.urgent for section in sections for row in section.rows)
    sys.exit(1 if urgent or unfollowed(found) else 0)


def _told(kit: Kit, found: Survey) -> Topic:
    """Return the verdict and what there is to mend in the camp file, as the page begins."""
    said = [Concern(line, "") for line in verdict_of(kit, found).lines]
    mend = [
        Concern(
            f"Line {one.place.line}" if one.place.line else one.place.path, _what(one), urgent=True
        )
        for one in to_mend(found)
    ]
    return Topic("Can it be printed?", "", (*said, *mend))


def _what(finding: Finding) -> str:
    return f"{finding.message} {finding.remedy}"


def _made(folder: Path, found: Survey) -> list[Made]:
    """Return what the last build made, if it was for this camp."""
    try:
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    if report.get("camp") != found.camp.id:
        return []
    return [Made(**one) for one in report.get("made", ())]


def _show(section: Topic) -> None:
    terminal.out.print(f"\n[bold]{section.title}[/bold]")
    if not section.rows:
        terminal.out.print(f"  {section.fine}")
        return
    table = Table(show_header=False, box=None, padding=(0, 2))
    for row in section.rows:
        style = "bold" if row.urgent else ""
        table.add_row("!" if row.urgent else "", row.what, row.detail, style=style)
    terminal.out.print(table)


def _page(folder: Path, name: str, found: Survey, **values: Any) -> None:
    """Write a page of this package's templates as HTML and as PDF."""
    html = template(name).render(camp=found.camp, as_of=found.as_of, version=__version__, **values)
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / f"{name}.html", html)
    write_pdf(html, folder / f"{name}.pdf")
