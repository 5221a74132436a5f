"""`reprint`: only the sheets of paper that differ from what was printed before."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from peerkit.cli.options import output_option
from peerkit.cli.place import find_root
from peerkit.editions.circulation import read_register
from peerkit.editions.output import Standing
from peerkit.editions.print.old_contacts import old_contacts
from peerkit.editions.print.reprint import Reprint, gone, reprint

MOST = 12  # numbers of sheets that are listed one by one


@click.command("reprint")
@click.argument("old", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--lang", "tag", metavar="TAG", help="The language.  [default: the name of the OLD folder]"
)
@output_option("Folder to write to.", "build/reprint/TAG")
def command(old: Path, tag: str | None, output: Path | None) -> None:
    """Find what to print again, when OLD holds the files as you printed them.

    Keep a copy of build/print/TAG whenever you print. After a correction build again, then ask:
    each sheet that differs is written to a file of its own booklet, and the list says which sheets
    to take out and replace. What carried an old contact comes first.

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
    register = read_register(new)
    today = register.today if register else ()
    carried = _carrying_old(old, today)
    found = sorted(reprint(old, new, out), key=lambda one: one.name not in carried)
    for one in found:
        urgent = " – it carries an old contact: take every copy back" * (one.name in carried)
        click.echo(f"{one.name}: {_told(one)}{urgent}")
    for name in gone(old, new):
        click.echo(f"{name}: no longer made; take it back")
    number = sum(len(one.sheets) for one in found)
    click.echo(f"{number} sheets to print again{f', in {out}' if number else ''}.")
    late = sorted(_carrying_old(new, today))
    for name in late:
        click.echo(f"{name}: NOT MADE AGAIN YET, it still carries an old contact.")
    if late:
        click.echo(f"Run 'scripts/kit build --lang {tag}' with your camp file, then this again.")
        sys.exit(1)


def _carrying_old(folder: Path, today: tuple[Standing, ...]) -> set[str]:
    return {Path(one.place.path).name for one in old_contacts(folder, today)} if today else set()


def _told(one: Reprint) -> str:
    if one.new:
        return f"new, {one.total} sheets"
    if len(one.sheets) == one.total:
        return f"all {one.total} sheets"
    if len(one.sheets) > MOST:
        return f"{len(one.sheets)} of {one.total} sheets"
    return f"sheets {', '.join(map(str, one.sheets))} of {one.total}"
