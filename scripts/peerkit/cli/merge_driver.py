"""`merge-driver`: lets Git merge catalogues by message instead of by line."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.cli.place import find_root
from peerkit.finding import FindingsError
from peerkit.language.merging.three_way import three_way
from peerkit.language.po.file import PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.storage import write_whole

NAME = "peerkit-po"
DRIVER = "scripts/kit merge-driver %O %A %B"


@click.command("merge-driver")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--install", is_flag=True, help="Tell this clone's Git to merge catalogues so.")
def command(files: tuple[Path, ...], install: bool) -> None:
    """Merge catalogues in Git: BASE OURS THEIRS, written into OURS.

    Each message is merged by itself, so two people who worked on different messages never meet a
    conflict. Where both translated the same message, ours stays, marked fuzzy so that nobody is
    shown it, with theirs in a comment beside it. Run it once with --install; then Git calls it.

    \b
    Example:
      scripts/kit merge-driver --install
    """
    if install:
        _install(find_root())
        return
    if len(files) != len(("BASE", "OURS", "THEIRS")):
        raise click.UsageError("Give BASE, OURS and THEIRS, or --install.")
    base, ours, theirs = (_read(path) for path in files)
    try:
        result = three_way(base, ours, theirs)
    except FindingsError as error:
        # Git then leaves the file as a conflict, with both sides in it.
        terminal.tell(error.findings)
        raise SystemExit(1) from None
    text = write_po(result.file)
    if read_po(text, str(files[1])) != result.file:
        raise click.ClickException("The merged catalogue could not be read back; nothing written.")
    write_whole(files[1], text)
    for _, message in result.both:
        click.echo(f"Both sides translated “{message[:60]}”. It is marked fuzzy: choose one.")


def _read(path: Path) -> PoFile:
    return read_po(path.read_text(encoding="utf-8"), str(path))


def _install(root: Path) -> None:
    """Write the driver into the clone's own configuration; nothing else is touched."""
    for key, value in (("name", "Catalogues by message"), ("driver", DRIVER)):
        words = ["git", "-C", str(root), "config", f"merge.{NAME}.{key}", value]
        try:
            subprocess.run(words, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            raise click.ClickException("This folder is no Git clone, or Git is missing.") from None
    click.echo("Git merges catalogues by message in this clone from now on.")
