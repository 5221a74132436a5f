"""Where a message stands, from missing to approved."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from peerkit.language.markdown.payload import is_safe
from peerkit.language.message import Message
from peerkit.language.po.file import PoEntry
from peerkit.language.states.approval import Approvals
from peerkit.language.states.drafts import is_draft
from peerkit.language.states.objections import objected

NEEDED = {False: 1, True: 2}  # reviewers of an ordinary and of a protected message (rule V30)


class State(StrEnum):
    """Where a message stands, from worst to best.

    `missing` has no translation; `broken` has one that is not whole or breaks a rule of safety,
    and `stale` one of another English text: neither is ever shown. `draft` was put in by a
    program or by the kit's makers, `translated` by a person; nobody else has read either.
    `reviewed` and `approved` have some and all of the reviewers they need.
    """

    MISSING = "missing"
    BROKEN = "broken"
    STALE = "stale"
    DRAFT = "draft"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    APPROVED = "approved"

    @property
    def rank(self) -> int:
        """Position from the worst (0) to the best."""
        return _RANKS[self]

    @property
    def showable(self) -> bool:
        """Say whether there is a translation that readers may see."""
        return self.rank >= _RANKS[State.DRAFT]


_RANKS = {one: rank for rank, one in enumerate(State)}


def state(message: Message, entry: PoEntry | None, approvals: Approvals) -> State:
    """Return where a message stands, for its living entry in the catalogue."""
    if entry is None or not any(text.strip() for text in entry.strings):
        return State.MISSING
    if entry.fuzzy and not entry.broken:
        return State.STALE
    if not entry.usable or not is_safe(message.text, entry.string):
        return State.BROKEN
    counts = approvals.by_hash and not objected(entry)
    reviewers = len(approvals.reviewers(message, entry.string)) if counts else 0
    if reviewers >= NEEDED[message.protected]:
        return State.APPROVED
    if reviewers:
        return State.REVIEWED
    return State.DRAFT if is_draft(entry) else State.TRANSLATED


def worst(states: Iterable[State]) -> State:
    """Return the state of a whole: that of its worst message, approved where it has none."""
    return min(states, key=lambda one: one.rank, default=State.APPROVED)
