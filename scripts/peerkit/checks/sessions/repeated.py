"""Words that stand letter by letter in two sessions, outside what their series shares."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.content.document import Entry
from peerkit.content.session import Session
from peerkit.content.step import Step
from peerkit.finding import Level, Place
from peerkit.kit import Kit

MOST_WORDS = 25
Run = tuple[str, ...]


@check(Level.WARNING, "kit")
def said_in_two_sessions(kit: Kit) -> Iterator[Problem]:
    """No run of more than 25 words stands letter by letter in the own steps of two sessions.

    What stands twice is translated, printed, reviewed and mended twice, and soon differs. Words of
    every session live once in series.yaml, those of several series in an activity. (Brief 3.2.)

    To mend: move the words into the frame of the series, or into an activity file.
    """
    first: dict[Run, tuple[str, Place]] = {}
    for entry in kit.of(Session):
        for step_id, place, words in _steps(entry):
            twin = next((first[run] for run in _runs(words) if run in first), None)
            if twin is not None and twin[0] != entry.document.id:
                message = f"The step '{step_id}' says over {MOST_WORDS} words that {twin[0]} says."
                remedy = f"See {twin[1]}; write the words once, in the series or an activity."
                yield Problem(place, message, remedy, entry.document.id)
            for run in _runs(words):
                first.setdefault(run, (entry.document.id, place))


def _steps(entry: Entry[Session]) -> Iterator[tuple[str, Place, list[str]]]:
    for number, step in enumerate(entry.document.steps):
        if isinstance(step, Step):
            texts = (action.text for action in step.actions)
            words = " ".join(text for text in texts if text).split()
            yield step.id, entry.place(f"steps.{number}"), words


def _runs(words: list[str]) -> Iterator[Run]:
    size = MOST_WORDS + 1
    for start in range(len(words) - size + 1):
        yield tuple(words[start : start + size])
