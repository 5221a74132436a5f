"""The gate: today's English or its finished translation, never anything between."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerkit.content.card import Card
from peerkit.content.document import Document, Entry
from peerkit.content.library import read_entries
from peerkit.language.catalogue import Catalogue, Catalogues
from peerkit.language.language import Language
from peerkit.language.message import messages
from peerkit.language.po import PoEntry, PoFile
from peerkit.language.translate import translate

PageMaker = Callable[..., Entry[Document]]
ROOT = Path(__file__).parents[2]


class Given(Catalogues):
    """Catalogues that hold the same entries in every domain."""

    def __init__(self, language: Language, entries: Iterable[PoEntry]) -> None:
        super().__init__(Path(), language)
        self._given = Catalogue("x.po", PoFile(entries=tuple(entries)))

    def of(self, domain: str) -> Catalogue:  # noqa: ARG002
        """Return the one catalogue."""
        return self._given


def translated(entry: Entry[Document], change: Callable[[str], str]) -> list[PoEntry]:
    return [PoEntry(m.text, (change(m.text),), context=m.context) for m in messages(entry)]


def bracketed(text: str) -> str:
    return f"⟦{text}⟧"


def test_a_whole_translation_replaces_every_text(card: Entry[Document], french: Language) -> None:
    result = translate(card, french, Given(french, translated(card, bracketed)))
    assert isinstance(result.document, Card)
    assert result.complete
    assert result.document.title == "⟦Warm hands⟧"
    assert result.document.steps[3] == "⟦Breathe out slowly.⟧"
    assert result.document.id == "CC-77"


def test_the_source_language_is_the_document_itself(
    card: Entry[Document], english: Language
) -> None:
    result = translate(card, english, Given(english, translated(card, bracketed)))
    assert result.document is card.document
    assert result.complete
    assert result.lookup(None, "anything") == "anything"


def test_what_is_missing_stays_english_and_is_listed(
    card: Entry[Document], french: Language
) -> None:
    entries = [e for e in translated(card, bracketed) if e.msgid != "Hold them."]
    result = translate(card, french, Given(french, entries))
    assert isinstance(result.document, Card)
    assert result.document.steps[:2] == ("⟦Rub your hands.⟧", "Hold them.")
    assert result.untranslated_fields == {"steps.1"}
    assert not result.complete
    assert not result.fell_back


@pytest.mark.parametrize(
    "spoiled",
    [
        PoEntry("Hold them.", ("Vieux.",), flags=("fuzzy",)),
        PoEntry("Hold them.", ("Vieux.",), obsolete=True),
        PoEntry("Hold them.", ("",)),
        PoEntry("Hold them.", ("Vieux.",), broken=True),
        PoEntry("Hold them.", ("Vieux {urgent.phone}.",)),
        PoEntry("Hold them.", ("Vieux <b>x</b>.",)),
        PoEntry("Hold them!", ("Vieux.",)),
    ],
)
def test_nothing_stale_or_unsafe_is_shown(
    card: Entry[Document], french: Language, spoiled: PoEntry
) -> None:
    entries = [e for e in translated(card, bracketed) if e.msgid != "Hold them."]
    result = translate(card, french, Given(french, [*entries, spoiled]))
    assert isinstance(result.document, Card)
    assert result.document.steps[1] == "Hold them."
    assert result.lookup(None, "Hold them.") is None


def test_a_strict_page_is_shown_whole_or_not_at_all(make_page: PageMaker, french: Language) -> None:
    page = make_page("One.\n\nTwo.", policy="strict")
    every = translated(page, bracketed)
    whole = translate(page, french, Given(french, every))
    assert whole.complete
    assert whole.document.title == "⟦A page⟧"
    assert whole.lookup(None, "Two.") == "⟦Two.⟧"
    for left_out in every:
        others = [e for e in every if e is not left_out]
        result = translate(page, french, Given(french, others))
        assert result.fell_back
        assert result.document is page.document
        assert {m.text for m in result.untranslated} == {e.msgid for e in every}
        assert all(result.lookup(None, e.msgid) is None for e in every)


def test_a_page_for_maintainers_stays_english(make_page: PageMaker, french: Language) -> None:
    page = make_page("One.", translate=False)
    result = translate(page, french, Given(french, [PoEntry("One.", ("Un.",))]))
    assert result.document is page.document
    assert result.lookup(None, "One.") is None
    assert result.fell_back
    assert not result.complete


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keep=st.sets(st.integers(0, 20)))
def test_each_text_is_today_s_english_or_its_translation(
    card: Entry[Document], french: Language, keep: set[int]
) -> None:
    entries = [e for i, e in enumerate(translated(card, bracketed)) if i in keep]
    result = translate(card, french, Given(french, entries))
    shown = [m.text for m in messages(Entry(result.document, card.source))]
    for number, (now, message) in enumerate(zip(shown, messages(card), strict=True)):
        assert now == (bracketed(message.text) if number in keep else message.text)


def test_every_document_of_the_kit_translates_into_itself(french: Language) -> None:
    entries, _ = read_entries(ROOT)
    assert entries
    for entry in entries:
        result = translate(entry, french, Given(french, translated(entry, str)))
        assert result.document == entry.document
        assert result.complete
