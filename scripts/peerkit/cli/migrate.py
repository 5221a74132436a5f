"""`migrate`: translations of English that was cut in another way, taken over into the kit."""

from __future__ import annotations

from pathlib import Path

import click

from peerkit.cli.options import chosen, load_kit
from peerkit.content.reading.reader import read_text
from peerkit.finding import FindingsError
from peerkit.kit import SOURCE
from peerkit.language.catalogue import Catalogues
from peerkit.language.merging.recut import filled, gathered
from peerkit.language.merging.update import update_language
from peerkit.language.po.file import PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.storage import write_whole


@click.command("migrate")
@click.option("--lang", "tag", required=True, metavar="TAG", help="The language of the files.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(tag: str, paths: tuple[Path, ...]) -> None:
    """Take over translations from FILES, or from the language's own old catalogues.

    For PO files of other programs or of an older version, which cut the English into other
    messages: a whole list in one, or lines as they were wrapped. What fits today's English is put
    into messages that have no translation; nothing finished is replaced, and no file you give is
    changed. Run 'check' afterwards.

    \b
    Examples:
      scripts/kit migrate --lang so old-project/so.po
      scripts/kit migrate --lang so
    """
    kit = load_kit()
    (tag,) = chosen(kit, (tag,))
    if tag == SOURCE:
        raise click.BadParameter("English is the source.", param_hint="--lang")
    language = kit.languages[tag]
    # What the language has, obsolete entries among it, before an update cuts it anew.
    before = Catalogues(kit.root, language)
    own = (before.of(domain).file for domain in before.domains())
    known = gathered([_read(path, tag) for path in paths] if paths else own)
    update_language(kit.entries.values(), kit.root, language)
    catalogues = Catalogues(kit.root, language)
    number = 0
    for domain in catalogues.domains():
        catalogue = catalogues.of(domain)
        found = filled(catalogue.file, known)
        if found.number:
            write_whole(kit.root / catalogue.path, write_po(found.file))
            number += found.number
    click.echo(f"{number} messages taken over; run 'scripts/kit check --lang {tag}'.")


def _read(path: Path, tag: str) -> PoFile:
    file = read_po(read_text(path, path.parent), path.name, tag)
    if file.findings:
        raise FindingsError(file.findings)
    return file
