"""Approvals: a reviewer's signature on exact pairs of source and translation.

They stand in `locales/<tag>/reviews.jsonl`, one JSON object a line, only ever appended to. Each is
bound to the words it was given for: when either side changes, it lapses by itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from pydantic import Field, ValidationError

from peerkit.content.document import Model
from peerkit.content.reader import read_text, relative
from peerkit.finding import Finding, Level, Place
from peerkit.language.message import Message
from peerkit.language.po import PoEntry

NEEDED = {False: 1, True: 2}  # reviewers of an ordinary and of a protected message (rule V30)


class State(StrEnum):
    """Where a message stands, from worst to best."""

    MISSING = "missing"
    STALE = "stale"
    DRAFT = "draft"
    REVIEWED = "reviewed"
    APPROVED = "approved"


class Approval(Model):
    """One signature: `by` is a role or an alias, never forced to be a real name."""

    words: str = Field(pattern=r"^[0-9a-f]{64}$")
    by: str = Field(min_length=1)
    on: date = Field(strict=False)


@dataclass(frozen=True)
class Approvals:
    """All approvals of a language, by what they were given for."""

    by_words: dict[str, frozenset[str]]

    def reviewers(self, message: Message, translation: str) -> frozenset[str]:
        """Return who approved exactly these words."""
        return self.by_words.get(words_hash(message, translation), frozenset())


def words_hash(message: Message, translation: str) -> str:
    """Return what an approval is bound to: context, English and translation, unambiguously."""
    pair = json.dumps([message.context, message.text, translation], ensure_ascii=False)
    return hashlib.sha256(pair.encode()).hexdigest()


def read_approvals(root: Path, tag: str) -> tuple[Approvals, list[Finding]]:
    """Read the approvals of a language; a broken line is a finding and counts as none."""
    path = root / "locales" / tag / "reviews.jsonl"
    lines = read_text(path, root).splitlines() if path.is_file() else []
    given: dict[str, set[str]] = {}
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
        given.setdefault(approval.words, set()).add(approval.by)
    return Approvals({key: frozenset(by) for key, by in given.items()}), findings


def state(message: Message, entry: PoEntry | None, approvals: Approvals) -> State:
    """Return where a message stands, for its entry in the catalogue."""
    if entry is None or not any(entry.strings):
        return State.MISSING
    if not entry.usable:
        return State.STALE
    reviewers = len(approvals.reviewers(message, entry.string))
    if reviewers >= NEEDED[message.protected]:
        return State.APPROVED
    return State.REVIEWED if reviewers else State.DRAFT


def worst(states: Iterable[State]) -> State:
    """Return the state of a whole: that of its worst message, approved where it has none."""
    order = list(State)
    return min(states, key=order.index, default=State.APPROVED)
