"""Booklets and decks: which documents go together on paper, in which order."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from peerkit.content.alternatives import check_one, filled
from peerkit.content.document import ActivityId, CardId, Document, Model, Slug
from peerkit.content.form import FormId
from peerkit.content.text import Text

BookletFormat = Literal["booklet", "deck"]
Length = Literal["full", "short"]
Mixing = Literal["same", "mixed"]
PART_KINDS = (
    "intro",
    "reading_guide",
    "series",
    "guide",
    "page",
    "checklist",
    "cards",
    "ground_rules",
    "lines",
    "clinic_now",
    "activities",
    "moments",
    "forms",
    "own_care",
    "notes",
)


class Section(Model):
    """A titled text written for this booklet: paragraphs, then points to follow."""

    title: Text
    paragraphs: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()


class Part(Model):
    """One part of a booklet; exactly one field is filled.

    `series` prints the sessions of the track, only those in `sessions` where that is given, so that
    a long series fits in two booklets that a stapler holds. `page` is one of the website, such as
    W71. `lines` are the fixed lines with their stop rules, `moments` every hard moment, `own_care`
    how helpers look after themselves, `notes` that many pages of writing lines.
    """

    intro: Section | None = None
    reading_guide: Literal[True] | None = None
    series: Slug | None = None
    guide: str | None = None
    page: str | None = None
    checklist: str | None = None
    cards: tuple[CardId, ...] | None = None
    ground_rules: Literal[True] | None = None
    lines: Literal[True] | None = None
    clinic_now: Literal[True] | None = None
    activities: tuple[ActivityId, ...] | None = None
    moments: Literal[True] | None = None
    forms: tuple[FormId, ...] | None = None
    own_care: Literal[True] | None = None
    notes: int | None = Field(default=None, ge=1, le=8)
    sessions: tuple[str, ...] | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Part:
        check_one(self, PART_KINDS, "a part")
        if self.sessions is not None and self.series is None:
            raise ValueError("'sessions' chooses among those of a series: name the series too")
        return self

    @property
    def kind(self) -> str:
        """The name of the filled field."""
        return filled(self, PART_KINDS)[0]


class Booklet(Document):
    """Something printed, folded and handed out: A5 pages, or a deck of cards.

    `track` is used where the camp has chosen none. `length` prints the short version of each
    session; `sex` says whether women and men meet together, which some sessions do not allow.
    `picture` is the drawing on the cover, by which hands find it; without one it is a circle of
    people.
    """

    kind: ClassVar[str] = "booklet"

    format: BookletFormat = "booklet"
    subtitle: Text
    picture: Slug | None = None
    track: Slug = "full"
    length: Length = "full"
    sex: Mixing = "same"
    parts: tuple[Part, ...] = Field(min_length=1)
