"""Pages that the program makes of what it has printed: no document stands behind them."""

from __future__ import annotations

from dataclasses import dataclass

from peerkit.editions.print.job import Fitted, Printable
from peerkit.editions.print.layout.engine import Layouts
from peerkit.finding import Finding, Place, has_errors


@dataclass(frozen=True)
class PageAlone(Printable):
    """A page without a document, as the pipeline takes it; `name` is what its file is called."""

    name: str

    @property
    def place(self) -> Place:
        """The file itself: no source is to blame for it."""
        return Place(f"{self.name}.pdf")

    @property
    def stem(self) -> str:
        """What the file is called."""
        return self.name

    @property
    def key(self) -> tuple[str, ...]:
        """The page and its styles, which say all."""
        return (self.html, *self.styles, self.name)

    def stops(self) -> list[Finding]:
        """Return nothing: what it tells of has been printed."""
        return []

    def fit(self, layouts: Layouts, guess: int) -> Fitted:  # noqa: ARG002 - nothing to guess
        """Lay the page out, on paper that is long enough or on as many sheets as it takes."""
        tried = self.lay(layouts, self.html)
        wrong = tried.laid is None or has_errors(tried.findings)
        return Fitted(None if wrong else tried.laid, tried.findings, self)
