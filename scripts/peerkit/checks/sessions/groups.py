"""Who a session is for and who leads it: teams after a hard event, young people, adults."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.sessions.steps import placed_steps, series_of
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session, youngest
from peerkit.finding import Level
from peerkit.kit import Kit

ADULT = 18  # years
FOLLOW_UP = (21, 28)  # days: three to four weeks after the event
_TEAM_MEETING = re.compile(r"TSM-\d")
_TIMES = {
    "two weeks of a death": re.compile(r"two weeks of a death", re.IGNORECASE),
    "alert days": re.compile(r"alert days?", re.IGNORECASE),
    "distribution days": re.compile(r"distribution days?", re.IGNORECASE),
}
_STORY = re.compile(
    r"\b(role-?play|scenario|invented|picture story|story of|tell (them|the group) (a|this) story)"
    r"\b",
    re.IGNORECASE,
)


@check(Level.ERROR, "document", Session)
def team_meeting(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A team support meeting is voluntary, led from outside the line, and followed up.

    Single meetings after an event that make people tell it can do harm. So nobody must come or
    speak, no manager leads, no minutes are taken, and the same two people meet the team again
    after three to four weeks. (Rule SR-27, brief 1.3.)

    To mend: write `team_meeting: {voluntary: true, minutes_taken: false, follow_up_days: [21, 28]}`
    and `outside_line: true` under `facilitators`.
    """
    session = entry.document
    rules = session.team_meeting
    if rules is None:
        if _TEAM_MEETING.fullmatch(session.id):
            message = "The meeting does not say that it is voluntary, and when it is followed up."
            yield Problem(entry.place("id"), message, "Add 'team_meeting'.")
        return
    series = series_of(kit, entry)
    leaders = series.facilitators_of(session) if series else session.facilitators
    if leaders is None or not leaders.outside_line:
        message = "The meeting may be led by somebody from the line of command."
        remedy = "Write 'outside_line: true' under 'facilitators'."
        yield Problem(entry.place("team_meeting"), message, remedy)
    if rules.follow_up_days != FOLLOW_UP:
        first, last = rules.follow_up_days
        message = f"The follow-up is after {first} to {last} days, not after three to four weeks."
        remedy = f"Write 'follow_up_days: [{FOLLOW_UP[0]}, {FOLLOW_UP[1]}]'."
        yield Problem(entry.place("team_meeting.follow_up_days"), message, remedy)


@check(Level.ERROR, "document", Series)
def caregiver_series(kit: Kit, entry: Entry[Series]) -> Iterator[Problem]:
    """A series for young people has meetings for those who care for them beside it.

    What a child learns in a group lasts only where the adults at home know of it. (Brief 4.2.)

    To mend: write `caregivers:` with the id of a series whose audience is caregivers.
    """
    series = entry.document
    if series.audience != "youth":
        return
    beside = kit.get(Series, series.caregivers or "")
    if beside is None or beside.document.audience != "caregivers":
        message = "No series for caregivers stands beside this series for young people."
        yield Problem(entry.place("caregivers"), message, "Name one under 'caregivers'.")


@check(Level.ERROR, "document", Series)
def adults_only(kit: Kit, entry: Entry[Series]) -> Iterator[Problem]:  # noqa: ARG001
    """Only a series for young people takes people under 18.

    Peer supporters are adults; younger people are friends who link to a safe adult, and are never
    given another person's burden. (Rules V10, SR-19.)

    To mend: write `ages: "18+"`, or set `audience: youth` and what belongs to it.
    """
    series = entry.document
    if series.audience != "youth" and youngest(series.group) < ADULT:
        message = f"The ages '{series.group.ages}' stand in a series for {series.audience}."
        yield Problem(entry.place("group"), message, "Write 'ages: \"18+\"'.")


@check(Level.ERROR, "document", Session)
def deep_timing(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A deep session in a group says when not to hold it.

    Not within two weeks of a death in the group, not on days of alert, not on distribution days:
    then people have no room for it, or nobody to go to afterwards. A team support meeting follows
    a death and is not barred by one. (Rule SR-25.)

    To mend: write all three under `prepare`.
    """
    series = series_of(kit, entry)
    alone = series is not None and series.group_of(entry.document).max == 1
    if entry.document.depth != "deep" or alone:
        return
    words = " ".join(series.prepare_of(entry.document) if series else entry.document.prepare)
    # A team meets because of the event: a death bars no team meeting.
    team = entry.document.team_meeting is not None
    asked = {name: one for name, one in _TIMES.items() if not (team and "death" in name)}
    missing = [name for name, pattern in asked.items() if not pattern.search(words)]
    if missing:
        message = f"The session does not say not to hold it: {', '.join(missing)}."
        remedy = f"Add it under 'prepare', such as 'Do not hold it on {missing[-1]}.'"
        yield Problem(entry.place("prepare"), message, remedy)


@check(Level.ERROR, "document", Session)
def invented_people(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """A session with a story or a role-play says that its people are invented.

    A story that neighbours recognise shames a family. (Rule SR-31.)

    To mend: make sure that nobody can be recognised, and write `invented_people: true`.
    """
    if entry.document.invented_people:
        return
    for placed in placed_steps(kit, entry):
        words = " ".join(action.text or "" for action in placed.step.actions)
        found = _STORY.search(words)
        if found and placed.step.kind == "core":
            message = f"The step '{placed.step.id}' tells or plays a story: '{found.group()}'."
            remedy = "Use invented people only, and write 'invented_people: true'."
            yield Problem(placed.place, message, remedy)
            return
