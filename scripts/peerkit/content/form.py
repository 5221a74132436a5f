"""Forms: what is written down, by whom, where it is kept and for how long."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from peerkit.content.document import Document, Model, Slug
from peerkit.content.text import Text

FormId = Annotated[str, Field(pattern=r"^F-\d\d[a-z]?$")]
FieldType = Literal["tick", "choice", "count", "date", "code", "scale", "mark", "draw", "words"]
Personal = Literal["none", "pseudonym", "restricted"]


class FormField(Model):
    """One thing to fill in.

    `count` is a tally, `code` a made-up code, `mark` a thumb or colour mark, `words` a line to
    write on. `personal` says whether what is written tells who a person is: `pseudonym` for codes,
    `restricted` for what only the keeper may read (rule SR-15).
    """

    id: Slug
    label: Text
    type: FieldType
    options: tuple[Text, ...] = ()
    personal: Personal = "none"
    lines: int = Field(default=1, ge=1, le=8)


class Form(Document):
    """A form to fill in by hand. `days_kept` is after how many days it is destroyed.

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
    rows: int = Field(default=1, ge=1, le=20)
    never: Text
