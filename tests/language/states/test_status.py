"""How complete a language is: what readers see, not what a file holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from peerkit.content.document import Document, Entry
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import Language
from peerkit.language.message import messages
from peerkit.language.states.approval import approve, read_approvals
from peerkit.language.states.state import State
from peerkit.language.states.status import Count, language_status
from peerkit.language.translate import Shelf

PageMaker = Callable[..., Entry[Document]]
Writer = Callable[[str, str], Path]

ENTRIES = (
    'msgid "A page"\nmsgstr "Une page"\n\n'
    '#, fuzzy\nmsgid "What it says."\nmsgstr "Vieux."\n\n'
    'msgid "One two three."\nmsgstr "Un deux trois."\n'
)


def shelf(root: Path, language: Language) -> Shelf:
    approvals, _ = read_approvals(root, language.tag)
    return Shelf(language, Catalogues(root, language), approvals)


def test_states_words_and_share_by_domain_and_document(
    tmp_path: Path,
    french: Language,
    make_page: PageMaker,
    card: Entry[Document],
    write_catalogue: Writer,
) -> None:
    write_catalogue("docs/page", ENTRIES)
    page = make_page("One two three.\n\nFour.")
    title = messages(page)[0]
    reviews = tmp_path / "locales/fr/reviews.jsonl"
    reviews.write_text(approve(title, "Une page", "language", date(2026, 11, 23)), encoding="utf-8")
    status = language_status([page, card], shelf(tmp_path, french))
    count = status.documents["W99"]
    assert count == status.domains["docs/page"]
    assert [count.states[state] for state in State] == [1, 0, 1, 0, 1, 0, 1]
    assert (count.total, count.shown, count.per_cent) == (4, 2, 50)
    assert (count.words, count.words_left) == (9, 4)
    assert count.worst is State.MISSING
    assert status.documents["CC-77"].per_cent == 0
    assert status.total.total == 4 + len(messages(card))
    assert list(status.domains) == ["docs/page", "facilitation/cards"]


def test_a_strict_page_that_is_not_whole_shows_nothing(
    tmp_path: Path, french: Language, make_page: PageMaker, write_catalogue: Writer
) -> None:
    write_catalogue("docs/page", ENTRIES)
    page = make_page("One two three.", policy="strict")
    count = language_status([page], shelf(tmp_path, french)).total
    assert (count.states[State.TRANSLATED], count.held) == (2, 2)
    assert (count.shown, count.per_cent) == (0, 0)


def test_nothing_to_translate_is_complete() -> None:
    assert Count().per_cent == 100
