"""`coverage`: what the kit holds, whom it serves, and how hard its texts are to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from peerkit.checks.english.plain_words import over_limit
from peerkit.checks.english.reading import MOST_GRADE, grade_of
from peerkit.checks.texts import texts
from peerkit.cli import readme
from peerkit.cli.options import load_kit
from peerkit.content.document import Document, Entry
from peerkit.content.programmes import Programmes
from peerkit.content.reading.reader import read_yaml
from peerkit.kit import Kit
from peerkit.language.storage import write_whole

PAGE = "docs/about/coverage.md"
ASKED = Path(__file__).with_name("asked.yaml")


@click.command("coverage")
def command() -> None:
    """Write the coverage page: documents by kind, programmes, reading grades.

    It is kept in docs/about/coverage.md for maintainers and reviewers. What README says of the
    kit's size and languages is counted anew as well. Tests keep both current.

    \b
    Example:
      scripts/kit coverage
    """
    kit = load_kit()
    write_whole(kit.root / PAGE, coverage(kit))
    click.echo(f"Wrote {PAGE}.")
    page = kit.root / readme.PAGE
    if page.is_file():
        write_whole(page, readme.renewed(page.read_text("utf-8"), kit))


def coverage(kit: Kit) -> str:
    """Return the coverage page as Markdown."""
    parts = [_counts(kit), _programmes(kit), _grades(kit), _long_sentences(kit)]
    lines = [line for part in parts for line in part]
    head = ["# Coverage", "", "Made by `scripts/kit coverage`; a test keeps it current.", ""]
    return "\n".join([*head, *lines])


def asked() -> dict[str, int]:
    """Return how many documents of each kind the kit shall hold at least."""
    numbers: dict[str, int] = read_yaml(ASKED, ASKED.parent)[0]
    return numbers


def _counts(kit: Kit) -> Iterator[str]:
    found = Counter(entry.document.kind for entry in kit.entries.values())
    wanted = asked()
    yield from ("## Documents", "", "| Kind | Here | Asked for |", "|---|---|---|")
    for kind, number in sorted(found.items()):
        yield f"| {kind} | {number} | {wanted.get(kind, '')} |"
    yield ""


def _programmes(kit: Kit) -> Iterator[str]:
    yield from ("## Programmes", "")
    rows = [row for entry in kit.of(Programmes) for row in entry.document.rows]
    whole = sum(1 for row in rows if row.pages and row.scripts and row.printables)
    yield f"{len(rows)} rows; {whole} reach a page, a script or card, and something to print."
    yield ""
    yield "| Programme or claim | Pages | Scripts and cards | To print | Forms |"
    yield "|---|---|---|---|---|"
    for entry in kit.of(Programmes):
        for row in entry.document.rows:
            cells = (
                ", ".join(getattr(row, name)) or f"– ({row.without.get(name, '')})"
                for name in ("pages", "scripts", "printables", "forms")
            )
            yield f"| {row.claim} | {' | '.join(cells)} |"
    yield ""


def _grades(kit: Kit) -> Iterator[str]:
    yield from ("## Reading grades", "")
    yield (
        "Flesch-Kincaid school grades of documents with 100 words or more. Highest allowed: "
        + ", ".join(f"{most:.0f} for a {who}" for who, most in MOST_GRADE.items())
        + "."
    )
    yield from ("", "| Document | Reader | Grade |", "|---|---|---|")
    for entry in _sorted(kit):
        grade = grade_of(entry)
        if grade is not None:
            document = entry.document
            yield f"| {document.id} {document.title} | {document.reading} | {grade:.1f} |"
    yield ""


def _long_sentences(kit: Kit) -> Iterator[str]:
    """Yield every sentence over its limit: the list is the place to say why one stays."""
    found = [
        f"| {entry.document.id} | {start} … | {count} | {most} |"
        for entry in _sorted(kit)
        for text in texts(entry)
        for start, count, most in over_limit(text)
    ]
    yield from ("## Sentences over their limit", "")
    if not found:
        yield from ("None.", "")
        return
    yield from ("| Document | Sentence | Words | Limit |", "|---|---|---|---|", *found, "")


def _sorted(kit: Kit) -> list[Entry[Document]]:
    return sorted(kit.entries.values(), key=lambda entry: entry.document.id)
