"""The mark of a draft holds for exactly the words it was made for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.states.drafts import as_draft, is_draft, without_old_marks

ENTRY = PoEntry("Stay.", ("Reste.",), translator_comments=("a question",))


def test_a_draft_is_one_until_somebody_changes_a_letter() -> None:
    draft = as_draft(ENTRY)
    assert is_draft(draft)
    assert not is_draft(ENTRY)
    assert draft.translator_comments[0] == "a question"


@pytest.mark.parametrize(
    "changed", [{"strings": ("Reste là.",)}, {"msgid": "Stay!"}, {"context": "verb"}]
)
def test_other_words_are_no_draft_and_lose_the_mark(changed: dict[str, object]) -> None:
    other = replace(as_draft(ENTRY), **changed)  # type: ignore[arg-type]
    assert not is_draft(other)
    assert without_old_marks(other).translator_comments == ("a question",)


def test_marking_twice_leaves_one_mark() -> None:
    assert as_draft(as_draft(ENTRY)) == as_draft(ENTRY)
    assert without_old_marks(as_draft(ENTRY)) == as_draft(ENTRY)
    assert as_draft(PoEntry("Stay.")).translator_comments == ()


def test_the_mark_survives_the_file() -> None:
    text = write_po(PoFile(entries=(as_draft(ENTRY),)))
    (entry,) = read_po(text, "a.po").entries
    assert is_draft(entry)
