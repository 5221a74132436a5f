"""Who hears a line: groups of adults, meetings of two, and children need different words."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.sessions.steps import placed_steps, series_of
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session, youngest
from peerkit.finding import Level
from peerkit.kit import Kit

ADULT = 18  # years
DETAIL = "IL-1"


def details_lines(series: Series, session: Session) -> tuple[str, ...]:
    """Return the lines for details that fit who meets; the first is the one to propose."""
    group = series.group_of(session)
    if youngest(group) < ADULT:
        return (f"{DETAIL}-child",)
    if group.max == 1:
        return (f"{DETAIL}-pair",)
    return (DETAIL, f"{DETAIL}-team")


@check(Level.ERROR, "document", Session)
def details_line_audience(kit: Kit, entry: Entry[Session]) -> Iterator[Problem]:
    """The line for details fits who meets: a group, two people, or children.

    'You can talk with me after' offers a child a private talk with one adult, and cuts off a
    survivor who is already alone with the mentor. (Rules SR-10, SR-16.)

    To mend: IL-1 in groups of adults, IL-1-pair in meetings of two, IL-1-child with children.
    """
    series = series_of(kit, entry)
    if series is None:
        return
    fitting = details_lines(series, entry.document)
    for placed in placed_steps(kit, entry):
        said = [action.line for action in placed.step.actions]
        for name in (placed.step.if_detail, *said):
            is_detail = name == DETAIL or (name or "").startswith(f"{DETAIL}-")
            if is_detail and name not in fitting:
                message = f"The line {name} in '{placed.step.id}' is not for these people."
                yield Problem(placed.place, message, f"Use {fitting[0]}.")
