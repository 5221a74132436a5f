"""Every letter of every catalogue has a glyph in the fonts that its language is set in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.shaping import broken
from peerkit.kit import Kit, load
from peerkit.language.language import SOURCE, read_languages
from peerkit.language.message import messages

ROOT = Path(__file__).parents[4]
TAGS = sorted(read_languages(ROOT)[0])
LEAST = 1000  # texts: fewer would mean that the catalogues were not found


@cache
def real() -> Kit:
    return load(ROOT)


def texts(tag: str) -> Iterator[tuple[str, str]]:
    """Yield where each text of a language stands, with the text, unused and draft ones too."""
    if tag == SOURCE:
        for entry in real().entries.values():
            yield from ((str(entry.place()), message.text) for message in messages(entry))
        return
    catalogues = real().catalogues(tag)
    for domain in catalogues.domains():
        catalogue = catalogues.of(domain)
        for one in catalogue.file.entries:
            yield from ((f"{catalogue.path}: {one.msgid[:40]}", text) for text in one.strings)


@pytest.mark.parametrize("tag", TAGS)
def test_every_letter_has_a_glyph(tag: str) -> None:
    own = fonts.stack(real().languages[tag])
    found = list(texts(tag))
    assert len(found) >= LEAST
    assert [(place, lost) for place, text in found if (lost := fonts.uncovered(text, own))] == []


@pytest.mark.parametrize("tag", TAGS)
def test_no_word_is_shaped_with_a_dotted_circle(tag: str) -> None:
    own = fonts.stack(real().languages[tag])
    assert [(place, words) for place, text in texts(tag) if (words := broken(text, own))] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_letter_that_is_planted_is_named(tag: str) -> None:
    own = fonts.stack(real().languages[tag])
    _, text = next((place, text) for place, text in texts(tag) if text)
    assert fonts.uncovered(f"{text}\U0001f600", own) == ["\U0001f600"]
