"""`update`: bring catalogues up to today's English, losing nothing."""

from __future__ import annotations

import click

from peerkit.cli import terminal
from peerkit.cli.options import chosen, languages_option, load_kit
from peerkit.finding import FindingsError, has_errors
from peerkit.kit import SOURCE
from peerkit.language.merging.update import update_language


@click.command("update")
@languages_option
@click.option(
    "--suggest", is_flag=True, help="Propose what the language says elsewhere, as drafts."
)
def command(tags: tuple[str, ...], suggest: bool) -> None:
    """Bring the catalogues up to today's English.

    New messages are added, changed ones are marked fuzzy with the old English beside them, and
    those no longer used are kept at the end of their file. Nothing a translator wrote is lost.

    With --suggest, a message without translation gets that of the same English elsewhere, as a
    draft, or that of similar English, as a fuzzy one that nobody sees until it is mended.

    \b
    Examples:
      scripts/kit update --lang ar
      scripts/kit update --lang ar --suggest
    """
    kit = load_kit()
    if has_errors(kit.findings):
        # Texts that cannot be read now would all count as gone.
        raise FindingsError(kit.findings)
    for tag in chosen(kit, tags):
        if tag != SOURCE:
            entries, language = kit.entries.values(), kit.languages[tag]
            changed = update_language(entries, kit.root, language, suggest=suggest)
            terminal.out.print(f"{tag}: {len(changed)} files changed")
