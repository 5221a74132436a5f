"""White space of the English is no word: changing it leaves translations and signatures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from peerkit.finding import Place
from peerkit.language.catalogue import Catalogue
from peerkit.language.merging.merge import merge
from peerkit.language.message import Message
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.spacing import respaced, spaced
from peerkit.language.states.accepted import accept, accepted
from peerkit.language.states.approval import approve, words_hash
from peerkit.language.states.drafts import as_draft, is_draft

MESSAGE = Message("Stay here. Wait.", None, Place("docs/a.md", 3), "W1", "docs/a", "title")
ENTRY = PoEntry("Stay here. Wait.", ("Reste ici. Attends.",))
SPACED = (
    *("Stay here.  Wait.", "Stay here. Wait. ", " Stay here. Wait.", "Stay here.\nWait."),
    *("Stay here.\tWait.", "Stay here.\u00a0Wait.", "Stay here. \nWait.", "Stay  here.   Wait.\n"),
)
OTHER = (
    "Stay here.Wait.",
    "Stay here! Wait.",
    "Stayhere. Wait.",
    "Stay here.  \nWait.",
    "stay here. Wait.",
)


@pytest.mark.parametrize("english", SPACED)
def test_a_translation_is_found_and_merged_and_keeps_its_marks(english: str) -> None:
    file = PoFile(None, (accept(as_draft(ENTRY), "numbers-differ", "so said"),))
    assert Catalogue("a.po", file).lookup(None, english) == ENTRY.string
    today = replace(MESSAGE, text=english)
    (merged,) = merge(file, [today], {}).file.entries
    assert (merged.msgid, merged.strings, merged.fuzzy) == (english, ENTRY.strings, False)
    assert accepted(merged) == {"numbers-differ"}
    assert is_draft(respaced(as_draft(ENTRY), (None, english)))
    assert words_hash(today, ENTRY.string) == words_hash(MESSAGE, ENTRY.string)
    assert approve(today, "x", "a", date(2026, 1, 1)) == approve(
        MESSAGE, "x", "a", date(2026, 1, 1)
    )


@pytest.mark.parametrize("english", OTHER)
def test_other_words_are_other_words(english: str) -> None:
    assert spaced(english) != spaced(MESSAGE.text)
    assert Catalogue("a.po", PoFile(None, (ENTRY,))).lookup(None, english) is None
    (merged, *_) = merge(PoFile(None, (ENTRY,)), [replace(MESSAGE, text=english)], {}).file.entries
    assert merged.fuzzy


def test_where_two_could_be_meant_it_is_neither() -> None:
    other = replace(ENTRY, msgid="Stay here.  Wait.", strings=("Restez.",))
    catalogue = Catalogue("a.po", PoFile(None, (ENTRY, other)))
    assert catalogue.lookup(None, "Stay here.\nWait.") is None
    assert catalogue.lookup(None, "Stay here. Wait.") == ENTRY.string
