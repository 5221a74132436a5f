"""The sides of a sheet, a form or a card: their size, their style and what stands on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from peerkit.content.sheet import SMALL
from peerkit.editions.contacts import contact_row
from peerkit.editions.output import Made, Result
from peerkit.editions.print.gates.laid import check_crowded, check_sides, escaped
from peerkit.editions.print.gates.longest import shorten
from peerkit.editions.print.job import Fitted, Printable
from peerkit.editions.print.kinds.format import Format, Side, Type
from peerkit.editions.print.kinds.marked import without
from peerkit.editions.print.kinds.pages import render, style, styles
from peerkit.editions.print.kinds.review import is_draft
from peerkit.editions.print.kinds.room import EDGES, Sheet, blanks_on, size_css
from peerkit.editions.print.layout.engine import Laid, Layouts, joined
from peerkit.editions.print.layout.fit import Lines, Tried, largest
from peerkit.editions.print.layout.measure import EDGE, Area, boxes_of, crowded, escapes
from peerkit.editions.print.paper.cut import copy
from peerkit.editions.print.paper.hints import hinted
from peerkit.editions.print.paper.sizes import grid_of, larger
from peerkit.editions.print.paper.tiles import tile
from peerkit.editions.print.setting import Setting
from peerkit.editions.shapes import COPIES, PAGE, TILES
from peerkit.finding import has_errors

TEMPLATE, KEPT_WHOLE = "sheet.html.j2", ("frame", "caption", "phone", "blank")
MAY_GO = ("messages", "hours")  # what a sheet leaves out first where all does not fit
# How many times its own paper a sheet may take where all does not fit: first these, then those.
NEAR, FAR, WHOLE = (1.0, 3.5), (3.5, 7.0), (7.0, 14.0)


@dataclass(frozen=True)
class SidePages(Printable):
    """A sheet, as the pipeline takes it; each side is a page.

    `whole` is where pictures and numbers stand that no seam of a poster may cut.
    """

    format: Format
    sheet: Sheet
    whole: tuple[Area, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """What is told of a text that is too long decides what is kept, too."""
        told = shorten(self.setting.edition, self.setting.entry)
        return (*super().key, str(self.format.scales), told)

    def fit(self, layouts: Layouts, guess: int) -> Fitted:  # noqa: ARG002 - nothing to guess
        """Lay out each side in the largest type in which its words fit, and use what is left.

        Where a small sheet has no room for all that a camp wrote down, numbers to write to are left
        out, then hours: whom to call and where to go stands on it in any case, on a larger sheet.
        """
        fitted = self._fitted(layouts)
        for what in self._others() if has_errors(fitted.findings) else ():
            if not what._fits_small(layouts):
                continue
            tried = what._fitted(layouts)
            if not has_errors(tried.findings):
                return tried
        return fitted

    def fit_alike(self, layouts: Layouts, scales: Sequence[float]) -> Fitted:
        """Lay out each side in its own size of these, and use what is left."""
        return self._fitted(layouts, [[scale] for scale in scales])

    def tried(self, layouts: Layouts, number: int, scale: float) -> Tried:
        """Lay out one side in one size of type."""
        side = _sides(self.format)[number]
        return self._laid(layouts, side, self._type(side, scale))

    def _type(self, side: Side, scale: float, room: float = 0.0) -> Type:
        """Return how a side is set; in the smallest type all air is taken that can be spared."""
        return Type([side], scale, f"{room:.2f}", scale == self.format.scales[-1])

    def _fits_small(self, layouts: Layouts) -> bool:
        """Say whether each side fits in the smallest type: what does not, need not be tried."""
        smallest = self.format.scales[-1]
        return not any(
            has_errors(self.tried(layouts, number, smallest).findings)
            for number in range(len(self.format.sides))
        )

    def _others(self) -> Iterator[SidePages]:
        """Yield what to try where all does not fit, the best first."""
        shorter = list(self._shorter())
        yield from shorter
        yield from self._larger(NEAR)
        yield from shorter[-1]._larger(NEAR)
        for times in (FAR, WHOLE):
            yield from self._larger(times)
            yield from shorter[-1]._larger(times)

    def _shorter(self) -> Iterator[SidePages]:
        """Yield the sides without what may be left out, ever less of it."""
        what = self
        for name in MAY_GO:
            sides = tuple(replace(s, html=without(s.html, name)) for s in what.format.sides)
            what = replace(
                what, html=without(what.html, name), format=replace(what.format, sides=sides)
            )
            yield what

    def _larger(self, times: tuple[float, float]) -> Iterator[SidePages]:
        """Yield the sides on ever larger sheets, of so many times their own paper.

        The lines to write on grow with the paper where there is room, and type as far as it fits.
        """
        old, paper = self.format.size, self.setting.paper
        sizes = larger(self.format.name, old, paper) if self.format.may_grow else ()
        for name, size in sizes:
            if times[0] < size.area / old.area <= times[1]:
                for blanks in dict.fromkeys((blanks_on(name, old, size), 1.0)):
                    yield self._on(replace(self.format, name=name, size=size, blanks=blanks))

    def _on(self, what: Format) -> SidePages:
        """Return the sides on another sheet."""
        sheet = replace(self.sheet, size=what.name)
        html = render(TEMPLATE, self.setting.edition, sheet, Type(_sides(what)))
        css = (*self.styles[:-1], _size_css(what, sheet.title))
        return replace(self, format=what, sheet=sheet, html=html, styles=css)

    def _fitted(self, layouts: Layouts, scales: Sequence[Sequence[float]] = ()) -> Fitted:
        """Lay out the sides one by one: a full back does not make a short front small.

        `scales` are the sizes to try of each side, where these are not all there are.
        """
        sides = _sides(self.format)
        given = scales or [self.format.scales] * len(sides)
        tried = [self._largest(layouts, *each) for each in zip(sides, given, strict=True)]
        findings = list(dict.fromkeys(finding for one in tried for finding in one.findings))
        laid = [one.laid for one in tried if one.laid is not None]
        full = {one.check for one in findings} & {"side-full", "sheet-overflow"}
        if full:  # what is lost, then, is what has no room
            findings = [one for one in findings if one.check != "text-lost"]
        if len(laid) < len(tried):
            return Fitted(None, findings, self)
        boxes = [box for one in laid for name in KEPT_WHOLE for box in boxes_of(one, name)]
        what = replace(self, whole=tuple(boxes))
        return Fitted(joined(laid), findings, what)

    def finish(self, data: bytes, laid: Laid) -> bytes:
        """Return the file with what its printer must know: how many sides, at their true size."""
        return hinted(data, both_sides=len(laid.pages) > 1 and not self.format.apart)

    def papers(self, file: Path, pages: int) -> Result:
        """Put copies of what is smaller than the paper on it, and part what is larger."""
        sheets = pages if self.format.apart else 1
        return Result([self.made(file, PAGE, pages, sheets), *self._on_paper(file)], [])

    def _on_paper(self, file: Path) -> list[Made]:
        paper, size = self.setting.paper, self.format.size
        grid = grid_of(size, paper)
        if grid.copies > 1:
            path = self.file(file.parent, COPIES)
            return [self.made(path, COPIES, copy(file, path, size, grid, paper), 1)]
        if grid.copies == 0:
            path = self.file(file.parent, TILES)
            pages = tile(file, path, size, paper, self.whole)
            return [self.made(path, TILES, pages, pages)]
        return []

    def _largest(self, layouts: Layouts, side: Side, scales: Sequence[float]) -> Tried:
        def lay(scale: float, room: float, more: int) -> Tried:
            what = replace(side, more=more)
            return self._laid(layouts, what, self._type(what, scale, room))

        lines = Lines(side.blocks.rows, self.format.most_room, side.has_rows)
        return largest(scales, lay, lines)

    def _laid(self, layouts: Layouts, side: Side, given: Type) -> Tried:
        """Lay out a side in one size of type, with what is wrong in it."""
        edition, entry, place = self.setting.edition, self.setting.entry, self.place
        page = render(TEMPLATE, edition, self.sheet, given)
        tried = self.lay(layouts, page)
        if tried.laid is None:
            return tried
        remedy = shorten(edition, entry, side.blocks.html, page)
        edge = EDGES.get(self.format.name, EDGE)
        return Tried(
            tried.laid,
            [
                *tried.findings,
                *check_sides(len(tried.laid.pages), 1, place, remedy),
                *check_crowded(crowded(tried.laid), place, remedy),
                *escaped(escapes(tried.laid, edge), place),
            ],
        )


def side_pages(setting: Setting, what: Format) -> SidePages:
    """Return sides in the language's compact type, before they are fitted."""
    edition = setting.edition
    sheet = _sheet(setting, what)
    html = render(TEMPLATE, edition, sheet, Type(_sides(what)))
    own = style("sheet"), _size_css(what, sheet.title)
    css = styles(setting, edition.language.compact, *own, first=style("shared"))
    return SidePages(setting, html, css, what, sheet)


def _sides(what: Format) -> list[Side]:
    return [Side(what.sides, number) for number in range(len(what.sides))]


def _sheet(setting: Setting, what: Format) -> Sheet:
    edition, entry = setting.edition, setting.entry
    urgent, complaint = contact_row(edition, "urgent"), contact_row(edition, "complaint")
    asks = what.for_participants and not what.own_complaint
    return Sheet(
        # No name is asked for: a phone and a place lead to help.
        urgent=urgent if urgent.named else replace(urgent, name=Markup("")),
        complaint=Markup(" ").join((complaint.phone, complaint.place)) if asks else Markup(""),
        own_help=what.own_help,
        compact=what.name in SMALL,
        title=setting.document.title,
        titled=what.titled,
        discreet=what.discreet,
        id=entry.document.id,
        size=what.name,
        draft=is_draft(edition),
        dates=getattr(entry.document, "dates", False),
        apart=what.apart,
    )


def _size_css(what: Format, title: str) -> str:
    sign, rows = {"apart": what.apart, "own_help": what.own_help}, what.picture_rows
    return size_css(what.name, what.size, rows, blanks=what.blanks, title=title, **sign)
