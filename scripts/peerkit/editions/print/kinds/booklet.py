"""Booklets: pages to read, the same pages large, and sheets to fold."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from peerkit.editions.output import Result
from peerkit.editions.print.gates.budget import MOST_NOTES, check_budget
from peerkit.editions.print.gates.finished import MOST_BOOKLET
from peerkit.editions.print.gates.laid import (
    check_back,
    check_page_count,
    check_sessions,
    check_thickness,
    escaped,
)
from peerkit.editions.print.job import Fitted, Printable
from peerkit.editions.print.kinds.arrange import MOST_PAGES, Page, arrange
from peerkit.editions.print.kinds.book import Book, book_of
from peerkit.editions.print.kinds.closer import KEPT, closer
from peerkit.editions.print.kinds.pages import render, style, styles
from peerkit.editions.print.kinds.parts import Piece
from peerkit.editions.print.layout.blocks import ENDLESS, blocks_of
from peerkit.editions.print.layout.breaks import breakable_text
from peerkit.editions.print.layout.engine import Laid, Layouts
from peerkit.editions.print.layout.fit import Tried
from peerkit.editions.print.layout.looks import looks_of, overleaf, torn_in
from peerkit.editions.print.layout.measure import escapes, pages_of, room_between
from peerkit.editions.print.layout.pack import Block
from peerkit.editions.print.layout.tokens import furniture_css, script_css
from peerkit.editions.print.paper.fold import impose
from peerkit.editions.print.paper.large import enlarge
from peerkit.editions.print.paper.order import PAGES_A_SHEET, padding
from peerkit.editions.print.setting import Setting
from peerkit.editions.shapes import FOLD, LARGE, READ, Shape
from peerkit.finding import Finding

TEMPLATE, MEASURE = "booklet.html.j2", "measure.html.j2"
BACK, BACK_STEPS = "back", 2  # page name of the back cover; sizes below the full one
FRONT, AIR = ("cover-flow", "cover-foot"), 4.0  # boxes of the front, and mm between them
DRAWING = (62.0, 86.6)  # mm: least and greatest height of the drawing on the cover


@dataclass(frozen=True)
class Filled:
    """What is found out only in layout: pages for notes, and how the back cover is set.

    `smaller` is how many steps smaller the back is set; `inside` says that the contacts stand
    inside, since there is no room for them on it. `close` says that what is read stands in closer
    lines, `apart` that what the booklet is made of has a page of its own. `drawing` is the height
    in mm of the drawing on the cover.
    """

    padding: int = 0
    smaller: int = 0
    inside: bool = False
    close: bool = False
    apart: bool = False
    drawing: float = DRAWING[0]

    def after(self, pages: int) -> Filled:
        """Return what is needed where this came to so many pages; itself where it was right."""
        return replace(self, padding=padding(pages - self.padding))


@dataclass(frozen=True)
class Measured:
    """Parts on a page without end; `css` is how they are set, `width` and `long` the page in mm."""

    parts: Sequence[Piece]
    css: str
    width: float
    long: float = ENDLESS


@dataclass(frozen=True)
class BookletPages(Printable):
    """A booklet, as the pipeline takes it."""

    book: Book

    @property
    def shape(self) -> Shape:
        """Pages in reading order are laid out."""
        return READ

    @property
    def most(self) -> int:
        """A booklet may be larger than a sheet."""
        return MOST_BOOKLET

    def fit(self, layouts: Layouts, guess: int) -> Fitted:
        """Lay out a booklet so that its back is one page and its pages fill whole sheets.

        Pages for notes go before the back cover, so they are laid out, not added later. `guess` is
        how many there were when it was last printed: where it is right, all is laid out only once.
        """
        return self._arranged(layouts)._filled(layouts, guess)

    def _filled(self, layouts: Layouts, guess: int) -> Fitted:
        first = replace(self._covers(layouts), padding=guess % PAGES_A_SHEET)
        tried = self._laid(layouts, first)
        if tried.laid is None:
            return Fitted(None, tried.findings, self)
        parts = closer(self.book.parts, overleaf(tried.laid, KEPT))
        if parts != self.book.parts:
            return replace(self, book=replace(self.book, parts=parts))._filled(layouts, guess)
        tried, filled = self._whole(layouts, first, tried)
        if tried.laid is None:
            return Fitted(None, tried.findings, self)
        return Fitted(tried.laid, [*tried.findings, *self._wrong(tried.laid)], self, filled.padding)

    def _whole(self, layouts: Layouts, first: Filled, tried: Tried) -> tuple[Tried, Filled]:
        """Return the pages with as many for notes as fill the last sheet.

        Where more would be for notes than anyone fills, what is read is set in closer lines, if
        that saves the sheet; else what the booklet is made of takes one of them.
        """
        right = first.after(_pages(tried))
        if right.padding > MOST_NOTES:
            close = replace(right, padding=0, close=True)
            for other in (close, replace(right, padding=MOST_NOTES, apart=True)):
                again = self._laid(layouts, other)
                if other.after(_pages(again)) == other:
                    return again, other
        return (tried, right) if right == first else (self._laid(layouts, right), right)

    def papers(self, file: Path, pages: int) -> Result:
        """Put the pages on whole sheets, and fold them."""
        paper, folder = self.setting.paper, file.parent
        large, folded = self.file(folder, LARGE), self.file(folder, FOLD)
        enlarge(file, large, paper, rtl=self.setting.rtl)
        sheets = impose(file, folded, paper, right_bound=self.setting.rtl)
        made = [
            self.made(file, READ, pages, sheets),
            self.made(large, LARGE, pages, pages // 2),
            self.made(folded, FOLD, 2 * sheets, sheets),
        ]
        return Result(made, check_thickness(sheets, self.place))

    def _laid(self, layouts: Layouts, filled: Filled) -> Tried:
        html = render(TEMPLATE, self.setting.edition, self.book, filled)
        return self.lay(layouts, html)

    def _arranged(self, layouts: Layouts) -> BookletPages:
        """Return the booklet with its sessions put on pages."""

        def measure(parts: Sequence[Piece], css: str) -> dict[str, list[Block]]:
            return self._heights(layouts, [replace(part, css=css) for part in parts], css)

        edition = self.setting.edition
        page = Page(self.setting.paper.page_height, edition.language.digits_of)
        done = arrange(self.book.parts, measure, page)
        return replace(
            self, book=replace(self.book, parts=done.parts, rules=done.css, long=done.long)
        )

    def _heights(
        self, layouts: Layouts, parts: Sequence[Piece], css: str
    ) -> dict[str, list[Block]]:
        """Return the blocks of parts by their ids; what was measured before is remembered."""

        def measure(wanted: Set[str]) -> dict[str, list[Block]]:
            return self._measured(layouts, [one for one in parts if one.anchor in wanted], css)

        return layouts.heights.of({part.anchor: self._key_of(part) for part in parts}, measure)

    def _measured(
        self, layouts: Layouts, parts: Sequence[Piece], css: str
    ) -> dict[str, list[Block]]:
        width = self.setting.paper.page_width
        html = render(MEASURE, self.setting.edition, Measured(parts, css, width))
        laid = self.lay(layouts, html).laid
        return blocks_of(laid) if laid is not None else {}

    def _key_of(self, part: Piece) -> tuple[str, ...]:
        """Return all that decides how high the blocks of a part are."""
        return (*self.styles, self.setting.paper.name, part.anchor, part.kind, part.css, part.html)

    def _covers(self, layouts: Layouts) -> Filled:
        """Return how the covers are set, which are laid out alone first.

        The back is set smaller until it is one page; where it never is, the contacts stand inside.
        The drawing on the front takes the room that its words leave.
        """
        alone, filled = replace(self, book=replace(self.book, parts=[])), Filled()
        for step in range(BACK_STEPS + 1):
            filled = Filled(smaller=step)
            laid = alone._laid(layouts, filled).laid
            if laid is None:
                return filled
            high = min(DRAWING[0] + max(room_between(laid, *FRONT) - AIR, 0.0), DRAWING[1])
            filled = replace(filled, drawing=round(high, 1))
            if pages_of(laid, BACK) == 1:
                return filled
        return replace(filled, smaller=BACK_STEPS + 1, inside=True)

    def _wrong(self, laid: Laid) -> list[Finding]:
        return [
            *check_page_count(len(laid.pages), self.place),
            *check_back(pages_of(laid, BACK), self.place),
            *check_sessions(self.book.long, MOST_PAGES, self.place),
            *check_budget(looks_of(laid), torn_in(laid), self.place),
            *escaped(escapes(laid), self.place),
        ]


def _pages(tried: Tried) -> int:
    return len(tried.laid.pages) if tried.laid is not None else 0


def printable(setting: Setting) -> BookletPages:
    """Return a booklet's pages in their usual type, without pages for notes."""
    edition, language = setting.edition, setting.edition.language
    book = book_of(setting)
    furniture = furniture_css(edition.words, book.marks(edition), setting.paper, rtl=setting.rtl)
    families = (*language.fonts, *setting.families)
    script = script_css(language, edition.words, families)
    own = style("booklet"), style("session"), script, breakable_text(furniture, language.script)
    return BookletPages(
        setting,
        render(TEMPLATE, edition, book, Filled()),
        styles(setting, language, *own, first=style("shared")),
        book,
    )
