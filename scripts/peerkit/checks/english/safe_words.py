"""Safe words: what no text of the kit says. The words themselves are data in `words/en.yaml`.

What stands in lists of things never to do may name them, and so may a sentence that forbids them.
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
from peerkit.content.session import Series, Session
from peerkit.finding import Level

SPOKEN = (Session, Series, Activity, HardMoment, Card, FixedLines)


@check(Level.ERROR, "text", *SPOKEN)
def trauma_detail(text: PlacedText) -> Iterator[Problem]:
    """Nobody is asked, or led, to tell what happened to them.

    Telling details without care that can follow it up can harm the teller and everybody who
    hears it. A say step may name the question in order to refuse it. (Rule SR-10.)

    To mend: ask what helps now, who is near, or only for the type of a reminder.
    """
    yield from banned("trauma-detail", text)


@check(Level.ERROR, "text")
def suicide_wording(text: PlacedText) -> Iterator[Problem]:
    """Suicide is named plainly, without blame, method, place, note or numbers.

    Details spread it, and words of crime or failure keep people from asking for help.
    (Rules SR-04, SR-07.)

    To mend: 'died by suicide', 'thinking about ending their life'; add where help is.
    """
    yield from banned("suicide-wording", text)


@check(Level.ERROR, "text")
def diagnosis(text: PlacedText) -> Iterator[Problem]:
    """Nobody is given a diagnosis, a score or a test.

    Peer supporters are not trained for it, and a label given in a tent stays. (Rule SR-11.)

    To mend: say what people notice, and who can look at it with them.
    """
    yield from banned("diagnosis", text)


@check(Level.ERROR, "text", *SPOKEN)
def false_promise(text: PlacedText) -> Iterator[Problem]:
    """What is said promises no cure and makes no suffering small.

    A promise that breaks costs the trust that help needs; 'be strong' closes mouths.
    (Rule SR-12.)

    To mend: say what may help a little, and that it may not.
    """
    yield from banned("false-promise", text)


@check(Level.ERROR, "text")
def danger_is_over(text: PlacedText) -> Iterator[Problem]:
    """Nobody is told that the danger is over.

    In a camp it may not be, and who says so is not believed again. (Rule SR-47.)

    To mend: say 'in this room, right now'.
    """
    yield from banned("danger-is-over", text)


@check(Level.ERROR, "text")
def stigma(text: PlacedText) -> Iterator[Problem]:
    """People are called people: no words that shame or reduce them.

    (Rule SR-37, brief 3.0.)

    To mend: say participant, member, friend, survivor only of oneself, or 'person with …'.
    """
    yield from banned("stigma", text)


@check(Level.ERROR, "text")
def debrief(text: PlacedText) -> Iterator[Problem]:
    """The kit does no debriefing and does not use its words.

    Going through an event soon afterwards has not been shown to help and can harm. A sentence
    that says so may use the word. (Rule SR-26.)

    To mend: say 'team support meeting', 'support' or 'talk if you wish'.
    """
    yield from banned("debrief", text)


@check(Level.WARNING, "text", *SPOKEN)
def aid_promise(text: PlacedText) -> Iterator[Problem]:
    """Nothing said ties taking part to aid, papers or a place on a list.

    People must be free to stay away. (Rule SR-33.)

    To mend: say that taking part changes nothing about aid.
    """
    yield from banned("aid-promise", text)


@check(Level.ERROR, "text", *SPOKEN)
def closed_eyes(text: PlacedText) -> Iterator[Problem]:
    """Nobody is asked to close their eyes, unless 'if you like' stands beside it.

    With closed eyes memories come closer, and nobody sees who comes in. (Rule SR-21.)

    To mend: say 'Keep your eyes open'.
    """
    yield from banned("closed-eyes", text)


@check(Level.ERROR, "text", *SPOKEN)
def held_breath(text: PlacedText) -> Iterator[Problem]:
    """No exercise holds the breath.

    It can bring dizziness and panic. (Rule SR-21.)

    To mend: let people breathe out slowly instead.
    """
    yield from banned("held-breath", text)


@check(Level.WARNING, "text", *SPOKEN)
def unasked_touch(text: PlacedText) -> Iterator[Problem]:
    """Nobody touches another person without asking.

    For people who were hurt a kind hand can be a threat; customs differ too. (Rule SR-21.)

    To mend: let people ask first, or hold something instead.
    """
    yield from banned("unasked-touch", text)


@check(Level.ERROR, "text")
def secret_promise(text: PlacedText) -> Iterator[Problem]:
    """Nobody promises to keep a secret or is asked to.

    A child who carries a secret carries the danger too. (Rules SR-14, SR-18.)

    To mend: say what stays private and what does not, as in line IL-2.
    """
    yield from banned("secret-promise", text)


@check(Level.WARNING, "text", *SPOKEN)
def grief_pressure(text: PlacedText) -> Iterator[Problem]:
    """Grief is given no time limit, no stages and no belief.

    (Rules SR-29, SR-30.)

    To mend: say that grief has many shapes and no set time.
    """
    yield from banned("grief-pressure", text)


@check(Level.ERROR, "text")
def violence_question(text: PlacedText) -> Iterator[Problem]:
    """Nobody is asked about violence by people close to them, or told to forgive or report it.

    A question in the wrong ears can cost a life; the survivor decides. (Rule SR-08.)

    To mend: tell everybody alike that help exists and where.
    """
    yield from banned("violence-question", text)


@check(Level.ERROR, "text")
def medicine_advice(text: PlacedText) -> Iterator[Problem]:
    """No medicine is named, and nobody is told to take, change or stop one.

    (Rule SR-13.)

    To mend: 'Talk to the clinic about medicine.'
    """
    yield from banned("medicine-advice", text)
