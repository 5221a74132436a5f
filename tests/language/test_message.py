"""Messages: every text of a document, with what a translator must know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from peerkit.content.document import Document, Entry, Source
from peerkit.content.interface import Interface
from peerkit.content.reading.library import read_entries
from peerkit.content.reading.validate import validate
from peerkit.content.text import walk
from peerkit.language.message import messages

PageMaker = Callable[..., Entry[Document]]
ROOT = Path(__file__).parents[2]


def test_every_text_of_a_document_is_a_message(card: Entry[Document]) -> None:
    found = messages(card)
    assert [(m.field, m.text) for m in found] == [(p, str(t)) for p, t in walk(card.document)]
    assert {m.domain for m in found} == {"facilitation/cards"}
    assert {m.context for m in found} == {None}


def test_a_message_knows_its_place(card: Entry[Document]) -> None:
    places = {m.field: m.place for m in messages(card)}
    assert (places["title"].path, places["title"].line) == (card.source.path, 2)
    assert places["steps.1"].line == 9


def test_blocks_of_a_page_follow_its_fields(make_page: PageMaker) -> None:
    found = messages(make_page("# One\n\nTwo\nlines.\n\n[[crisis-box]]\n\n- {urgent.phone}\n"))
    assert [(m.field, m.text, m.place.line) for m in found] == [
        ("title", "A page", 3),
        ("summary", "What it says.", 4),
        ("body.0", "One", 6),
        ("body.1", "Two lines.", 8),
    ]


def test_pages_for_maintainers_have_no_messages(make_page: PageMaker) -> None:
    assert messages(make_page("Words.", translate=False)) == []


def test_comments_tell_where_what_and_what_to_keep(make_page: PageMaker) -> None:
    page = make_page("## Call\n\nGo to {clinic.place}, call {clinic.phone}.", policy="strict")
    (message,) = [m for m in messages(page) if m.text.startswith("Go")]
    assert message.protected
    assert message.comments == (
        "W99 A page: paragraph, under “Call”",
        "PROTECTED: all of this document stays English until every message is translated",
        "facts: keep {clinic.place} {clinic.phone} as it is; the program fills it in",
    )


def test_short_interface_words_have_a_context_and_their_note() -> None:
    words = {
        "yes": {"text": "Yes", "note": "column of a checklist"},
        "long": {"text": "Stop if it feels worse.", "note": ""},
    }
    data = {"id": "INTERFACE", "title": "Interface words", "words": words}
    interface, _ = validate(Interface, data, Source("locales/interface.yaml"))
    assert interface is not None
    found = messages(Entry(interface, Source("locales/interface.yaml")))
    assert [(m.context, m.text, m.comments) for m in found] == [
        (None, "Interface words", ("Interface: title",)),
        ("yes", "Yes", ("Interface: column of a checklist",)),
        (None, "Stop if it feels worse.", ("Interface",)),
    ]
    assert {m.domain for m in found} == {"interface"}


def test_every_message_of_the_kit_has_words_and_a_line() -> None:
    entries, findings = read_entries(ROOT)
    assert findings == []
    found = [message for entry in entries for message in messages(entry)]
    assert len(found) > 500
    assert all(message.text and message.place.line for message in found)


def test_work_is_measured_in_english_words(make_page: PageMaker) -> None:
    assert [m.words for m in messages(make_page("One two **three**."))] == [2, 3, 3]
