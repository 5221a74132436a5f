"""`pseudo`: a copy of the kit with two pseudo-languages, for looking at layouts."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from peerkit.cli.options import load_kit
from peerkit.kit import load
from peerkit.language.pseudo import ACCENTED, MIRRORED, language_file, write_pseudo
from peerkit.language.storage import write_whole

PARTS = ("docs", "guides", "facilitation", "locales")


@click.command("pseudo")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Copy the kit to FOLDER with every text in two pseudo-languages.

    en-XA has accents and is a third longer; ar-XB is English in Arabic letters, from right to
    left. Build them to see what does not fit and what was forgotten. It is a copy, so that no
    pseudo-language is ever handed out.

    \b
    Example:
      scripts/kit pseudo /tmp/pseudo
      cd /tmp/pseudo && PATH-TO-KIT/scripts/kit build --lang en-XA
    """
    if folder.exists() and any(folder.iterdir()):
        raise click.BadParameter(f"{folder} is not empty. Name a new folder.")
    kit = load_kit()
    for part in PARTS:
        shutil.copytree(kit.root / part, folder / part)
    for tag in (ACCENTED, MIRRORED):
        write_whole(folder / "locales" / tag / "language.toml", language_file(tag))
    copied = load(folder)
    for tag in (ACCENTED, MIRRORED):
        number = write_pseudo(copied.entries.values(), folder, copied.languages[tag])
        click.echo(f"{tag}: {number} messages")
