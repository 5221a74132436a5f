"""The glossary as another program and a spreadsheet read it."""

from __future__ import annotations

import csv
import io
from typing import Any

from translate.storage.tbx import tbxfile

from peerkit.language.agencies.terms import COLUMNS, write_tbx, write_terms_csv
from peerkit.language.glossary import Glossary, Term, Terms, Words

GLOSSARY = Glossary(
    terms=(
        Term(id="one", term="peer", forms=("peers",), meaning="An <equal>.", avoid=("victim",)),
        Term(id="two", term="do", meaning="A mark.", whole=True),
    )
)
TERMS = Terms(
    terms={
        "one": Words(
            approved=("قرين", "أقران"), avoid=("ضحية",), never={"زميل": "a colleague"}, note="ask"
        )
    }
)


def test_another_program_reads_terms_and_which_to_avoid() -> None:
    reader: Any = tbxfile
    store = reader.parsestring(write_tbx(GLOSSARY, TERMS, "ar"), "en", "ar")
    one, two = store.units
    assert (one.getid(), one.source, one.target) == ("one", "peer", "قرين")
    assert [(term.text, term.deprecated) for term in one.get_target_terms()] == [
        ("قرين", False),
        ("أقران", False),
        ("ضحية", True),
        ("زميل", True),
    ]
    assert [note.text for note in one.get_common_notes()] == ["An <equal>."]
    assert (two.source, two.target) == ("do", None)


def test_drafts_say_so_until_a_native_reader_has_been_there() -> None:
    draft = write_tbx(GLOSSARY, TERMS, "ar").decode()
    read = write_tbx(GLOSSARY, TERMS.model_copy(update={"status": "reviewed"}), "ar").decode()
    assert ("Draft:" in draft, "Draft:" in read) == (True, False)


def test_the_sheet_has_a_line_a_term_and_nothing_is_calculated() -> None:
    glossary = Glossary(terms=(*GLOSSARY.terms, Term(id="three", term="=1+1", meaning="-")))
    text = write_terms_csv(glossary, TERMS).decode("utf-8-sig")
    first, one, two, three = csv.reader(io.StringIO(text))
    assert tuple(first) == COLUMNS
    assert one[5:8] == ["قرين | أقران", "ضحية", "زميل (a colleague)"]
    assert two[5:] == ["", "", "", ""]
    assert three[1] == "'=1+1"
