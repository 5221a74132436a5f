"""What a text is, in words for translators."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.content.reading.library import read_entries
from peerkit.content.text import walk
from peerkit.language.describe import description

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("title", "title"),
        ("steps.2.actions.0.say", "step 3, say aloud to the group"),
        ("steps.2.title", "step 3, title"),
        ("frame.0.actions.1.do", "shared step 1, tells the facilitator what to do"),
        ("steps.0", "step 1"),
        ("crisis_box.steps.1", "crisis box, step 2"),
        ("ground_rules.rules.0.text", "ground rules, rule 1"),
        ("lines.3.parts.0", "fixed line 4, said aloud exactly so"),
        ("items.31.text", "item 32"),
        ("materials.0.low_resource", "what to use where that thing cannot be had"),
        ("some_new_field", "some new field"),
        ("text", "text"),
    ],
)
def test_a_path_in_words(path: str, words: str) -> None:
    assert description(path) == words


def test_every_text_of_the_kit_is_described_without_names_of_fields() -> None:
    entries, _ = read_entries(ROOT)
    told = {description(path) for entry in entries for path, _ in walk(entry.document)}
    assert told
    assert not [words for words in told if "_" in words or "." in words]
