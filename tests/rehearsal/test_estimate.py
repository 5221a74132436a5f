"""The estimate: known texts take known times, and nothing makes a meeting shorter than it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerkit.content.session import Session
from peerkit.content.step import Action
from peerkit.kit import Kit, load
from peerkit.rehearsal.actions import Rehearsal
from peerkit.rehearsal.estimate import Estimate, estimate
from peerkit.rehearsal.figures import figures
from peerkit.rehearsal.numbers import named_minutes, named_waits
from peerkit.rehearsal.page import page
from peerkit.rehearsal.room import Room
from peerkit.rehearsal.talks import talk_seconds

ROOT = Path(__file__).parents[2]
TINY = load(ROOT / "tests" / "kit")
PARTS = (
    "Go round the circle.",
    "Hear three people.",
    "Greet each person at the door.",
    "Wait for two slow breaths.",
    "After two minutes, raise one hand.",
    "Three rounds of five minutes.",
    "About one minute a card.",
    "Say one word.",
    "Show one sign.",
    "Two minutes each.",
    "Then change.",
    "Eight minutes in all.",
)
MODES = st.sampled_from(("say", "do", "ask", "pairs", "pause", "watch", "note"))
WORDS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map(" ".join)
ACTIONS = st.lists(st.builds(lambda m, w: Action(**{m: w}), MODES, WORDS), min_size=1, max_size=5)


def seconds(actions: list[Action], people: int, *, interpreter: bool) -> float:
    """Return the estimate of a step's actions."""
    return Rehearsal(TINY, Room(people, interpreter)).seconds(actions)


@given(ACTIONS, st.integers(1, 20), st.booleans())
def test_more_people_never_shorten(actions: list[Action], people: int, more: bool) -> None:
    now = seconds(actions, people, interpreter=more)
    assert seconds(actions, people + 1, interpreter=more) >= now > -1


@given(ACTIONS, st.integers(1, 20))
def test_interpretation_never_shortens(actions: list[Action], people: int) -> None:
    alone = seconds(actions, people, interpreter=False)
    assert seconds(actions, people, interpreter=True) >= alone


@given(ACTIONS, WORDS, st.integers(1, 20))
def test_more_words_never_shorten(actions: list[Action], words: str, people: int) -> None:
    now = seconds(actions, people, interpreter=True)
    assert seconds([*actions, Action(say=words)], people, interpreter=True) > now


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two minutes each.", 120),
        ("After two minutes, raise one hand. After two more minutes, stop.", 240),
        ("Half a minute of silence.", 30),
        ("Show “one minute left”.", 0),
        ("Ten words.", 0),
    ],
)
def test_minutes_are_read(text: str, wanted: float) -> None:
    assert named_minutes(text) == wanted


def test_short_waits_are_read() -> None:
    table = figures()
    assert named_waits("Wait for three slow breaths.") == 3 * table["breath"]
    assert named_waits("Count slowly to twenty in your head.") == 20 * table["count"]
    assert named_waits("Wait ten seconds.") == 10


@pytest.mark.parametrize(
    ("words", "do", "wanted"),
    [
        ("Sit in twos. Two minutes each.", "After two minutes, change. After four, stop.", 240),
        ("One speaks for two minutes.", "After two minutes, change. After two more minutes.", 240),
        ("In threes. Two minutes each.", "Raise a hand.", 360),
        ("Play one role for four minutes. Change places.", "Do it, 18 minutes in all.", 1080),
        ("Sit in twos.", "Raise a hand.", 120),
    ],
)
def test_a_talk_is_counted_once(words: str, do: str, wanted: float) -> None:
    assert talk_seconds([Action(pairs=words), Action(do=do)]) == wanted


def test_a_round_takes_as_long_as_people_need() -> None:
    ask = [Action(ask="How do you leave today?"), Action(do="Go round the circle.")]
    by_ten = seconds(ask, 10, interpreter=False)
    assert seconds(ask, 11, interpreter=False) == by_ten + figures()["turn"]


def test_a_card_led_twice_takes_twice_as_long() -> None:
    once = [Action(card="CC-01"), Action(do="Read one step. Wait for three slow breaths.")]
    twice = [once[0], Action(do="Read one step. Wait for three slow breaths. Do the card twice.")]
    assert seconds(twice, 10, interpreter=True) > 1.7 * seconds(once, 10, interpreter=True)


def _whole(kit: Kit, name: str) -> Estimate:
    session = kit.get(Session, name)
    assert session is not None
    series = kit.series_of(session.document)
    assert series is not None
    return estimate(kit, session.document, series.document)


def test_steps_left_out_take_no_time(tiny_kit: Path) -> None:
    path = tiny_kit / "facilitation/sessions/first-steps/01-welcome.yaml"
    before = _whole(load(tiny_kit), "FS1")
    path.write_text(path.read_text("utf-8") + "with_interpreter: {drop: [core]}\n", "utf-8")
    after = _whole(load(tiny_kit), "FS1")
    core = next(step for step in before.steps if step.id == "core")
    assert 0 <= before.minutes - after.minutes - core.seconds / 60 + 1 <= 2
    assert [step.id for step in after.steps] == [step.id for step in before.steps]


def test_the_page_of_figures_is_current() -> None:
    written = (ROOT / "docs" / "about" / "rehearsal.md").read_text("utf-8")
    assert written == page(), "run: scripts/kit rehearse --figures > docs/about/rehearsal.md"


def test_every_figure_says_where_it_comes_from() -> None:
    assert all(figure.source and figure.why for figure in figures().figures)
