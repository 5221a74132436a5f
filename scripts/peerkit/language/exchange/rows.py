"""Rows of English and translation, for people who have a spreadsheet or paper and no Git.

A row is bound to its message by domain, context and English. What comes back is put in only where
that English still stands, and only as a draft: nobody's translation is replaced unasked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from peerkit.content.document import Document, Entry
from peerkit.finding import Finding, Level, Place
from peerkit.language.catalogue import Catalogues
from peerkit.language.message import Message, messages
from peerkit.language.po.file import FUZZY, PoEntry, PoFile
from peerkit.language.states.approval import Approvals
from peerkit.language.states.drafts import as_draft
from peerkit.language.states.state import state

COLUMNS = ("file", "context", "about", "state", "English", "translation")
Keep = Literal["keep", "replace"]


@dataclass(frozen=True)
class Row:
    """One message on its way out or back; `number` is its line in the file, from 1."""

    domain: str
    context: str
    about: str
    state: str
    english: str
    translation: str
    number: int = 0

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of `COLUMNS`."""
        return (
            self.domain,
            self.context,
            self.about,
            self.state,
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
    return Row(message.domain, message.context or "", about, stands, message.text, words)


@dataclass(frozen=True)
class Taken:
    """The catalogues with the rows put in, how many rows changed something, and the findings."""

    files: Mapping[str, PoFile]
    changed: int
    findings: tuple[Finding, ...]


def put_in(rows: Sequence[Row], catalogues: Catalogues, path: str, *, keep: Keep) -> Taken:
    """Put the translations of rows into catalogues as drafts; nothing is written here.

    Nobody knows who filled in a spreadsheet, so each is a draft until a person has read it.
    A row without translation, or with the one that stands already, does nothing. A row whose
    English is gone, or whose message has another translation by now, is a finding; with `keep` as
    `replace` the row wins over the other translation.
    """
    files: dict[str, dict[tuple[str | None, str], PoEntry]] = {}
    findings: list[Finding] = []
    changed = 0
    for row in rows:
        if not row.translation.strip():
            continue
        catalogue = catalogues.of(row.domain)
        entries = files.setdefault(row.domain, {e.key: e for e in catalogue.file.entries})
        old = entries.get((row.context or None, row.english))
        place = Place(path, row.number)
        if old is None or old.obsolete:
            findings.append(_gone(row, place))
        elif old.string == row.translation and not old.fuzzy:
            continue
        elif old.usable and keep == "keep":
            findings.append(_other(row, place))
        else:
            entries[old.key] = _with(old, row.translation)
            changed += 1
    made = {
        domain: replace(catalogues.of(domain).file, entries=tuple(entries.values()))
        for domain, entries in files.items()
    }
    return Taken(made, changed, tuple(findings))


def _with(entry: PoEntry, translation: str) -> PoEntry:
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
