"""The sides of a sheet, a form or a card: their size, their style and what stands on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from peerkit.content.sheet import SMALL
from peerkit.editions.contacts import contact_row
from peerkit.editions.output import Made, Result
from peerkit.editions.print.gates.laid import check_crowded, check_sides, escaped
from peerkit.editions.print.gates.longest import shorten
from peerkit.editions.print.job import Fitted, Printable
from peerkit.editions.print.kinds.marked import ROW, without
from peerkit.editions.print.kinds.pages import render, style, styles
from peerkit.editions.print.kinds.review import is_draft
from peerkit.editions.print.kinds.room import EDGES, Sheet, blanks_on, size_css
from peerkit.editions.print.layout.engine import Laid, Layouts, joined
from peerkit.editions.print.layout.fit import MOST_ROOM, Lines, Tried, largest
from peerkit.editions.print.layout.measure import EDGE, Area, boxes_of, crowded, escapes
from peerkit.editions.print.paper.cut import copy
from peerkit.editions.print.paper.hints import hinted
from peerkit.editions.print.paper.sizes import Size, grid_of, larger
from peerkit.editions.print.paper.tiles import tile
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.rendered import Rendered
from peerkit.editions.shapes import COPIES, PAGE, TILES
from peerkit.finding import has_errors

TEMPLATE, KEPT_WHOLE = "sheet.html.j2", ("frame", "caption")
MAY_GO = ("messages", "hours")  # what a sheet leaves out first where all does not fit
# Sizes of type against the usual one, the largest first: a sheet is read from afar.
SCALES = (1.6, 1.5, 1.4, 1.3, 1.22, 1.15, 1.07, 1.0, 0.92, 0.84, 0.78)
# What is small already is not made smaller: 8.5 pt is the least that poor light allows.
LEAST = {"wallet": 1.0, "strip": 0.92, "a7": 0.92, "a6": 0.92}
WIDEST = 1.3  # the largest type on such a poster
# How many times its own paper a sheet may take where all does not fit: first these, then those.
NEAR, FAR = (1.0, 3.5), (3.5, 7.0)


@dataclass(frozen=True)
class Format:
    """The sides of one document, how large they are and for whom.

    `name` is that of the size, `most` the largest type to try; `own_help` and `own_complaint` say
    that the sides tell themselves what else stands at their foot; `may_grow` that a larger sheet
    may be taken; `apart` that each side is a sheet of its own. A row to write on
    grows by `most_room` mm at most. `blanks` says how many times as long and high as usual lines to
    write on are.
    """

    name: str
    size: Size
    sides: tuple[Rendered, ...]
    titled: bool = True
    discreet: bool = False
    for_participants: bool = True
    picture_rows: int = 1
    most: float = SCALES[0]
    own_help: bool = False
    own_complaint: bool = False
    may_grow: bool = False
    apart: bool = False
    most_room: float = MOST_ROOM
    blanks: float = 1.0

    @property
    def scales(self) -> list[float]:
        """The sizes of type to try, the largest first."""
        least = LEAST.get(self.name, SCALES[-1])
        return [scale for scale in SCALES if least <= scale <= self.most]


@dataclass(frozen=True)
class Side:
    """One side of a sheet, by its number among all; `more` rows join each table to write in."""

    every: tuple[Rendered, ...]
    number: int
    more: int = 0

    @property
    def blocks(self) -> Rendered:
        """What stands on the side."""
        blocks = self.every[self.number]
        html = ROW.sub(lambda found: found.group(1) * (1 + self.more), blocks.html)
        return replace(blocks, html=Markup(html))  # noqa: S704 - it was escaped when rendered

    @property
    def has_rows(self) -> bool:
        """Whether a table to write in stands on it."""
        return bool(ROW.search(self.every[self.number].html))

    @property
    def first(self) -> bool:
        """Whether it is the front."""
        return self.number == 0

    @property
    def last(self) -> bool:
        """Whether nothing comes after it."""
        return self.number == len(self.every) - 1


@dataclass(frozen=True)
class Type:
    """The sides to lay out, the size of their type and the mm that each row to write on grows.

    `tight` takes away what air can be spared.
    """

    sides: list[Side]
    scale: float = 1
    room: str = "0"
    tight: bool = False


@dataclass(frozen=True)
class SidePages(Printable):
    """A sheet, as the pipeline takes it; each side is a page.

    `whole` is where pictures stand that no seam of a poster may cut.
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

    def _fits_small(self, layouts: Layouts) -> bool:
        """Say whether each side fits in the smallest type: what does not, need not be tried."""
        smallest = self.format.scales[-1]
        return not any(
            has_errors(self._laid(layouts, side, Type([side], smallest, "0.00", True)).findings)
            for side in _sides(self.format)
        )

    def _others(self) -> Iterator[SidePages]:
        """Yield what to try where all does not fit, the best first."""
        shorter = list(self._shorter())
        yield from shorter
        yield from self._larger(NEAR)
        yield from shorter[-1]._larger(NEAR)
        yield from self._larger(FAR)

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

    def _fitted(self, layouts: Layouts) -> Fitted:
        """Lay out the sides one by one: a full back does not make a short front small."""
        tried = [self._largest(layouts, side) for side in _sides(self.format)]
        findings = [finding for one in tried for finding in one.findings]
        laid = [one.laid for one in tried if one.laid is not None]
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

    def _largest(self, layouts: Layouts, side: Side) -> Tried:
        def lay(scale: float, room: float, more: int) -> Tried:
            tight = scale == self.format.scales[-1]
            what = replace(side, more=more)
            return self._laid(layouts, what, Type([what], scale, f"{room:.2f}", tight))

        lines = Lines(side.blocks.rows, self.format.most_room, side.has_rows)
        return largest(self.format.scales, lay, lines)

    def _laid(self, layouts: Layouts, side: Side, given: Type) -> Tried:
        """Lay out a side in one size of type, with what is wrong in it."""
        edition, entry, place = self.setting.edition, self.setting.entry, self.place
        tried = self.lay(layouts, render(TEMPLATE, edition, self.sheet, given))
        if tried.laid is None:
            return tried
        remedy = shorten(edition, entry, side.blocks.html)
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
