"""Catalogues in a translators' program: all comes back, and what cannot be trusted is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

from peerkit.finding import Finding, FindingsError
from peerkit.language.agencies.xliff import VERSIONS, is_xml, read_xliff, write_xliff
from peerkit.language.exchange.guard import mark_of
from peerkit.language.exchange.rows import Row

EACH = pytest.mark.parametrize("version", list(VERSIONS))
WORDS = (
    "{urgent.phone}",
    "{urgent.phone} {urgent.name} {urgent.phone}",
    "Call {urgent.phone}.\n\n  Now & <soon> ",
    "  spaces around  ",
    "- **bold** [link](../a.md) `code` {not a code} {}",
    "يوم {urgent.phone}، ثم \u200f٣",
    "]]> <!-- no --> &amp; \u2028 \U0001f600",
)


def row(english: str, translation: str, *, context: str = "", state: str = "draft") -> Row:
    was = mark_of(translation)
    return Row("docs/index", context, "a page · facts", state, english, translation, 0, was)


def kept(rows: list[Row]) -> list[tuple[str, ...]]:
    """Return what must come back of rows: file, context, English, translation, mark."""
    return [(one.domain, one.context, one.english, one.translation, one.was) for one in rows]


def written(folder: Path, rows: list[Row], version: str) -> Path:
    path = folder / "file.xlf"
    path.write_bytes(write_xliff(rows, "ar", version))
    return path


def told(path: Path, tag: str = "ar") -> list[Finding]:
    with pytest.raises(FindingsError) as error:
        read_xliff(path, tag)
    return list(error.value.findings)


@EACH
def test_rows_come_back_as_they_went_out(tmp_path: Path, version: str) -> None:
    rows = [row(text, text, context="a | context") for text in WORDS]
    rows += [row(f"{text}!", "", state="missing") for text in WORDS]
    assert kept(read_xliff(written(tmp_path, rows, version), "ar")) == kept(rows)


TEXT = st.text(
    st.one_of(
        st.sampled_from("{}abc.<>& \n\u200f-"),
        st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufffd?"),
    ),
    min_size=1,
    max_size=30,
).filter(lambda text: bool(text.strip()))


@EACH
@given(english=TEXT, translation=TEXT)
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory, version: str, english: str, translation: str
) -> None:
    one = row(english, translation)
    path = tmp_path_factory.getbasetemp() / f"any-{version}.xlf"
    path.write_bytes(write_xliff([one], "ar", version))
    (back,) = read_xliff(path, "ar")
    assert back.english == english
    assert back.translation.strip() == translation.strip()


@EACH
def test_references_are_codes_and_no_words(tmp_path: Path, version: str) -> None:
    text = written(tmp_path, [row("Call {urgent.phone}.", "")], version).read_text("utf-8")
    (source,) = etree.fromstring(text.encode()).iter("{*}source")
    assert source.text == "Call "
    assert [etree.QName(one).localname for one in source] == ["ph"]


@pytest.mark.parametrize(("version", "reader"), [("1.2", xlifffile), ("2.0", Xliff2File)])
def test_another_program_fills_it_in_and_all_is_a_translation(
    tmp_path: Path, version: str, reader: Any
) -> None:
    """The toolkit that Weblate and Virtaal stand on opens it, changes one unit and saves it."""
    rows = [row("Stay calm.", ""), row("Drink water.", "اشرب"), row("Rest.", "استرح")]
    path = written(tmp_path, rows, version)
    store = reader.parsestring(path.read_bytes())
    assert [unit.source for unit in store.units] == ["Stay calm.", "Drink water.", "Rest."]
    store.units[0].target = "ابق هادئًا"
    path.write_bytes(bytes(store))
    back = read_xliff(path, "ar")
    assert [one.translation for one in back] == ["ابق هادئًا", "اشرب", "استرح"]
    assert [one.was for one in back] == [one.was for one in rows]


def test_codes_that_a_program_emptied_or_moved_are_put_back(tmp_path: Path) -> None:
    path = written(tmp_path, [row("Call {urgent.phone} or {urgent.name}.", "")], "1.2")
    target = '</source><target>أو <x id="2"/> <mrk mtype="seg" mid="0"><ph id="1"/></mrk></target>'
    path.write_text(path.read_text("utf-8").replace("</source>", target), "utf-8")
    (back,) = read_xliff(path, "ar")
    assert back.translation == "أو {urgent.name} {urgent.phone}"


def test_segments_that_a_program_split_are_one_message(tmp_path: Path) -> None:
    path = written(tmp_path, [row("One. Two {urgent.phone}.", "")], "2.0")
    text = path.read_text("utf-8")
    begin, end = text.index("<segment"), text.index("</segment>") + len("</segment>")
    split = (
        "<segment><source>One.</source><target>واحد.</target></segment>"
        "<ignorable><source> </source></ignorable>"
        '<segment><source>Two <mrk id="m">'
        '<ph id="1" dataRef="d1"/></mrk>.</source>'
        '<target>اثنان <ph id="1" dataRef="d1"/>.</target></segment>'
    )
    path.write_text(text[:begin] + split + text[end:], "utf-8")
    (back,) = read_xliff(path, "ar")
    assert back.translation == "واحد. اثنان {urgent.phone}."


FAULTS = {
    "the English": ("Stay calm.", "Stay quiet."),
    "its file": ('original="docs/index"', 'original="docs/help-now"'),
    "its id": ('id="m', 'id="n'),
    "strange code": ("<target", '<target><g id="9">x</g></target><old'),
    "letters lost": ("هادئًا", "??????"),
    "read in another encoding": ("هادئًا", "Ø§Ù„Ù‡Ø¯ÙˆØ¡"),
}


@EACH
@pytest.mark.parametrize("fault", list(FAULTS))
def test_a_unit_that_is_not_the_exported_one_stops_all(
    tmp_path: Path, version: str, fault: str
) -> None:
    rows = [row("Stay calm.", "ابق هادئًا"), row("Rest.", "استرح")]
    path = written(tmp_path, rows, version)
    before, after = FAULTS[fault]
    text = path.read_text("utf-8").replace(before, after, 1)
    path.write_text(text.replace("</target>", "</old>", 1) if "<old" in text else text, "utf-8")
    findings = told(path)
    assert {one.check for one in findings} <= {"import-row", "import-unreadable"}
    assert all(one.remedy and one.place.line for one in findings), findings


BOMB = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
ATTACKS = {
    "entity": '<!DOCTYPE xliff [<!ENTITY a "words">]>',
    "file": '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    "laughs": f'<!DOCTYPE xliff [<!ENTITY l0 "ha">{BOMB}<!ENTITY a "&l9;">]>',
    "DTD": '<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd">',
    "parameter": '<!DOCTYPE xliff [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    "public": '<!DOCTYPE xliff PUBLIC "-//x" "file:///etc/hostname">',
}


@EACH
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("attack", list(ATTACKS))
def test_attacks_are_refused(tmp_path: Path, version: str, encoding: str, attack: str) -> None:
    path = written(tmp_path, [row("Rest.", "استرح")], version)
    _, _, text = path.read_text("utf-8").partition("?>")
    has_entity = "<!ENTITY" in ATTACKS[attack] and attack != "parameter"
    body = text.replace("استرح", "&a;") if has_entity else text
    path.write_bytes(
        f'<?xml version="1.0" encoding="{encoding}"?>{ATTACKS[attack]}{body}'.encode(encoding)
    )
    assert is_xml(path)
    assert [one.check for one in told(path)] == ["import-unreadable"]


@pytest.mark.parametrize(
    "content",
    [b"<", b"<xliff/>", b"<html></html>", b"<?xml version='1.0'?>", b"<a>" * 5000, b"<a>\0</a>"],
)
def test_what_is_no_xliff_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.xlf"
    path.write_bytes(content)
    assert [one.check for one in told(path)] == ["import-unreadable"]


@EACH
def test_a_file_cut_off_anywhere_is_told(tmp_path: Path, version: str) -> None:
    path = written(tmp_path, [row("Rest.", "استرح")], version)
    whole = path.read_bytes()
    for end in range(1, len(whole.rstrip()) - 1, 37):
        path.write_bytes(whole[:end])
        assert [one.check for one in told(path)] == ["import-unreadable"]


@EACH
def test_a_file_of_another_language_is_told(tmp_path: Path, version: str) -> None:
    path = written(tmp_path, [row("Rest.", "استرح")], version)
    assert "'ar', not in 'uk'" in told(path, "uk")[0].message


def test_a_control_character_is_told_before_anything_is_written() -> None:
    for bad in (row("Rest.", "a\x0bb"), replace(row("a\x0bb", ""), about="")):
        with pytest.raises(FindingsError) as error:
            write_xliff([bad], "ar", "1.2")
        assert [one.check for one in error.value.findings] == ["export-unwritable"]
