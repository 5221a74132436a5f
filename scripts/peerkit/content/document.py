"""What every document has: its header, its place in the files, and how ids look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from peerkit.content.text import Text
from peerkit.finding import Place

Reading = Literal["participant", "facilitator", "manager"]
Policy = Literal["strict", "partial", "open"]
Status = Literal["draft", "reviewed", "field-tested", "retired"]
Use = Literal["idea", "quote", "adapted"]

Role = Literal[
    "mhpss",
    "safeguarding",
    "child-protection",
    "gbv",
    "medical",
    "community",
    "disability",
    "youth",
    "staff-care",
    "evaluation",
]

CARD_ID = r"^CC-\d\d$"
LINE_ID = r"^(line\.[a-z-]+|IL-\d(-[a-z]+)?|STOP-\d)$"
ACTIVITY_ID = r"^(OPN|CHK|GRD|SHR|ENG|CLO)-\d\d$"
SLUG = r"^[a-z0-9][a-z0-9-]{0,62}$"

CardId = Annotated[str, Field(pattern=CARD_ID)]
LineId = Annotated[str, Field(pattern=LINE_ID)]
ActivityId = Annotated[str, Field(pattern=ACTIVITY_ID)]
Slug = Annotated[str, Field(pattern=SLUG)]


class Model(BaseModel):
    """Base of every value read from a file: frozen, strict, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class SourceNote(Model):
    """Where an idea came from. `adapted` text would bind the kit to the source's licence.

    `organisation` published it in `year`; titles and names stay as they were published.
    """

    title: str
    organisation: str = ""
    year: int | None = Field(default=None, ge=1900, le=2100)
    use: Use
    url: str = ""
    licence: str = ""


class Review(Model):
    """Who reviewed the English document, by role; empty until real people have done it."""

    mhpss: str | None = None
    safeguarding: str | None = None
    community: str | None = None


class Document(Model):
    """One English source file with an id.

    `id` is the stable code printed for cross-reference (AD4, CC-13, W35) and never translated.
    `policy` says what a reader gets when a translation is incomplete: `strict` shows the whole
    document in English, `partial` shows English blocks marked as such, and all of it English where
    less than half is translated, `open` shows whatever is translated.
    `reviewers` are the roles that would have to review it; `review` says who has.
    """

    kind: ClassVar[str]

    id: str = Field(pattern=r"^[A-Za-z][A-Za-z0-9.-]*$")
    title: Text
    summary: Text | None = None
    reading: Reading = "facilitator"
    policy: Policy = "partial"
    status: Status = "draft"
    flags: tuple[
        Literal[
            "suicide",
            "self-harm",
            "gbv",
            "child",
            "trauma-adjacent",
            "grief",
            "substance",
            "medical",
        ],
        ...,
    ] = ()
    review: Review = Review()
    sources: tuple[SourceNote, ...] = ()
    reviewers: tuple[Role, ...] = ()


D_co = TypeVar("D_co", bound=Document, covariant=True)


@dataclass(frozen=True)
class Source:
    """The file a document came from.

    `path` is relative to the kit's root, with forward slashes. `lines` gives the line of each
    dotted field path. `text` is the whole file as read.
    """

    path: str
    text: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def place(self, dotted: str = "") -> Place:
        """Return the place of a field, or of the nearest enclosing field that has a line."""
        known = dotted
        while known and known not in self.lines:
            known = known.rpartition(".")[0]
        return Place(self.path, self.lines.get(known, 0), dotted)

    @property
    def domain(self) -> str:
        """The catalogue a document's messages live in, as a path below `locales/<tag>/`.

        One catalogue per sitting: each page and guide has its own; the documents of one folder
        below `facilitation/` share one.
        """
        folder = self.path.rpartition("/")[0]
        if folder.startswith("facilitation/"):
            return folder
        return self.path.rpartition(".")[0].removeprefix("locales/")

    @property
    def slug(self) -> str:
        """The file's readable name, without folder and ending."""
        return self.path.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True)
class Entry(Generic[D_co]):
    """A document together with the file it came from.

    `memo` keeps what others have worked out from it, such as its messages, which are asked for
    again and again.
    """

    document: D_co
    source: Source
    memo: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        """Leave the memo behind on the way to another process."""
        return type(self), (self.document, self.source)

    def place(self, dotted: str = "") -> Place:
        """Return the place of one of the document's fields."""
        return self.source.place(dotted)
