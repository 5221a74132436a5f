"""`init`: begin a new language."""

from __future__ import annotations

import click

from peerkit.cli import terminal
from peerkit.cli.options import load_kit
from peerkit.language.newcomer import init_language


@click.command("init")
@click.argument("tag")
def command(tag: str) -> None:
    """Begin a new language: make locales/TAG/ with its settings and empty catalogues.

    TAG is the language's usual short name, such as so (Somali), uk (Ukrainian) or fa-AF (Dari).

    \b
    Example:
      scripts/kit init so
    """
    kit = load_kit()
    written = init_language(kit.entries.values(), kit.root, tag)
    terminal.out.print(f"{len(written)} files written to locales/{tag}/")
    terminal.out.print(f"Next: read TRANSLATING.md and check locales/{tag}/language.toml")
