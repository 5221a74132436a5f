"""`check-po`: PO files by themselves, before they are let in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from peerkit.checks.glance import Context
from peerkit.checks.translations.files import check_files
from peerkit.cli import terminal
from peerkit.cli.manual import manual
from peerkit.cli.options import chosen, load_languages
from peerkit.cli.place import find_root
from peerkit.finding import has_errors, in_order
from peerkit.language.glossary import read_glossary, read_terms
from peerkit.reports.formats import FORMATS

MEMORY = Path(".cache") / "checks"


@click.command("check-po")
@click.option("--lang", "tag", required=True, metavar="TAG", help="The language of the files.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="For other programs.")
@click.option("--fresh", is_flag=True, help="Check every file, also one that has not changed.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def command(tag: str, form: str | None, fresh: bool, paths: tuple[Path, ...]) -> None:
    """Check PO files, and folders of them, whatever kit or project they belong to.

    Each translation is compared with the English beside it, and with the words of the language.
    What is missing does not count. A file that was checked before is only compared; the memory is
    the folder .cache/checks, which may be deleted at any time.

    \b
    Examples:
      scripts/kit check-po --lang ar from-weblate/
      scripts/kit check-po --lang fr --format junit help-now.po
    """
    root = find_root()
    languages = load_languages(root)
    chosen_tag = chosen(languages, (tag,))[0]
    glossary, _ = read_glossary(root)
    terms, _ = read_terms(root, chosen_tag, glossary)
    context = Context(languages[chosen_tag], glossary, terms)
    files = [file for path in paths for file in _files(path)]
    if not files:
        raise click.BadParameter("There is no .po file.", param_hint="PATHS")
    reports = check_files(files, context, None if fresh else root / MEMORY)
    findings = in_order(f for report in reports for f in report.findings)
    if form:
        click.echo(FORMATS[form](findings, manual()), nl=False)
    else:
        terminal.tell(findings)
        messages, shown = (sum(r.messages for r in reports), sum(r.translated for r in reports))
        terminal.out.print(f"{len(files)} files, {shown} of {messages} messages translated.")
        terminal.out.print(terminal.counts(findings))
    sys.exit(1 if has_errors(findings) else 0)


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.po")) if path.is_dir() else [path]
