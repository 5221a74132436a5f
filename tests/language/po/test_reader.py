"""Reading PO files as people and tools really write them."""

from __future__ import annotations

import io

import pytest
from babel.messages.pofile import read_po as babel_read

from peerkit.finding import Finding
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.po.reader import read_po

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def entries(text: str) -> list[PoEntry]:
    return list(read(text).entries)


def read(text: str) -> PoFile:
    return read_po(HEADER + text, "locales/fr/x.po", "fr")


def told(text: str) -> list[tuple[str, int]]:
    return [(finding.check, finding.place.line) for finding in read(text).findings]


def test_one_entry_with_everything() -> None:
    (entry,) = entries(
        "# said by a translator\n#. step 1\n#: docs/a.md docs/b.md\n#, fuzzy, no-wrap\n"
        '#| msgctxt "old"\n#| msgid "Old"\nmsgctxt "new"\nmsgid "New"\nmsgstr "Nouveau"\n'
    )
    assert entry == PoEntry(
        msgid="New",
        strings=("Nouveau",),
        context="new",
        translator_comments=("said by a translator",),
        extracted_comments=("step 1",),
        references=("docs/a.md", "docs/b.md"),
        flags=("fuzzy", "no-wrap"),
        previous=(("msgctxt", "old"), ("msgid", "Old")),
    )
    assert entry.line == 4
    assert entry.previous_msgid == "Old"


def test_strings_over_several_lines_and_escapes() -> None:
    (entry,) = entries('msgid ""\n"a\\n"\n"b\\t\\"c\\" \\\\"\nmsgstr "\\303\\251\\x21"\n')
    assert entry.msgid == 'a\nb\t"c" \\'
    assert entry.string == "é!"


def test_strings_beside_each_other_on_one_line() -> None:
    (entry,) = entries('msgid "a" "b"\nmsgstr "c"\n')
    assert entry.msgid == "ab"


def test_plural_forms() -> None:
    (entry,) = entries('msgid "one"\nmsgid_plural "many"\nmsgstr[0] "un"\nmsgstr[1] "des"\n')
    assert (entry.plural, entry.strings) == ("many", ("un", "des"))


def test_entries_need_no_blank_line_between_them() -> None:
    found = entries('msgid "a"\nmsgstr "1"\n# of b\nmsgid "b"\nmsgstr "2"\nmsgid "c"\nmsgstr "3"\n')
    assert [(e.msgid, e.string, e.translator_comments) for e in found] == [
        ("a", "1", ()),
        ("b", "2", ("of b",)),
        ("c", "3", ()),
    ]


def test_a_blank_line_does_not_part_a_comment_from_its_message() -> None:
    (entry,) = entries('# kept\n\nmsgid "a"\nmsgstr "1"\n')
    assert entry.translator_comments == ("kept",)


def test_obsolete_entries_keep_their_previous_text_and_comments() -> None:
    (entry,) = entries(
        '# mine\n#, fuzzy\n#~| msgid "older"\n#~ msgid "old"\n#~ msgstr ""\n#~ "x"\n'
    )
    assert entry.obsolete
    assert (entry.msgid, entry.string) == ("old", "x")
    assert (entry.previous, entry.translator_comments) == ((("msgid", "older"),), ("mine",))


def test_flags_written_in_the_coming_form_are_read() -> None:
    (entry,) = entries('#= fuzzy\nmsgid "a"\nmsgstr "1"\n')
    assert entry.fuzzy
    assert not entry.usable


def test_an_empty_fuzzy_message_is_only_empty() -> None:
    (entry,) = entries('#, fuzzy\nmsgid "a"\nmsgstr ""\n')
    assert entry.flags == ()


def test_crlf_and_byte_order_mark() -> None:
    text = HEADER + 'msgid "a"\nmsgstr "1"\n'
    assert read_po("\ufeff" + text.replace("\n", "\r\n"), "x.po") == read_po(text, "x.po")


@pytest.mark.parametrize("date", ["2026-11-23T10:00:00Z", "yesterday", "YEAR-MO-DA HO:MI+ZONE"])
def test_any_date_and_unknown_header_is_kept(date: str) -> None:
    text = f'msgid ""\nmsgstr ""\n"PO-Revision-Date: {date}\\n"\n"X-Mine: yes\\n"\n'
    file = read_po(text, "x.po")
    assert file.findings == ()
    assert file.fields == {"PO-Revision-Date": date, "X-Mine": "yes"}


def test_other_line_separators_are_part_of_the_text() -> None:
    (entry,) = entries('msgid "a\u2028b\x85c"\nmsgstr "1"\n')
    assert entry.msgid == "a\u2028b\x85c"


def test_a_merge_conflict_is_told_once_and_its_message_never_shown() -> None:
    text = (
        'msgid "before"\nmsgstr "avant"\n\nmsgid "a"\n<<<<<<< HEAD\nmsgstr "un"\n=======\n'
        'msgstr "deux"\n>>>>>>> other\n\nmsgid "after"\nmsgstr "après"\n'
    )
    assert told(text) == [("po-conflict", 8)]
    assert [e.msgid for e in entries(text) if e.usable] == ["before", "after"]


