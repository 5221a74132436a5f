"""The list of words that English texts do not use, and how it is searched."""

from __future__ import annotations

import re
import time

import pytest

from peerkit.checks.english.banned import Ban, banned, bans
from peerkit.checks.registry import all_checks
from peerkit.checks.texts import PlacedText, Voice
from peerkit.content.card import Card
from peerkit.content.text import Text
from peerkit.finding import Place

CARD = Card(
    id="CC-01",
    title=Text("Feet on the ground"),
    group="calm-body",
    purpose=Text("Come back"),
    when=Text("Strong feelings"),
    not_when=Text("Danger"),
    steps=(Text("Sit."), Text("Look."), Text("Press."), Text("Rest.")),
    seated=Text("Press your hands."),
)


def found(name: str, text: str, voice: Voice = "read", mode: str = "") -> list[str]:
    placed = PlacedText(text, "when", Place("a.yaml", 1), CARD, mode, voice)
    return [problem.message for problem in banned(name, placed)]


def test_every_list_belongs_to_a_check() -> None:
    assert set(bans()) <= set(all_checks())


@pytest.mark.parametrize("name", sorted(bans()))
def test_patterns_compile_and_match_no_empty_text(name: str) -> None:
    ban: Ban = bans()[name]
    for pattern in (*ban.ban, *ban.unless):
        assert re.compile(pattern, re.IGNORECASE).search("") is None, pattern


@pytest.mark.parametrize("name", sorted(bans()))
def test_long_texts_take_no_long_time(name: str) -> None:
    text = "tell us the worst " * 2000
    began = time.perf_counter()
    for pattern in (*bans()[name].ban, *bans()[name].unless):
        re.search(pattern, text, re.IGNORECASE)
    assert time.perf_counter() - began < 2


def test_curly_apostrophes_are_seen() -> None:
    assert found("danger-is-over", "You’re safe now.")


def test_one_sentence_that_forbids_does_not_excuse_the_next() -> None:
    text = "Do not ask what happened. What happened to you?"
    assert len(found("trauma-detail", text, "spoken", "ask")) == 1


def test_a_say_step_may_name_the_question_to_refuse_it() -> None:
    text = "Some people will ask you what happened."
    assert found("trauma-detail", text, "spoken", "say") == []
    assert found("trauma-detail", text, "spoken", "ask")


def test_lists_of_things_never_to_do_may_name_them() -> None:
    assert found("stigma", "Calling someone crazy", "never") == []
    assert found("stigma", "Calling someone crazy", "read")


# Rule SR-10 and its neighbours, as the content brief words them.
BRIEF = {
    "trauma-detail": [
        "Tell us what happened.",
        "Tell your story.",
        "What was the worst moment?",
        "Describe the event.",
        "Relive that day: describe the memory.",
        "Draw the event.",
        "Close your eyes and go back.",
        "How did they die?",
    ],
    "suicide-wording": ["They commit suicide.", "A successful suicide.", "A failed attempt."],
    "diagnosis": ["You have PTSD.", "You have depression.", "Test yourself."],
    "false-promise": [
        "A cure for worry.",
        "It will heal you.",
        "We guarantee it.",
        "It always works.",
        "Get over it.",
        "Be strong.",
        "Everything will be fine.",
        "At least you live.",
        "Others have it worse.",
    ],
    "debrief": ["A debriefing.", "Critical incident stress.", "Let people ventilate."],
    "danger-is-over": ["You are safe now.", "It is over."],
    "violence-question": ["Did he hit you?", "Were you raped?", "Forgive him."],
    "secret-promise": ["Keep it secret."],
    "stigma": ["He is mad.", "A crazy idea.", "Victims of war.", "A beneficiary."],
}


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in BRIEF.items() for text in texts]
)
def test_the_words_of_the_brief_are_seen(name: str, text: str) -> None:
    mode = "ask" if name == "trauma-detail" else ""
    assert found(name, text, "spoken", mode)
