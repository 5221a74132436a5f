"""Risky English: words with two meanings in a crisis; the list is data in `words/risky.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import Field

from peerkit.checks.english.needles import Needles, may_hold, needles
from peerkit.checks.english.plain import searched, sentences
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import PlacedText
from peerkit.content.document import Model, Slug
from peerkit.content.reading.reader import read_yaml
from peerkit.content.reading.validate import validate
from peerkit.finding import FindingsError, Level

SHOWN = 40  # letters of the words that a finding quotes
LIST = Path(__file__).parents[1] / "words" / "risky.yaml"


class Risk(Model):
    """One group of words, why it is risky, and what to write instead."""

    id: Slug
    ban: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()
    why: str
    instead: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds any of the words."""
        return re.compile("|".join(f"(?:{one})" for one in self.ban), re.IGNORECASE)

    @cached_property
    def needles(self) -> Needles:
        """Letters of which some stand in whatever is found."""
        return needles(self.ban)

    def found_in(self, sentence: str) -> str:
        """Return the risky words of a sentence, or nothing."""
        match = self.pattern.search(sentence)
        spared = any(re.search(one, sentence, re.IGNORECASE) for one in self.unless)
        return match.group() if match and not spared else ""


class Risks(Model):
    """The whole list."""

    risky: tuple[Risk, ...] = Field(min_length=1)


@lru_cache(maxsize=1)
def risks() -> tuple[Risk, ...]:
    """Return the list; raise FindingsError where the file itself is wrong."""
    data, source = read_yaml(LIST, LIST.parent)
    found, findings = validate(Risks, data, source)
    if found is None:
        raise FindingsError(findings)
    return found.risky


@check(Level.WARNING, "text")
def risky_english(text: PlacedText) -> Iterator[Problem]:
    """No word has a second meaning that is dangerous in a crisis, or that translators turn round.

    'Alarm' means an air raid, 'I am not safe' a threat from outside, 'dying' being killed; a
    second no after 'Never' is lost. Each word of the list says why and what to write. (Brief 3.0.)

    To mend: write what the finding proposes.
    """
    letters = searched(text.text)[1]
    possible = [risk for risk in risks() if may_hold(letters, risk.needles)]
    for sentence in sentences(text.text) if possible else ():
        plain = sentence.replace("’", "'")
        for risk in possible:
            words = risk.found_in(plain)
            if words:
                message = f"Risky: '{words[:SHOWN]}'. {risk.why}"
                yield Problem(text.place, message, f"Say: {risk.instead}.")
