"""`review`: English and translation side by side, and a signature on exactly these words."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import click
from rich.panel import Panel
from rich.text import Text

from peerkit.cli import terminal
from peerkit.cli.options import chosen, load_kit
from peerkit.cli.review_answers import append, take_files
from peerkit.content.document import Document, Entry
from peerkit.finding import FindingsError, has_errors
from peerkit.kit import SOURCE, Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.message import Message, messages
from peerkit.language.reviewing.sheet import sheet_of
from peerkit.language.reviewing.taking import Person
from peerkit.language.search_signed import DOCUMENT, danger_texts
from peerkit.language.search_words import read_needs, read_words
from peerkit.language.states.approval import approve, read_approvals
from peerkit.language.states.objections import objected
from peerkit.language.states.people import is_named, same, to_come
from peerkit.language.states.state import State, state

# May be shown, and a signature is still missing.
READY = (State.DRAFT, State.TRANSLATED, State.REVIEWED)
ANSWERS = ("yes", "no", "quit")


@click.command("review")
@click.option("--lang", "tag", required=True, metavar="TAG", help="The language to review.")
@click.option(
    "--by", default="", help="Your role or a name of your choice; it need not be your real one."
)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day.  [default: today]")
@click.option(
    "--pages",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write pages for reviewers without a computer, for a phone or to print.",
)
@click.option("--answers", is_flag=True, help="Take in answers: the words after it are files.")
@click.argument("documents", nargs=-1, metavar="[DOCUMENTS or FILES]...")
def command(
    *,
    tag: str,
    by: str,
    on: datetime | None,
    pages: Path | None,
    answers: bool,
    documents: tuple[str, ...],
) -> None:
    """Review translations: of DOCUMENTS, or of all, message by message.

    Answer yes where the translation says the same as the English, in words people use. Your yes
    is added to locales/TAG/reviews.jsonl and holds for exactly these words: any change ends it.
    Protected texts need two people, and so do the words of danger of the search, by the name
    SEARCH. Stop with quit at any time; what was answered is kept.

    With --pages, a page for each document goes to people who have a phone or paper. With
    --answers, their files come in, or what somebody typed from paper (P-13 4 b9d wrong: why):
    right is signed, wrong goes back to a translator, better becomes a draft.

    \b
    Examples:
      scripts/kit review --lang ar --by nurse-1 CRISIS
      scripts/kit review --lang ar --by elder-2
      scripts/kit review --lang ar --by elder-2 SEARCH
      scripts/kit review --lang ar --pages ../for-elders P-13 CC-04
      scripts/kit review --lang ar --by elder-2 --answers ../answers-ar-P-13.txt
    """
    kit = load_kit()
    (tag,) = chosen(kit, (tag,))
    if tag == SOURCE and (pages or answers or documents != (DOCUMENT,)):
        raise click.BadParameter(
            "English is the source; its reviewers sign the review sheets, and here only SEARCH."
        )
    if pages:
        _write_pages(kit, tag, pages, documents)
        return
    day = on.date() if on else datetime.now(UTC).date()
    _refuse(by, day)
    if not answers:
        _ask_all(kit, tag, Person(by, day), documents)
    elif not take_files(kit, tag, Person(by, day), _files(documents)):
        sys.exit(1)


def _refuse(by: str, day: date) -> None:
    if not is_named(by):
        raise click.BadParameter("Say a role or a name of your choice.", param_hint="--by")
    if to_come(day):
        raise click.BadParameter("The day is still to come.", param_hint="--on")


def _files(names: tuple[str, ...]) -> list[Path]:
    """Return the files of answers that were named."""
    missing = [name for name in names if not Path(name).is_file()]
    if missing or not names:
        told = f"There is no file '{missing[0]}'." if missing else "Name the files after --answers."
        raise click.BadParameter(told, param_hint="--answers")
    return [Path(name) for name in names]


def _write_pages(kit: Kit, tag: str, folder: Path, documents: tuple[str, ...]) -> None:
    # Fonts and drawings take long to import, which every signature would pay for.
    from peerkit.cli.review_pages import write_pages  # noqa: PLC0415

    approvals, findings = read_approvals(kit.root, tag)
    if has_errors(findings):
        raise FindingsError(findings)
    catalogues = Catalogues(kit.root, kit.languages[tag])
    sheets = [sheet_of(entry, catalogues, approvals) for entry in _entries(kit, documents)]
    written = write_pages(kit, sheets, folder)
    click.echo(f"{len(written)} pages in {folder}.")


def _ask_all(kit: Kit, tag: str, person: Person, documents: tuple[str, ...]) -> None:
    """Ask about each text that this person can still sign, until they stop."""
    entries = _entries(kit, tuple(one for one in documents if one != DOCUMENT))
    entries = [] if documents == (DOCUMENT,) else entries
    path = kit.root / "locales" / tag / "reviews.jsonl"
    given = left = 0
    waiting = [*_waiting(kit, tag, person.by, entries)]
    if not documents or DOCUMENT in documents:
        waiting += _dangers(kit, tag, person.by)
    for message, translation in waiting:
        answer = "" if left else _ask(message, translation)
        if answer == "yes":
            append(path, [approve(message, translation, person.by, person.on)])
            given += 1
        left += answer in ("", "quit")
    click.echo(f"{given} signed as {person.by}; {left} left to look at.")


def _entries(kit: Kit, documents: tuple[str, ...]) -> list[Entry[Document]]:
    """Return the documents asked for by id, all of them where none is named."""
    known = {entry.document.id: entry for entry in kit.entries.values()}
    for name in documents:
        if name not in known:
            raise click.BadParameter(f"There is no document '{name}'. 'status' lists them.")
    return [known[name] for name in documents] or list(known.values())


def _waiting(
    kit: Kit, tag: str, by: str, entries: list[Entry[Document]]
) -> Iterator[tuple[Message, str]]:
    """Yield what this person can still sign: not what they have signed already."""
    approvals, findings = read_approvals(kit.root, tag)
    if has_errors(findings):
        raise FindingsError(findings)
    catalogues = Catalogues(kit.root, kit.languages[tag])
    for entry in entries:
        catalogue = catalogues.of(entry.source.domain)
        for message in messages(entry):
            found = catalogue.entry(message.key)
            if found is None or state(message, found, approvals) not in READY or objected(found):
                continue
            if same(by) not in approvals.reviewers(message, found.string):
                yield message, found.string


def _dangers(kit: Kit, tag: str, by: str) -> Iterator[tuple[Message, str]]:
    """Yield the words of danger of the search that this person has not signed yet."""
    approvals, _ = read_approvals(kit.root, tag)
    needs, _, _ = read_needs(kit.root)
    for message, words in danger_texts(needs, read_words(kit.root, tag).words, tag):
        if words and same(by) not in approvals.reviewers(message, words):
            yield message, words


def _ask(message: Message, translation: str) -> str:
    """Show both texts and return the answer."""
    needed = " · PROTECTED: two people" if message.protected else ""
    title = Text(f"{message.document} · {'; '.join(message.comments)}{needed}")
    # Text, not markup: what a translator wrote must be seen as it is.
    words = Text(f"{message.text}\n\n{translation}")
    terminal.out.print(Panel(words, title=title, title_align="left"))
    return str(click.prompt("The same?", type=click.Choice(ANSWERS), default="no"))
