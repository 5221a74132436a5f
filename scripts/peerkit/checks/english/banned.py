"""Words that texts of the kit do not use: the list as data, and the search in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import Field

from peerkit.checks.english.needles import Needles, may_hold, needles
from peerkit.checks.english.plain import searched, sentences
from peerkit.checks.registry import Problem
from peerkit.checks.texts import PlacedText, Voice
from peerkit.content.document import Model
from peerkit.content.reading.reader import read_yaml
from peerkit.content.reading.validate import validate
from peerkit.finding import FindingsError

LIST = Path(__file__).parents[1] / "words" / "en.yaml"
EVERYWHERE: tuple[Voice, ...] = ("spoken", "led", "read")


class Ban(Model):
    """Patterns that no sentence may hold, where that counts, and what to say instead."""

    voices: tuple[Voice, ...] = EVERYWHERE
    modes: tuple[str, ...] = ()
    ban: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()
    instead: str

    @cached_property
    def somewhere(self) -> re.Pattern[str]:
        """A pattern that finds any of them: nearly every text has none, and is soon done with."""
        return re.compile("|".join(f"(?:{one})" for one in self.ban), re.IGNORECASE)

    @cached_property
    def needles(self) -> Needles:
        """Letters of which some stand in whatever is found."""
        return needles(self.ban)


@lru_cache(maxsize=1)
def bans() -> dict[str, Ban]:
    """Return the list by name; raise FindingsError where the file itself is wrong."""
    data, source = read_yaml(LIST, LIST.parent)
    found: dict[str, Ban] = {}
    for name, value in data.items():
        one, findings = validate(Ban, value, source)
        if one is None:
            raise FindingsError(findings)
        found[name] = one
    return found


def banned(name: str, text: PlacedText) -> Iterator[Problem]:
    """Yield a problem for each banned pattern in each sentence of the text."""
    ban = bans()[name]
    if text.voice not in ban.voices or (text.mode and ban.modes and text.mode not in ban.modes):
        return
    plain, letters = searched(text.text)
    if not may_hold(letters, ban.needles) or not ban.somewhere.search(plain):
        return
    for sentence in sentences(text.text):
        if not _found(ban.unless, sentence):
            for words in _found(ban.ban, sentence):
                yield Problem(text.place, f"Not to be used: '{words}'.", ban.instead)


def _found(patterns: tuple[str, ...], sentence: str) -> list[str]:
    plain = sentence.replace("’", "'")
    matches = (re.search(pattern, plain, re.IGNORECASE) for pattern in patterns)
    return [match.group() for match in matches if match]
