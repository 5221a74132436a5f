"""Review sheets: what people must judge about a series, and where they sign it off.

A sheet claims nothing. It becomes a review only when somebody has read the series and the roles
and the day stand under `review` in its files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from peerkit.checks.english.reading import grade_of
from peerkit.checks.rules import Reviewer, Rule, judged_by
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session
from peerkit.kit import Kit

TITLES: dict[Reviewer, str] = {
    "mhpss": "Mental health and psychosocial support",
    "safeguarding": "Safeguarding",
    "community": "Community",
}


@dataclass(frozen=True)
class Line:
    """One session on the sheet. `grade` is the reading grade, or empty."""

    id: str
    title: str
    minutes: int
    depth: str
    flags: str
    grade: str


@dataclass(frozen=True)
class Part:
    """What one reviewer looks at."""

    title: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class ReviewSheet:
    """The sheet of one series."""

    id: str
    title: str
    purpose: str
    lines: tuple[Line, ...]
    parts: tuple[Part, ...]


def review_sheet(kit: Kit, series: Entry[Series]) -> ReviewSheet:
    """Return the review sheet of a series."""
    document = series.document
    parts = tuple(Part(TITLES[one], judged_by(one)) for one in get_args(Reviewer))
    lines = tuple(_lines(kit, document))
    return ReviewSheet(document.id, str(document.title), str(document.purpose), lines, parts)


def _lines(kit: Kit, series: Series) -> Iterator[Line]:
    for key in series.sessions:
        entry = kit.get(Session, key)
        if entry is None:
            continue
        session = entry.document
        grade = grade_of(entry)
        shown = "" if grade is None else f"{grade:.1f}"
        flags = ", ".join(session.flags)
        yield Line(key, str(session.title), session.minutes, session.depth, flags, shown)
