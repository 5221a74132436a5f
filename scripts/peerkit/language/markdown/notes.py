"""What an author tells translators beside a text, in the source file itself.

    <!-- i18n:comment: the group, not the tent -->      above a block of a page
    # i18n:context: verb                                above a field of a YAML file

A comment is shown to translators. A context makes one English text two messages, where one word
means two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from markdown import Markdown
from markdown.preprocessors import Preprocessor

NoteKind = Literal["comment", "context"]
MARK = "i18n:"
_NOTE = re.compile(
    r"[ \t]*(?:<!--[ \t]*i18n:(comment|context):[ \t]*(\S[^<>]*?)[ \t]*-->"
    r"|#[ \t]*i18n:(comment|context):[ \t]*(\S.*?))[ \t]*"
)


@dataclass(frozen=True)
class Note:
    """One note of an author; `line` counts from 1 in the text that was looked through."""

    kind: NoteKind
    words: str
    line: int


def notes_in(text: str) -> list[Note]:
    """Return the notes of a text, each of which stands on a line of its own."""
    if MARK not in text:
        return []
    found = ((_NOTE.fullmatch(line), n) for n, line in enumerate(text.split("\n"), 1))
    return [
        Note(cast("NoteKind", m.group(1) or m.group(3)), m.group(2) or m.group(4), number)
        for m, number in found
        if m
    ]


def of_line(notes: Iterable[Note], line: int) -> list[Note]:
    """Return the notes that stand directly above a line, the first of them first."""
    by_line = {note.line: note for note in notes}
    above: list[Note] = []
    while (line := line - 1) in by_line:
        above.insert(0, by_line[line])
    return above


def by_block(notes: Sequence[Note], lines: Sequence[int]) -> dict[int, list[Note]]:
    """Return the notes of each block by its position: a note is for the next block below it."""
    found: dict[int, list[Note]] = {}
    for note in notes:
        below = [at for at, line in enumerate(lines) if line > note.line]
        if below:
            found.setdefault(min(below, key=lambda at: lines[at]), []).append(note)
    return found


def context_of(notes: Iterable[Note]) -> str | None:
    """Return the context that notes give, or None."""
    return next((note.words for note in notes if note.kind == "context"), None)


class WithoutNotes(Preprocessor):
    """Takes the notes out of a page before it is parsed; `text` is the page as it was."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.text = ""

    def run(self, lines: list[str]) -> list[str]:
        """Leave an empty line in the place of each note, so that lines keep their numbers."""
        self.text = "\n".join(lines)
        if MARK not in self.text:
            return lines
        return ["" if _NOTE.fullmatch(line) and "<!--" in line else line for line in lines]
