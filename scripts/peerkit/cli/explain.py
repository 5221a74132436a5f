"""`explain`: what a check looks for, why, and how to mend what it finds."""

from __future__ import annotations

import click
from rich.table import Table

from peerkit.cli import terminal
from peerkit.cli.manual import manual
from peerkit.finding import Manual


@click.command("explain")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Explain the check NAME, or list every check.

    The name of a check stands in square brackets at the end of each finding.

    \b
    Example:
      scripts/kit explain minutes-add-up
    """
    entries = manual()
    if name is None:
        _list(entries)
        return
    if name not in entries:
        raise click.BadParameter(
            f"There is no check '{name}'. Run 'explain' alone to list them.", param_hint="NAME"
        )
    entry = entries[name]
    terminal.out.print(f"[bold]{entry.name}[/] ({entry.level})\n")
    terminal.out.print(entry.text, markup=False)


def _list(entries: dict[str, Manual]) -> None:
    table = Table("Check", "Level", "What it looks for", box=None, pad_edge=False)
    for entry in entries.values():
        table.add_row(entry.name, entry.level, entry.first_line)
    terminal.out.print(table)
