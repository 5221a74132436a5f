r"""Answers of reviewers, as a phone saves them and as people type them from paper.

One answer a line: document, number, letters, what was said of it, and words behind a colon.

    sheet: P-13 ar k7mq4
    P-13 4 b9d wrong: this word means a bill
    P-13 7 xk2 better: ...
    P-13 8 right

Where the sheet's own code stands above and nothing has changed since, the letters may be left out.
A line that begins with `#` is a remark; `\n` begins a new line of a text. What comes in here may
have been written by anybody: whatever is not an answer is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from peerkit.content.reading.paths import relative
from peerkit.content.reading.reader import read_text
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.letters.unseen import unseen
from peerkit.language.reviewing.sheet import ALPHABET, ON_PAPER, WHOLE

Verdict = Literal["right", "wrong", "better"]
MOST_BYTES = 1_000_000  # every text of the kit's longest document, said better twice over
MOST_TOLD = 20  # lines; a file with more is of another kind
_GAP = r"[ \t]+"
_SHEET = re.compile(
    rf"sheet:?{_GAP}(\S{{1,40}}){_GAP}([a-zA-Z-]{{2,12}}){_GAP}([{ALPHABET}]{{1,9}})(?:{_GAP}\S{{1,40}})?",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    rf"(\S{{1,40}}){_GAP}(\d{{1,4}})[.)]?{_GAP}(?:([{ALPHABET}]{{{ON_PAPER},{WHOLE}}}){_GAP})?"
    r"(right|wrong|better)[ \t]*(?:[:.,;：،-][ \t]*(\S.*)?)?",
    re.IGNORECASE,
)
_DASHES = re.compile("[\u2010-\u2015\u2212]")  # what phones make of a hyphen
_ESCAPED = re.compile(r"\\(n|\\)")
_FORM = "Write as on the sheet, such as: P-13 4 b9d wrong: why."


@dataclass(frozen=True)
class Answer:
    """What somebody said of one text. `line` is where it stands in the file, from 1."""

    line: int
    document: str
    number: int
    letters: str
    verdict: Verdict
    words: str


@dataclass
class Answers:
    """The answers of one file; `codes` are those of its sheets, by document."""

    path: str
    given: list[Answer] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)


def read_answers(path: Path, root: Path, tag: str) -> Answers:
    """Read a file of answers in a language; raise FindingsError with all that is wrong in it."""
    text = read_text(path, root, most=MOST_BYTES)
    reading = _Reading(Answers(relative(path, root)), tag)
    for number, line in enumerate(text.split("\n"), 1):
        if len(reading.findings) >= MOST_TOLD:
            break
        if line.strip() and not line.lstrip().startswith("#"):
            reading.line(line.strip(), number)
    if not reading.findings and not reading.answers.given:
        reading.tell(0, "The file has no answers.", _FORM)
    if reading.findings:
        raise FindingsError(reading.findings)
    return reading.answers


def known_by(document: str) -> str:
    """Return what a document is looked up by: people type its code in their own way."""
    return _DASHES.sub("-", document).casefold()


class _Reading:
    """One file on its way to answers."""

    def __init__(self, answers: Answers, tag: str) -> None:
        self.answers, self.tag = answers, tag
        self.findings: list[Finding] = []

    def line(self, line: str, number: int) -> None:
        """Take one line, or tell why it is no answer."""
        refused = unseen(line)
        sheet, answer = _SHEET.fullmatch(line), _ANSWER.fullmatch(line)
        if refused:
            remedy = "Type the line anew."
            self.tell(number, f"The line holds signs that nobody sees: {refused[0]}.", remedy)
        elif sheet:
            self._sheet(sheet, number)
        elif answer:
            self._answer(answer, number)
        else:
            self.tell(number, "This line is no answer.", _FORM)

    def _sheet(self, found: re.Match[str], number: int) -> None:
        document, tag, code = found.groups()
        if tag.casefold() != self.tag.casefold():
            message = f"The answers are in the language '{tag}', not in '{self.tag}'."
            self.tell(number, message, "Say --lang as it stands on the sheet.")
        known = self.answers.codes.setdefault(known_by(document), code.lower())
        if known != code.lower():
            message = f"{document} has two sheets with different codes."
            self.tell(number, message, "Put the answers of each sheet into a file of its own.")

    def _answer(self, found: re.Match[str], number: int) -> None:
        document, at, letters, verdict, words = found.groups(default="")
        if verdict.lower() == "right" and words:
            self.tell(number, "A text that is right has nothing after it.", "Say better, or wrong.")
        elif verdict.lower() == "better" and not words:
            self.tell(number, "The better words are missing.", "Write them behind the colon.")
        else:
            said = _VERDICTS[verdict.lower()]
            plain = _ESCAPED.sub(lambda m: "\n" if m[1] == "n" else "\\", words)
            answer = Answer(number, document, int(at), letters.lower(), said, plain)
            self.answers.given.append(answer)

    def tell(self, line: int, message: str, remedy: str) -> None:
        """Keep a finding of this file."""
        self.findings.append(line_error(self.answers.path, line, message, remedy, self.tag))


_VERDICTS: Mapping[str, Verdict] = {"right": "right", "wrong": "wrong", "better": "better"}


def line_error(path: str, line: int, message: str, remedy: str, tag: str) -> Finding:
    """Return the finding of a line for which nothing of the file is used."""
    return Finding(Place(path, line), "answers-line", Level.ERROR, message, remedy, tag)
