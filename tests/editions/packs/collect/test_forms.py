"""Forms on phones: what programs that collect data read is what stands on paper."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from peerkit.content.checklist import Answer, Checklist, score
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.editions.edition import Edition
from peerkit.editions.packs.collect import questions, scoring
from peerkit.editions.packs.collect.chosen import collected, stays_on_paper, whole_in
from peerkit.editions.packs.collect.survey import Survey, code_of, safe
from peerkit.editions.packs.collect.xlsform import workbook
from peerkit.kit import load

ROOT = Path(__file__).parents[4]
KIT = load(ROOT)
EACH = pytest.mark.parametrize("entry", collected(KIT), ids=lambda entry: entry.document.id)
NAMESPACES = {"x": "http://www.w3.org/2002/xforms", "h": "http://www.w3.org/1999/xhtml"}
PERSONAL = re.compile(r"\b(names?|surname|phones?|address|signature|birth|id number)\b", re.I)


def survey(entry: Entry[Any], editions: tuple[Edition, ...]) -> Survey:
    module: Any = questions if isinstance(entry.document, Form) else scoring
    made: Survey = module.survey_of(entry, whole_in(entry, editions), draft=True)
    return made


def xform(made: Survey, day: Any) -> Any:
    """Return what the readers' own program makes of a workbook; it raises where it finds faults."""
    result = convert(io.BytesIO(workbook(made, day)), validate=False, file_type=".xlsx")
    assert result.warnings == []
    return etree.fromstring(result.xform.encode())


@EACH
def test_the_program_of_data_people_reads_it_with_every_language(
    entry: Entry[Any], editions: tuple[Edition, ...]
) -> None:
    tree = xform(survey(entry, editions), editions[0].as_of)
    found = tree.xpath("//x:translation/@lang", namespaces=NAMESPACES)
    shown = whole_in(entry, editions)
    assert "en" in [one.language.tag for one in shown]
    assert found == [f"{one.language.english_name} ({one.language.tag})" for one in shown]
    texts = {
        one.get("lang"): len(one.xpath("x:text", namespaces=NAMESPACES))
        for one in tree.iter(f"{{{NAMESPACES['x']}}}translation")
    }
    assert len(set(texts.values())) == 1, "every question has its words in each language"


@pytest.mark.parametrize("key", ["F-01", "C-10"])
def test_the_validator_of_data_people_finds_nothing(
    key: str, editions: tuple[Edition, ...]
) -> None:
    (entry,) = (one for one in collected(KIT) if one.document.id == key)
    made = survey(entry, editions)
    assert len(whole_in(entry, editions)) > 1
    # It runs ODK Validate, which is a program for Java, and raises where that finds a fault.
    book = io.BytesIO(workbook(made, editions[0].as_of))
    assert convert(book, validate=True, file_type=".xlsx").warnings == []


@EACH
def test_codes_are_those_on_paper(entry: Entry[Any], editions: tuple[Edition, ...]) -> None:
    names = {row.name for row in survey(entry, editions).rows}
    document = entry.document
    if isinstance(document, Form):
        asked = {one.id for one in document.fields if one.type not in ("mark", "draw")}
        assert asked <= names
        assert not {one.id for one in document.fields} - asked & names
    else:
        assert {item.id for item in document.items} <= names


def test_the_arabic_words_are_those_on_paper(editions: tuple[Edition, ...]) -> None:
    entry = next(one for one in KIT.of(Form) if one.document.id == "F-01")
    sheet = load_workbook(io.BytesIO(workbook(survey(entry, editions), editions[0].as_of)))
    heading, *rows = sheet["survey"].iter_rows(values_only=True)
    at = heading.index("label::Arabic (ar)")
    arabic = editions[1].translation(entry).document
    said = {row[1]: row[at] for row in rows}
    assert {field.id: said[field.id] for field in arabic.fields} == {
        field.id: str(field.label) for field in arabic.fields
    }