def test_a_conflict_around_whole_messages() -> None:
    text = (
        '<<<<<<< HEAD\nmsgid "a"\nmsgstr "un"\n=======\nmsgid "a"\nmsgstr "deux"\n>>>>>>> b\n\n'
        'msgid "z"\nmsgstr "zède"\n'
    )
    assert ("po-conflict", 4) in told(text)
    assert [e.msgid for e in entries(text) if e.usable] == ["z"]


def test_every_message_inside_a_conflict_waits() -> None:
    text = (
        '<<<<<<< HEAD\nmsgid "a"\nmsgstr "un"\n=======\nmsgid "b"\nmsgstr "deux"\n\n'
        'msgid "c"\nmsgstr "trois"\n\nmsgid "d"\nmsgstr "quatre"\n>>>>>>> b\n\n'
        'msgid "z"\nmsgstr "zède"\n'
    )
    assert told(text) == [("po-conflict", 4)]
    assert [e.msgid for e in entries(text) if e.usable] == ["z"]


def test_two_translations_of_one_message_leave_none() -> None:
    text = 'msgid "a"\nmsgstr "1"\n\nmsgid "a"\nmsgstr "2"\n'
    (finding,) = read(text).findings
    assert (finding.check, finding.place.line, finding.language) == ("po-duplicate", 7, "fr")
    assert "line 4" in finding.message
    assert [e.usable for e in entries(text)] == [False, False]


def test_the_same_text_in_two_contexts_is_two_messages() -> None:
    text = 'msgctxt "x"\nmsgid "a"\nmsgstr "1"\n\nmsgid "a"\nmsgstr "2"\n'
    assert told(text) == []
    assert [e.usable for e in entries(text)] == [True, True]


def test_an_obsolete_copy_of_a_living_message_is_merged_into_it() -> None:
    text = 'msgid "a"\nmsgstr ""\n\n#~ msgid "a"\n#~ msgstr "1"\n'
    assert told(text) == []
    assert [e.string for e in entries(text)] == ["1"]


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f"])
def test_a_control_character_is_told_and_its_message_never_shown(character: str) -> None:
    text = f'msgid "a"\nmsgstr "1{character}"\n\nmsgid "b"\nmsgstr "2"\n'
    assert told(text) == [("po-control", 5)]
    assert [e.msgid for e in entries(text) if e.usable] == ["b"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr "1\n', 5),
        ('msgid "a"\nmsgstr 1"\n', 5),
        ('msgid "a"\nmsgstr "1" x\n', 5),
        ('msgid "a"\nmsgstr "say "no""\n', 5),
        ('msgid "a"\nmsgstr "\\q"\n', 5),
        ('msgid "a"\nmsgstr "\\303"\n', 5),
        ('msgid "a"\nmsgstr "1"\nmsgstr "2"\n', 6),
        ('"a"\n', 4),
        ("translate me\n", 4),
        ('msgstr "1"\n', 4),
        ('msgid "a"\nmsgid "b"\nmsgstr "2"\n', 5),
    ],
)
def test_what_is_not_the_format_is_told_with_its_line(text: str, line: int) -> None:
    assert ("po-syntax", line) in told(text)
    assert not [e for e in entries(text) if e.usable]


def test_a_fault_does_not_spoil_the_other_messages() -> None:
    text = 'msgid "a"\nmsgstr "1\n\nmsgid "b"\nmsgstr "2"\n'
    assert [(e.msgid, e.usable) for e in entries(text)] == [("a", False), ("b", True)]


def test_a_message_without_msgstr_is_told_where_it_begins() -> None:
    assert told('#. x\nmsgid "a"\n\n#. y\nmsgid "b"\nmsgstr "2"\n') == [("po-syntax", 8)]


def test_findings_are_findings_of_the_language() -> None:
    (finding,) = read('msgid "a"\nmsgstr "1\n').findings
    assert isinstance(finding, Finding)
    assert (finding.place.path, finding.language) == ("locales/fr/x.po", "fr")


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", HEADER])
def test_files_with_nothing_in_them(text: str) -> None:
    assert read_po(text, "x.po").entries == ()


def test_babel_reads_the_same_messages() -> None:
    text = HEADER + (
        '# note\n#. kind\n#: docs/a.md\nmsgid "a"\nmsgstr "1"\n\n'
        '#, fuzzy\n#| msgid "old"\nmsgid "b\\n"\n"c"\nmsgstr "2\\n"\n"3"\n\n'
        'msgctxt "x"\nmsgid "a"\nmsgstr "4"\n\nmsgid "empty"\nmsgstr ""\n'
    )
    ours = {(e.context, e.msgid, e.string, e.fuzzy) for e in read_po(text, "x.po").entries}
    catalogue = babel_read(io.BytesIO(text.encode()))
    theirs = {(m.context, m.id, m.string, m.fuzzy) for m in catalogue if m.id}
    assert ours == theirs
