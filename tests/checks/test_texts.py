"""How each text reaches people: spoken, led, never, or read."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.checks.texts import PlacedText, texts
from peerkit.kit import Kit, load


@pytest.fixture
def kit(tiny_kit: Path) -> Kit:
    return load(tiny_kit)


def by_text(kit: Kit, document: str) -> dict[str, PlacedText]:
    return {text.text: text for text in texts(kit.entries[document])}


@pytest.mark.parametrize(
    ("document", "words", "mode", "voice"),
    [
        ("FS1", "Today we meet and agree how we sit together.", "say", "spoken"),
        ("FS1", "Let people choose two agreements.", "do", "led"),
        ("FS1", "Do not ask what happened.", "", "never"),
        ("FS1", "Look at the way out.", "", "read"),
        ("FS2", "Wait for three breaths.", "pause", "led"),
        ("FS3", "Is your painful reminder a sound, a smell or a place?", "ask", "spoken"),
        ("first-steps", "Which weather is closest to you today?", "ask", "spoken"),
        ("CC-01", "Press your feet down. Let go.", "", "led"),
        ("CC-01", "Real danger now.", "", "never"),
        ("LINES", "You may pass, rest or leave.", "", "spoken"),
        ("LINES", "Stop for all when there is danger outside.", "", "read"),
        ("LINES", "Stay with the person.", "", "read"),
        ("W21", "Worry is **common**. It is not weakness.", "", "read"),
    ],
)
def test_voice(kit: Kit, document: str, words: str, mode: str, voice: str) -> None:
    text = by_text(kit, document)[words]
    assert (text.mode, text.voice) == (mode, voice)


def test_every_text_has_its_line(kit: Kit) -> None:
    for entry in kit.entries.values():
        for text in texts(entry):
            assert text.place.path == entry.source.path
            assert text.place.line >= 1, text


def test_the_line_of_a_block_is_where_it_begins(kit: Kit) -> None:
    text = by_text(kit, "W21")["Worry is **common**. It is not weakness."]
    line = (kit.root / text.place.path).read_text("utf-8").split("\n")[text.place.line - 1]
    assert line == text.text
