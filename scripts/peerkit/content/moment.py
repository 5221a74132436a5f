"""Hard-moment cards: what to do when something hard happens in a session."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from peerkit.content.document import Document, Slug
from peerkit.content.step import Action
from peerkit.content.text import Text

MomentId = Annotated[str, Field(pattern=r"^HM-\d\d$")]


class HardMoment(Document):
    """One hard moment: the front says what it looks like, the back what to do.

    `see` is what a facilitator sees or hears, `actions` the lines on the back in order, `never`
    what makes it worse, and `after` what is done when the session is over. `leave_group` marks
    moments in which one helper goes out with one person, so that nothing private is said to the
    group (rules SR-06, SR-08).
    """

    kind: ClassVar[str] = "moment"

    id: MomentId
    see: Text
    picture: Slug | None = None
    leave_group: bool = False
    actions: tuple[Action, ...] = Field(min_length=3, max_length=6)
    never: Text
    after: Text
