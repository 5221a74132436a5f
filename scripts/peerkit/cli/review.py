"""`review`: English and translation side by side, and a signature on exactly these words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import click
from rich.panel import Panel
from rich.text import Text

from peerkit.cli import terminal
from peerkit.cli.options import chosen, load_kit
from peerkit.content.document import Document, Entry
from peerkit.finding import FindingsError, has_errors
from peerkit.kit import SOURCE, Kit
from peerkit.language.catalogue import Catalogues
from peerkit.language.message import Message, messages
from peerkit.language.search_signed import DOCUMENT, danger_texts
from peerkit.language.search_words import read_needs, read_words
from peerkit.language.states.approval import approve, read_approvals
from peerkit.language.states.people import is_named, same, to_come
from peerkit.language.states.state import State, state

# May be shown, and a signature is still missing.
READY = (State.DRAFT, State.TRANSLATED, State.REVIEWED)
ANSWERS = ("yes", "no", "quit")


@click.command("review")
@click.option("--lang", "tag", required=True, metavar="TAG", help="The language to review.")
@click.option(
    "--by", required=True, help="Your role or a name of your choice; it need not be your real one."
)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day.  [default: today]")
@click.argument("documents", nargs=-1)
def command(tag: str, by: str, on: datetime | None, documents: tuple[str, ...]) -> None:
    """Review translations: of DOCUMENTS, or of all, message by message.

    Answer yes where the translation says the same as the English, in words people use. Your yes
    is added to locales/TAG/reviews.jsonl and holds for exactly these words: any change ends it.
    Protected texts need two people, and so do the words of danger of the search, by the name
    SEARCH. Stop with quit at any time; what was answered is kept.

    \b
    Examples:
      scripts/kit review --lang ar --by nurse-1 CRISIS
      scripts/kit review --lang ar --by elder-2
      scripts/kit review --lang ar --by elder-2 SEARCH
    """
    kit = load_kit()
    (tag,) = chosen(kit, (tag,))
    if tag == SOURCE and documents != (DOCUMENT,):
        raise click.BadParameter(
            "English is the source; its reviewers sign the review sheets, and here only SEARCH."
        )
    if not is_named(by):
        raise click.BadParameter("Say a role or a name of your choice.", param_hint="--by")
    day = on.date() if on else datetime.now(UTC).date()
    if to_come(day):
        raise click.BadParameter("The day is still to come.", param_hint="--on")
    entries = _entries(kit, tuple(one for one in documents if one != DOCUMENT))
    entries = [] if documents == (DOCUMENT,) else entries
    path = kit.root / "locales" / tag / "reviews.jsonl"
    given = left = 0
    waiting = [*_waiting(kit, tag, by, entries)]
    if not documents or DOCUMENT in documents:
        waiting += _dangers(kit, tag, by)
    for message, translation in waiting:
        answer = "" if left else _ask(message, translation)
        if answer == "yes":
            _sign(path, message, translation, by, day)
            given += 1
        left += answer in ("", "quit")
    click.echo(f"{given} signed as {by}; {left} left to look at.")


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
            if found is None or state(message, found, approvals) not in READY:
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


def _sign(path: Path, message: Message, translation: str, by: str, on: date) -> None:
    """Add one line at the end; what stands there is never touched."""
    line = approve(message, translation, by, on)
    before = path.read_bytes() if path.is_file() else b""
    gap = "" if not before or before.endswith(b"\n") else "\n"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(gap + line)
