"""`fmt`: catalogues in the one form in which changes are small and clear."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.cli.options import chosen, languages_option, load_kit
from peerkit.content.reader import read_text, relative
from peerkit.finding import Finding, has_errors
from peerkit.kit import SOURCE
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.storage import write_whole


@click.command("fmt")
@languages_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if files differ.")
def command(tags: tuple[str, ...], only_check: bool) -> None:
    """Write catalogues in the kit's form: that of GNU msgcat --no-wrap.

    What Poedit, Weblate and others write differs in line breaks and quotes, which hides real
    changes. Not a word of a translator changes; a file with faults is left as it is.

    \b
    Examples:
      scripts/kit fmt
      scripts/kit fmt --check --lang ar
    """
    kit = load_kit()
    findings: list[Finding] = []
    changed: list[str] = []
    for tag in chosen(kit, tags):
        if tag == SOURCE:
            continue
        for path in sorted((kit.root / "locales" / tag).rglob("*.po")):
            problems, differs = _format(path, kit.root, tag, only_check=only_check)
            findings += problems
            changed += [relative(path, kit.root)] * differs
    terminal.tell(findings)
    for name in changed:
        click.echo(f"{'would change' if only_check else 'changed'}: {name}")
    sys.exit(1 if has_errors(findings) or (only_check and changed) else 0)


def _format(path: Path, root: Path, tag: str, *, only_check: bool) -> tuple[list[Finding], bool]:
    """Format one catalogue; return what is wrong in it and whether its form differs."""
    name = relative(path, root)
    file = read_po(read_text(path, root), name, tag)
    if file.findings:
        return list(file.findings), False
    text = write_po(file)
    # What cannot be read back as the same messages is never written.
    if path.read_bytes() == text.encode() or read_po(text, name, tag) != file:
        return [], False
    if not only_check:
        write_whole(path, text)
    return [], True
