"""Sessions: actions, shared steps of the series' frame, and the short version."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from peerkit.content.session import Safety, Series, Session, ShortVersion, short_steps
from peerkit.content.step import Action, Step
from peerkit.content.text import Text


def step(key: str, minutes: int) -> Step:
    action = Action(say=Text("Welcome."))
    return Step(
        id=key, kind="core", mode="say", minutes=minutes, title=Text(key), actions=(action,)
    )


@pytest.fixture
def series() -> Series:
    return Series.model_construct(frame=(step("welcome", 5), step("close", 8)))


def session(*steps: object) -> Session:
    return Session.model_construct(steps=steps)


def shared(**fields: object) -> object:
    data = {
        "id": "AD1",
        "title": "t",
        "series": "s",
        "order": 1,
        "minutes": 5,
        "depth": "light",
        "purpose": "p",
        "outcomes": ("o",),
        "materials": (),
        "prepare": ("p",),
        "steps": (fields,),
        "safety": {},
        "short_version": {"minutes": 5},
    }
    return Session.model_validate(data).steps[0]


def test_an_action_is_exactly_one_thing() -> None:
    with pytest.raises(ValidationError, match="exactly one of"):
        Action(say=Text("Welcome."), do=Text("Sit."))
    with pytest.raises(ValidationError, match="exactly one of"):
        Action()


def test_an_action_knows_its_mode_and_its_words() -> None:
    assert (Action(ask=Text("How are you?")).mode, Action(ask=Text("Why?")).text) == ("ask", "Why?")
    assert (Action(card="CC-01").mode, Action(card="CC-01").text) == ("card", None)


def test_shared_steps_come_from_the_frame_in_the_sessions_order(series: Series) -> None:
    core = step("core", 30)
    steps = series.steps_of(session(shared(use="welcome"), core, shared(use="close")))
    assert [s.id for s in steps] == ["welcome", "core", "close"]
    assert [s.minutes for s in steps] == [5, 30, 8]


def test_a_session_may_give_a_shared_step_its_own_minutes(series: Series) -> None:
    (only,) = series.steps_of(session(shared(use="close", minutes=12)))
    assert only.minutes == 12
    assert only.actions == series.frame[1].actions


def test_the_short_version_drops_and_shortens() -> None:
    steps = (step("a", 10), step("b", 20), step("c", 5))
    short = short_steps(steps, ShortVersion(minutes=13, drop=("a",), shorten={"b": 8}))
    assert [(s.id, s.minutes) for s in short] == [("b", 8), ("c", 5)]


def test_what_holds_for_the_series_comes_before_the_sessions_own() -> None:
    both = Safety(do_not=(Text("Ask nobody what happened."),), stop_rules=("STOP-1",))
    own = Safety(watch=(Text("a child who hides"),), stop_rules=("STOP-1", "STOP-2"))
    series = Series.model_construct(prepare=(Text("Read it aloud."),), safety=both)
    one = Session.model_construct(prepare=(Text("Bring a box."),), safety=own)
    assert series.prepare_of(one) == ("Read it aloud.", "Bring a box.")
    safety = series.safety_of(one)
    assert (safety.do_not, safety.watch) == (both.do_not, own.watch)
    assert safety.stop_rules == ("STOP-1", "STOP-2")
