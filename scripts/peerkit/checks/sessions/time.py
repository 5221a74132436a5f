"""Time: the minutes of a session, its short version and its deep part."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.sessions.steps import actions_of, minutes_of, placed_steps, series_of, versions
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session
from peerkit.content.step import Step
from peerkit.finding import Level
from peerkit.kit import Kit

MOST_DEEP_PER_CENT = 65
MOST_SPOKEN_PER_CENT = 40
MOST_SPOKEN_TO_YOUTH = 30  # per cent
NEVER_CUT = ("welcome", "ground", "referral", "close")


@check(Level.ERROR, "document", Session)
def minutes_add_up(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The minutes of the steps add up to the minutes of the session, in the short version too.

    A facilitator with one watch and no break must be able to trust the plan: when it runs over,
    the calming and the closing are what gets lost. (Rule V01.)

    To mend: change the minutes of a step, or those of the whole. Steps of the series' frame keep
    their minutes unless the session writes its own beside `use`.
    """
    for name, stated, steps in versions(kit, entry):
        total = minutes_of(steps)
        if total != stated:
            where = "minutes" if name == "session" else "short_version.minutes"
            yield Problem(
                entry.place(where),
                f"The steps of the {name} take {total} minutes, not {stated}.",
                f"Change the steps, or write {total}.",
            )


@check(Level.ERROR, "document", Session)
def short_version_steps(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The short version leaves out and shortens steps that the session has.

    A misspelt step would be silently kept, and the plan would run over. (Rule V08.)

    To mend: use the ids of the session's steps. What is left out cannot be shortened too, and a
    shortened step has fewer minutes than before, at least one.
    """
    minutes = {placed.step.id: placed.step.minutes for placed in placed_steps(kit, entry)}
    short = entry.document.short_version
    if short is None:
        return
    known = f"Its steps are: {', '.join(minutes)}."
    for number, name in enumerate(short.drop):
        if name not in minutes:
            place = entry.place(f"short_version.drop.{number}")
            yield Problem(place, f"The session has no step '{name}' to leave out.", known)
    for name, shorter in short.shorten.items():
        place = entry.place(f"short_version.shorten.{name}")
        if name not in minutes:
            yield Problem(place, f"The session has no step '{name}' to shorten.", known)
        elif name in short.drop:
            yield Problem(place, f"The step '{name}' is left out already.", "Keep one of the two.")
        elif not 1 <= shorter < minutes[name]:
            message = f"{shorter} minutes are not shorter than {minutes[name]} for '{name}'."
            remedy = f"Write 1 to {minutes[name] - 1} minutes, or take the step out of the list."
            yield Problem(place, message, remedy)


@check(Level.ERROR, "document", Session, Series)
def never_cut(kit: Kit, entry: Entry[Session] | Entry[Series]) -> Iterator[Problem]:
    """Welcome, ground, referral and close are never left out, however short the time is.

    People who were stirred up must not leave without coming back to the present and without
    knowing where help is. When time is short, the core part gives way. (Rule V09.)

    To mend: take `cut: true` off the step, or the step out of `short_version.drop`.
    """
    document = entry.document
    own = ("frame", document.frame) if isinstance(document, Series) else ("steps", document.steps)
    for number, step in enumerate(own[1]):
        if isinstance(step, Step) and step.kind in NEVER_CUT and step.cut:
            message = f"The {step.kind} step '{step.id}' may be left out."
            place = entry.place(f"{own[0]}.{number}")
            yield Problem(place, message, "Remove 'cut: true'; shorten the core instead.")
    if isinstance(document, Session) and document.short_version is not None:
        kinds = {p.step.id: p.step.kind for p in placed_steps(kit, Entry(document, entry.source))}
        for number, name in enumerate(document.short_version.drop):
            if kinds.get(name) in NEVER_CUT:
                message = f"The short version leaves out the {kinds[name]} step '{name}'."
                place = entry.place(f"short_version.drop.{number}")
                yield Problem(place, message, "Keep it; shorten the core instead.")


@check(Level.ERROR, "document", Session)
def deep_core_share(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The core of a deep session takes at most 65 % of its minutes.

    The rest is needed to arrive, to come back to the present and to close. (Rule V05.)

    To mend: shorten the core, in the short version too, or give the whole more time.
    """
    if entry.document.depth != "deep":
        return
    for name, _, steps in versions(kit, entry):
        core, total = minutes_of(steps, "core"), minutes_of(steps)
        if 100 * core > MOST_DEEP_PER_CENT * total:
            most = MOST_DEEP_PER_CENT * total // 100
            where = "depth" if name == "session" else "short_version"
            yield Problem(
                entry.place(where),
                f"The core of the {name} takes {core} of {total} minutes, over "
                f"{MOST_DEEP_PER_CENT} %.",
                f"Bring it down to {most} minutes.",
            )


@check(Level.WARNING, "document", Session)
def talk_share(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """Steps of the mode say take at most 40 % of a session, and something is done in it.

    People learn a way of calming down by doing it, not by hearing about it. With young people it
    is 30 %. (Rule V06.)

    To mend: turn talk into something to do, ask or try in pairs.
    """
    steps = placed_steps(kit, entry)
    spoken, total = sum(p.step.minutes for p in steps if p.step.mode == "say"), minutes_of(steps)
    series = series_of(kit, entry)
    young = series is not None and series.audience == "youth"
    most = MOST_SPOKEN_TO_YOUTH if young else MOST_SPOKEN_PER_CENT
    if 100 * spoken > most * total:
        message = f"{spoken} of {total} minutes are talk, over {most} %."
        yield Problem(entry.place("steps"), message, "Let people do, answer or try something.")
    leads = any(action.mode in ("do", "card", "activity") for action in actions_of(steps, "core"))
    if not leads and not any(placed.step.mode == "do" for placed in steps):
        yield Problem(
            entry.place("steps"),
            "Nothing is done in this session.",
            "Add a step of the mode do, such as practising a card.",
        )
