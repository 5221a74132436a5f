"""The file in hand: what is wrong in it, and of everything else no more than a count."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.finding import Finding, Level
from peerkit.kit import SOURCE, Kit

LOCALES = "locales"


def names_of(kit: Kit, files: Sequence[Path]) -> list[str]:
    """Return files as findings name them; a file that is not of the kit is wrong use."""
    root = kit.root.resolve()
    found = [path.resolve() for path in files]
    for path, given in zip(found, files, strict=True):
        if not path.is_relative_to(root):
            message = f"'{given}' is not in the kit. For a PO file from elsewhere use 'check-po'."
            raise click.BadParameter(message, param_hint="FILE")
    return [path.relative_to(root).as_posix() for path in found]


def tags_of(kit: Kit, names: Iterable[str]) -> list[str]:
    """Return the languages that files are of, which are those to look at."""
    parts = (name.split("/") for name in names)
    tags = [part[1] for part in parts if part[0] == LOCALES and len(part) > 1]
    return [tag for tag in dict.fromkeys(tags) if tag in kit.languages] or [SOURCE]


def tell(
    findings: Sequence[Finding], names: Collection[str], least: Level, command: str
) -> list[Finding]:
    """Print what is wrong in the files, errors last, and count the rest; return the first.

    `command` is what shows all of the rest.
    """
    hand = [finding for finding in findings if finding.place.path in names]
    rest = [finding for finding in findings if finding.place.path not in names]
    terminal.tell(hand, least)
    where = ", ".join(names)
    terminal.out.print(f"{where}: {terminal.counts(hand)}" if names else terminal.counts(hand))
    if rest:
        terminal.out.print(f"In other files: {terminal.counts(rest)}. To see them: {command}")
    return hand
