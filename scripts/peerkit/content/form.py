"""Forms: what is written down, by whom, where it is kept and for how long."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from peerkit.content.document import Document, Model, Slug
from peerkit.content.text import Text

FormId = Annotated[str, Field(pattern=r"^F-\d\d[a-z]?$")]
FieldType = Literal["tick", "choice", "count", "date", "code", "scale", "mark", "draw", "words"]
Personal = Literal["none", "pseudonym", "restricted"]
TICKED: tuple[FieldType, ...] = ("tick", "choice", "scale", "mark", "draw")


class FormField(Model):
    """One thing to fill in.

    `count` is a tally, `code` a made-up code, `mark` a thumb or colour mark, `words` a line to
    write on. `personal` says whether what is written tells who a person is: `pseudonym` for codes,
    `restricted` for what only the keeper may read (rule SR-15). `part` counts the parts of its form
    from 1.
    """

    id: Slug
    label: Text
    type: FieldType
    options: tuple[Text, ...] = ()
    personal: Personal = "none"
    part: int = Field(default=0, ge=0, le=4)
    lines: int = Field(default=1, ge=1, le=8)


class Form(Document):
    """A form to fill in by hand. `days_kept` is after how many days it is destroyed.

    `parts` are the titles of pieces that are cut apart; the last one, at the foot, leaves.
    `validated` is true only for measures that have been tested by research; none of the kit's own.
    """

    kind: ClassVar[str] = "form"

    id: FormId
    purpose: Text
    how: tuple[Text, ...] = Field(min_length=1)
    filled_by: Text
    kept_by: Text
    days_kept: int = Field(ge=0)
    validated: Literal[False] = False
    fields: tuple[FormField, ...] = Field(min_length=1)
    parts: tuple[Text, ...] = Field(default=(), max_length=4)
    rows: int = Field(default=1, ge=1, le=20)
    never: Text

    @model_validator(mode="after")
    def _in_a_part(self) -> Form:
        wanted = set(range(1, len(self.parts) + 1)) or {0}
        if {one.part for one in self.fields} != wanted:
            raise ValueError("each part needs a field, and each field a part that there is")
        return self

    @property
    def lines(self) -> int:
        """How many rows and lines hands write on; what is only ticked takes half of one."""
        if self.rows > 1:
            return self.rows
        ticked = sum(field.type in TICKED for field in self.fields)
        written = sum(field.lines for field in self.fields if field.type not in TICKED)
        return written + ticked // 2 + 1
