"""`verify`: is a pack as it was made, what number is read aloud, and what a newer one changes."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.editions.packs.compare import altered, changes, number, read, update

PACK = click.Path(exists=True, path_type=Path)


@click.command("verify")
@click.argument("pack", type=PACK)
@click.option(
    "--since", type=PACK, metavar="OLD", help="An older pack: list what changed, and pack only it."
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --since: write a zip of only what must be copied.",
)
def command(*, pack: Path, since: Path | None, output: Path | None) -> None:
    """Look whether a pack, a zip or a folder, is as it was made.

    A file that is not is named. The number can be compared with somebody else's by voice: the same
    number, the same files. It does not say who made them.

    \b
    Examples:
      scripts/kit verify kit-ar-0-1-0.zip
      scripts/kit verify new.zip --since old.zip -o update.zip
    """
    files = read(pack)
    findings = altered(files, pack.name)
    terminal.tell(findings)
    click.echo(f"{pack.name}: {number(files)}")
    if since is not None:
        old = read(since)
        found = changes(old, files)
        for name in found.changed:
            click.echo(f"copy    {name}")
        for name in found.gone:
            click.echo(f"remove  {name}")
        if output is not None:
            output.write_bytes(update(old, files))
            click.echo(f"Wrote {output}.")
    sys.exit(1 if findings else 0)
