"""`export` and `import`: translating in a spreadsheet, a translators' program or on paper."""

from __future__ import annotations

from pathlib import Path

import click

from peerkit import __version__
from peerkit.cli import terminal
from peerkit.cli.options import chosen, load_kit
from peerkit.cli.templates_of import template
from peerkit.content.document import Document, Entry
from peerkit.editions.print.layout.office import write_pdf
from peerkit.finding import FindingsError, has_errors
from peerkit.kit import SOURCE, Kit
from peerkit.language.agencies.memory_file import write_memory
from peerkit.language.agencies.terms import write_tbx, write_terms_csv
from peerkit.language.agencies.xliff import VERSIONS, is_xml, read_xliff, write_xliff
from peerkit.language.catalogue import Catalogues
from peerkit.language.exchange.rows import Row, put_in, rows_of
from peerkit.language.exchange.spreadsheet import read_rows, write_rows
from peerkit.language.glossary import read_glossary, read_terms
from peerkit.language.language import Language
from peerkit.language.po.stored import store
from peerkit.language.states.approval import read_approvals

ROWS = (".xlsx", ".csv", ".pdf", ".xlf", ".xliff", ".tmx")
TERMS = (".tbx", ".csv")


@click.command("export")
@click.option("--lang", "tag", required=True, metavar="TAG", help="The language to translate into.")
@click.option("--todo", is_flag=True, help="Only what is not translated yet.")
@click.option("--glossary", is_flag=True, help="The glossary instead, as .tbx or .csv.")
@click.option(
    "--xliff", type=click.Choice(list(VERSIONS)), default="1.2", help="The version of XLIFF."
)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write: .xlsx or .csv for a spreadsheet, .pdf for paper, .xlf for a"
    " translators' program, .tmx for its memory.",
)
@click.argument("documents", nargs=-1)
def export_command(
    *, tag: str, todo: bool, glossary: bool, xliff: str, output: Path, documents: tuple[str, ...]
) -> None:
    """Write English and translation side by side, of DOCUMENTS or of all.

    A spreadsheet or an XLIFF file can be filled in and brought back with 'import'; a PDF is for
    people who write on paper. Only the last column, or the translation, is to be changed.

    \b
    Examples:
      scripts/kit export --lang ar --todo CC-04 CC-06 -o cards.xlsx
      scripts/kit export --lang ar CRISIS -o crisis.pdf
      scripts/kit export --lang ar --todo -o todo.xlf
      scripts/kit export --lang ar -o memory.tmx
      scripts/kit export --lang ar --glossary -o terms.tbx
    """
    forms = TERMS if glossary else ROWS
    if output.suffix.lower() not in forms:
        raise click.BadParameter(f"End the file name in {', '.join(forms)}.", param_hint="-o")
    kit = load_kit()
    tag = _language(kit, tag)
    if glossary:
        _write_terms(kit, tag, output)
        return
    rows = _rows(kit, tag, documents)
    rows = [row for row in rows if not todo or not row.translation]
    _write(rows, kit.languages[tag], output, xliff)
    click.echo(f"{len(rows)} messages in {output}.")


@click.command("import")
@click.option("--lang", "tag", required=True, metavar="TAG", help="The language of the file.")
@click.option("--replace", is_flag=True, help="Let the file win where the kit has other words.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_command(tag: str, replace: bool, file: Path) -> None:
    """Bring the translations of FILE, a filled-in export, into the catalogues.

    FILE is a spreadsheet, or XLIFF 1.2 or 2.0. All of it comes in as a draft. What has been
    translated otherwise since the export stays, and is told. Nothing is written where a
    catalogue has faults or a row cannot be trusted.

    \b
    Example:
      scripts/kit import --lang ar cards.xlsx
    """
    kit = load_kit()
    tag = _language(kit, tag)
    catalogues = Catalogues(kit.root, kit.languages[tag])
    rows = read_xliff(file, tag) if is_xml(file) else read_rows(file)
    faults = catalogues.findings({row.domain for row in rows})
    if has_errors(faults):
        raise FindingsError(faults)
    taken = put_in(rows, catalogues, str(file), keep="replace" if replace else "keep")
    for domain, catalogue in taken.files.items():
        store(kit.root, catalogues.of(domain).path, catalogue)
    terminal.tell(taken.findings)
    click.echo(f"{taken.changed} translations came in as drafts.")
    click.echo(f"Now look at them: scripts/kit check --lang {tag}")


def _language(kit: Kit, tag: str) -> str:
    (tag,) = chosen(kit, (tag,))
    if tag == SOURCE:
        raise click.BadParameter("English is the source; nothing is translated into it.")
    return tag


def _rows(kit: Kit, tag: str, documents: tuple[str, ...]) -> list[Row]:
    approvals, findings = read_approvals(kit.root, tag)
    if has_errors(findings):
        raise FindingsError(findings)
    return rows_of(_entries(kit, documents), Catalogues(kit.root, kit.languages[tag]), approvals)


def _write(rows: list[Row], language: Language, output: Path, xliff: str) -> None:
    form, tag = output.suffix.lower(), language.tag
    if form == ".pdf":
        _write_paper(rows, output, tag, direction=language.direction)
    elif form == ".tmx":
        output.write_bytes(write_memory(rows, tag, __version__))
    elif form in (".xlf", ".xliff"):
        output.write_bytes(write_xliff(rows, tag, xliff))
    else:
        write_rows(rows, output, rtl=language.direction == "rtl")


def _write_terms(kit: Kit, tag: str, output: Path) -> None:
    glossary, findings = read_glossary(kit.root)
    terms, more = read_terms(kit.root, tag, glossary)
    if has_errors([*findings, *more]):
        raise FindingsError([*findings, *more])
    tbx = output.suffix.lower() == ".tbx"
    made = write_tbx(glossary, terms, tag) if tbx else write_terms_csv(glossary, terms)
    output.write_bytes(made)
    click.echo(f"{len(glossary.terms)} terms in {output}.")


def _entries(kit: Kit, documents: tuple[str, ...]) -> list[Entry[Document]]:
    known = {entry.document.id: entry for entry in kit.entries.values()}
    for name in documents:
        if name not in known:
            raise click.BadParameter(f"There is no document '{name}'.")
    return [known[name] for name in documents] or list(known.values())


def _write_paper(rows: list[Row], path: Path, tag: str, *, direction: str) -> None:
    page = template("bilingual")
    write_pdf(page.render(rows=rows, tag=tag, direction=direction, version=__version__), path)
