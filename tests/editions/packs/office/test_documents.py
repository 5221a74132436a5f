"""Documents for word processors: the words of paper, in order, marked on every page."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from office import NEEDED, OFFICE, converted
from peerkit.camp.profile import read_camp
from peerkit.content.form import Form
from peerkit.content.session import Session
from peerkit.editions.edition import Edition
from peerkit.editions.packs.office.page import Sheet, document
from peerkit.editions.rendering.render import Renderer
from peerkit.kit import load

ROOT = Path(__file__).parents[4]
KIT = load(ROOT)
HOSTILE = (
    "<p>=cmd|'/c calc'!A1 <b>bold</b> &lt;script&gt;alert(1)&lt;/script&gt; \u202e\x0b"
    "<script>alert(2)</script><img src='http://127.0.0.1:9/x.png'></p>"
    f"<p>{'word' * 400}</p><p>ကူညီပါ ሰላም 𐴀𐴁 Допомога مساعدة</p>"
)


def edition(tag: str) -> Edition:
    camp, findings = read_camp(ROOT / "facilitation/camps/filled.yaml", ROOT)
    assert camp is not None, findings
    return Edition(KIT, KIT.languages[tag], camp, date(2026, 11, 29))


def sheet(of: Edition, code: str) -> Sheet:
    """Return a session or a form as it goes into a document."""
    renderer = Renderer(of, "print")
    entry: Any = KIT.get(Form, code) or KIT.get(Session, code)
    is_form = isinstance(entry.document, Form)
    html = renderer.form(entry) if is_form else renderer.session(entry)
    return Sheet(code, of.translation(entry).document.title, str(html), True)


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def text_of(made: Any) -> str:
    """Return every word of a document in order, those of tables too."""
    return " ".join(node.text or "" for node in made.element.body.iter(qn("w:t")))


@pytest.mark.parametrize("code", ["F-01", "F-03", "TSM-1"])
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_every_word_of_the_paper_is_in_it(tag: str, code: str) -> None:
    of = edition(tag)
    given = sheet(of, code)
    plain = re.sub(r"<svg.*?</svg>|<[^>]+>", " ", given.html, flags=re.DOTALL)
    wanted = set(re.findall(r"[^\W\d_]{3,}", plain)) - {"amp", "quot"}
    said = set(re.findall(r"[^\W\d_]{3,}", text_of(opened(document(given, of)))))
    assert len(wanted) > 20
    assert wanted <= said


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_no_code_is_broken_at_the_end_of_a_line(tag: str) -> None:
    of = edition(tag)
    for code in ("F-01", "F-05", "AD1"):
        made = opened(document(sheet(of, code), of))
        words = text_of(made)
        assert not re.search(r"[A-Z]-(?=[A-Z\d])", words)
        told = " ".join(paragraph.text for paragraph in made.sections[0].footer.paragraphs)
        assert code in told
    both = opened(document(sheet(of, "F-01")._replace(html="<p>CC-01\u00a0IL-1</p>"), of))
    assert both.paragraphs[-1].text == "CC-01\u00a0IL-1"


def test_right_to_left_has_all_its_marks() -> None:
    of = edition("ar")
    made = opened(document(sheet(of, "TSM-1"), of))
    body = made.element.body
    arabic = re.compile(r"[\u0600-\u06ff]")
    for paragraph in body.iter(qn("w:p")):
        runs = [run for run in paragraph.iter(qn("w:r")) if arabic.search("".join(run.itertext()))]
        if runs:
            assert paragraph.pPr is not None
            assert paragraph.pPr.find(qn("w:bidi")) is not None
        for run in runs:
            assert run.rPr.find(qn("w:rtl")) is not None
            assert run.rPr.find(qn("w:rFonts")).get(qn("w:cs")) == of.language.fonts[0]
            assert run.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar"
    assert all(t.tblPr.find(qn("w:bidiVisual")) is not None for t in body.iter(qn("w:tbl")))
    assert made.sections[0]._sectPr.find(qn("w:bidi")) is not None


def test_no_row_begins_on_one_page_and_ends_on_the_next() -> None:
    of = edition("ar")
    made = opened(document(sheet(of, "F-01"), of))
    rows = list(made.element.body.iter(qn("w:tr")))
    assert rows
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_left_to_right_has_none() -> None:
    of = edition("fr")
    made = opened(document(sheet(of, "TSM-1"), of))
    names = {node.tag for node in made.element.body.iter()}
    assert not names & {qn("w:bidi"), qn("w:rtl"), qn("w:bidiVisual")}


def test_each_page_says_what_it_is() -> None:
    of = edition("uk")
    made = opened(document(sheet(of, "F-01"), of))
    (section,) = made.sections
    assert section.header.paragraphs[0].text == of.words["adapted-copy"]
    foot = section.footer.paragraphs[0].text
    assert of.words["draft"] in foot
    assert ("F-01" in foot, "2026-11-29" in foot) == (True, True)
    read = opened(document(sheet(of, "F-01")._replace(draft=False), of))
    assert of.words["draft"] not in read.sections[0].footer.paragraphs[0].text


def test_hostile_words_are_only_words() -> None:
    of = edition("ar")
    made = opened(document(Sheet("X-1", "x", HOSTILE, True), of))
    text = text_of(made)
    assert "<script>alert(1)</script>" in text
    assert ("alert(2)" in text, "word" * 400 in text, "𐴀𐴁" in text) == (False, True, True)
    names = {node.tag.rpartition("}")[2] for node in made.element.body.iter()}
    assert not names & {"drawing", "fldSimple", "instrText", "hyperlink", "object", "pict"}
    outside = [one for one in made.part.rels.values() if one.is_external]
    assert outside == []


CAMP = """\
id: hostile-camp
languages: {main: en, others: [ar]}
contacts:
  urgent:
    name: {en: "<script>alert(1)</script> =1+1 & ]]>", ar: "\u0641\u0631\u064a\u0642 <b>"}
    phone: "+961 71 234 567"
    place: {en: "{urgent.phone} <img src=x>"}
    checked_on: "2026-11-20"
    checked_by: coordinator
    consent_to_list: true
