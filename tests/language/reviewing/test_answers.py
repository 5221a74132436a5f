"""Files of answers: what people type and phones save is read; whatever else comes is a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.finding import Finding, FindingsError
from peerkit.language.reviewing.answers import MOST_BYTES, MOST_TOLD, Answers, read_answers

FROM_PAPER = """\
# typed on Monday
Sheet: P-13 ar k7mq4
p\u201113 4 B9D Wrong: this word means a bill

P-13  7. xk2 better: first\\nsecond \\\\ third
P-13 \u0668 right
P-13 9 bcd wrong
"""


def read(folder: Path, text: str | bytes) -> Answers:
    path = folder / "answers.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_answers(path, folder, "ar")


def refused(folder: Path, text: str | bytes) -> tuple[Finding, ...]:
    with pytest.raises(FindingsError) as error:
        read(folder, text)
    return error.value.findings


def test_what_a_person_types_from_paper_is_understood(tmp_path: Path) -> None:
    found = read(tmp_path, FROM_PAPER)
    assert found.codes == {"p-13": "k7mq4"}
    told = [(one.line, one.number, one.letters, one.verdict, one.words) for one in found.given]
    assert told == [
        (3, 4, "b9d", "wrong", "this word means a bill"),
        (5, 7, "xk2", "better", "first\nsecond \\ third"),
        (6, 8, "", "right", ""),
        (7, 9, "bcd", "wrong", ""),
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("P-13 4 b9d right, but cold", "nothing after it"),
        ("P-13 4 b9d better:", "better words are missing"),
        ("P-13 4 b9d good", "no answer"),
        ("P-13 wrong", "no answer"),
        ("P-13 4 aei wrong", "no answer"),
        ("<script>alert(1)</script>", "no answer"),
        ("sheet: P-13 fr k7mq4", "language 'fr'"),
        ("sheet: P-13 ar k7mq4\nsheet: p-13 ar k7mq5", "different codes"),
        ("P-13 4 b9d wrong: a\u202eb", "U+202E"),
        ("P-13 4 b9d wrong: \x1b[2J", "U+001B"),
    ],
)
def test_a_line_that_is_no_answer_is_told_with_its_number(
    tmp_path: Path, line: str, told: str
) -> None:
    (finding,) = refused(tmp_path, f"P-13 1 b9d right\n{line}")
    assert told in finding.message
    assert finding.place.line == 2 + line.count("\n")
    assert finding.check == "answers-line"


@pytest.mark.parametrize(
    ("data", "check"),
    [
        (b"", "answers-line"),
        (b"# nothing\n", "answers-line"),
        (b"P-13 1 b9d right\n\xff\xfe", "file-encoding"),
        (b"#" * (MOST_BYTES + 1), "file-too-large"),
    ],
)
def test_a_file_that_is_none_is_refused_as_a_whole(tmp_path: Path, data: bytes, check: str) -> None:
    (finding,) = refused(tmp_path, data)
    assert finding.check == check


def test_a_long_file_of_another_kind_is_not_told_line_by_line(tmp_path: Path) -> None:
    assert len(refused(tmp_path, "<p>x</p>\n" * 5000)) == MOST_TOLD
