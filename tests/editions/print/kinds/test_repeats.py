"""What sessions share is found by its words, never listed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.content.session import Series, Session
from peerkit.content.step import Action, Step
from peerkit.content.text import Text
from peerkit.editions.print.kinds.booklets.repeats import (
    LATIN,
    LETTERS,
    Repeats,
    letters_of,
    repeats,
)
from peerkit.kit import load


def step(name: str, words: str = "Do it.", minutes: int = 5, line: str | None = None) -> Step:
    actions = (Action.model_validate({"do": words}),)
    return Step(
        id=name,
        kind="core",
        mode="do",
        minutes=minutes,
        title=Text(name),
        actions=actions,
        if_detail=line,
    )


def of(*sessions: list[Step], rules: tuple[str, ...] = ()) -> Repeats:
    return repeats(sessions, rules, "Latn")


def test_equal_steps_are_shared_whatever_their_minutes() -> None:
    shared = of([step("welcome"), step("own")], [step("welcome", minutes=7), step("other")])
    (only,) = shared.steps.values()
    assert (only.letter, only.step.id, only.minutes) == ("A", "welcome", (5, 7))


def test_one_other_word_makes_a_step_its_own() -> None:
    shared = of([step("welcome")], [step("welcome", "Do it now.")])
    assert not shared
    assert shared.of(step("welcome")) is None


def test_letters_follow_the_order_of_the_sessions() -> None:
    last, first = step("z-first"), step("a-last")
    shared = of([last, step("own"), first], [last, first])
    assert [(one.letter, one.step.id) for one in shared.steps.values()] == [
        ("A", "z-first"),
        ("B", "a-last"),
    ]
    assert (shared.after, shared.other_ways, shared.needs) == ("C", "D", "E")


def test_lines_for_details_and_stop_rules_are_named_once() -> None:
    told = step("talk", line="IL-1")
    shared = of([told], [told], rules=("STOP-1", "STOP-1", "STOP-2"))
    assert shared.details == {"IL-1": "C"}
    assert shared.stop_rules == ("STOP-1", "STOP-2")
    assert shared.lines == {"IL-1", "STOP-1", "STOP-2"}


@pytest.mark.parametrize("script", [*LETTERS, "Latn", "Rohg"])
def test_no_letter_stands_twice(script: str) -> None:
    letters = letters_of(script)
    assert len(set(letters)) == len(letters) >= 20
    assert "I" not in LATIN.split()  # it would be taken for 1


def test_every_series_of_the_kit_has_letters_enough() -> None:
    real_kit = load(Path(__file__).parents[4])
    for entry in real_kit.of(Series):
        sessions = [one.document for one in real_kit.of(Session)]
        own = [one for one in sessions if one.series == entry.document.id]
        for script in LETTERS:
            assert repeats([entry.document.steps_of(one) for one in own], (), script) is not None


@pytest.mark.parametrize("script", sorted({"Latn", *LETTERS}))
def test_where_letters_end_what_stands_in_most_sessions_is_shared(script: str) -> None:
    """A series that is held twice shares more steps than an alphabet has letters."""
    every, some = step("every"), [step(f"s{number}", line="IL-3") for number in range(40)]
    shared = repeats([[*some, every], [*some, every], [every]], (), script)
    marks = [one.letter for one in shared.steps.values()]
    given = [*marks, shared.after, *shared.details.values(), shared.other_ways, shared.needs]
    assert given == [*letters_of(script)][: len(given)]
    assert len(given) == len(letters_of(script))
    assert shared.of(every) is not None
    assert shared.of(some[-1]) is None
