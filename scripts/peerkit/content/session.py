"""Sessions and series: ordered sessions of timed steps, as said and done in the room."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from peerkit.content.document import CardId, Document, LineId, Model, Slug
from peerkit.content.text import Text

StepKind = Literal[
    "welcome", "agreements", "check-in", "recall", "core", "stretch", "ground", "referral", "close"
]
Mode = Literal["say", "do", "ask", "pairs"]
Depth = Literal["light", "medium", "deep"]
Sex = Literal["same", "mixed", "any"]
ContactRole = Literal["urgent", "supervisor", "child-protection"]

WORDS = ("say", "do", "ask", "pairs", "pause", "watch", "note")
REFERENCES = ("line", "card")


class Action(Model):
    """One thing a facilitator does inside a step; exactly one field is filled.

    `say` and `ask` are spoken aloud, `do` and `pairs` are carried out, `pause` is a silence,
    `watch` and `note` are for the facilitator alone, `line` speaks a fixed line and `card`
    leads a coping card.
    """

    say: Text | None = None
    do: Text | None = None
    ask: Text | None = None
    pairs: Text | None = None
    pause: Text | None = None
    watch: Text | None = None
    note: Text | None = None
    line: LineId | None = None
    card: CardId | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Action:
        filled = [name for name in (*WORDS, *REFERENCES) if getattr(self, name) is not None]
        if len(filled) != 1:
            raise ValueError(f"an action has exactly one of {', '.join((*WORDS, *REFERENCES))}")
        return self

    @property
    def mode(self) -> str:
        """The name of the filled field."""
        return next(n for n in (*WORDS, *REFERENCES) if getattr(self, n) is not None)

    @property
    def text(self) -> Text | None:
        """The words of the action; None for `line` and `card`, which name another document."""
        words: Text | None = getattr(self, self.mode) if self.mode in WORDS else None
        return words


class Step(Model):
    """A timed part of a session. `minutes` counts whole minutes.

    `if_detail` is the fixed line to say when someone begins to tell details (rule SR-10).
    `cut` marks a step that may go when time is short. `company` marks a closing that asks who
    each person will be with (rule SR-24).
    """

    id: Slug
    kind: StepKind
    mode: Mode
    minutes: int = Field(ge=1, le=120)
    title: Text
    actions: tuple[Action, ...] = Field(min_length=1)
    if_detail: LineId | None = None
    cut: bool = False
    company: bool = False


class SharedStep(Model):
    """A step of the series' frame, used in a session by its id, with the minutes if they differ."""

    use: Slug
    minutes: int | None = Field(default=None, ge=1, le=120)


def _step_tag(value: object) -> str:
    shared = "use" in value if isinstance(value, dict) else isinstance(value, SharedStep)
    return "shared" if shared else "step"


AnyStep = Annotated[
    Annotated[Step, Tag("step")] | Annotated[SharedStep, Tag("shared")], Discriminator(_step_tag)
]


class Group(Model):
    """Who meets: smallest and largest number of people, and the default sex policy."""

    min: int = Field(ge=1)
    max: int = Field(ge=1)
    sex: Sex
    ages: str = Field(pattern=r"^\d+(\+|-\d+)$")


class Facilitators(Model):
    """How many facilitators, and how many of them signed off after training."""

    min: int = Field(ge=1)
    signed_off: int = Field(ge=0)


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


class Session(Document):
    """One meeting, written so that a first-time facilitator can run it."""

    kind: ClassVar[str] = "session"

    series: Slug
    order: int = Field(ge=1)
    minutes: int = Field(ge=1)
    depth: Depth
    purpose: Text
    outcomes: tuple[Text, ...] = Field(min_length=1, max_length=3)
    requires: tuple[ContactRole, ...] = ()
    materials: tuple[Material, ...]
    prepare: tuple[Text, ...] = Field(min_length=1)
    steps: tuple[AnyStep, ...] = Field(min_length=1)
    safety: Safety
    adaptations: Adaptations = Adaptations()
    short_version: ShortVersion
    home_practice: CardId | None = None


class Series(Document):
    """Ordered sessions that share a frame of steps, a group and defaults."""

    kind: ClassVar[str] = "series"

    purpose: Text
    sessions: tuple[str, ...] = Field(min_length=1)
    tracks: dict[Slug, tuple[str, ...]]
    rhythm_days: int = Field(ge=1)
    group: Group
    facilitators: Facilitators
    frame: tuple[Step, ...]
    adaptations: Adaptations
    after_session: tuple[Text, ...] = Field(min_length=1)

    def steps_of(self, session: Session) -> tuple[Step, ...]:
        """Return the session's steps with those of the frame put in.

        A shared step whose id the frame lacks is left out; the check `broken-reference` tells.
        """
        frame = {step.id: step for step in self.frame}
        return tuple(
            step if isinstance(step, Step) else _with_minutes(frame[step.use], step.minutes)
            for step in session.steps
            if isinstance(step, Step) or step.use in frame
        )


def _with_minutes(step: Step, minutes: int | None) -> Step:
    return step if minutes is None else step.model_copy(update={"minutes": minutes})


def short_steps(steps: tuple[Step, ...], short: ShortVersion) -> tuple[Step, ...]:
    """Return the steps of the short version, each with its shortened minutes."""
    kept = (step for step in steps if step.id not in short.drop)
    return tuple(_with_minutes(step, short.shorten.get(step.id)) for step in kept)
