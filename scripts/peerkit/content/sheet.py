"""Sheets: posters, leaflets, wallet cards and signs, each a few blocks on a page."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from peerkit.content.alternatives import check_one, filled
from peerkit.content.document import CardId, Document, LineId, Model, Slug
from peerkit.content.text import Text

SheetId = Annotated[str, Field(pattern=r"^P-\d\d$")]
SheetSize = Literal["a3", "a4", "a5", "a6", "a7", "wallet", "strip"]
Readers = Literal["participants", "facilitators", "everyone"]
# Too small to say on each side what is the same on both, or to ask for more than is needed.
SMALL = ("wallet", "strip", "a7")


class Captioned(Model):
    """A picture by its id, with the words below it."""

    picture: Slug
    text: Text


class Scale(Model):
    """Rows to answer with a mark, each with the same number of pictures from low to high."""

    rows: tuple[Text, ...] = Field(min_length=1)
    marks: Literal["jars", "faces", "stones"]
    number: int = Field(default=5, ge=2, le=5)


class Table(Model):
    """Columns with empty rows to write in."""

    columns: tuple[Text, ...] = Field(min_length=1, max_length=6)
    rows: int = Field(ge=1, le=20)


class Block(Model):
    """One block of a sheet; exactly one field is filled.

    `draw` are boxes to draw in and `blanks` lines to write on, each with its label. `contacts`
    prints the camp's contacts of these roles, or labelled blanks.
    """

    heading: Text | None = None
    text: Text | None = None
    points: tuple[Text, ...] | None = None
    numbered: tuple[Text, ...] | None = None
    pictures: tuple[Captioned, ...] | None = None
    draw: tuple[Text, ...] | None = None
    blanks: tuple[Text, ...] | None = None
    scale: Scale | None = None
    table: Table | None = None
    contacts: tuple[str, ...] | None = None
    card: CardId | None = None
    line: LineId | None = None
    ground_rules: Literal[True] | None = None
    clinic_now: Literal[True] | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Block:
        check_one(self, type(self).model_fields, "a block")
        return self

    @property
    def kind(self) -> str:
        """The name of the filled field."""
        return filled(self, type(self).model_fields)[0]

    @property
    def rows(self) -> int:
        """How many rows and lines hands write on."""
        return len(self.blanks or ()) + (self.table.rows if self.table else 0)


class Sheet(Document):
    """Something printed on one page or cut from one.

    Every sheet for participants carries the crisis box and the way to complain (rules SR-02 and
    SR-34); no document can switch that off. `discreet` sheets show no topic words outside and are
    given by hand, never hung up (rule SR-09). `dates` says that days or hours are written on it:
    then the calendar and the clock it means are told, where the language has others. `apart` gives
    each picture of the front a page of its own, as signs need.
    """

    kind: ClassVar[str] = "sheet"

    id: SheetId
    size: SheetSize
    wide: bool = False
    readers: Readers
    discreet: bool = False
    dates: bool = False
    apart: bool = False
    purpose: Text
    front: tuple[Block, ...] = Field(min_length=1)
    back: tuple[Block, ...] = ()

    @property
    def signs(self) -> int:
        """How many pictures each have a page of their own; 0 where they stand together."""
        return sum(len(block.pictures or ()) for block in self.front) if self.apart else 0

    @property
    def small(self) -> bool:
        """Whether only what is needed most has room."""
        return self.size in SMALL

    def rows_on(self, side: Literal["front", "back"]) -> int:
        """Return how many rows and lines of a side hands write on."""
        return sum(block.rows for block in (self.front if side == "front" else self.back))
