"""Safety of a session: its protecting steps, their order and their length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peerkit.checks.registry import Problem, check
from peerkit.checks.sessions.steps import is_demanding, minutes_of, placed_steps, versions
from peerkit.content.document import Entry
from peerkit.content.session import Session
from peerkit.finding import Level
from peerkit.kit import Kit

NEEDED = ("welcome", "ground", "referral", "close")
LEAST_MINUTES = 4
LEAST_MINUTES_WHEN_SHORT = 2
SHORT_SCRIPT = 30  # minutes; up to this length two minutes of grounding are enough


@check(Level.ERROR, "document", Session)
def safety_steps(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """Every session welcomes, grounds, shows where help is and closes, in this order.

    Nobody is asked for anything before they know that they may pass or leave; nobody leaves
    stirred up or without knowing where help is; the closing is the last thing that happens.
    (Rules V02, V05, SR-23.)

    To mend: add the missing step, mostly from the series' frame with `use`, or move it.
    """
    steps = placed_steps(kit, entry)
    kinds = [placed.step.kind for placed in steps]
    for kind in NEEDED:
        if kind not in kinds:
            message = f"The session has no {kind} step."
            yield Problem(entry.place("steps"), message, "Add it; it may not be left out.")
    if "close" in kinds and kinds[-1] != "close":
        message = f"The last step is '{steps[-1].step.id}', not the closing."
        yield Problem(steps[-1].place, message, "Move the closing to the end.")
    first_core = kinds.index("core") if "core" in kinds else len(kinds)
    if "welcome" in kinds[first_core:] and "welcome" not in kinds[:first_core]:
        message = "The core begins before the welcome."
        yield Problem(steps[first_core].place, message, "Put the welcome first.")
    if (
        "referral" in kinds
        and "ground" in kinds
        and _last(kinds, "ground") > _last(kinds, "referral")
    ):
        message = "The group is told where help is before it is grounded."
        remedy = "Put the referral after the grounding, so that people can take it in."
        yield Problem(steps[_last(kinds, "referral")].place, message, remedy)


@check(Level.ERROR, "document", Session)
def core_after_ground(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """In a medium or deep session no core step comes after the last grounding.

    Grounding before the hard part only does not bring anybody back afterwards. (Rules V02, SR-23.)

    To mend: move the core step before the grounding, or ground once more after it.
    """
    if not is_demanding(entry.document):
        return
    steps = placed_steps(kit, entry)
    kinds = [placed.step.kind for placed in steps]
    if "ground" not in kinds:
        return
    for placed in steps[_last(kinds, "ground") :]:
        if placed.step.kind == "core":
            message = f"The core step '{placed.step.id}' comes after the last grounding."
            yield Problem(placed.place, message, "Move it before the grounding.")


@check(Level.ERROR, "document", Session)
def calm_minutes(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """Medium and deep sessions ground and close for at least 4 minutes each.

    A body needs minutes, not seconds, to settle. In scripts of up to 30 minutes two minutes of
    grounding are enough. The rule holds for the short version too. (Rule V03.)

    To mend: give the grounding or the closing more time; take it from the core.
    """
    if not is_demanding(entry.document):
        return
    for name, _, steps in versions(kit, entry):
        total = minutes_of(steps)
        short = total <= SHORT_SCRIPT
        least = {"ground": LEAST_MINUTES_WHEN_SHORT if short else LEAST_MINUTES}
        least["close"] = LEAST_MINUTES
        for kind, minutes in least.items():
            place = next((p.place for p in steps if p.step.kind == kind), None)
            given = minutes_of(steps, kind)
            if place is not None and given < minutes:
                message = f"The {kind} step of the {name} takes {given} minutes, under {minutes}."
                yield Problem(place, message, f"Give it at least {minutes} minutes.")


def _last(kinds: Sequence[str], kind: str) -> int:
    return len(kinds) - 1 - kinds[::-1].index(kind)
