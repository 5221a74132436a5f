"""The quick reader says what the careful one says, or nothing at all."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.language.po.test_writer import FILES

from peerkit.language.po.fast import read_fast
from peerkit.language.po.file import PoFile
from peerkit.language.po.reader import careful
from peerkit.language.po.writer import write_po

ROOT = Path(__file__).parents[3]
HEADER = 'msgid ""\nmsgstr "Language: fr\\n"\n\n'
LINES = st.lists(
    st.sampled_from(
        [
            *('msgid "a"', 'msgid "b"', 'msgstr "c"', 'msgstr ""', '"more"', 'msgctxt "x"', ""),
            *("# note", "#. about", "#: a.md b.md", "#, fuzzy", "#, fuzzy, no-wrap", "#"),
            *('#| msgid "old"', '#~ msgid "gone"', '#~ msgstr "x"', "#.", "#:a", "<<<<<<< ours"),
            *('#~ msgstr ""', '#~ "on"', '#~| msgid "old"', '#~ msgctxt "y"', "#~"),
            *('msgid "a\\"', 'msgstr "\\n"', 'msgstr "\x07"', 'msgid_plural "as"', "x"),
        ]
    ),
    max_size=14,
)


def told(file: PoFile) -> list[tuple[int, bool]]:
    """Return what comparing files leaves out."""
    return [(entry.line, entry.broken) for entry in file.entries]


@given(LINES)
def test_whatever_the_lines_are(lines: list[str]) -> None:
    text = HEADER + "\n".join(lines)
    fast = read_fast(text)
    if fast is not None:
        slow = careful(text, "a.po")
        assert fast == slow
        assert told(fast) == told(slow)
        assert slow.findings == ()


GONE = st.lists(
    st.sampled_from(
        [
            *('# a note\n#~ msgid "b"\n#~ msgstr "c"\n', '#~ msgid "d"\n#~ msgstr ""\n'),
            *('#, fuzzy\n#~| msgid "old"\n#~ msgid "e"\n#~ msgstr "f"\n', '#~ "more"\n', "\n"),
            *('#~ msgctxt "x"\n#~ msgid "b"\n#~ msgstr ""\n#~ "g\\n"\n#~ "h"\n', "# end\n"),
            *('#~| msgid "a"\n', '#| msgid "i"\n', 'msgid "k"\nmsgstr "l"\n', "#, fuzzy\n"),
        ]
    ),
    max_size=6,
)


@given(GONE)
def test_whatever_is_obsolete(parts: list[str]) -> None:
    text = HEADER + "".join(parts)
    fast, slow = read_fast(text), careful(text, "a.po")
    if fast is not None:
        assert fast == slow
        assert told(fast) == told(slow)
        assert slow.findings == ()


@given(FILES)
def test_every_file_that_the_kit_writes(file: PoFile) -> None:
    text = write_po(file)
    fast = read_fast(text)
    assert fast is None or fast == careful(text, "a.po")


def test_the_kit_s_own_catalogues() -> None:
    quick = 0
    for path in sorted(ROOT.glob("locales/*/**/*.po")):
        text = path.read_text("utf-8")
        fast, slow = read_fast(text), careful(text, "a.po")
        # Only earlier texts over several lines are left to the careful reader.
        assert fast is not None or "#|" in text or "#~|" in text, path
        if fast is not None:
            quick += 1
            assert fast == slow
            assert told(fast) == told(slow)
    assert quick
