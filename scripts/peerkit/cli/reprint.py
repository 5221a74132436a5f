"""`reprint`: only the sheets of paper that differ from what was printed before."""

from __future__ import annotations

from pathlib import Path

import click

from peerkit.cli.options import find_root
from peerkit.editions.print.reprint import Reprint, gone, reprint

MOST = 12  # numbers of sheets that are listed one by one


@click.command("reprint")
@click.argument("old", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--lang", "tag", metavar="TAG", help="The language.  [default: the name of the OLD folder]"
)
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to.  [default: build/reprint/TAG]",
)
def command(old: Path, tag: str | None, output: Path | None) -> None:
    """Find what to print again, when OLD holds the files as you printed them.

    Keep a copy of build/print/TAG whenever you print. After a correction build again, then ask:
    each sheet that differs is written to a file of its own booklet, and the list says which sheets
    to take out and replace.

    \b
    Example:
      scripts/kit reprint ../printed-in-may/en
    """
    tag = tag or old.resolve().name
    root = find_root()
    new = root / "build" / "print" / tag
    if not new.is_dir():
        raise click.BadParameter(f"Nothing is printed in '{tag}' yet: run 'scripts/kit build'.")
    out = output or root / "build" / "reprint" / tag
    found = reprint(old, new, out)
    for one in found:
        click.echo(f"{one.name}: {_told(one)}")
    for name in gone(old, new):
        click.echo(f"{name}: no longer made; take it back")
    number = sum(len(one.sheets) for one in found)
    click.echo(f"{number} sheets to print again{f', in {out}' if number else ''}.")


def _told(one: Reprint) -> str:
    if one.new:
        return f"new, {one.total} sheets"
    if len(one.sheets) == one.total:
        return f"all {one.total} sheets"
    if len(one.sheets) > MOST:
        return f"{len(one.sheets)} of {one.total} sheets"
    return f"sheets {', '.join(map(str, one.sheets))} of {one.total}"
