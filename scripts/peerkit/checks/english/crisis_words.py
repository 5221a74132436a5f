"""Words of the crisis: promises that cannot be kept, and advice that delays or endangers.

The words are data in `words/en.yaml`, each with what to say instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.english.banned import banned
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import PlacedText
from peerkit.content.activity import Activity
from peerkit.content.card import Card
from peerkit.content.lines import FixedLines
from peerkit.content.moment import HardMoment
from peerkit.content.page import Guide, Page
from peerkit.content.session import Series, Session
from peerkit.content.sheet import Sheet
from peerkit.finding import Level

ROOM = (Session, Series, Activity, HardMoment, Card, FixedLines)
# Who reads these was trained to ask, and asks in private.
TRAINED = frozenset({"T05", "LINES"})


@check(Level.ERROR, "text")
def privacy_threshold(text: PlacedText) -> Iterator[Problem]:
    """What ends privacy is said alike everywhere: a life is in danger, or a child is in danger.

    Two thresholds make two promises, and the lower one takes the choice from adult survivors.
    'Only us' offers a talk that nobody sees. (Rules SR-14, SR-08.)

    To mend: 'unless a life is in danger, or a child is in danger'.
    """
    yield from banned("privacy-threshold", text)


@check(Level.ERROR, "text")
def promise_for_others(text: PlacedText) -> Iterator[Problem]:
    """Nobody promises what others will do: not the group, not managers.

    A promise that one person can break is none, and people say more than is safe because of it.
    (Rule SR-14.)

    To mend: 'We ask everyone to keep it. I cannot promise for others.'
    """
    yield from banned("promise-for-others", text)


@check(Level.ERROR, "text")
def means_named(text: PlacedText) -> Iterator[Problem]:
    """Documents on suicide and self-harm name no thing and no way to do it.

    Naming them gives ideas to people in pain, also where it is meant as a warning. (Rule SR-07.)

    To mend: 'something near that you might use'.
    """
    # The medical signs name poisoning, so that it is taken to the clinic.
    if {"suicide", "self-harm"} & set(text.document.flags) and "clinic_now" not in text.field:
        yield from banned("means-named", text)


@check(Level.ERROR, "text")
def means_asked(text: PlacedText) -> Iterator[Problem]:
    """Only documents for trained people ask about means, and none forbids them to ask.

    Putting means away saves lives, and needs one private question by somebody trained. In a group
    or on a page for everyone the same question spreads harm. (Rule SR-06.)

    To mend: fetch a trained person; they use line IL-4-means.
    """
    if not _for_trained(text):
        yield from banned("means-asked", text)


def _for_trained(text: PlacedText) -> bool:
    """Say whether a text is for people who were trained to ask; none of them may be told not to."""
    document = text.document
    trained = document.id in TRAINED or isinstance(document, Guide | HardMoment)
    trained |= document.reading == "facilitator" and "suicide" in document.flags
    return trained and "ask nothing" not in text.text.lower()


@check(Level.ERROR, "text")
def restraint_in_fits(text: PlacedText) -> Iterator[Problem]:
    """In a fit nobody is held, and nothing is put into the mouth.

    Both break bones and teeth and stop the breath. (Rule SR-35.)

    To mend: clear the space, cushion the head, turn on the side, stay, note the time.
    """
    yield from banned("restraint-in-fits", text)


@check(Level.ERROR, "text")
def emergency_not_weeks(text: PlacedText) -> Iterator[Problem]:
    """Emergencies are today, never after two weeks, and confusion with fever or without.

    Who waits two weeks with a confused, starving or threatened person may wait too long.
    (Rule SR-35.)

    To mend: give emergencies a sentence of their own that begins with 'Today'.
    """
    yield from banned("emergency-not-weeks", text)


@check(Level.ERROR, "text", *ROOM)
def company_in_public(text: PlacedText) -> Iterator[Problem]:
    """Nobody is asked before others whom they will be with.

    The answer shows everyone who is alone at night. (Rule SR-24.)

    To mend: 'Think of someone to be with tonight. You need not say who.'
    """
    yield from banned("company-in-public", text)


@check(Level.ERROR, "text")
def names_asked(text: PlacedText) -> Iterator[Problem]:
    """When somebody asks for names, the answer is that none are given.

    'I can go with you to ask' is the answer to a wish for aid; here it would help the wrong
    person. (Rule SR-32.)

    To mend: line.no-names, and hard moment HM-11.
    """
    yield from banned("names-asked", text)


@check(Level.ERROR, "text", Session, Series, Card, Page, Guide, Sheet, HardMoment)
def pictures_of_minors(text: PlacedText) -> Iterator[Problem]:
    """Nobody is told to keep, copy or send on pictures that may show a minor.

    To have or send such pictures is a crime in most places and hurts the child again.
    (Rule SR-18.)

    To mend: keep the messages only, and ask child protection about pictures.
    """
    yield from banned("pictures-of-minors", text)
