"""Rows of English and translation, for people who have a spreadsheet or paper and no Git.

A row is bound to its message by domain, context and English. What comes back is put in only where
that English still stands, and only as a draft: nobody's translation is replaced unasked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from peerkit.content.document import Document, Entry
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.catalogue import Catalogues
from peerkit.language.exchange.guard import mark_of
from peerkit.language.message import Key, Message, messages
from peerkit.language.po.file import FUZZY, PoEntry, PoFile
from peerkit.language.states.approval import Approvals
from peerkit.language.states.drafts import as_draft
from peerkit.language.states.state import state

COLUMNS = ("file", "context", "about", "state", "was", "English", "translation")
Keep = Literal["keep", "replace"]


@dataclass(frozen=True)
class Row:
    """One message on its way out or back.

    `number` is its line in the file, from 1; `was` is the mark of the translation it went out with,
    empty where the file has none.
    """

    domain: str
    context: str
    about: str
    state: str
    english: str
    translation: str
    number: int = 0
    was: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of `COLUMNS`."""
        return (
            self.domain,
            self.context,
            self.about,
            self.state,
            self.was,
            self.english,
            self.translation,
        )


def rows_of(
    entries: Iterable[Entry[Document]], catalogues: Catalogues, approvals: Approvals
) -> list[Row]:
    """Return a row for each message of documents, in reading order, each message once a file."""
    found: dict[tuple[str, str | None, str], Row] = {}
    for entry in entries:
        for message in messages(entry):
            living = catalogues.of(message.domain).entry(message.key)
            stands = str(state(message, living, approvals))
            words = living.string if living is not None and not living.fuzzy else ""
            key = (message.domain, *message.key)
            found.setdefault(key, _row(message, stands, words))
    return list(found.values())


def _row(message: Message, stands: str, words: str) -> Row:
    about = " · ".join(message.comments)
    context, was = message.context or "", mark_of(words)
    return Row(message.domain, context, about, stands, message.text, words, was=was)


@dataclass(frozen=True)
class Taken:
    """The catalogues with the rows put in, how many rows changed something, and the findings."""

    files: Mapping[str, PoFile]
    changed: int
    findings: tuple[Finding, ...]


def put_in(rows: Sequence[Row], catalogues: Catalogues, path: str, *, keep: Keep) -> Taken:
    """Put the translations of rows into catalogues as drafts; nothing is written here.

    Nobody knows who filled in a spreadsheet, so each is a draft until a person has read it.
    A row without translation, with the one it went out with, or with the one that stands already,
    does nothing. A row whose English is gone is a finding; so is one whose message has got another
    translation since the export, and with `keep` as `replace` the row wins then. Raises
    FindingsError where two rows translate one message differently.
    """
    _refuse_twice(rows, path)
    work = _Work(catalogues, path, keep)
    for row in rows:
        if row.translation.strip() and row.was != mark_of(row.translation):
            work.take(row)
    return work.taken()


class _Work:
    """Catalogues while rows are put into them."""

    def __init__(self, catalogues: Catalogues, path: str, keep: Keep) -> None:
        self.catalogues, self.path, self.keep = catalogues, path, keep
        self.known = frozenset(catalogues.domains())
        self.files: dict[str, dict[Key, PoEntry]] = {}
        self.findings: list[Finding] = []
        self.changed = 0

    def take(self, row: Row) -> None:
        """Put one row in, or tell why it stays out."""
        place = Place(self.path, row.number)
        entries = self._entries(row.domain)
        key = self._key(row, entries)
        old = entries.get(key)
        if old is None or old.obsolete:
            self.findings.append(_gone(row, place))
        elif old.string == row.translation and not old.fuzzy:
            return
        elif old.usable and self.keep == "keep" and row.was != mark_of(old.string):
            self.findings.append(_other(row, place))
        else:
            entries[key] = redrafted(old, row.translation)
            self.changed += 1

    def _entries(self, domain: str) -> dict[Key, PoEntry]:
        if domain not in self.known:  # no row leads out of the language's folder
            return {}
        if domain not in self.files:
            file = self.catalogues.of(domain).file
            self.files[domain] = {entry.key: entry for entry in file.entries}
        return self.files[domain]

    def _key(self, row: Row, entries: Mapping[Key, PoEntry]) -> Key:
        """Return the key of a row's message; white space of the English does not count."""
        key = (row.context or None, row.english)
        if key in entries or row.domain not in self.known:
            return key
        alike = self.catalogues.of(row.domain).alike(key)
        return key if alike is None else alike.key

    def taken(self) -> Taken:
        """Return the catalogues as they are now."""
        made = {
            domain: replace(self.catalogues.of(domain).file, entries=tuple(entries.values()))
            for domain, entries in self.files.items()
        }
        return Taken(made, self.changed, tuple(self.findings))


def _refuse_twice(rows: Sequence[Row], path: str) -> None:
    first: dict[tuple[str, str, str], Row] = {}
    findings: list[Finding] = []
    for row in rows:
        if not row.translation.strip():
            continue
        known = first.setdefault((row.domain, row.context, row.english), row)
        if known.translation != row.translation:
            message = (
                f"“{row.english[:40]}” is translated here and otherwise in row {known.number}."
            )
            remedy = "Keep the right one, and delete the other row."
            place = Place(path, row.number)
            findings.append(Finding(place, "import-twice", Level.ERROR, message, remedy))
    if findings:
        raise FindingsError(findings)


def redrafted(entry: PoEntry, translation: str) -> PoEntry:
    """Return the entry with another translation, as a draft that waits for nothing."""
    flags = tuple(flag for flag in entry.flags if flag != FUZZY)
    return as_draft(replace(entry, strings=(translation,), flags=flags, previous=()))


def _gone(row: Row, place: Place) -> Finding:
    message = f"The English “{row.english[:40]}” is not in {row.domain} any more."
    remedy = "Export again, and translate the new English."
    return Finding(place, "import-gone", Level.WARNING, message, remedy)


def _other(row: Row, place: Place) -> Finding:
    message = f"“{row.english[:40]}” has been translated otherwise in the meantime."
    remedy = "Look at both; import with --replace if this one is better."
    return Finding(place, "import-differs", Level.WARNING, message, remedy)
