"""Sessions and cards by who they are for, age, minutes, need and language.

Without a script the page is a plain list sorted by who; the script narrows the same list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from peerkit.camp.choice import sessions_of
from peerkit.content.card import Card, CardGroup
from peerkit.content.document import Entry
from peerkit.content.session import Audience, Series, Session, youngest
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.shown import is_foreign
from peerkit.editions.site.pages.site_map import SiteMap

AGES = (5, 10, 13, 18)
MINUTES = (30, 60, 90)
# Whom the cards of these groups are for; all others are for everyone.
_CARDS_FOR: dict[str, Audience] = {
    "youth": "youth",
    "parents": "caregivers",
    "helpers": "peer-supporters",
}


@dataclass(frozen=True)
class Found:
    """One session or card with what it is looked for by.

    `from_age` is the lowest age in years, 0 for all ages. `minutes` are those of the shortest
    version, None for cards. `need` is the group of the card, or of the card that a session gives
    to try at home; empty where there is none. `own` says that it is in the reader's language.
    """

    page: SitePage
    who: Audience | None
    from_age: int
    minutes: int | None
    longest: int | None
    need: str
    own: bool
    series: Entry[Series] | None = None


@dataclass(frozen=True)
class Part:
    """What of a list stands below one heading: the sessions of a series, or the cards of a need."""

    rows: tuple[Found, ...]
    series: Entry[Series] | None = None
    need: str = ""


def _parts(found: list[Found]) -> list[Part]:
    parts: dict[tuple[str, str], list[Found]] = {}
    for one in found:
        parts.setdefault(_heading(one), []).append(one)
    return [Part(tuple(rows), rows[0].series, need) for (_, need), rows in parts.items()]


def _heading(one: Found) -> tuple[str, str]:
    """Return what stands above a row: the id of its series, or its need."""
    return (one.series.document.id, "") if one.series else ("", one.need)


def values_of(job: Job, site: SiteMap) -> dict[str, Any]:
    """Return what the finder's page shows: its list by who, and what can be chosen."""
    found = [*_sessions(job, site), *_cards(job, site)]
    groups = {who: [one for one in found if one.who == who] for who in (*get_args(Audience), None)}
    needs = {one.need for one in found}
    return {
        "groups": {who: _parts(rows) for who, rows in groups.items() if rows},
        "ages": AGES,
        "minutes": MINUTES,
        "needs": [need for need in get_args(CardGroup) if need in needs],
        "language": job.edition.language,
        "is_source": job.edition.is_source,
    }


def _sessions(job: Job, site: SiteMap) -> Iterator[Found]:
    kit = job.edition.kit
    for page in site.pages:
        if page.kind != "session" or page.entry is None:
            continue
        session: Session = page.entry.document
        series = kit.series_of(session)
        if series is None or session.id not in sessions_of(series.document, job.edition.camp):
            continue
        home = kit.get(Card, session.home_practice) if session.home_practice else None
        short = session.short_version.minutes if session.short_version else session.minutes
        yield Found(
            page,
            series.document.audience,
            youngest(series.document.group_of(session)),
            short,
            session.minutes,
            home.document.group if home else "",
            not is_foreign(job.edition, page.entry),
            series,
        )


def _cards(job: Job, site: SiteMap) -> Iterator[Found]:
    for page in site.pages:
        if page.kind == "card" and page.entry is not None:
            group = page.entry.document.group
            own = not is_foreign(job.edition, page.entry)
            yield Found(page, _CARDS_FOR.get(group), 0, None, None, group, own)
