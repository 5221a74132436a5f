"""Booklets and decks: which documents go together on paper, in which order."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from peerkit.content.document import CardId, Document, Model, Slug
from peerkit.content.text import Text

BookletFormat = Literal["booklet", "deck"]
PART_KINDS = (
    "intro",
    "series",
    "guide",
    "checklist",
    "cards",
    "ground_rules",
    "lines",
    "clinic_now",
    "notes",
)


class Section(Model):
    """A titled text written for this booklet: paragraphs, then points to follow."""

    title: Text
    paragraphs: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()


class Part(Model):
    """One part of a booklet; exactly one field is filled.

    `series` prints every session of the track, `lines` the fixed lines with their stop rules,
    `notes` that many pages of writing lines.
    """

    intro: Section | None = None
    series: Slug | None = None
    guide: str | None = None
    checklist: str | None = None
    cards: tuple[CardId, ...] | None = None
    ground_rules: Literal[True] | None = None
    lines: Literal[True] | None = None
    clinic_now: Literal[True] | None = None
    notes: int | None = Field(default=None, ge=1, le=8)

    @model_validator(mode="after")
    def _exactly_one(self) -> Part:
        if len([n for n in PART_KINDS if getattr(self, n) is not None]) != 1:
            raise ValueError(f"a part has exactly one of {', '.join(PART_KINDS)}")
        return self

    @property
    def kind(self) -> str:
        """The name of the filled field."""
        return next(n for n in PART_KINDS if getattr(self, n) is not None)


class Booklet(Document):
    """Something printed, folded and handed out: A5 pages, or a deck of cards."""

    kind: ClassVar[str] = "booklet"

    format: BookletFormat = "booklet"
    subtitle: Text
    track: Slug = "full"
    parts: tuple[Part, ...] = Field(min_length=1)
