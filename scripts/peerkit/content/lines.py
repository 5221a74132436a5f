"""Fixed lines: words that are translated once, reviewed twice and never said differently."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from peerkit.content.document import Document, LineId, Model, Policy, Slug
from peerkit.content.text import Text

Setting = Literal["group", "private", "facilitator"]


# Ends of the ids of lines made for a meeting of two, of children, of a team (also at the end of a
# shift, led by a manager), or an open one.
VARIANTS = ("-pair", "-child", "-team", "-shift", "-meeting")


class Line(Model):
    """One fixed line. `title` says what it is for; `setting` says where it may be used."""

    id: LineId
    title: Text
    setting: Setting = "group"
    parts: tuple[Text, ...] = Field(min_length=1)

    @property
    def variant(self) -> bool:
        """Say whether the line is another one made for a certain kind of meeting."""
        return self.id.endswith(VARIANTS)


class CrisisBox(Model):
    """What to do in danger. Its contacts are references filled from the camp profile."""

    title: Text
    steps: tuple[Text, ...] = Field(min_length=1)
    no_phone: Text


class NamedList(Model):
    """A titled list, such as the medical warning signs."""

    title: Text
    intro: Text
    items: tuple[Text, ...] = Field(min_length=1)


class GroundRule(Model):
    """One agreement of the group, short enough for a poster."""

    id: Slug
    text: Text


class GroundRules(Model):
    """The agreements that every group starts from."""

    title: Text
    intro: Text
    rules: tuple[GroundRule, ...] = Field(min_length=1)


class FixedLines(Document):
    """What is the same everywhere: fixed lines, crisis box, medical signs, own care, agreements.

    `reading_guide` tells facilitators how to read a script.
    """

    kind: ClassVar[str] = "lines"

    policy: Policy = "strict"
    lines: tuple[Line, ...] = Field(min_length=1)
    crisis_box: CrisisBox
    clinic_now: NamedList
    reading_guide: NamedList
    own_care: NamedList
    ground_rules: GroundRules

    def line(self, line_id: str) -> Line | None:
        """Return the line with this id, or None."""
        return next((line for line in self.lines if line.id == line_id), None)
