"""`explain`: what a check looks for, why, and how to mend what it finds."""

from __future__ import annotations

import click
from rich.table import Table

from peerkit.cli import terminal
from peerkit.cli.manual import manual, reference, section
from peerkit.finding import Manual


@click.command("explain")
@click.option("--markdown", is_flag=True, help="Print it as Markdown, for a page or a comment.")
@click.argument("name", required=False)
def command(name: str | None, markdown: bool) -> None:
    """Explain the check NAME, or list every check.

    The name of a check stands in square brackets at the end of each finding.

    \b
    Examples:
      scripts/kit explain minutes-add-up
      scripts/kit explain --markdown > checks.md
    """
    entries = manual()
    if name is None:
        if markdown:
            click.echo(reference(), nl=False)
        else:
            _list(entries)
        return
    if name not in entries:
        raise click.BadParameter(
            f"There is no check '{name}'. Run 'explain' alone to list them.", param_hint="NAME"
        )
    entry = entries[name]
    if markdown:
        click.echo(section(entry))
        return
    terminal.out.print(f"[bold]{entry.name}[/] ({entry.level})\n")
    terminal.out.print(entry.text, markup=False)


def _list(entries: dict[str, Manual]) -> None:
    table = Table("Check", "Level", "What it looks for", box=None, pad_edge=False)
    for entry in entries.values():
        table.add_row(entry.name, entry.level, entry.first_line)
    terminal.out.print(table)
