"""Deep sessions, and sessions with children or about violence: who must be there, and where."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.sessions.steps import placed_steps, series_of
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session, youngest
from peerkit.finding import Level
from peerkit.kit import Kit

LEAST_FACILITATORS = 2
DETAIL_LINE = "IL-1"
ADULT = 18  # years
LIGHT_START = 2  # sessions of a series that are never deep, so that trust can grow
TRAINING = frozenset({"T05"})  # the one session that trains people for such talk


@check(Level.ERROR, "document", Session)
def two_facilitators(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A deep session, and every session with people under 18, has two facilitators.

    One goes with whoever leaves the room, the other stays with the group; and no adult is alone
    with children. A talk between two people needs no second one. (Rules V04, V10, SR-16.)

    To mend: write `facilitators: {min: 2, …}` in the series.
    """
    series = series_of(kit, entry)
    if series is None:
        return
    given = series.facilitators_of(entry.document).min
    demanding = entry.document.depth == "deep" and series.group_of(entry.document).max > 1
    if given < LEAST_FACILITATORS and (demanding or _is_young(series, entry.document)):
        message = f"The session asks for {given} facilitator only."
        yield Problem(entry.place("depth"), message, "Ask for two in its series.yaml.")


@check(Level.ERROR, "document", Session)
def detail_line(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """In the core of a deep session every step that asks has the line for details ready.

    When somebody begins to tell what happened, the facilitator needs the words at once, printed
    beside the question. (Rules V04, SR-10.)

    To mend: add `if_detail: IL-1` to the step.
    """
    if entry.document.depth != "deep":
        return
    for placed in placed_steps(kit, entry):
        step = placed.step
        asks = {step.mode, *(action.mode for action in step.actions)} & {"ask", "pairs"}
        if step.kind == "core" and asks and not (step.if_detail or "").startswith(DETAIL_LINE):
            message = f"The step '{step.id}' asks, and has no line for details ready."
            yield Problem(placed.place, message, f"Add 'if_detail: {DETAIL_LINE}'.")


@check(Level.ERROR, "document", Session)
def required_contacts(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A deep session requires a supervisor and an urgent contact, one with children their own.

    Without somebody to call, the session stays closed in that camp. (Rules V04, V10, SR-17.)

    To mend: add them to `requires` of the session or of its series: supervisor and urgent for deep
    sessions, child-protection for groups with people under 18.
    """
    needed: list[str] = []
    if entry.document.depth == "deep":
        needed += ["supervisor", "urgent"]
    series = series_of(kit, entry)
    if series is not None and _is_young(series, entry.document):
        needed += ["child-protection"]
    stated = series.required_by(entry.document) if series else entry.document.requires
    for contact in needed:
        if contact not in stated:
            message = f"The session does not require the contact '{contact}'."
            yield Problem(entry.place("requires"), message, f"Add {contact} to 'requires'.")


@check(Level.ERROR, "document", Series)
def deep_placement(kit: Kit, entry: Entry[Series]) -> Iterator[Problem]:
    """No track has a deep session among its first two or as its last.

    Trust comes before depth, and after depth there must be another meeting. Deep first is an
    error; deep last is a warning, because a series may still be growing. Team support meetings
    follow an event, not each other, and are left out. (Brief 4.2.)

    To mend: change the order of the track, or add a lighter session.
    """
    for track, names in entry.document.tracks.items():
        deep = [n for n in names if (s := kit.get(Session, n)) and _is_course_deep(s.document)]
        place = entry.place(f"tracks.{track}")
        for name in deep:
            if name in names[:LIGHT_START]:
                message = f"The deep session {name} is number {names.index(name) + 1} of '{track}'."
                yield Problem(place, message, f"Put {LIGHT_START} lighter sessions before it.")
            elif name == names[-1]:
                message = f"The track '{track}' ends with the deep session {name}."
                remedy = "Let a lighter session follow."
                yield Problem(place, message, remedy, level=Level.WARNING)


@check(Level.ERROR, "document", Series)
def no_supervisor_track(kit: Kit, entry: Entry[Series]) -> Iterator[Problem]:
    """The track for camps without a supervisor has no deep session.

    Deep sessions are never run without supervision. (Rules V04, SR-45.)

    To mend: take the deep session out of the track `no-supervisor`.
    """
    names = entry.document.tracks.get("no-supervisor", ())
    for number, name in enumerate(names):
        session = kit.get(Session, name)
        if session is not None and session.document.depth == "deep":
            place = entry.place(f"tracks.no-supervisor.{number}")
            message = f"The track for camps without supervisor has the deep session {name}."
            yield Problem(place, message, "Take it out of this track.")


@check(Level.ERROR, "document", Session)
def group_topics(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """No group talks about suicide or self-harm; no mixed or young group about sexual violence.

    Such talk spreads harm in groups and puts survivors at risk. Both are for trained people, in
    private. The only session with the flag `suicide` is the training T05. (Rules V10, V11, SR-06,
    SR-09.)

    To mend: take the topic, not only the flag, out of the session.
    """
    flags = set(entry.document.flags)
    series = series_of(kit, entry)
    place = entry.place("flags")
    for flag in sorted(flags & {"suicide", "self-harm"}):
        if entry.document.id not in TRAINING:
            message = f"A group session has the flag '{flag}'."
            yield Problem(place, message, "Leave it to private talk with trained people.")
    if "gbv" in flags and series is not None:
        group = series.group_of(entry.document)
        if group.sex != "same" and entry.document.id not in TRAINING:
            message = f"The flag 'gbv' stands in a session for groups of '{group.sex}' sex."
            yield Problem(place, message, "Make a group of one sex, or take the topic out.")
        if _is_young(series, entry.document):
            message = "The flag 'gbv' stands in a series for people under 18."
            yield Problem(place, message, "Take the topic out.")


def _is_course_deep(session: Session) -> bool:
    return session.depth == "deep" and session.team_meeting is None


def _is_young(series: Series, session: Session) -> bool:
    return youngest(series.group_of(session)) < ADULT
