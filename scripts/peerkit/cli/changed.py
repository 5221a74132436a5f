"""`changed`: what edits of the English do to the translations."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.table import Table

from peerkit.cli import terminal
from peerkit.cli.options import chosen, languages_option, load_kit
from peerkit.cli.replaced import page, replaced
from peerkit.cli.revisions import unpack
from peerkit.kit import SOURCE, Kit, load
from peerkit.language.states.changes import Change, changes


@click.command("changed")
@languages_option
@click.option("--sheets", is_flag=True, help="Which printed sheets to take down, as a page.")
@click.argument("since", metavar="REV")
def command(tags: tuple[str, ...], sheets: bool, since: str) -> None:
    """Show which translations the edits of the English since REV make stale.

    REV is a commit, a branch or a tag of Git. For each document: its new messages, those that are
    gone, and in each language how many translations no longer fit. A protected page that was
    whole and now is not is shown in English until its new messages are translated. With --sheets:
    the page for camps on which printed sheets to take down, because their words on safety changed.

    \b
    Examples:
      scripts/kit changed main
      scripts/kit changed HEAD~5 --lang ar
      scripts/kit changed v1.2 --sheets > docs/about/replaced-sheets.md
    """
    kit = load_kit()
    languages = [tag for tag in chosen(kit, tags) if tag != SOURCE]
    with TemporaryDirectory() as folder:
        unpack(kit.root, since, Path(folder))
        old = load(Path(folder))
        if sheets:
            click.echo(page(since, replaced(old, kit)), nl=False)
            return
        found = changes(old.entries.values(), kit.entries.values())
        _tell(found, kit, old, languages)


def _tell(found: list[Change], kit: Kit, old: Kit, languages: list[str]) -> None:
    if not found:
        click.echo("No English text has changed.")
        return
    table = Table("Document", "New", "Gone", *languages, box=None, pad_edge=False)
    fallen: list[str] = []
    for change in found:
        before = [old.catalogues(tag) if tag in old.languages else None for tag in languages]
        lost = [change.lost(one) if one else 0 for one in before]
        name = f"{change.document} {change.title}"
        table.add_row(name, str(len(change.new)), str(len(change.gone)), *map(str, lost))
        fallen += [
            f"{name} ({tag})"
            for tag, one in zip(languages, before, strict=True)
            if one and change.falls_back(one, kit.catalogues(tag))
        ]
    terminal.out.print(table)
    words = sum(message.words for change in found for message in change.new)
    click.echo(f"{len(found)} documents changed; {words} words to translate in each language.")
    for one in fallen:
        click.echo(f"Protected, shown in English until it is translated: {one}")
