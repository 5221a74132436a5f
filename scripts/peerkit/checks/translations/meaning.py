"""Is the sense still there: spans of time, negations, services that nobody named?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from peerkit.checks.glance import NEGATED, SERVICE, SPANS
from peerkit.checks.pairs import Pair
from peerkit.checks.registry import Problem, check
from peerkit.checks.translations.said_numbers import WITHOUT_SPACES
from peerkit.checks.translations.services import services
from peerkit.finding import Level
from peerkit.language.letters.spans import SPANS as OF_TIME
from peerkit.language.letters.spans import spans_in
from peerkit.language.letters.tables import row

_COUNTED = re.compile(
    r"(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half an"
    r"|few|several|every|each|per))[ -]?(second|minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
# What languages may say as another span: 7 days as a week, half an hour as 30 minutes.
_EQUAL = re.compile(
    r"\b(?:7|14|seven|fourteen)[ -]days?\b|\b(?:24|48|72)[ -]hours?\b|\b(?:12|twelve)[ -]months?\b"
    r"|\b(?:30|60|90|thirty|sixty|ninety)[ -](?:minute|second)s?\b|\bhalf an? |\ban hour\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(second|minute|hour|da[yi]|week|month|year|annu)", re.IGNORECASE)
_CLOCK = re.compile(
    r"\d\s?(?:[ap]\.?m\b|o.clock)|\btime|\bclock|\bwhen\b|\bnow\b|night|morning|moment"
)
# Orders and limits; 'a child who is not safe' may well be 'a child in danger'.
_NOT = re.compile(
    r"(?:(?:^|[.!?:;“\"*,]\s*|\b(?:and|but|please) )(?:do not|don['’]t)|\b(?:never|must not"
    r"|should not|cannot|can['’]t|nobody|no one))\b",
    re.IGNORECASE,
)
_VOWELS = re.compile("[\u064b-\u065f\u0670\u0640]")


@check(Level.WARNING, "pair", when=SPANS)
def span_differs(pair: Pair) -> Iterator[Problem]:
    """Minutes stay minutes: a span of time is not said as another one.

    "After 2 days" that became weeks sends somebody away for too long. Told where the English counts
    a span that the translation does not name, while it names one that the English does not. Known
    for some twenty languages.

    To mend: write the span of the English.
    """
    tag = pair.language.tag
    counted = {one.casefold() for one in _COUNTED.findall(pair.source)}
    if not counted:
        return
    spaced = pair.language.script not in WITHOUT_SPACES
    there = spans_in(pair.translation, tag, spaced=spaced)
    named = {_span(one) for one in _NAMED.findall(pair.source)}
    if _CLOCK.search(pair.source):
        named |= {"hour", "day"}  # some languages have one word for both, and a word for today
    if _EQUAL.search(pair.source):
        named |= set(OF_TIME)
    lost, added = sorted(counted - there), sorted(there - named)
    if lost and added:
        message = f"The English counts {lost[0]}s, the translation names a {added[0]}."
        yield Problem(pair.place, message, f"Write the word for {lost[0]}.")


def _span(found: str) -> str:
    lower = found.casefold()
    return {"dai": "day", "annu": "year"}.get(lower, lower)


@check(Level.NOTE, "pair", when=NEGATED)
def negation_lost(pair: Pair) -> Iterator[Problem]:
    """Where the English says 'do not' or 'never', the translation says no as well.

    The word that is lost most easily turns a warning into advice. Told where nothing in the
    translation says no in any way known of the language; a language may say it by another word. A
    warning in protected texts, elsewhere a note.

    To mend: read both; say no, or accept it where the words say it otherwise.
    """
    fields = row("negations", pair.language.tag)
    found = _NOT.search(pair.source)
    if not fields or found is None:
        return
    if not _pattern(fields[0]).search(_VOWELS.sub("", pair.translation)):
        level = Level.WARNING if pair.urgent else Level.NOTE
        message = f"The English says '{found.group()}', nothing in the translation says no."
        yield Problem(pair.place, message, "Compare both.", level=level)


@lru_cache(maxsize=32)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


@check(Level.WARNING, "pair", when=SERVICE)
def added_service(pair: Pair) -> Iterator[Problem]:
    """A translation names no service, such as WhatsApp or Telegram, that the English does not name.

    Whoever is told to write there reaches people whom nobody has looked at. An error nowhere: a
    service may be how a language says 'message'.

    To mend: take it out, or put the contact into the camp file.
    """
    for name, pattern in services():
        found = pattern.search(pair.translation)
        if found is not None and name not in pair.source.casefold():
            message = f"'{found.group()}' is a service that the English does not name."
            yield Problem(pair.place, message, "Take it out.")
            return
