"""The glossary, and the words of each language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.language.glossary import Glossary, Term, Terms, Words, read_glossary, read_terms
from peerkit.language.language import read_languages

ROOT = Path(__file__).parents[2]
FACILITATOR = Term(id="facilitator", term="facilitator", forms=("facilitators",), meaning="Leads.")
REMINDER = Term(id="reminder", term="reminder", meaning="Brings back feelings.")
GLOSSARY = Glossary(terms=(FACILITATOR, REMINDER))
FRENCH = Terms(
    terms={
        "facilitator": Words(approved=("facilitateur", "facilitatrice"), avoid=("formateur",)),
        "reminder": Words(approved=("rappel",), avoid=("déclencheur", "fou")),
    },
)


def test_terms_are_found_as_whole_words_in_any_case() -> None:
    assert GLOSSARY.in_text("Facilitators plan. A REMINDER comes.") == [FACILITATOR, REMINDER]
    assert GLOSSARY.in_text("A facilitatorship; reminders-of.") == []


def test_a_mark_counts_only_where_it_is_the_whole_text() -> None:
    mark = Term(id="do", term="do", meaning="Beside something to do.", whole=True)
    assert Glossary(terms=(mark,)).in_text("DO") == [mark]
    assert Glossary(terms=(mark,)).in_text("Do not ask.") == []


def test_words_to_avoid_are_found_whole_and_in_the_order_of_the_file() -> None:
    assert FRENCH.avoided("Un Déclencheur du formateur.") == ["formateur", "déclencheur"]
    assert FRENCH.avoided("La foule et le foulard.") == []


def term(name: str) -> Term:
    return Term(id=name.replace(" ", "-"), term=name, meaning="x")


@given(st.lists(st.sampled_from(["safe", "space", "check-in", "Say", "ms", ".", "’", " ", "é"])))
def test_the_index_finds_what_looking_for_each_term_finds(parts: list[str]) -> None:
    names = ("safe", "safe space", "check-in", "space", "check")
    terms = (*map(term, names), Term(id="say", term="say", meaning="x", whole=True))
    text = "".join(parts)
    plain = text.casefold()

    def stands(one: Term) -> bool:
        if one.whole:
            return plain.strip() == one.term
        return re.search(rf"(?<!\w){re.escape(one.term)}(?!\w)", plain) is not None

    assert Glossary(terms=terms).in_text(text) == [one for one in terms if stands(one)]


def test_a_translation_uses_a_term_with_any_approved_word_and_ending() -> None:
    facilitator = term("facilitator")
    assert FRENCH.without([facilitator], "Les facilitatrices.") == []
    assert FRENCH.without([facilitator], "Les rappels.") == [facilitator]
    assert FRENCH.without([term("no-such-term")], "Rien.") == []


@pytest.mark.parametrize("text", ["وللميسّرين", "المُيسِّر", "بميسر", "ميسرون"])
def test_arabic_words_are_found_behind_what_is_written_with_them(text: str) -> None:
    arabic = Terms(terms={"facilitator": Words(approved=("ميسر",))})
    assert arabic.without([term("facilitator")], text) == []


def test_forms_of_alef_are_one_letter() -> None:
    arabic = Terms(terms={"a": Words(approved=("x",), avoid=("أعراض",))})
    assert arabic.avoided("اعراض") == ["أعراض"]


def write(root: Path, name: str, text: str) -> None:
    path = root / "locales" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_faults_of_the_files_are_findings_with_their_lines(tmp_path: Path) -> None:
    twice = "terms:\n  - {id: a, term: a, meaning: m}\n  - {id: a, term: a, meaning: m}\n"
    write(tmp_path, "glossary.yaml", twice)
    write(tmp_path, "fr/terms.yaml", "terms:\n  a: {approved: [b]}\n  c: {approved: [d]}\n")
    glossary, first = read_glossary(tmp_path)
    _, second = read_terms(tmp_path, "fr", glossary)
    told = [(f.check, str(f.place), f.language) for f in (*first, *second)]
    assert told == [
        ("term-duplicate", "locales/glossary.yaml:3", ""),
        ("term-unknown", "locales/fr/terms.yaml:3", "fr"),
    ]


def test_a_broken_file_is_a_finding_and_an_empty_glossary(tmp_path: Path) -> None:
    write(tmp_path, "glossary.yaml", "terms: [a: *b]\n")
    write(tmp_path, "fr/terms.yaml", "terms: {a: {approved: []}}\n")
    glossary, first = read_glossary(tmp_path)
    terms, second = read_terms(tmp_path, "fr", glossary)
    assert (glossary, terms) == (Glossary(), Terms())
    assert first
    assert [f.check for f in second] == ["field-value"]


def test_missing_files_are_no_fault(tmp_path: Path) -> None:
    assert read_glossary(tmp_path) == (Glossary(), [])
    assert read_terms(tmp_path, "fr", Glossary()) == (Terms(), [])


def test_every_language_of_the_kit_has_every_term_and_is_a_draft() -> None:
    glossary, findings = read_glossary(ROOT)
    assert findings == []
    ids = [term.id for term in glossary.terms]
    assert len(ids) >= 40
    languages, _ = read_languages(ROOT)
    for tag in languages.keys() - {"en"}:
        terms, findings = read_terms(ROOT, tag, glossary)
        assert findings == []
        assert list(terms.terms) == ids
        for term_id, words in terms.terms.items():
            assert not set(words.approved) & set(words.avoid), term_id
