"""Approvals: a reviewer's signature on exact pairs of source and translation.

They stand in `locales/<tag>/reviews.jsonl`, one JSON object a line, only ever appended to. Each is
bound to the words it was given for: when either side changes, it lapses by itself.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError

from peerkit.content.document import Model
from peerkit.content.reading.paths import relative
from peerkit.content.reading.reader import read_text
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.message import Message
from peerkit.language.spacing import spaced
from peerkit.language.states.people import is_named, same, to_come

_HASH = r"^[0-9a-f]{32}$"
_AGAIN = "Remove the line, and approve again."
_written = json.JSONEncoder(ensure_ascii=False).encode
MOST_BYTES = 50_000_000  # two lines for each message of a large kit, and every change of them


class Approval(Model):
    """One signature.

    `text` and `hash` are bound to the English, and to context, English and translation together.
    `by` is a role or an alias, never forced to be a real name; `on` is the day.
    """

    document: str = Field(min_length=1)
    context: str | None = None
    text: str = Field(pattern=_HASH)
    hash: str = Field(pattern=_HASH)
    by: str = Field(min_length=1)
    on: date = Field(strict=False)


@dataclass(frozen=True)
class Approvals:
    """All approvals of a language: who signed which words, and which English was ever signed.

    People stand as `same` returns their names, so that one who signs in two ways counts once.
    """

    by_hash: dict[str, frozenset[str]] = field(default_factory=dict)
    texts: frozenset[str] = frozenset()

    def reviewers(self, message: Message, translation: str) -> frozenset[str]:
        """Return who approved exactly these words, each person once."""
        return self.by_hash.get(words_hash(message, translation), frozenset())

    def lapsed(self, message: Message, translation: str) -> bool:
        """Say whether another translation of this English was approved, and this one was not."""
        return text_hash(message) in self.texts and not self.reviewers(message, translation)


def words_hash(message: Message, translation: str) -> str:
    """Return what an approval is bound to: context, English and translation, unambiguously.

    White space of the English is no word of it.
    """
    return _hash([message.context, spaced(message.text), translation])


def text_hash(message: Message) -> str:
    """Return what tells the English of an approval: its context and text."""
    return _hash([message.context, spaced(message.text)])


def _hash(parts: list[str | None]) -> str:
    words = _written(parts)
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def approve(message: Message, translation: str, by: str, on: date) -> str:
    """Return the line that records an approval of these words."""
    approval = Approval(
        document=message.document,
        context=message.context,
        text=text_hash(message),
        hash=words_hash(message, translation),
        by=by,
        on=on,
    )
    return json.dumps(approval.model_dump(mode="json"), ensure_ascii=False) + "\n"


def read_approvals(root: Path, tag: str) -> tuple[Approvals, list[Finding]]:
    """Read the approvals of a language; a line that is wrong is a finding and counts as none."""
    path = root / "locales" / tag / "reviews.jsonl"
    try:
        lines = read_text(path, root, most=MOST_BYTES).split("\n") if path.is_file() else []
    except FindingsError as error:
        return Approvals(), list(error.findings)
    reading = _Reading(relative(path, root), tag)
    for number, line in enumerate(lines, 1):
        if line.strip():
            reading.line(line, number)
    by_hash = {key: frozenset(by) for key, by in reading.given.items()}
    return Approvals(by_hash, frozenset(reading.texts)), reading.findings


class _Reading:
    """The lines of one file on their way to approvals."""

    def __init__(self, path: str, tag: str) -> None:
        self.path, self.tag = path, tag
        self.given: dict[str, set[str]] = {}
        self.texts: set[str] = set()
        self.findings: list[Finding] = []
        self._spelt: dict[str, str] = {}

    def line(self, line: str, number: int) -> None:
        """Take one line, or tell why it is none."""
        try:
            approval = Approval.model_validate_json(line)
        except ValidationError:
            self._tell(number, "reviews-syntax", "This line is not an approval.", _AGAIN)
            return
        if not is_named(approval.by):
            self._tell(number, "reviews-name", "The name of who approved is blank.", _AGAIN)
        elif to_come(approval.on):
            message = f"The day {approval.on} is still to come: nobody has approved on it."
            self._tell(number, "reviews-day", message, _AGAIN)
        else:
            self._take(approval, number)

    def _take(self, approval: Approval, number: int) -> None:
        person = same(approval.by)
        spelt = self._spelt.setdefault(person, approval.by)
        if spelt != approval.by:
            self._spelt[person] = approval.by  # told once, not in every line that follows
            message = f"{approval.by!a} and {spelt!a} count as one person."
            remedy = "If they are two people, let one sign with a name that differs in letters."
            self._tell(number, "reviews-same", message, remedy, Level.WARNING)
        self.given.setdefault(approval.hash, set()).add(person)
        self.texts.add(approval.text)

    def _tell(
        self, line: int, check: str, message: str, remedy: str, level: Level = Level.ERROR
    ) -> None:
        place = Place(self.path, line)
        self.findings.append(Finding(place, check, level, message, remedy, self.tag))
