"""How hard an English text is to read, measured with a formula that others keep."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from peerkit.checks.english.plain import sentences, spoken
from peerkit.checks.english.syllables import syllables
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import texts
from peerkit.content.document import Document, Entry, Reading
from peerkit.content.interface import Interface
from peerkit.content.programmes import Programmes
from peerkit.finding import Level
from peerkit.kit import Kit

# Brief 7: the highest school grade by who reads.
MOST_GRADE: Mapping[Reading, float] = {"participant": 5, "facilitator": 7, "manager": 8}
LEAST_WORDS = 100  # below that the formula says nothing
SHORT = 2  # words; what has no more is not counted as a sentence
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_QUOTE = re.compile(r"'(?![tsd]|ve|ll|re)")  # an apostrophe that shortens no words
_NO_WORD = re.compile(r"[^\w\s']")
UNMEASURED = (Interface, Programmes)


@check(Level.WARNING, "document")
def reading_grade(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """A document is as easy to read as its readers need.

    School grade by the Flesch-Kincaid formula: up to 5 for participants, 7 for facilitators, 8 for
    managers, measured from 100 words on. (Rule V14, brief 7.)

    To mend: shorter sentences and shorter words.
    """
    most = MOST_GRADE[entry.document.reading]
    grade = grade_of(entry)
    if grade is not None and grade > most:
        message = f"The reading grade is {grade:.1f}, over {most:.0f}."
        yield Problem(entry.place(), message, "Use shorter sentences and shorter words.")


def grade_of(entry: Entry[Document]) -> float | None:
    """Return the Flesch-Kincaid grade of a document; None where it is too short to measure."""
    if isinstance(entry.document, UNMEASURED):
        return None
    every = [s for text in texts(entry) for s in sentences(spoken(text.text))]
    words = " ".join(one.rstrip(".!?…”\"' ") + "." for one in every)
    return grade_of_text(words) if len(words.split()) >= LEAST_WORDS else None


@cache
def grade_of_text(words: str) -> float:
    """Return the Flesch-Kincaid grade of English text, counted as textstat counts it.

    >>> round(grade_of_text("The cat sat on the mat and looked at the moon."), 1)
    0.5
    """
    all_words, sentences = _words_of(words), _SENTENCE.findall(words)
    if not all_words:
        return 0.0
    long = sum(len(_words_of(one)) > SHORT for one in sentences)
    spoken = sum(syllables(word.lower()) for word in all_words)
    number = len(all_words)
    return 0.39 * (number / max(1, long)) + 11.8 * (spoken / number) - 15.59


def _words_of(text: str) -> list[str]:
    return _NO_WORD.sub("", _QUOTE.sub("", text)).split()
