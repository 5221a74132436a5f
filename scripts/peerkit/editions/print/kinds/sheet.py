"""Prints sheets and forms: one page a side in its own size, and pages full of copies to cut."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.sheet import Block, Sheet
from peerkit.content.text import walk
from peerkit.editions.output import Made
from peerkit.editions.output import size_of as bytes_of
from peerkit.editions.print.gates.finished import MOST_OTHER, check_finished, meant
from peerkit.editions.print.gates.longest import shorten
from peerkit.editions.print.gates.stops import stops
from peerkit.editions.print.kept import Kept
from peerkit.editions.print.kinds.sides import Printed, layout_for, plain_html, values_of
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.fit import fitting
from peerkit.editions.print.paper.cut import copy
from peerkit.editions.print.paper.sizes import Paper, Size, grid_of, size_of
from peerkit.editions.print.paper.tiles import tile
from peerkit.editions.render import Renderer
from peerkit.finding import Finding, has_errors

MOST_FORM = 1.15  # a form is for writing on: room goes to its lines
Result = tuple[list[Made], list[Finding]]


@dataclass(frozen=True)
class SheetPress:
    """Prints sheets and forms into a folder, in one language on one paper."""

    folder: Path
    paper: Paper
    families: tuple[str, ...]
    kept: Kept = field(default_factory=lambda: Kept(None))

    def print(self, renderer: Renderer, entry: Entry[Any]) -> Result:
        """Print a sheet or a form, and copies of what is smaller than the paper."""
        if isinstance(entry.document, Form):
            return self._form(renderer, entry)
        return self._sheet(renderer, entry)

    def _sheet(self, renderer: Renderer, entry: Entry[Sheet]) -> Result:
        document = entry.document
        sides = [renderer.sheet_blocks(entry, "front")]
        if document.back:
            sides.append(renderer.sheet_blocks(entry, "back"))
        what = Printed(
            document.size,
            size_of(document, self.paper),
            tuple(sides),
            discreet=document.discreet,
            titled=not document.discreet,
            for_participants=document.readers != "facilitators",
            picture_rows=_picture_rows(document),
            own_help=any("{urgent.phone}" in text for _, text in walk(document)),
            own_complaint=any("complaint" in (b.contacts or ()) for b in _blocks(document)),
        )
        return self._print(renderer, entry, what)

    def _form(self, renderer: Renderer, entry: Entry[Form]) -> Result:
        size = Size(self.paper.width, self.paper.height)
        sides = (renderer.form(entry),)
        return self._print(
            renderer, entry, Printed("a4", size, sides, titled=False, most=MOST_FORM)
        )

    def _print(self, renderer: Renderer, entry: Entry[Any], what: Printed) -> Result:
        layout = layout_for(renderer, what, self.families, self.paper)
        html = plain_html(values_of(renderer, entry, what))
        held_back = stops(renderer, entry, self.families)
        if held_back:
            return [], held_back
        parts = (html, *layout.styles, self.paper.name, entry.source.slug, str(entry.place()))
        key = self.kept.key((*parts, str(what.scales), shorten(renderer.edition, entry)))
        known = self.kept.put(key, self.folder)
        if known is None:
            known = self._anew(renderer, entry, what, layout, html)
            self.kept.keep(key, known, self.folder)
        return known

    def _anew(
        self,
        renderer: Renderer,
        entry: Entry[Any],
        what: Printed,
        layout: Layout,
        html: str,
    ) -> Result:
        document, findings = fitting(renderer, layout, entry, what)
        if document is None:
            return [], findings
        single = self.folder / f"{entry.source.slug}.pdf"
        data, problems = layout.write(document, entry.place())
        single.write_bytes(data)
        held = meant(html, self.families, renderer.edition.camp, MOST_OTHER)
        findings += problems or check_finished(single, held, entry.place())
        if has_errors(findings):
            return [], findings
        made = [self._made(single, entry, "page", len(document.pages), 1)]
        return [*made, *self._papers(single, entry, what.size)], findings

    def _papers(self, single: Path, entry: Entry[Any], size: Size) -> list[Made]:
        """Put copies of what is smaller than the paper on it, and part what is larger."""
        grid = grid_of(size, self.paper)
        stem = f"{entry.source.slug}-{self.paper.name}"
        if grid.copies > 1:
            path = self.folder / f"{stem}-copies.pdf"
            pages = copy(single, path, size, grid, self.paper)
            return [self._made(path, entry, "copies", pages, 1)]
        if grid.copies == 0:
            path = self.folder / f"{stem}-tiles.pdf"
            pages = tile(single, path, size, self.paper)
            return [self._made(path, entry, "tiles", pages, pages)]
        return []

    def _made(self, path: Path, entry: Entry[Any], shape: str, pages: int, sheets: int) -> Made:
        tag = self.folder.name
        name = f"print/{tag}/{path.name}"
        return Made(name, tag, entry.document.id, shape, pages, sheets, bytes_of(path))


def _blocks(sheet: Sheet) -> tuple[Block, ...]:
    return (*sheet.front, *sheet.back)


def _picture_rows(sheet: Sheet) -> int:
    """Return how many rows of pictures the fullest side of a sheet has."""
    return max(_rows_on(sheet.front), _rows_on(sheet.back), 1)


def _rows_on(side: tuple[Block, ...]) -> int:
    counts = [len(block.pictures or ()) for block in side]
    return sum(-(-count // columns_of(count)) for count in counts if count)


def columns_of(pictures: int) -> int:
    """Return how many of so many pictures stand side by side; sheet.css has the same widths."""
    if pictures == 1:
        return 1
    return 2 if pictures in (2, 4, 8) else 3
