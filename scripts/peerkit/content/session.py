"""Sessions and series: ordered sessions of timed steps, as said and done in the room."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from peerkit.content.document import CardId, Document, LineId, Model, Slug
from peerkit.content.step import AnyStep, Step
from peerkit.content.text import Text

Depth = Literal["light", "medium", "deep"]
Sex = Literal["same", "mixed", "any"]
Audience = Literal["adults", "youth", "caregivers", "aid-workers", "peer-supporters", "community"]
ContactRole = Literal["urgent", "supervisor", "child-protection"]


class Group(Model):
    """Who meets: smallest and largest number of people, and the default sex policy."""

    min: int = Field(ge=1)
    max: int = Field(ge=1)
    sex: Sex
    ages: str = Field(pattern=r"^\d+(\+|-\d+)$")


class Facilitators(Model):
    """How many facilitators, and how many of them signed off after training.

    `outside_line` says that none of them is in the participants' line of command (rule SR-27).
    """

    min: int = Field(ge=1)
    signed_off: int = Field(ge=0)
    outside_line: bool = False


class TeamMeeting(Model):
    """What keeps a meeting after a hard event from becoming a debriefing (rule SR-27, brief 1.3).

    `voluntary` and not `minutes_taken` are fixed; `follow_up_days` is when the same people meet
    again, in days after the meeting.
    """

    voluntary: Literal[True]
    minutes_taken: Literal[False]
    follow_up_days: tuple[int, int]


class Material(Model):
    """A thing to bring, and what to use where there is none (rule V07)."""

    item: Text
    low_resource: Text


class Safety(Model):
    """What never to do, what to watch for, and the stop rules that hold in this session."""

    do_not: tuple[Text, ...] = ()
    watch: tuple[Text, ...] = ()
    stop_rules: tuple[LineId, ...] = ()


class Adaptations(Model):
    """How the session changes for a setting; a session's own words replace its series'."""

    low_literacy: Text | None = None
    mixed_gender: Text | None = None
    online: Text | None = None
    disability: Text | None = None
    youth: Text | None = None


class ShortVersion(Model):
    """The session in less time: steps left out and steps made shorter, by step id."""

    minutes: int = Field(ge=1)
    drop: tuple[Slug, ...] = ()
    shorten: dict[str, int] = Field(default_factory=dict)


class WithInterpreter(Model):
    """What is left out when everything is said twice, by step id, and what else changes then."""

    drop: tuple[Slug, ...] = ()
    note: Text | None = None


class Session(Document):
    """One meeting, written so that a first-time facilitator can run it.

    `group` and `facilitators` are those of the series unless the session has its own.
    `invented_people` says that every story in it is about people who do not exist (rule SR-31),
    `mixed` that women and men may hold it together (rule V11).
    A script of up to 30 minutes has no short version.
    """

    kind: ClassVar[str] = "session"

    series: Slug
    order: int = Field(ge=1)
    minutes: int = Field(ge=1)
    depth: Depth
    purpose: Text
    outcomes: tuple[Text, ...] = Field(min_length=1, max_length=3)
    requires: tuple[ContactRole, ...] = ()
    group: Group | None = None
    facilitators: Facilitators | None = None
    team_meeting: TeamMeeting | None = None
    invented_people: bool = False
    mixed: bool = True
    materials: tuple[Material, ...] = ()
    prepare: tuple[Text, ...] = ()
    steps: tuple[AnyStep, ...] = Field(min_length=1)
    safety: Safety = Safety()
    adaptations: Adaptations = Adaptations()
    short_version: ShortVersion | None = None
    with_interpreter: WithInterpreter | None = None
    home_practice: CardId | None = None


class Series(Document):
    """Ordered sessions that share a frame of steps, a group and defaults.

    `rhythm_days` counts the days from one session to the next; None where there is no fixed
    rhythm, which `rhythm` then tells. `requires` holds for every session of the series.
    `caregivers` is the series for those who care for the young people of this one.
    `materials`, `prepare` and `safety` hold for every session; its own come after them.
    """

    kind: ClassVar[str] = "series"

    audience: Audience = "adults"
    purpose: Text
    sessions: tuple[str, ...] = Field(min_length=1)
    tracks: dict[Slug, tuple[str, ...]]
    rhythm: Text
    rhythm_days: int | None = Field(default=None, ge=1)
    group: Group
    facilitators: Facilitators
    requires: tuple[ContactRole, ...] = ()
    caregivers: Slug | None = None
    frame: tuple[Step, ...] = ()
    materials: tuple[Material, ...] = ()
    prepare: tuple[Text, ...] = ()
    safety: Safety = Safety()
    adaptations: Adaptations
    after_session: tuple[Text, ...] = Field(min_length=1)

    def steps_of(self, session: Session) -> tuple[Step, ...]:
        """Return the session's steps with those of the frame put in.

        A shared step whose id the frame lacks is left out; the check `broken-reference` tells.
        """
        frame = {step.id: step for step in self.frame}
        return tuple(
            step if isinstance(step, Step) else with_minutes(frame[step.use], step.minutes)
            for step in session.steps
            if isinstance(step, Step) or step.use in frame
        )

    def group_of(self, session: Session) -> Group:
        """Return who meets in a session."""
        return session.group or self.group

    def facilitators_of(self, session: Session) -> Facilitators:
        """Return how many facilitators a session needs."""
        return session.facilitators or self.facilitators

    def prepare_of(self, session: Session) -> tuple[str, ...]:
        """Return what to do before a session, that of the series first."""
        return (*self.prepare, *session.prepare)

    def safety_of(self, session: Session) -> Safety:
        """Return what keeps a session safe, that of the series first.

        A stop rule that both name stands once.
        """
        rules = dict.fromkeys((*self.safety.stop_rules, *session.safety.stop_rules))
        return Safety(
            do_not=(*self.safety.do_not, *session.safety.do_not),
            watch=(*self.safety.watch, *session.safety.watch),
            stop_rules=tuple(rules),
        )

    def required_by(self, session: Session) -> tuple[ContactRole, ...]:
        """Return the contacts that a session needs, its own and those of the series."""
        return tuple(dict.fromkeys((*self.requires, *session.requires)))


def with_minutes(step: Step, minutes: int | None) -> Step:
    """Return the step with other minutes; None keeps its own."""
    return step if minutes is None else step.model_copy(update={"minutes": minutes})


def short_steps(steps: tuple[Step, ...], short: ShortVersion | None) -> tuple[Step, ...]:
    """Return the steps of the short version, each with its shortened minutes; none without one."""
    if short is None:
        return ()
    kept = (step for step in steps if step.id not in short.drop)
    return tuple(with_minutes(step, short.shorten.get(step.id)) for step in kept)


def youngest(group: Group) -> int:
    """Return the lowest age of a group, in years; `ages` is `18+` or `10-12`."""
    return int(group.ages.rstrip("+").partition("-")[0])
