"""The gate: today's English or its finished translation, never anything between."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerkit.content.card import Card
from peerkit.content.document import Document, Entry
from peerkit.content.reading.library import read_entries
from peerkit.language.catalogue import Catalogue, Catalogues
from peerkit.language.language import Language
from peerkit.language.message import messages
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.states.approval import Approvals, approve, read_approvals
from peerkit.language.states.gate import LEAST_PER_CENT, Gate
from peerkit.language.states.state import State
from peerkit.language.translate import Shelf, translate

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
    result = translate(card, Shelf(french, Given(french, translated(card, bracketed))))
    assert isinstance(result.document, Card)
    assert result.complete
    assert result.document.title == "⟦Warm hands⟧"
    assert result.document.steps[3] == "⟦Breathe out slowly.⟧"
    assert result.document.id == "CC-77"


def test_the_source_language_is_the_document_itself(
    card: Entry[Document], english: Language
) -> None:
    result = translate(card, Shelf(english, Given(english, translated(card, bracketed))))
    assert result.document is card.document
    assert result.complete
    assert result.lookup(None, "anything") == "anything"


def test_what_is_missing_stays_english_with_the_list_around_it_and_is_listed(
    card: Entry[Document], french: Language
) -> None:
    entries = [e for e in translated(card, bracketed) if e.msgid != "Hold them."]
    result = translate(card, Shelf(french, Given(french, entries)))
    assert isinstance(result.document, Card)
    assert result.document.steps == card.document.steps  # type: ignore[attr-defined]
    assert result.document.title == "⟦Warm hands⟧"
    assert result.untranslated_fields == {f"steps.{number}" for number in range(4)}
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
    result = translate(card, Shelf(french, Given(french, [*entries, spoiled])))
    assert isinstance(result.document, Card)
    assert result.document.steps[1] == "Hold them."
    assert result.lookup(None, "Hold them.") is None


def test_a_strict_page_is_shown_whole_or_not_at_all(make_page: PageMaker, french: Language) -> None:
    page = make_page("One.\n\nTwo.", policy="strict")
    every = translated(page, bracketed)
    whole = translate(page, Shelf(french, Given(french, every)))
    assert whole.complete
    assert whole.document.title == "⟦A page⟧"
    assert whole.lookup(None, "Two.") == "⟦Two.⟧"
    for left_out in every:
        others = [e for e in every if e is not left_out]
        result = translate(page, Shelf(french, Given(french, others)))
        assert result.fell_back
        assert result.document is page.document
        assert {m.text for m in result.untranslated} == {e.msgid for e in every}
        assert all(result.lookup(None, e.msgid) is None for e in every)


def test_a_page_for_maintainers_stays_english(make_page: PageMaker, french: Language) -> None:
    page = make_page("One.", translate=False)
    result = translate(page, Shelf(french, Given(french, [PoEntry("One.", ("Un.",))])))
    assert result.document is page.document
    assert result.lookup(None, "One.") is None
    assert result.fell_back
    assert not result.complete


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keep=st.sets(st.integers(0, 20)), strict=st.booleans())
def test_each_text_is_today_s_english_or_its_translation_and_no_list_is_torn(
    card: Entry[Document], french: Language, keep: set[int], strict: bool
) -> None:
    policy = "strict" if strict else "partial"
    card = Entry(card.document.model_copy(update={"policy": policy}), card.source)
    entries = [e for i, e in enumerate(translated(card, bracketed)) if i in keep]
    result = translate(card, Shelf(french, Given(french, entries)))
    wanted = messages(card)
    shown = [m.text for m in messages(Entry(result.document, card.source))]
    pairs = list(zip(shown, wanted, strict=True))
    assert all(now in (m.text, bracketed(m.text)) for now, m in pairs)
    changed = {m.field for now, m in pairs if now != m.text}
    assert changed <= {m.field for i, m in enumerate(wanted) if i in keep}
    assert changed.isdisjoint(result.untranslated_fields)
    assert len({m.field in changed for m in wanted if m.group == "steps"}) == 1
    assert not strict or len(changed) in (0, len(wanted))
    assert not changed or 100 * len(changed) >= LEAST_PER_CENT * len(wanted)


def test_below_half_a_partial_document_stays_english_and_an_open_one_does_not(
    make_page: PageMaker, french: Language
) -> None:
    for policy, shown in (("partial", 0), ("open", 1)):
        page = make_page("One.\n\nTwo.\n\nThree.", policy=policy)
        result = translate(page, Shelf(french, Given(french, [PoEntry("One.", ("Un.",))])))
        assert len(messages(page)) - len(result.untranslated) == shown
        assert result.fell_back is (policy == "partial")


def approved(root: Path, page: Entry[Document], *by: str) -> Approvals:
    folder = root / "locales" / "fr"
    folder.mkdir(parents=True, exist_ok=True)
    day = date(2026, 11, 23)
    lines = [approve(m, bracketed(m.text), one, day) for m in messages(page) for one in by]
    (folder / "reviews.jsonl").write_text("".join(lines), encoding="utf-8")
    return read_approvals(root, "fr")[0]


def test_a_careful_camp_sees_protected_texts_only_when_reviewed(
    tmp_path: Path, make_page: PageMaker, french: Language
) -> None:
    page = make_page("One.", policy="strict")
    catalogues = Given(french, translated(page, bracketed))
    for by, reviewed, both in (((), False, False), (("a",), True, False), (("a", "b"), True, True)):
        shelf = Shelf(french, catalogues, approved(tmp_path, page, *by))
        assert translate(page, shelf).complete
        assert translate(page, shelf, Gate(State.REVIEWED)).complete is reviewed
        assert translate(page, shelf, Gate(State.APPROVED)).complete is both


def test_the_pivot_stands_in_for_a_strict_page_only_where_all_of_it_is_approved(
    tmp_path: Path, make_page: PageMaker, french: Language
) -> None:
    page = make_page("One.", policy="strict")
    arabic = french.model_copy(update={"tag": "ar"})
    nothing = Shelf(arabic, Given(arabic, []))
    texts = Given(french, translated(page, bracketed))
    for by, tag in (((), "en"), (("a",), "en"), (("a", "b"), "fr")):
        pivot = Shelf(french, texts, approved(tmp_path, page, *by))
        result = translate(page, nothing, pivots=[pivot])
        assert result.fell_back
        assert not result.complete
        assert result.shown_in == tag
        assert result.document.title == ("⟦A page⟧" if tag == "fr" else "A page")
        assert (result.lookup(None, "One.") is not None) is (tag == "fr")
    loose = make_page("One.")
    pivot = Shelf(french, texts, approved(tmp_path, page, "a", "b"))
    assert translate(loose, nothing, pivots=[pivot]).shown_in == "en"


def test_every_document_of_the_kit_translates_into_itself(french: Language) -> None:
    entries, _ = read_entries(ROOT)
    assert entries
    for entry in entries:
        result = translate(entry, Shelf(french, Given(french, translated(entry, str))))
        assert result.document == entry.document
        written = getattr(entry.document, "translate", True)  # notes for makers stay English
        assert result.complete or not written
