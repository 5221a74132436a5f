"""Steps: timed parts of a session, made of the things a facilitator says and does."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from peerkit.content.alternatives import check_one, filled
from peerkit.content.document import ActivityId, CardId, LineId, Model, Slug
from peerkit.content.text import Text

StepKind = Literal[
    "welcome", "agreements", "check-in", "recall", "core", "stretch", "ground", "referral", "close"
]
Mode = Literal["say", "do", "ask", "pairs"]

WORDS = ("say", "do", "ask", "pairs", "pause", "watch", "note")
REFERENCES = ("line", "card", "activity")


class Action(Model):
    """One thing a facilitator does inside a step; exactly one field is filled.

    `say` and `ask` are spoken aloud, `do` and `pairs` are carried out, `pause` is a silence,
    `watch` and `note` are for the facilitator alone, `line` speaks a fixed line, `card` leads a
    coping card and `activity` one of the activity bank.
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
    activity: ActivityId | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Action:
        check_one(self, (*WORDS, *REFERENCES), "an action")
        return self

    @property
    def mode(self) -> str:
        """The name of the filled field."""
        return filled(self, (*WORDS, *REFERENCES))[0]

    @property
    def text(self) -> Text | None:
        """The words of the action; None where another document is named."""
        words: Text | None = getattr(self, self.mode) if self.mode in WORDS else None
        return words


class Step(Model):
    """A timed part of a session. `minutes` counts whole minutes.

    `if_detail` is the fixed line to say when someone begins to tell details (rule SR-10).
    `picture` is the drawing that shows what is done, by its id.
    `cut` marks a step that may go when time is short. `company` marks a closing that asks who
    each person will be with (rule SR-24).
    """

    id: Slug
    kind: StepKind
    mode: Mode
    minutes: int = Field(ge=1, le=120)
    title: Text
    actions: tuple[Action, ...] = Field(min_length=1)
    picture: Slug | None = None
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
