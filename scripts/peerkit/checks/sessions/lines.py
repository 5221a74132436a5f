"""What must be said in a session, and what its facilitators must have read before it."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.sessions.steps import actions_of, is_demanding, placed_steps, series_of
from peerkit.content.document import Entry
from peerkit.content.lines import FixedLines
from peerkit.content.session import Adaptations, Safety, Session
from peerkit.finding import Level
from peerkit.kit import Kit

LEAST_STOP_RULES = 2


@check(Level.ERROR, "document", Session)
def opening_line(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The welcome says the fixed opening line: you may pass, rest or leave.

    Taking part is only free when everybody has heard so, every time. (Rule SR-20.)

    To mend: add the action `line: line.opening`, or the opening line for this kind of group, such
    as `line.opening-child`, to the welcome step.
    """
    yield from _must_say(kit, entry, "line.opening", "welcome")


@check(Level.ERROR, "document", Session)
def referral_line(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The referral step of a medium or deep session says the fixed referral line.

    People learn where to go when it is too heavy, in words that have been looked at twice.
    (Rule V03.)

    To mend: add the action `line: line.referral` to the referral step.
    """
    if is_demanding(entry.document):
        yield from _must_say(kit, entry, "line.referral", "referral")


@check(Level.ERROR, "document", Session)
def privacy_limits(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The first session of a series says what cannot be kept private (line IL-2).

    Who tells of danger must have known beforehand that help will be asked for. Carers come and go
    and speak of children, so their meetings all say it. (Rule SR-14.)

    To mend: add the action `line: IL-2` to a step, in the frame of the series for carers.
    """
    series = series_of(kit, entry)
    carers = series is not None and series.audience == "caregivers"
    if carers or entry.document.order == 1:
        yield from _must_say(kit, entry, "IL-2")


@check(Level.ERROR, "document", Session)
def private_line(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A line for private talk is never said to a group.

    Asking about dying, or answering somebody who tells of violence, belongs between two people,
    one of them trained for it. (Rules SR-06, SR-08.)

    To mend: take the line out of the step. If it must be ready, say so in a `note`.
    """
    lines = {line.id: line for lines in kit.of(FixedLines) for line in lines.document.lines}
    for placed in placed_steps(kit, entry):
        said = [action.line for action in placed.step.actions if action.line is not None]
        for name in [*said, placed.step.if_detail]:
            line = lines.get(name or "")
            if line is not None and line.setting == "private":
                message = f"The line {name} is for private talk, not for a group."
                yield Problem(placed.place, message, "Take it out, or use a line for groups.")


@check(Level.ERROR, "document", Session)
def closing_company(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The closing lets each person think of someone to be with afterwards.

    The hours after a heavy talk are the lonely ones. An error in deep sessions, elsewhere a
    warning. (Rule SR-24.)

    To mend: say line.company, and mark the step with `company: true`.
    """
    closing = [p for p in placed_steps(kit, entry) if p.step.kind == "close"]
    if closing and not any(placed.step.company for placed in closing):
        level = Level.ERROR if entry.document.depth == "deep" else Level.WARNING
        message = "The closing says nothing of whom each person will be with."
        remedy = "Say line.company, and mark the step with 'company: true'."
        yield Problem(closing[-1].place, message, remedy, level=level)


@check(Level.ERROR, "document", Session)
def stop_rules(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A medium or deep session names at least two stop rules.

    In the moment itself nobody should have to decide whether stopping is allowed.
    (Rules V03, SR-22.)

    To mend: list them under `safety.stop_rules`, such as [STOP-1, STOP-2].
    """
    given = len(set(_safety(kit, entry).stop_rules))
    if is_demanding(entry.document) and given < LEAST_STOP_RULES:
        message = f"Stop rules named: {given}. At least {LEAST_STOP_RULES} are needed."
        yield Problem(entry.place("safety.stop_rules"), message, "Add STOP-1 and STOP-2.")


@check(Level.ERROR, "document", Session)
def never_list(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """Every session says at least one thing that a facilitator must never do in it.

    Harm mostly comes from good intentions, such as asking what happened. (Rules V03, SR-01.)

    To mend: write it under `safety.do_not`.
    """
    if not _safety(kit, entry).do_not:
        message = "The session does not say what never to do."
        yield Problem(entry.place("safety"), message, "Add it under 'do_not'.")


@check(Level.ERROR, "document", Session)
def adaptations(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """Every session says how it changes for five settings.

    Little reading, women and men together, by phone or online, disability, young people: where
    the series says it for all its sessions, the session need not repeat it. (Rule V13.)

    To mend: write the missing ones under `adaptations` of the series or of the session.
    """
    series = series_of(kit, entry)
    for name in Adaptations.model_fields:
        own = getattr(entry.document.adaptations, name)
        if own is None and (series is None or getattr(series.adaptations, name) is None):
            message = f"Nobody says how the session changes for '{name}'."
            remedy = "Write it here or, for all sessions, in the series."
            yield Problem(entry.place("adaptations"), message, remedy)


def _safety(kit: Kit, entry: Entry[Session]) -> Safety:
    series = series_of(kit, entry)
    return series.safety_of(entry.document) if series else entry.document.safety


def _must_say(kit: Kit, entry: Entry[Session], line: str, *kinds: str) -> Iterator[Problem]:
    steps = placed_steps(kit, entry)
    wanted = [p for p in steps if not kinds or p.step.kind in kinds]
    said = [action.line for action in actions_of(wanted) if action.line]
    if wanted and not any(one == line or one.startswith(f"{line}-") for one in said):
        where = f"The {kinds[0]} step" if kinds else "The session"
        place = wanted[0].place if kinds else entry.place("steps")
        yield Problem(place, f"{where} does not say {line}.", f"Add the action 'line: {line}'.")
