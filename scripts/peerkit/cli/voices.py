"""`voices`: what to read aloud, and taking in what was recorded."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from peerkit import __version__
from peerkit.cli import terminal
from peerkit.cli.options import chosen, load_kit
from peerkit.cli.templates_of import template
from peerkit.finding import Finding, has_errors
from peerkit.kit import SOURCE, Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.storage import write_whole
from peerkit.language.voices.clips import clips_of, folder_of, take
from peerkit.language.voices.spoken import Spoken, spoken


@click.command("voices")
@click.option("--lang", "tag", required=True, metavar="TAG", help="The language that is spoken.")
@click.option(
    "--script",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the texts to read, each with the name of its clip, as a page to print (.html).",
)
@click.option(
    "--take",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Take in the clips of this folder.",
)
def command(tag: str, script: Path | None, folder: Path | None) -> None:
    """Tell which texts have a voice; write the texts to read, or take in what was recorded.

    A clip is taken in where its name is that of a text, and it is as long as its words, neither
    silent, faint nor cut off; then it is made small and as loud as the others. It counts as long as
    its words stay the same.

    \b
    Examples:
      scripts/kit voices --lang ar
      scripts/kit voices --lang ar --script read-aloud.html
      scripts/kit voices --lang ar --take ../recorded
    """
    kit = load_kit()
    (tag,) = chosen(kit, (tag,))
    texts = _texts(kit, tag)
    if script is not None:
        write_whole(script, _page(kit, tag, texts))
        click.echo(f"{len(texts)} texts to read in {script}.")
        return
    findings: list[Finding] = []
    if folder is not None:
        taken, findings = take(folder, kit.root, tag, texts)
        terminal.tell(findings)
        click.echo(f"{taken} clips taken into {folder_of(kit.root, tag).relative_to(kit.root)}.")
    clips = clips_of(kit.root, tag, texts)
    click.echo(f"{len(clips.there)} of {len(texts)} texts have a voice.")
    for name in clips.lapsed:
        click.echo(f"Its words have changed, so nobody hears it: {name}")
    sys.exit(1 if has_errors(findings) else 0)


def _texts(kit: Kit, tag: str) -> list[Spoken]:
    catalogues = None if tag == SOURCE else Catalogues(kit.root, kit.languages[tag])
    return list(spoken(kit.entries.values(), catalogues))


def _page(kit: Kit, tag: str, texts: list[Spoken]) -> str:
    page = template("read-aloud")
    language = kit.languages[tag]
    missing = {text.name for text in clips_of(kit.root, tag, texts).missing}
    return page.render(
        texts=texts, missing=missing, tag=tag, language=language, version=__version__
    )
