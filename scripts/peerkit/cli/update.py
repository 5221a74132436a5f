"""`update`: bring catalogues up to today's English, losing nothing."""

from __future__ import annotations

import click

from peerkit.cli import terminal
from peerkit.cli.options import chosen, languages_option, load_kit
from peerkit.finding import FindingsError, has_errors
from peerkit.kit import SOURCE
from peerkit.language.update import update_language


@click.command("update")
@languages_option
def command(tags: tuple[str, ...]) -> None:
    """Bring the catalogues up to today's English.

    New messages are added, changed ones are marked fuzzy with the old English beside them, and
    those no longer used are kept at the end of their file. Nothing a translator wrote is lost.

    \b
    Example:
      scripts/kit update --lang ar
    """
    kit = load_kit()
    if has_errors(kit.findings):
        # Texts that cannot be read now would all count as gone.
        raise FindingsError(kit.findings)
    for tag in chosen(kit, tags):
        if tag != SOURCE:
            changed = update_language(kit.entries.values(), kit.root, kit.languages[tag])
            terminal.out.print(f"{tag}: {len(changed)} files changed")
