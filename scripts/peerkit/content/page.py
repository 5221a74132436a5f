"""Pages and guides: Markdown with a header, shown on the site and, for guides, printed."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from peerkit.content.document import Document
from peerkit.content.text import Text

Markdown = Annotated[str, StringConstraints(strict=True, min_length=1)]


class Page(Document):
    """One page of the website. `body` is English Markdown, `body_line` its first line's number.

    `translate: false` marks pages for maintainers, which stay English.
    """

    kind: ClassVar[str] = "page"

    summary: Text
    order: int = Field(default=50, ge=0)
    translate: bool = True
    body: Markdown
    body_line: int = Field(ge=1)


class Guide(Page):
    """A guide of several pages: on the site and printable."""

    kind: ClassVar[str] = "guide"
