"""In what a document is set: its words, its fonts and its paper, in one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.print.paper.sizes import PAPERS, Paper
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.whereabouts import place_of
from peerkit.finding import Place


@dataclass(frozen=True)
class Setting:
    """One document and what it is printed with.

    `renderer` says it in the reader's language; `families` are the fonts to set in, best first.
    """

    renderer: Renderer
    entry: Entry[Any]
    families: tuple[str, ...]

    @property
    def edition(self) -> Edition:
        """The language and the camp."""
        return self.renderer.edition

    @property
    def document(self) -> Any:
        """The document in the reader's language."""
        return self.edition.translation(self.entry).document

    @property
    def paper(self) -> Paper:
        """The camp's own paper."""
        return PAPERS[self.edition.camp.paper]

    @property
    def place(self) -> Place:
        """Where findings point: the catalogue of a translation, or the English document."""
        return place_of(self.edition, self.entry)

    @property
    def slug(self) -> str:
        """What the files of the document are called."""
        return self.entry.source.slug

    @property
    def script(self) -> str:
        """The script of the language."""
        return self.edition.language.script

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.edition.language.direction == "rtl"
