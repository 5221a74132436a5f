"""`fmt`: catalogues in the one form in which changes are small and clear."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import click

from peerkit.cli import terminal
from peerkit.cli.options import chosen, languages_option, load_kit
from peerkit.content.reading.paths import relative
from peerkit.content.reading.reader import read_text
from peerkit.finding import Finding, FindingsError, has_errors
from peerkit.kit import SOURCE
from peerkit.language.catalogue import MOST_BYTES
from peerkit.language.merging.comments import Comments, comments_of, joined
from peerkit.language.merging.update import by_domain
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.storage import write_whole


@click.command("fmt")
@languages_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if files differ.")
def command(tags: tuple[str, ...], only_check: bool) -> None:
    """Write catalogues in the kit's form: that of GNU msgcat --no-wrap.

    What Poedit, Weblate and others write differs in line breaks and quotes, which hides real
    changes. Comments for translators that a program has broken into several lines are joined
    again. Not a word of a translator changes; a file with faults is left as it is.

    \b
    Examples:
      scripts/kit fmt
      scripts/kit fmt --check --lang ar
    """
    kit = load_kit()
    findings: list[Finding] = []
    changed: list[str] = []
    every = by_domain(kit.entries.values())
    known = {domain: comments_of(found) for domain, found in every.items()}
    for tag in chosen(kit, tags):
        if tag == SOURCE:
            continue
        for path in sorted((kit.root / "locales" / tag).rglob("*.po")):
            name = relative(path, kit.root)
            domain = path.relative_to(kit.root / "locales" / tag).with_suffix("").as_posix()
            done = _format(path, kit.root, tag, known.get(domain, {}), only_check=only_check)
            findings += done.findings
            joined = f" ({done.joined} broken comments joined)" if done.joined else ""
            changed += [f"{name}{joined}"] * done.differs
    terminal.tell(findings)
    for name in changed:
        click.echo(f"{'would change' if only_check else 'changed'}: {name}")
    sys.exit(1 if has_errors(findings) or (only_check and changed) else 0)


@dataclass(frozen=True)
class _Done:
    """What became of one catalogue: faults, whether its form differs, how many comments did."""

    findings: tuple[Finding, ...] = ()
    differs: bool = False
    joined: int = 0


def _format(path: Path, root: Path, tag: str, known: Comments, *, only_check: bool) -> _Done:
    """Format one catalogue, with the comments that its messages have today."""
    name = relative(path, root)
    try:
        file = read_po(read_text(path, root, most=MOST_BYTES), name, tag)
    except FindingsError as error:
        return _Done(error.findings)
    if file.findings:
        return _Done(file.findings)
    entries = tuple(joined(entry, known) for entry in file.entries)
    number = sum(new is not old for new, old in zip(entries, file.entries, strict=True))
    file = replace(file, entries=entries)
    text = write_po(file)
    # What cannot be read back as the same messages is never written.
    if path.read_bytes() == text.encode() or read_po(text, name, tag) != file:
        return _Done()
    if not only_check:
        write_whole(path, text)
    return _Done(differs=True, joined=number)
