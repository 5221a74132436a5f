"""`extract`: the English messages as gettext templates, for tools outside the kit."""

from __future__ import annotations

from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.cli.options import load_kit
from peerkit.language.merging.template import templates


@click.command("extract")
@click.option(
    "--output",
    "-o",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build/templates"),
    show_default=True,
    help="Folder to write the .pot files to.",
)
def command(output: Path) -> None:
    """Write every English message to .pot files.

    Translators do not need this: 'init' and 'update' read the English text themselves. It is
    for tools that want gettext templates.
    """
    kit = load_kit()
    terminal.tell(kit.findings)
    written = 0
    for domain, text in templates(kit.entries.values()):
        path = output / f"{domain}.pot"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        written += 1
    terminal.out.print(f"{written} templates in {output}")
