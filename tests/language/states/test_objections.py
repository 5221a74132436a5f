"""An objection holds for exactly the words it was made on, and no signature counts beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from peerkit.finding import Place
from peerkit.language.message import Message
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.states.approval import approve, read_approvals
from peerkit.language.states.objections import MOST, object_to, objected
from peerkit.language.states.state import State, state

DAY = date(2026, 11, 29)
ENTRY = PoEntry("Stay.", ("Reste.",))
MESSAGE = Message("Stay.", None, Place("docs/a.md", 3), "W1", "docs/a", "title")


def test_it_names_who_when_and_why_and_survives_the_file() -> None:
    entry = object_to(ENTRY, "elder-2", DAY, "too\n soft")
    assert objected(entry) == ("elder-2 2026-11-29: too soft",)
    assert entry.fuzzy
    again = read_po(write_po(PoFile(entries=(entry,))), "a.po").entries[0]
    assert objected(again) == objected(entry)


def test_two_people_and_no_reason_stand_side_by_side() -> None:
    entry = object_to(object_to(ENTRY, "a", DAY, ""), "b", DAY, "x" * 2 * MOST)
    first, second = objected(entry)
    assert first == "a 2026-11-29"
    assert second.endswith(": " + "x" * MOST)
    assert entry.flags == ("fuzzy",)
    assert object_to(entry, "a", DAY, "") == entry


def test_any_change_of_either_side_ends_it() -> None:
    entry = object_to(ENTRY, "a", DAY, "no")
    assert objected(replace(entry, strings=("Reste là.",))) == ()
    assert objected(replace(entry, msgid="Stay!")) == ()


def test_no_signature_counts_on_words_that_were_called_wrong(tmp_path: Path) -> None:
    folder = tmp_path / "locales" / "fr"
    folder.mkdir(parents=True)
    (folder / "reviews.jsonl").write_text(approve(MESSAGE, "Reste.", "nurse-1", DAY), "utf-8")
    given, _ = read_approvals(tmp_path, "fr")
    wrong = object_to(ENTRY, "elder-2", DAY, "no")
    assert state(MESSAGE, ENTRY, given) is State.APPROVED
    assert state(MESSAGE, wrong, given) is State.STALE
    unmarked = replace(wrong, flags=())
    assert state(MESSAGE, unmarked, given) is State.TRANSLATED
    assert state(MESSAGE, replace(unmarked, translator_comments=()), given) is State.APPROVED
