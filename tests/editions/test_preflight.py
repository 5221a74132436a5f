"""What preflight tells of a place and its groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from peerkit.camp.profile import LocalReview
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.editions.edition import Edition
from peerkit.editions.preflight import READERS, preflight
from peerkit.kit import Kit


def rows(edition: Edition, title: str, kit: Kit | None = None) -> dict[str, str]:
    """Return the rows of a section, by what they are about."""
    told = preflight(kit or edition.kit, edition.camp, edition.as_of, (), ())
    (section,) = (one for one in told if one.title == title)
    return {row.what: row.detail for row in section.rows}


@pytest.mark.parametrize("danger", [True, False])
def test_deep_sessions_wait_on_days_of_danger(english: Edition, danger: bool) -> None:
    camp = english.camp.model_copy(update={"ongoing_danger": danger})
    told = rows(replace(english, camp=camp), "This place")
    assert ("hold no deep session on a day of danger or alarm" in told.values()) is danger


def test_each_reader_of_this_place_is_named() -> None:
    assert READERS.keys() == LocalReview.model_fields.keys()


def test_who_has_read_the_edition_here(english: Edition) -> None:
    review = LocalReview(community=date(2026, 3, 4))
    camp = english.camp.model_copy(update={"reviewed": review})
    told = rows(replace(english, camp=camp), "This place")
    assert told["Review here: people of the community"] == "read on 2026-03-04"
    assert told["Review here: safeguarding"] == "nobody has read it yet"


def test_people_and_days_of_a_series(english: Edition) -> None:
    (series,) = english.kit.of(Series)
    camp = english.camp.model_copy(update={"series": {}})
    edition = replace(english, camp=camp)
    number = len(series.document.sessions)
    leaders = "2 to lead, 1 of them signed off after training"
    weekly = f"{leaders}; {number} sessions, one every 7 days: {7 * (number - 1) + 1} days"
    assert rows(edition, "People and days") == {str(series.document.title): weekly}
    free = series.document.model_copy(update={"rhythm_days": None})
    entries = {**edition.kit.entries, free.id: Entry(free, series.source)}
    told = rows(edition, "People and days", replace(edition.kit, entries=entries))
    assert told == {str(free.title): f"{leaders}; {number} sessions: {free.rhythm}"}
