"""What rendering came to: the HTML, and what is known of it without reading it again."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Rendered:
    """A piece of a page.

    `rows` is how many rows and lines hands write on. `titled` says that it begins with a heading of
    its own.
    """

    html: Markup
    rows: int = 0
    titled: bool = False

    def __html__(self) -> str:
        """Return the HTML: a template shows the piece as it is."""
        return self.html
