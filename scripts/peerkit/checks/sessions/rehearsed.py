"""Whether a session can be held in its minutes, as far as an estimate can tell."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.sessions.steps import placed_steps, series_of
from peerkit.checks.sessions.time import NEVER_CUT
from peerkit.content.document import Entry
from peerkit.content.session import Session
from peerkit.finding import Level
from peerkit.kit import Kit
from peerkit.rehearsal.estimate import Estimate, estimate

# A step may need this much more than planned before it is told: the estimate is no stopwatch.
LEEWAY_MINUTES = 3
LEEWAY_PER_CENT = 30


@check(Level.WARNING, "document", Session)
def minutes_too_short(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A session fits its minutes with ten people and an interpreter, or says what it leaves out.

    A plan that is too short makes facilitators hurry, and the calming at the end is what gets
    lost. The estimate counts words at speaking pace, named pauses, talks in twos, and rounds times
    people; an interpreter says everything again. Too long a session is an error. A step is told
    when it needs over 3 minutes and 30 % more than planned even without an interpreter. See
    `scripts/kit rehearse` for each step, and docs/about/rehearsal.md for the figures.

    To mend: cut words or rounds, hear two people in place of all, give a step more time, or name
    steps under `with_interpreter: {drop: [...]}`.
    """
    series = series_of(kit, entry)
    if series is None:
        return
    whole = estimate(kit, entry.document, series)
    if not whole.fits:
        less = "what is left" if whole.left_out else "it"
        message = (
            f"With {whole.people} people and an interpreter {less} takes about {whole.minutes} "
            f"minutes, not {whole.planned}."
        )
        remedy = "Shorten it, or name steps to leave out under 'with_interpreter'."
        yield Problem(entry.place("minutes"), message, remedy, level=Level.ERROR)
    alone = estimate(kit, entry.document, series, interpreter=False)
    yield from _short_steps(kit, entry, alone)


def _short_steps(kit: Kit, entry: Entry[Session], alone: Estimate) -> Iterator[Problem]:
    for placed, step in zip(placed_steps(kit, entry), alone.steps, strict=True):
        most = max(step.planned + LEEWAY_MINUTES, step.planned * (100 + LEEWAY_PER_CENT) / 100)
        if step.seconds / 60 > most:
            message = f"The step '{step.id}' takes about {step.minutes} minutes, not {step.planned}"
            message += f", with {alone.people} people."
            yield Problem(placed.place, message, "Give it more time, or do less in it.")


@check(Level.ERROR, "document", Session)
def interpreter_steps(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """What is left out with an interpreter are steps of the session that may be left out.

    Welcome, ground, referral and close are held in every language. (Rules V08, V09.)

    To mend: use the ids of the session's other steps.
    """
    other = entry.document.with_interpreter
    kinds = {placed.step.id: placed.step.kind for placed in placed_steps(kit, entry)}
    for number, name in enumerate(other.drop if other else ()):
        place = entry.place(f"with_interpreter.drop.{number}")
        if name not in kinds:
            remedy = f"Its steps are: {', '.join(kinds)}."
            yield Problem(place, f"The session has no step '{name}' to leave out.", remedy)
        elif kinds[name] in NEVER_CUT:
            message = f"With an interpreter the {kinds[name]} step '{name}' is left out."
            yield Problem(place, message, "Keep it; shorten the core instead.")
