"""Takes answers of reviewers in: right becomes a signature, wrong an objection, better a draft.

Nothing is written here. A line that cannot be trusted stops its whole file; one whose words have
changed since is left out by name, and so are better words that the checks refuse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from peerkit.finding import Finding, FindingsError, Level, Place, has_errors
from peerkit.language.catalogue import Catalogues
from peerkit.language.exchange.cells import fitted, spoilt
from peerkit.language.exchange.rows import redrafted
from peerkit.language.message import Key, Message
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.reviewing.answers import Answer, Answers, known_by, line_error
from peerkit.language.reviewing.sheet import Line, Sheet
from peerkit.language.states.approval import Approvals, approve
from peerkit.language.states.objections import object_to
from peerkit.language.states.people import same

# What is wrong with a translation of a message, told at a place.
Look = Callable[[Message, str, Place], list[Finding]]
_AGAIN = "Make the page again, and let it be read once more."
Told = tuple[str, str]  # what is wrong, what to do


@dataclass(frozen=True)
class Person:
    """Who answers, by a role or a chosen name, and on which day."""

    by: str
    on: date


@dataclass
class Taken:
    """What a file of answers comes to.

    `signatures` are lines for `reviews.jsonl`; `entries` are the changed messages by domain and
    key; `wrong` and `better` count them; `findings` tell of lines that were left out.
    """

    signatures: list[str] = field(default_factory=list)
    entries: dict[str, dict[Key, PoEntry]] = field(default_factory=dict)
    wrong: list[tuple[str, Key]] = field(default_factory=list)
    better: int = 0
    findings: list[Finding] = field(default_factory=list)

    def files(self, catalogues: Catalogues) -> Iterator[tuple[str, PoFile]]:
        """Yield the path, from the kit's root, and the new content of each changed catalogue."""
        for domain, changed in self.entries.items():
            old = catalogues.of(domain)
            entries = tuple(
                one if one.obsolete else changed.get(one.key, one) for one in old.file.entries
            )
            yield old.path, replace(old.file, entries=entries)


def take_in(
    answers: Answers,
    sheets: Mapping[str, Sheet],
    catalogues: Catalogues,
    approvals: Approvals,
    *,
    person: Person,
    look: Look,
) -> Taken:
    """Return what the answers of one person come to.

    `sheets` are those of today, as `known_by` returns the ids of their documents. Raises
    FindingsError where a line is about nothing that is there, or two contradict each other.
    """
    work = _Work(answers, catalogues, approvals, person, look)
    found = [(one, _line(one, answers, sheets)) for one in answers.given]
    work.refuse(found)
    for answer, line in found:
        if isinstance(line, Line):
            work.take(answer, line, sheets[known_by(answer.document)])
        else:
            work.leave(answer, *line)
    return work.taken


def _line(answer: Answer, answers: Answers, sheets: Mapping[str, Sheet]) -> Line | Told:
    """Return the line of a sheet that an answer is about, or why it is about none of today's."""
    sheet = sheets.get(known_by(answer.document))
    if sheet is None or not 0 < answer.number <= len(sheet.lines):
        return f"{_named(answer)} is not in the kit.", "Look at the sheet for the right number."
    line = sheet.lines[answer.number - 1]
    if answer.letters:
        if line.letters.startswith(answer.letters):
            return line
        return f"{_named(answer)} is of other words than today's, or a slip in typing.", _AGAIN
    if sheet.code == answers.codes.get(known_by(answer.document)):
        return line
    told = f"{_named(answer)} has no letters, and the words of its sheet are not today's."
    return told, f"Type the letters beside the number as well. {_AGAIN}"


def _named(answer: Answer) -> str:
    return f"{answer.document} {answer.number}"


@dataclass
class _Work:
    """One file of answers on its way in."""

    answers: Answers
    catalogues: Catalogues
    approvals: Approvals
    person: Person
    look: Look
    taken: Taken = field(default_factory=Taken)

    def refuse(self, found: Sequence[tuple[Answer, Line | Told]]) -> None:
        """Raise FindingsError with every answer that no program should guess about."""
        path, tag = self.answers.path, self.catalogues.language.tag
        first: dict[tuple[str, Key], Answer] = {}
        errors: list[Finding] = []
        for answer, line in found:
            if not isinstance(line, Line):
                continue
            if not line.translation and answer.verdict != "better":
                message = f"{_named(answer)} is not translated, so it is neither right nor wrong."
                errors.append(line_error(path, answer.line, message, "Say better.", tag))
            known = first.setdefault((line.message.domain, line.message.key), answer)
            if (known.verdict, known.words) != (answer.verdict, answer.words):
                message = f"{_named(answer)} is answered here, and otherwise in line {known.line}."
                errors.append(line_error(path, answer.line, message, "Keep one of the two.", tag))
        if errors:
            raise FindingsError(errors)

    def take(self, answer: Answer, line: Line, sheet: Sheet) -> None:
        """Take in one answer about the words of today."""
        if answer.verdict == "right":
            self._sign(line)
            return
        message = line.message
        entry = self._entry(message)
        if entry is None:
            self.leave(
                answer, f"{sheet.document} has no file in this language yet.", "Run update first."
            )
        elif answer.verdict == "wrong":
            person = self.person
            self._put(message, object_to(entry, person.by, person.on, answer.words))
            self.taken.wrong.append((message.domain, entry.key))
        else:
            self._improve(answer, line, entry)

    def leave(self, answer: Answer, message: str, remedy: str) -> None:
        """Tell of an answer that is left out."""
        place, tag = Place(self.answers.path, answer.line), self.catalogues.language.tag
        found = Finding(place, "answers-left", Level.WARNING, message, remedy, tag, answer.document)
        self.taken.findings.append(found)

    def _sign(self, line: Line) -> None:
        person, message = self.person, line.message
        if same(person.by) in self.approvals.reviewers(message, line.translation):
            return
        signature = approve(message, line.translation, person.by, person.on)
        if signature not in self.taken.signatures:
            self.taken.signatures.append(signature)

    def _improve(self, answer: Answer, line: Line, entry: PoEntry) -> None:
        words = fitted(line.message.text, answer.words)
        if words == line.translation:
            told = f"The better words of {_named(answer)} are those that stand there."
            self.leave(answer, told, "Say right, or write others.")
            return
        place = Place(self.answers.path, answer.line)
        found = self.look(line.message, words, place)
        self.taken.findings += found
        damage = spoilt(line.message.text, words)
        if damage:
            self.leave(answer, f"The text of {_named(answer)} {damage}.", "Save it as UTF-8.")
        if not damage and not has_errors(found):
            self._put(line.message, redrafted(entry, words))
            self.taken.better += 1

    def _entry(self, message: Message) -> PoEntry | None:
        known = self.catalogues.of(message.domain).entry(message.key)
        changed = self.taken.entries.get(message.domain, {})
        return known and changed.get(known.key, known)

    def _put(self, message: Message, entry: PoEntry) -> None:
        self.taken.entries.setdefault(message.domain, {})[entry.key] = entry
