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
from peerkit.content.reader import read_text, relative
from peerkit.finding import Finding, Level, Place
from peerkit.language.message import Message

_HASH = r"^[0-9a-f]{32}$"


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
    """All approvals of a language: who signed which words, and which English was ever signed."""

    by_hash: dict[str, frozenset[str]] = field(default_factory=dict)
    texts: frozenset[str] = frozenset()

    def reviewers(self, message: Message, translation: str) -> frozenset[str]:
        """Return who approved exactly these words."""
        return self.by_hash.get(words_hash(message, translation), frozenset())

    def lapsed(self, message: Message, translation: str) -> bool:
        """Say whether another translation of this English was approved, and this one was not."""
        return text_hash(message) in self.texts and not self.reviewers(message, translation)


def words_hash(message: Message, translation: str) -> str:
    """Return what an approval is bound to: context, English and translation, unambiguously."""
    return _hash([message.context, message.text, translation])


def text_hash(message: Message) -> str:
    """Return what tells the English of an approval: its context and text."""
    return _hash([message.context, message.text])


def _hash(parts: list[str | None]) -> str:
    words = json.dumps(parts, ensure_ascii=False)
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
    """Read the approvals of a language; a broken line is a finding and counts as none."""
    path = root / "locales" / tag / "reviews.jsonl"
    lines = read_text(path, root).split("\n") if path.is_file() else []
    given: dict[str, set[str]] = {}
    texts: set[str] = set()
    findings: list[Finding] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            approval = Approval.model_validate_json(line)
        except ValidationError:
            place = Place(relative(path, root), number)
            message = "This line is not an approval."
            remedy = "Remove it, and approve again."
            findings.append(Finding(place, "reviews-syntax", Level.ERROR, message, remedy, tag))
            continue
        given.setdefault(approval.hash, set()).add(approval.by)
        texts.add(approval.text)
    by_hash = {key: frozenset(by) for key, by in given.items()}
    return Approvals(by_hash, frozenset(texts)), findings
