"""Prints sheets and forms: one page a side in its own size, and pages full of copies to cut."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup
from weasyprint import Document as Laid

from peerkit.camp.reference import Reference
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.sheet import Block, Sheet
from peerkit.content.text import walk
from peerkit.editions.icons import icon_css
from peerkit.editions.output import Made
from peerkit.editions.output import size_of as bytes_of
from peerkit.editions.print.copies import copy
from peerkit.editions.print.finished import MOST_OTHER, check_finished, meant
from peerkit.editions.print.gates import (
    check_crowded,
    check_sides,
    escaped,
)
from peerkit.editions.print.kept import Kept
from peerkit.editions.print.layout import Layout
from peerkit.editions.print.longest import shorten
from peerkit.editions.print.measure import EDGE, crowded, escapes
from peerkit.editions.print.pages import environment
from peerkit.editions.print.paper import Paper
from peerkit.editions.print.review import is_draft
from peerkit.editions.print.sizes import Size, grid_of, size_of
from peerkit.editions.print.tiles import tile
from peerkit.editions.print.tokens import token_css
from peerkit.editions.render import Renderer
from peerkit.editions.words import fact_html, html
from peerkit.finding import Finding, has_errors

# Sizes of type against the usual one, the largest first: a sheet is read from afar.
SCALES = (1.6, 1.45, 1.3, 1.15, 1.0, 0.92, 0.84, 0.78)
# What is small already is not made smaller: 8.5 pt is the least that poor light allows.
LEAST = {"wallet": 1.0, "strip": 0.84, "a7": 0.92, "a6": 0.92}
COMPACT = ("wallet", "strip", "a7")  # too small to say on each side what is the same on both
MOST_FORM = 1.15  # a form is for writing on: room goes to its lines
PICTURES = {"wallet": 0.27, "a7": 0.33, "a6": 0.4}  # share of a side that pictures take
STYLES = Path(__file__).parent / "styles"
EDGES = {"wallet": 3.0, "strip": 6.0, "a7": 5.0, "a6": 6.0}  # mm
Result = tuple[list[Made], list[Finding]]


@dataclass(frozen=True)
class Printed:
    """What is printed of one document: its sides, its size, and for whom."""

    name: str
    size: Size
    sides: tuple[Markup, ...]
    titled: bool = True
    discreet: bool = False
    for_participants: bool = True
    picture_rows: int = 1
    most: float = SCALES[0]
    own_help: bool = False
    own_complaint: bool = False

    @property
    def scales(self) -> list[float]:
        """The sizes of type to try, the largest first."""
        least = LEAST.get(self.name, SCALES[-1])
        return [scale for scale in SCALES if least <= scale <= self.most]


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
        layout = self._layout(renderer, what)
        values = _values(renderer, entry, what)
        html = environment().get_template("sheet.html.j2").render({**values, "scale": 1})
        parts = (html, *layout.styles, self.paper.name, entry.source.slug, str(entry.place()))
        key = self.kept.key((*parts, str(what.scales), shorten(renderer.edition, entry)))
        known = self.kept.put(key, self.folder)
        if known is None:
            known = self._anew(renderer, entry, what, layout, values)
            self.kept.keep(key, known, self.folder)
        return known

    def _anew(
        self,
        renderer: Renderer,
        entry: Entry[Any],
        what: Printed,
        layout: Layout,
        values: dict[str, Any],
    ) -> Result:
        remedy = shorten(renderer.edition, entry)
        document, findings = _fitting(layout, values, entry, what, remedy)
        if document is None:
            return [], findings
        single = self.folder / f"{entry.source.slug}.pdf"
        data, problems = layout.write(document, entry.place())
        single.write_bytes(data)
        html = environment().get_template("sheet.html.j2").render({**values, "scale": 1})
        what_file = meant(html, self.families, renderer.edition.camp, MOST_OTHER)
        findings += problems or check_finished(single, what_file, entry.place())
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

    def _layout(self, renderer: Renderer, what: Printed) -> Layout:
        edition = renderer.edition
        language = edition.language.compact
        families = tuple(dict.fromkeys((*language.fonts, *self.families)))
        tokens = token_css(language, edition.words, families, self.paper)
        style = (STYLES / "sheet.css").read_text(encoding="utf-8")
        shared = (STYLES / "shared.css").read_text(encoding="utf-8")
        styles = (shared, tokens, icon_css(), style, _size_css(what))
        return Layout(styles, edition.language.script)

    def _made(self, path: Path, entry: Entry[Any], shape: str, pages: int, sheets: int) -> Made:
        tag = self.folder.name
        name = f"print/{tag}/{path.name}"
        return Made(name, tag, entry.document.id, shape, pages, sheets, bytes_of(path))


def _size_css(what: Printed) -> str:
    edge = EDGES.get(what.name, 9.0)
    inner = what.size.height - 2 * edge - 0.5  # half a millimetre that rounding may take
    height = inner * PICTURES.get(what.name, 0.5) / what.picture_rows
    return f"""
@page {{ size: {what.size.width}mm {what.size.height}mm; }}
:root {{ --edge: {edge}mm; --inner-height: {inner}mm; --picture: {height}mm; }}
"""


def _values(renderer: Renderer, entry: Entry[Any], what: Printed) -> dict[str, Any]:
    edition = renderer.edition
    fields = ("name", "phone", "place")
    urgent = {f"urgent_{one}": fact_html(edition, Reference("urgent", one)) for one in fields}
    asks = what.for_participants and not what.own_complaint
    complaint = [fact_html(edition, Reference("complaint", one)) for one in ("phone", "place")]
    return {
        **urgent,
        "complaint": Markup(" ").join(complaint) if asks else Markup(""),
        "own_help": what.own_help,
        "compact": what.name in COMPACT,
        "edition": edition,
        "language": edition.language,
        "w": edition.words,
        "lines": edition.lines,
        "h": lambda text: html(edition, text),
        "title": edition.translation(entry).document.title,
        "titled": what.titled,
        "discreet": what.discreet,
        "id": entry.document.id,
        "size": what.name,
        "sides": what.sides,
        "draft": is_draft(edition, [entry]),
        "dates": getattr(entry.document, "dates", False),
    }


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


def _fitting(
    layout: Layout, values: dict[str, Any], entry: Entry[Any], what: Printed, remedy: str
) -> tuple[Laid | None, list[Finding]]:
    """Lay out the sides in the largest type in which each is one page with all its words."""
    page = environment().get_template("sheet.html.j2")
    document: Laid | None = None
    findings: list[Finding] = []
    for scale in what.scales:
        html = page.render({**values, "scale": scale})
        document, findings = layout.pages(html, entry.place())
        if document is None:
            break
        edge = EDGES.get(what.name, EDGE)
        findings += [
            *check_sides(len(document.pages), len(what.sides), entry.place(), remedy),
            *check_crowded(crowded(document), entry.place(), remedy),
            *escaped(escapes(document, edge), entry.place()),
        ]
        if not findings:
            break
    return document, findings
