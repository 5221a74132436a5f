"""Pictures: line drawings, each with the words that stand for it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from peerkit.content.document import Document, Model, Policy, Slug
from peerkit.content.text import Text

FOLDER = "facilitation/pictures"

# What a picture shows, from the list of what pictures may show (rule SR-38).
Shows = Literal["person", "people", "body", "face", "place", "thing", "weather", "sign", "plan"]


class Picture(Model):
    """One drawing, `<id>.svg` beside the list. `alt` says what is seen, for those who cannot see.

    `meaning` tells artists and translators what it must make people understand, so that it can be
    drawn anew for another place; `never` is what it must not be taken for. `mirrored` ones turn
    round in right-to-left languages. `tested` stays false until people of a place have read it.
    `reserved` tells who uses a drawing that no document names, such as a page of the site.
    """

    id: Slug
    alt: Text
    meaning: str
    never: str = ""
    mirrored: bool = False
    shows: tuple[Shows, ...] = Field(min_length=1)
    tested: Literal[False] = False
    reserved: str = ""


class Pictures(Document):
    """Every drawing of the kit."""

    kind: ClassVar[str] = "pictures"

    policy: Policy = "open"  # each drawing stands alone
    pictures: tuple[Picture, ...] = Field(min_length=1)
