"""Activities: short things a group does, used inside sessions."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from peerkit.content.document import ActivityId, CardId, Document, Model, Slug
from peerkit.content.step import Action
from peerkit.content.text import Text

ActivityGroup = Literal["opening", "check-in", "grounding", "sharing", "energiser", "closing"]


class Minutes(Model):
    """The shortest and the longest time, in minutes."""

    min: int = Field(ge=1)
    max: int = Field(ge=1)


class Activity(Document):
    """One activity of the bank: never deep, so that it can open or close any session.

    `low_resource` is how to do it with nothing, `access` how people with a disability take part,
    `not_when` who should not do it (rule SR-01). An activity that is a coping card names it;
    `picture` is the drawing that shows what is done.
    """

    kind: ClassVar[str] = "activity"

    id: ActivityId
    group: ActivityGroup
    minutes: Minutes
    ages: str = Field(pattern=r"^(all|\d+(\+|-\d+))$")
    depth: Literal["light", "medium"] = "light"
    purpose: Text
    not_when: Text
    card: CardId | None = None
    picture: Slug | None = None
    actions: tuple[Action, ...] = ()
    low_resource: Text
    access: Text

    @model_validator(mode="after")
    def _has_steps(self) -> Activity:
        if bool(self.actions) == (self.card is not None):
            raise ValueError("an activity has either actions or a card")
        return self
