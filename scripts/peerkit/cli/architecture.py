"""`architecture`: the picture of the house and the list of decisions, drawn from what is there."""

from __future__ import annotations

import click

from peerkit.cli import decisions, house
from peerkit.cli.place import find_root
from peerkit.language.storage import write_whole

PAGE = "docs/about/architecture.md"
RECORDS = "docs/about/decisions"


@click.command("architecture")
def command() -> None:
    """Draw the rooms of the program and list the decisions.

    Writes the drawn parts of docs/about/architecture.md and docs/about/decisions/index.md. Tests
    keep both current.

    \b
    Example:
      scripts/kit architecture
    """
    root = find_root()
    page, records = root / PAGE, root / RECORDS
    if not page.is_file():
        raise click.ClickException(f"{PAGE} is not here: go into the project's own folder.")
    write_whole(page, house.renewed(page.read_text("utf-8")))
    write_whole(records / decisions.INDEX, decisions.index(records, decisions.days_of(records)))
    click.echo(f"Wrote {PAGE} and {RECORDS}/{decisions.INDEX}.")
