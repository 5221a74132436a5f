"""Coping cards: one thing to do, in four to six short steps."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from peerkit.content.document import CardId, Document, Model, Reading, Slug
from peerkit.content.text import Text

CardGroup = Literal[
    "calm-body",
    "worry",
    "reminders",
    "sleep",
    "low-mood",
    "loss",
    "anger",
    "problems",
    "connection",
    "hope",
    "parents",
    "helpers",
    "youth",
    "urgent",
]


class Pace(Model):
    """How a card's breathing goes: seconds in and out, and how many breaths.

    Out is longer than in, and nothing is held: a held breath frightens people who panic.
    """

    inhale: int = Field(ge=2, le=6)
    exhale: int = Field(ge=3, le=10)
    times: int = Field(ge=3, le=10)


class Card(Document):
    """A coping card. `not_when` says who should not use it (rule SR-01).

    `seated` is how to do it sitting, without reading or with little movement (rule SR-21);
    `alternative` is the card to use instead where this one does not fit. `foot` are the last words
    on both sides, in place of those on stopping: in an emergency, stopping would be wrong.
    `pictures` are the drawings of the steps, one each, by their ids. `pace` lets a phone show when
    to breathe.
    """

    kind: ClassVar[str] = "card"

    group: CardGroup
    reading: Reading = "participant"
    purpose: Text
    when: Text
    not_when: Text
    steps: tuple[Text, ...] = Field(min_length=4, max_length=6)
    pictures: tuple[Slug, ...] = Field(default=(), max_length=6)
    seated: Text
    alternative: CardId | None = None
    foot: Text | None = None
    pace: Pace | None = None
