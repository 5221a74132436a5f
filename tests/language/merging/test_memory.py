"""What a language has said before is proposed, and never taken for finished."""

from __future__ import annotations

from peerkit.finding import Place
from peerkit.language.merging.memory import Memory, proposed
from peerkit.language.message import Message
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.states.drafts import as_draft, is_draft

ONE = "Sit down and put both feet on the ground."
KNOWN = PoEntry(ONE, ("Asseyez-vous.",))
MEMORY = Memory([KNOWN, PoEntry("Go.", ("Va.",), flags=("fuzzy",))])


def one(entry: PoEntry, *, protected: bool = False) -> PoEntry:
    message = Message(
        entry.msgid, entry.context, Place("a.md"), "W1", "a", "title", protected=protected
    )
    (found,) = proposed(PoFile(entries=(entry,)), [message], MEMORY).entries
    return found


def test_the_same_english_gives_a_draft() -> None:
    found = one(PoEntry(ONE))
    assert found.strings == KNOWN.strings
    assert is_draft(found)
    assert found.usable


def test_similar_english_gives_a_fuzzy_proposal_that_nobody_sees() -> None:
    found = one(PoEntry("Sit down and put both feet on the floor."))
    assert found.fuzzy
    assert not found.usable
    assert found.previous_msgid == ONE


def test_nothing_is_proposed_where_it_would_do_harm() -> None:
    for entry in (
        PoEntry(ONE, ("Déjà.",)),
        PoEntry(ONE, context="verb"),
        PoEntry("Something else altogether."),
        PoEntry("Go."),
    ):
        assert one(entry) == entry
    assert one(PoEntry(ONE), protected=True) == PoEntry(ONE)


def test_what_a_person_wrote_comes_before_a_draft() -> None:
    draft = as_draft(PoEntry(ONE, ("Brouillon.",)))
    assert Memory([draft, KNOWN]).exact(ONE) == KNOWN