"""


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_hostile_camp_is_only_words_and_its_number_is_whole(tmp_path: Path, tag: str) -> None:
    (tmp_path / "camp.yaml").write_text(CAMP, "utf-8")
    camp, findings = read_camp(tmp_path / "camp.yaml", tmp_path)
    assert camp is not None, findings
    of = replace(edition(tag), camp=camp)
    box = str(Renderer(of, "print").crisis_box())
    made = opened(document(Sheet("X-1", "x", box, True), of))
    text = "".join(node.text or "" for node in made.element.body.iter(qn("w:t")))
    assert "+961 71 234 567" in text
    names = {node.tag.rpartition("}")[2] for node in made.element.body.iter()}
    assert not names & {"drawing", "fldSimple", "instrText", "hyperlink", "object", "pict"}
    if tag == "en":
        assert "<script>alert(1)</script> =1+1 & ]]>" in text


def test_the_same_words_give_the_same_bytes() -> None:
    of = edition("ar")
    given = sheet(of, "F-01")
    assert document(given, of) == document(given, of)
    later = replace(of, as_of=date(2026, 11, 30))
    assert document(given, of) != document(given, later)


@pytest.mark.skipif(OFFICE is None, reason=NEEDED)
def test_libreoffice_opens_it_and_numbers_keep_their_order(tmp_path: Path) -> None:
    of = edition("ar")
    given = sheet(of, "TSM-1")
    phones = set(re.findall(r'class="fact phone" dir="ltr">([^<]+)<', given.html))
    assert phones
    path = tmp_path / "tsm-1.docx"
    path.write_bytes(document(given, of))
    pdf = converted(path, "pdf", tmp_path / "saved")
    words: list[str | Path] = ["pdftotext", "-bbox", pdf, "-"]
    boxes = subprocess.run(words, check=True, capture_output=True, text=True, timeout=60).stdout
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]+)</word>', boxes)
    for phone in phones:
        digits = re.sub(r"\D", "", phone)
        assert any(digits == line for line in _lines(found)), phone


@pytest.mark.skipif(OFFICE is None, reason=NEEDED)
def test_libreoffice_shows_the_mark_on_each_page(tmp_path: Path) -> None:
    of = edition("uk")
    path = tmp_path / "tsm-1.docx"
    path.write_bytes(document(sheet(of, "TSM-1"), of))
    pdf = converted(path, "pdf", tmp_path / "saved")
    words: list[str | Path] = ["pdftotext", "-layout", pdf, "-"]
    text = subprocess.run(words, check=True, capture_output=True, text=True, timeout=60).stdout
    pages = [page for page in text.split("\f") if page.strip()]
    assert len(pages) > 1
    assert all(of.words["adapted-copy"] in page for page in pages)


def _lines(words: list[tuple[str, str, str]]) -> set[str]:
    """Return runs of digits of each line, as the eye reads them from the left."""
    lines: dict[str, list[tuple[float, str]]] = {}
    for left, top, word in words:
        lines.setdefault(top, []).append((float(left), word))
    found: set[str] = set()
    for line in lines.values():
        run = ""
        for _, word in [*sorted(line), (0.0, "end")]:
            if re.fullmatch(r"[\d+()-]+", word):
                run += re.sub(r"\D", "", word)
            else:
                found.add(run)
                run = ""
    return found
