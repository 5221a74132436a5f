"""Where a message stands, for every way it can stand there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from peerkit.finding import Place
from peerkit.language.message import Message
from peerkit.language.po.file import PoEntry
from peerkit.language.states.approval import Approvals, approve, read_approvals
from peerkit.language.states.drafts import as_draft
from peerkit.language.states.state import State, state, worst

MESSAGE = Message("Stay.", "ctx", Place("docs/a.md", 3), "W1", "docs/a", "title")
PROTECTED = replace(MESSAGE, protected=True)
ENTRY = PoEntry("Stay.", ("Reste.",), context="ctx")
DAY = date(2026, 11, 23)
NOBODY = Approvals()


def approvals(root: Path, *by: str) -> Approvals:
    folder = root / "locales" / "fr"
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(approve(PROTECTED, "Reste.", one, DAY) for one in by)
    (folder / "reviews.jsonl").write_text(lines, encoding="utf-8")
    return read_approvals(root, "fr")[0]


def test_what_is_never_shown(tmp_path: Path) -> None:
    one = approvals(tmp_path, "language")
    assert state(MESSAGE, None, NOBODY) is State.MISSING
    assert state(MESSAGE, PoEntry("Stay."), NOBODY) is State.MISSING
    assert state(MESSAGE, PoEntry("Stay.", (" ",)), NOBODY) is State.MISSING
    assert state(MESSAGE, replace(ENTRY, flags=("fuzzy",)), one) is State.STALE
    assert state(MESSAGE, replace(ENTRY, broken=True), one) is State.BROKEN
    assert state(MESSAGE, replace(ENTRY, strings=("<b>Reste",)), one) is State.BROKEN
    assert not any(one.showable for one in (State.MISSING, State.STALE, State.BROKEN))


def test_from_draft_to_approved(tmp_path: Path) -> None:
    one = approvals(tmp_path, "language")
    assert state(MESSAGE, as_draft(ENTRY), NOBODY) is State.DRAFT
    assert state(MESSAGE, ENTRY, NOBODY) is State.TRANSLATED
    assert state(MESSAGE, as_draft(ENTRY), one) is State.APPROVED
    assert state(PROTECTED, ENTRY, one) is State.REVIEWED
    assert state(PROTECTED, ENTRY, approvals(tmp_path, "language", "mhpss")) is State.APPROVED


def test_the_worst_of_all() -> None:
    assert worst([State.APPROVED, State.STALE, State.DRAFT]) is State.STALE
    assert worst([]) is State.APPROVED
