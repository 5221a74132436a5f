"""Plain English: sentences short enough to hear, to read aloud and to translate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from peerkit.checks.english.plain import phrases, words_of
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import PlacedText
from peerkit.content.activity import Activity
from peerkit.content.document import Reading
from peerkit.content.moment import HardMoment
from peerkit.content.session import Series, Session
from peerkit.finding import Level

# Brief 3.0: most words in a sentence, by who reads or hears it.
MOST_WORDS: Mapping[Reading, int] = {"participant": 12, "facilitator": 16, "manager": 20}
MOST_SAY_WORDS = 60  # rule V06: what can be read aloud in about half a minute
MOST_PARAGRAPH_WORDS = 120


@check(Level.WARNING, "text")
def sentence_length(text: PlacedText) -> Iterator[Problem]:
    """Sentences are short: 12 words for participants, 16 for facilitators, 20 for managers.

    What is spoken aloud counts as for participants, whatever document it stands in; otherwise
    the document's `reading` counts. A colon or semicolon ends a sentence as well. Short sentences
    survive noise, tiredness, interpreters and translation. Summaries have a limit of their own.
    (Brief 3.0, rule V14.)

    To mend: one idea a sentence. Mostly an 'and', 'which' or 'because' can be a full stop.
    """
    for start, count, most in over_limit(text):
        message = f"'{start} …' has {count} words, over {most} for a {_reader(text)}."
        yield Problem(text.place, message, "Make two sentences of it.")


def over_limit(text: PlacedText) -> Iterator[tuple[str, int, int]]:
    """Yield the start of each sentence with too many words, how many it has and may have."""
    most = MOST_WORDS[_reader(text)]
    if text.field == "summary":
        return
    for phrase in phrases(text.text):
        count = len(words_of(phrase))
        if count > most:
            yield " ".join(phrase.split()[:6]), count, most


def _reader(text: PlacedText) -> Reading:
    return "participant" if text.voice == "spoken" else text.document.reading


@check(Level.WARNING, "text", Session, Series, Activity, HardMoment)
def say_length(text: PlacedText) -> Iterator[Problem]:
    """One thing to say has at most 60 words.

    Longer talk is read off the paper, and nobody looks at the group any more. (Rule V06.)

    To mend: split it with something to do, to ask or to pause for.
    """
    count = len(words_of(text.text))
    if text.mode == "say" and count > MOST_SAY_WORDS:
        message = f"{count} words to say at once, over {MOST_SAY_WORDS}."
        yield Problem(text.place, message, "Split it.")


@check(Level.WARNING, "text")
def paragraph_length(text: PlacedText) -> Iterator[Problem]:
    """A paragraph or text has at most 120 words.

    Longer blocks are skipped on a phone, and are one big piece for translators. (Rule V14.)

    To mend: make two paragraphs, or a list.
    """
    count = len(words_of(text.text))
    if count > MOST_PARAGRAPH_WORDS:
        message = f"The text has {count} words, over {MOST_PARAGRAPH_WORDS}."
        yield Problem(text.place, message, "Split it.")
