"""Writing PO files: one form, the one of `msgcat --no-wrap`."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po

HEADER = PoEntry(
    "",
    ("Language: fr\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n",),
)

# No control characters: they are faults. Every other character may stand in a message.
_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t")
TEXTS = st.text(_CHARACTERS | st.sampled_from('"\\\n\t #~'), max_size=30)
WORDS = TEXTS.filter(bool)
LINES = st.text(_CHARACTERS.filter(lambda c: c not in "\n\t\\"), max_size=20)
COMMENTS = st.lists(LINES, max_size=2).map(tuple)
NAMES = st.lists(st.sampled_from(["docs/a.md", "guides/b.md", "x"]), max_size=2, unique=True)
FLAGS = st.sampled_from([(), ("fuzzy",), ("fuzzy", "no-wrap"), ("no-wrap",)])


@st.composite
def entries(draw: st.DrawFn) -> PoEntry:
    plural = draw(st.none() | WORDS)
    obsolete = draw(st.booleans())
    flags = draw(FLAGS)
    # msgcat takes a first form that is empty for no translation, and drops flags and the obsolete.
    first = WORDS if obsolete or flags else TEXTS
    more = st.lists(TEXTS, min_size=1, max_size=2) if plural else st.just([])
    strings = [draw(first), *draw(more)]
    return PoEntry(
        msgid=draw(WORDS),
        strings=tuple(strings),
        context=draw(st.none() | WORDS),
        plural=plural,
        translator_comments=draw(COMMENTS),
        extracted_comments=draw(COMMENTS),
        references=tuple(draw(NAMES)),
        flags=flags,
        previous=draw(st.just(()) | WORDS.map(lambda text: (("msgid", text),))),
        obsolete=obsolete,
    )


def file_of(found: list[PoEntry]) -> PoFile:
    unique = {entry.key: entry for entry in found}
    return PoFile(HEADER, tuple(sorted(unique.values(), key=lambda e: e.obsolete)))


FILES = st.lists(entries(), max_size=5).map(file_of)


@given(FILES)
def test_what_is_written_reads_back_the_same(file: PoFile) -> None:
    back = read_po(write_po(file), "x.po")
    assert back == file
    assert back.findings == ()


@given(FILES)
def test_writing_what_was_read_changes_no_byte(file: PoFile) -> None:
    text = write_po(file)
    assert write_po(read_po(text, "x.po")) == text


def msgcat(text: str, folder: Path) -> str:
    path = folder / "messages.po"
    path.write_text(text, encoding="utf-8")
    command = ["msgcat", "--no-wrap", str(path)]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=FILES.filter(lambda file: bool(file.entries)))
def test_the_form_is_that_of_msgcat(tmp_path: Path, file: PoFile) -> None:
    text = write_po(file)
    assert text == msgcat(text, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('#   spaced  \n#no space\n#\nmsgid "a"\nmsgstr "1"\n', id="comments"),
        pytest.param('#. one\n#.\n#.  two\nmsgid "a"\nmsgstr "1"\n', id="extracted"),
        pytest.param('#: b.md a.md\n#: a.md\nmsgid "a"\nmsgstr "1"\n', id="references"),
        pytest.param('#, no-wrap, fuzzy\nmsgid "a"\nmsgstr "1"\n', id="flags"),
        pytest.param('#, fuzzy\nmsgid "a"\nmsgstr ""\n', id="empty fuzzy"),
        pytest.param('msgid "a\\n"\nmsgstr "1\\n"\n', id="line end"),
        pytest.param('msgid "a\\nb"\nmsgstr "1\\n\\n2\\n"\n', id="lines"),
        pytest.param('msgid "a" "b"\nmsgstr\n"1"\n', id="loose"),
        pytest.param(
            '#~ msgid "old"\n#~ msgstr "x"\n\nmsgid "a"\nmsgstr "1"\n', id="obsolete first"
        ),
        pytest.param(
            '# c\n#, fuzzy\n#~| msgid "older\\n"\n#~| "b"\n#~ msgid "old"\n#~ msgstr "x"\n'
            'msgid "a"\nmsgstr "1"\n',
            id="obsolete with previous",
        ),
        pytest.param(
            'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "1"\nmsgstr[1] "2\\n3"\n', id="plural"
        ),
        pytest.param('msgid "zero\u200cjoin \u00a0"\nmsgstr "é漢字\U0001f600"\n', id="letters"),
    ],
)
def test_what_others_wrote_gets_the_form_of_msgcat(text: str, tmp_path: Path) -> None:
    whole = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n{text}'
    assert write_po(read_po(whole, "x.po")) == msgcat(whole, tmp_path)


def test_comments_after_the_last_message_are_kept() -> None:
    text = 'msgid "a"\nmsgstr "1"\n\n# thank you\n#, odd\n'
    assert write_po(read_po(text, "x.po")) == text


def test_a_fuzzy_header_stays_as_it_is() -> None:
    text = '# head\n#, fuzzy\nmsgid ""\nmsgstr "Odd line\\n"\n'
    assert write_po(read_po(text, "x.po")) == text


def test_long_lines_of_references_are_those_of_msgcat() -> None:
    names = tuple(f"docs/coping/with-a-long-name-{at}.md" for at in range(9))
    lines = write_po(PoFile(None, (PoEntry("a", references=names),))).split("\n")
    told = [one for one in lines if one.startswith("#:")]
    assert " ".join(one[3:] for one in told).split() == list(names)
    assert all(len(one) <= 79 for one in told)
    assert len(told) > 1


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="needs gettext")
def test_catalogues_of_the_kit_are_what_msgcat_writes(tmp_path: Path) -> None:
    root = Path(__file__).parents[3] / "locales"
    wrong = []
    for path in sorted(root.rglob("*.po"))[::7]:  # all of them take seconds; the form is the same
        text = path.read_text("utf-8")
        if msgcat(text, tmp_path) != text:
            wrong.append(path.name)
    assert wrong == []
