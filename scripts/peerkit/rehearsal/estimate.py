"""The plan of a session beside the minutes that it would need."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from peerkit.content.session import Group, Series, Session
from peerkit.content.step import Step
from peerkit.kit import Kit
from peerkit.rehearsal.actions import Rehearsal
from peerkit.rehearsal.figures import figures
from peerkit.rehearsal.room import Room

PEOPLE = 10


@dataclass(frozen=True)
class StepEstimate:
    """One step: its planned minutes, and the seconds that it needs."""

    id: str
    title: str
    planned: int
    seconds: float

    @property
    def minutes(self) -> int:
        """The estimate in whole minutes, rounded up from the half."""
        return math.floor(self.seconds / 60 + 0.5)


@dataclass(frozen=True)
class Estimate:
    """One session in one room. `left_out` are the ids of steps that are not held then."""

    session: str
    planned: int
    people: int
    interpreter: bool
    steps: tuple[StepEstimate, ...]
    left_out: tuple[str, ...] = ()

    @property
    def held(self) -> tuple[StepEstimate, ...]:
        """The steps that are held."""
        return tuple(step for step in self.steps if step.id not in self.left_out)

    @property
    def minutes(self) -> int:
        """The minutes that everything held needs, rounded up."""
        return math.ceil(sum(step.seconds for step in self.held) / 60)

    @property
    def fits(self) -> bool:
        """Say whether it can be held in the minutes planned."""
        return self.minutes <= self.planned


def people_in(group: Group, people: int = PEOPLE) -> int:
    """Return how many people to reckon with: as many as asked for, within the group's size."""
    return min(max(people, group.min), group.max)


def estimate(
    kit: Kit, session: Session, series: Series, *, people: int = PEOPLE, interpreter: bool = True
) -> Estimate:
    """Estimate each step of a session as it is written, the frame's steps put in.

    With an interpreter the steps that `with_interpreter` names are left out.
    """
    room = Room(people_in(series.group_of(session), people), interpreter)
    other = session.with_interpreter if interpreter else None
    return Estimate(
        session=session.id,
        planned=session.minutes,
        people=room.people,
        interpreter=interpreter,
        steps=tuple(_steps(Rehearsal(kit, room), series.steps_of(session))),
        left_out=other.drop if other else (),
    )


def _steps(rehearsal: Rehearsal, steps: Iterable[Step]) -> Iterable[StepEstimate]:
    for step in steps:
        seconds = rehearsal.seconds(step.actions) + figures()["change"]
        yield StepEstimate(step.id, step.title, step.minutes, seconds)