def test_what_tells_of_a_person_stays_on_paper() -> None:
    kept = {one.document.id for one in KIT.of(Form) if stays_on_paper(one.document)}
    assert {"F-02", "F-09", "F-16", "F-20", "F-18", "F-19"} <= kept
    for entry in collected(KIT):
        document = entry.document
        asked = [str(one.label) for one in document.fields] if isinstance(document, Form) else []
        assert not [label for label in asked if PERSONAL.search(label)]


def test_a_draft_says_so_first(editions: tuple[Edition, ...]) -> None:
    entry = KIT.of(Form)[0]
    assert survey(entry, editions).rows[0].label[0] == editions[0].words["draft-long"]
    read: Any = questions.survey_of(entry, [editions[0]], draft=False)
    assert read.rows[0].name != "note-draft"


def test_words_of_a_hostile_language_are_only_words(editions: tuple[Edition, ...]) -> None:
    entry = KIT.of(Form)[0]
    made = survey(entry, editions)
    attack = safe('=cmd|"/c calc"!A1 ${x} <script>alert(1)</script> & \u202e')
    made.note("attack", (attack,) * len(made.languages))
    tree = xform(made, editions[0].as_of)
    values = [one.text for one in tree.iter(f"{{{NAMESPACES['x']}}}value") if one.text]
    assert any("alert(1)" in text and "<script" not in text for text in values)
    assert not tree.xpath("//x:value//*[local-name()='script']", namespaces=NAMESPACES)
    book = load_workbook(io.BytesIO(workbook(made, editions[0].as_of)))
    assert {cell.data_type for row in book["survey"].iter_rows() for cell in row} <= {"s", "n"}


def test_choices_have_codes_of_english_words_or_their_number() -> None:
    assert code_of("The group", [], 1) == "the-group"
    assert code_of("The Group!", ["the-group"], 2) == "2"
    assert code_of("مجموعة", [], 3) == "3"


def _answers(checklist: Checklist) -> st.SearchStrategy[dict[str, Answer]]:
    def of(optional: bool) -> st.SearchStrategy[Answer]:
        return st.sampled_from(("yes", "no", "not-applicable") if optional else ("yes", "no"))

    return st.fixed_dictionaries({item.id: of(item.not_applicable) for item in checklist.items})


def calculated(tree: Any, answers: dict[str, Answer]) -> dict[str, str]:
    """Fill in a form as a phone does and return what it calculates, by name."""
    functions = etree.FunctionNamespace(None)
    functions["if"] = lambda _, test, one, other: one if test else other
    data = tree.xpath("//x:instance/*", namespaces=NAMESPACES)[0]
    fields = {etree.QName(one).localname: one for one in data.iter() if isinstance(one.tag, str)}
    for name, answer in answers.items():
        fields[name].text = answer
    plain = etree.fromstring(
        etree.tostring(data).replace(b'xmlns="http://www.w3.org/2002/xforms"', b"")
    )
    for name, rule in _rules(tree):
        value = plain.xpath(rule)
        found = next(one for one in plain.iter() if etree.QName(one).localname == name)
        found.text = str(value)
    return {etree.QName(one).localname: one.text or "" for one in plain.iter()}


def _rules(tree: Any) -> Iterator[tuple[str, str]]:
    for bind in tree.iter(f"{{{NAMESPACES['x']}}}bind"):
        if bind.get("calculate"):
            yield bind.get("nodeset").rpartition("/")[2], bind.get("calculate")


@pytest.mark.parametrize("entry", KIT.of(Checklist), ids=lambda entry: entry.document.id)
def test_the_phone_scores_as_the_paper_does(
    entry: Entry[Checklist], editions: tuple[Edition, ...]
) -> None:
    tree = xform(survey(entry, editions), editions[0].as_of)
    checklist = entry.document

    @settings(max_examples=30, deadline=None)
    @given(answers=_answers(checklist))
    def alike(answers: dict[str, Answer]) -> None:
        told = calculated(tree, answers)
        expected = score(checklist, answers.items())
        assert told["score-result"] == expected.result
        assert float(told["score-share"]) == pytest.approx(expected.per_cent)
        assert int(float(told["score-missed"])) == len(expected.missed_musts)

    alike()
