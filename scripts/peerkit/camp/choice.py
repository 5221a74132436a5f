"""What a camp runs, and what stays locked there: series, tracks and the reasons for each lock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from peerkit.camp.fill import LockReason, locked
from peerkit.camp.profile import CampProfile
from peerkit.content.booklet import Length, Mixing
from peerkit.content.session import Series, Session


@dataclass(frozen=True)
class Choice:
    """What one edition was asked for: the length of sessions, and who meets."""

    length: Length = "full"
    sex: Mixing = "same"


DEFAULT = Choice()


@dataclass(frozen=True)
class Lock:
    """Why a session may not be held. `contact` names what is missing; empty for `mixed`."""

    why: Literal["contact", "mixed"]
    contact: LockReason | None = None


def runs(series: Series, camp: CampProfile) -> bool:
    """Say whether a camp runs a series; a camp that has chosen none is offered every one."""
    return not camp.series or series.id in camp.series


def sessions_of(series: Series, camp: CampProfile, track: str = "full") -> tuple[str, ...]:
    """Return the ids of the sessions a camp runs, in order; none of a series that is off.

    `track` is used where the camp has chosen none for this series.
    """
    if not runs(series, camp):
        return ()
    if series.id in camp.series:
        return camp.enabled(series)
    return series.tracks.get(track, series.sessions)


def needs(session: Session, series: Series | None) -> tuple[str, ...]:
    """Return the contacts without which a session stays locked (rules V04, V10).

    A deep session needs urgent help and a supervisor whether or not its file says so.
    """
    always = ("urgent", "supervisor") if session.depth == "deep" else ()
    stated = series.required_by(session) if series else session.requires
    return tuple(dict.fromkeys((*stated, *always)))


def locks(
    session: Session, series: Series | None, camp: CampProfile, as_of: date, choice: Choice
) -> tuple[Lock, ...]:
    """Return every reason why a session may not be held here; empty: it may (V04, V11, V41)."""
    return tuple(_locks(session, series, camp, as_of, choice))


def _locks(
    session: Session, series: Series | None, camp: CampProfile, as_of: date, choice: Choice
) -> Iterator[Lock]:
    for reason in locked(needs(session, series), camp, as_of):
        yield Lock("contact", reason)
    if choice.sex == "mixed" and not session.mixed:
        yield Lock("mixed")
