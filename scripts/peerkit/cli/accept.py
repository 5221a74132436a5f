"""`accept`: a finding that is no fault, with the reason beside the words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from peerkit.checks.registry import all_checks
from peerkit.cli.options import load_kit
from peerkit.content.reading.paths import relative
from peerkit.content.reading.reader import read_text
from peerkit.finding import FindingsError, Level
from peerkit.language.merging.update import by_domain
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.states.accepted import accept
from peerkit.language.storage import write_whole


@click.command("accept")
@click.argument("place", metavar="FILE:LINE")
@click.argument("check")
@click.argument("reason")
def command(place: str, check: str, reason: str) -> None:
    """Accept what CHECK says of the message at FILE:LINE, because of REASON.

    Place and name stand in the finding. The reason is written beside the translation and holds
    for exactly these words. Errors cannot be accepted, and nothing in a protected text can.

    \b
    Example:
      scripts/kit accept locales/fr/docs/coping/worry.po:31 numbers-differ "'twice' is one word"
    """
    kit = load_kit()
    known = all_checks().get(check)
    if known is None or known.needs != "pair":
        raise click.BadParameter(f"'{check}' is no check of translations.", param_hint="CHECK")
    if known.manual.level is Level.ERROR and check != "numbers-differ":
        raise click.BadParameter(f"'{check}' is an error and cannot be accepted.")
    if not reason.strip():
        raise click.BadParameter("Say why, in a few words.", param_hint="REASON")
    name, _, line = place.rpartition(":")
    path = Path(name)
    if not path.is_file() or not line.isdecimal():
        raise click.BadParameter(f"'{place}' is no place in a file.", param_hint="FILE:LINE")
    file = read_po(read_text(path, kit.root), relative(path, kit.root))
    if file.findings:
        raise FindingsError(file.findings)
    found = next((e for e in reversed(file.entries) if 0 < e.line <= int(line)), None)
    if found is None or not found.usable:
        raise click.BadParameter(f"No translated message stands at {place}.")
    every = by_domain(kit.entries.values())
    if any(m.protected and m.key == found.key for some in every.values() for m in some):
        raise click.BadParameter("The text is protected; nothing in it can be accepted.")
    if "{urgent." in found.msgid:
        raise click.BadParameter("The text leads to urgent help; nothing in it can be accepted.")
    entries = [accept(one, check, reason) if one is found else one for one in file.entries]
    write_whole(path, write_po(replace(file, entries=tuple(entries))))
    click.echo(f"Accepted for these words, and no others:\n  {found.msgid}\n  {found.string}")
