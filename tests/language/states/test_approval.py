"""Approvals are bound to the words they were given for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peerkit.finding import Place
from peerkit.language.message import Message
from peerkit.language.po.file import PoEntry
from peerkit.language.states.approval import Approvals, approve, read_approvals
from peerkit.language.states.state import State, state

MESSAGE = Message("Stay.", "ctx", Place("docs/a.md", 3), "W1", "docs/a", "title")
PROTECTED = replace(MESSAGE, protected=True)
ENTRY = PoEntry("Stay.", ("Reste.",), context="ctx")
DAY = date(2026, 11, 23)


def approvals(root: Path, *lines: str) -> Approvals:
    folder = root / "locales" / "fr"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "reviews.jsonl").write_text("".join(lines), encoding="utf-8")
    found, findings = read_approvals(root, "fr")
    assert findings == []
    return found


def test_one_reviewer_twice_is_one_reviewer(tmp_path: Path) -> None:
    line = approve(PROTECTED, "Reste.", "language", DAY)
    assert state(PROTECTED, ENTRY, approvals(tmp_path, line, line)) is State.REVIEWED


@pytest.mark.parametrize(
    ("message", "translation"),
    [
        (replace(MESSAGE, text="Stay!"), "Reste."),
        (replace(MESSAGE, context=None), "Reste."),
        (replace(MESSAGE, context="ct", text="xStay."), "Reste."),
        (MESSAGE, "Reste!"),
    ],
)
def test_any_change_of_either_side_makes_an_approval_lapse(
    tmp_path: Path, message: Message, translation: str
) -> None:
    given = approvals(tmp_path, approve(MESSAGE, "Reste.", "language", DAY))
    entry = PoEntry(message.text, (translation,), context=message.context)
    assert state(MESSAGE, ENTRY, given) is State.APPROVED
    assert state(message, entry, given) is State.TRANSLATED


def test_a_lapsed_approval_is_known(tmp_path: Path) -> None:
    given = approvals(tmp_path, approve(MESSAGE, "Reste.", "language", DAY))
    assert given.lapsed(MESSAGE, "Reste là.")
    assert not given.lapsed(MESSAGE, "Reste.")
    assert not given.lapsed(replace(MESSAGE, text="Go."), "Va.")


def test_an_approval_holds_wherever_the_same_words_stand(tmp_path: Path) -> None:
    given = approvals(tmp_path, approve(MESSAGE, "Reste.", "language", DAY))
    moved = replace(MESSAGE, document="W2", domain="docs/b", place=Place("docs/b.md", 9))
    assert state(moved, ENTRY, given) is State.APPROVED


@pytest.mark.parametrize(
    "line", ["{}", "yes", '{"by": "x"}', '["a"]', '{"document": "W1", "by": "a", "on": "soon"}']
)
def test_a_line_that_is_no_approval_is_a_finding_and_counts_as_none(
    tmp_path: Path, line: str
) -> None:
    folder = tmp_path / "locales" / "fr"
    folder.mkdir(parents=True)
    good = approve(MESSAGE, "Reste.", "language", DAY)
    (folder / "reviews.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")
    given, (finding,) = read_approvals(tmp_path, "fr")
    told = (finding.check, str(finding.place), finding.language)
    assert told == ("reviews-syntax", "locales/fr/reviews.jsonl:3", "fr")
    assert state(MESSAGE, ENTRY, given) is State.APPROVED


def test_a_language_without_approvals_has_none(tmp_path: Path) -> None:
    assert read_approvals(tmp_path, "fr") == (Approvals(), [])
