"""Booklets: pages to read, the same pages large, and sheets to fold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from peerkit.editions.output import Result
from peerkit.editions.print.gates.budget import check_budget, check_overleaf
from peerkit.editions.print.gates.finished import MOST_BOOKLET
from peerkit.editions.print.gates.laid import (
    check_back,
    check_page_count,
    check_sessions,
    check_thickness,
    escaped,
)
from peerkit.editions.print.job import Fitted, Printable
from peerkit.editions.print.kinds.booklets.arrange import Page, arrange
from peerkit.editions.print.kinds.booklets.book import Book, book_of
from peerkit.editions.print.kinds.booklets.closer import KEPT, closer
from peerkit.editions.print.kinds.booklets.covers import BACK, covers_of
from peerkit.editions.print.kinds.booklets.filled import Choice, Filled, decided, spread
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.sketch import UNNUMBERED, sketched
from peerkit.editions.print.kinds.booklets.thrift import THRIFTS, USUAL, Thrift
from peerkit.editions.print.kinds.booklets.ways import MOST_PAGES
from peerkit.editions.print.kinds.pages import render, style, styles
from peerkit.editions.print.layout.blocks import ENDLESS, blocks_of
from peerkit.editions.print.layout.breaks import breakable_text
from peerkit.editions.print.layout.engine import Laid, Layouts
from peerkit.editions.print.layout.fit import Tried
from peerkit.editions.print.layout.looks import looks_of, overleaf, torn_in
from peerkit.editions.print.layout.measure import escapes, pages_of
from peerkit.editions.print.layout.pack import Block
from peerkit.editions.print.layout.tokens import furniture_css, script_css
from peerkit.editions.print.paper.fold import impose
from peerkit.editions.print.paper.large import enlarge
from peerkit.editions.print.paper.order import PAGES_A_SHEET
from peerkit.editions.print.setting import Setting
from peerkit.editions.shapes import FOLD, LARGE, READ, Shape
from peerkit.finding import Finding

TEMPLATE, MEASURE = "booklet.html.j2", "measure.html.j2"


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

        Pages for notes go before the back cover, so they are laid out, not added later. How many
        there are, and how closely it is set, is found with empty pages in place of its sessions;
        `guess` is how many there were when it was last printed.
        """
        first = replace(self._covers(layouts), padding=guess % PAGES_A_SHEET)
        draft = Draft(self, layouts).closer(first)
        choice = draft.decided(first)
        decided = draft.arranged(choice.thrift).placed()
        return decided.whole(layouts, choice.filled, draft.seen)

    def placed(self) -> BookletPages:
        """Return the booklet with its sessions rendered again, now that they are on pages."""
        lengths = self.book.lengths
        parts = [one.at(one.placed) if one.anchor in lengths else one for one in self.book.parts]
        return replace(self, book=replace(self.book, parts=parts))

    def whole(self, layouts: Layouts, filled: Filled, seen: Mapping[str, Tried]) -> Fitted:
        """Lay out the booklet as it was decided, unless it was seen so, by its page of HTML.

        Should it come to other pages than were counted, it is laid out once more.
        """
        html = self._page(filled)
        tried = seen.get(html) or self.lay(layouts, html)
        right = filled.after(_pages(tried))
        if tried.laid is not None and right != filled:
            tried = self.lay(layouts, self._page(right))
        if tried.laid is None:
            return Fitted(None, tried.findings, self)
        return Fitted(tried.laid, [*tried.findings, *self._wrong(tried.laid)], self, right.padding)

    def sketch(self, filled: Filled) -> tuple[str, int]:
        """Return the page of the booklet with empty pages in place of those that are decided.

        With it comes how many of them are left out.
        """
        done = sketched(self.book.parts, self.book.lengths)
        book = replace(self.book, parts=done.parts, rules=UNNUMBERED)
        return replace(self, book=book)._page(filled), done.more

    def _page(self, filled: Filled) -> str:
        return render(TEMPLATE, self.setting.edition, self.book, filled)

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

    def arranged(self, layouts: Layouts, thrift: Thrift) -> BookletPages:
        """Return the booklet with its sessions put on pages."""

        def measure(parts: Sequence[Piece], css: str) -> dict[str, list[Block]]:
            return self._heights(layouts, [replace(part, css=css) for part in parts], css)

        edition = self.setting.edition
        page = Page(self.setting.paper.page_height, edition.language.digits_of)
        done = arrange(self.book.parts, measure, page, thrift)
        return replace(
            self,
            book=replace(
                self.book,
                parts=done.parts,
                rules=done.css,
                long=done.long,
                lengths=done.lengths,
            ),
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
        """Return how the covers are set, which are laid out alone first."""
        alone = replace(self, book=replace(self.book, parts=[]))
        back = self.book.crisis_box + self.book.contacts_small + self.setting.paper.name

        def lay(filled: Filled) -> Laid | None:
            return alone.lay(layouts, alone._page(filled)).laid

        return covers_of(lay, layouts.backs, "\0".join((back, *self.styles)))

    def _wrong(self, laid: Laid) -> list[Finding]:
        return [
            *check_page_count(len(laid.pages), self.place),
            *check_back(pages_of(laid, BACK), self.place),
            *check_sessions(self.book.long, MOST_PAGES, self.place),
            *check_budget(looks_of(laid), torn_in(laid), self.place),
            *check_overleaf(overleaf(laid, KEPT), self.place),
            *escaped(escapes(laid), self.place),
        ]


@dataclass
class Draft:
    """A booklet that is not decided yet: its arrangements, and what was laid out of them.

    `seen` is what stands there whole, by its page of HTML.
    """

    booklet: BookletPages
    layouts: Layouts
    seen: dict[str, Tried] = field(default_factory=dict)
    known: dict[Thrift, BookletPages] = field(default_factory=dict)

    def arranged(self, thrift: Thrift) -> BookletPages:
        """Return the booklet with its sessions put on pages."""
        if thrift not in self.known:
            self.known[thrift] = self.booklet.arranged(self.layouts, thrift)
        return self.known[thrift]

    def pages(self, thrift: Thrift, filled: Filled) -> int:
        """Return the pages of one way, from memory where its sketch was laid out before."""
        booklet = self.arranged(thrift)
        html, more = booklet.sketch(filled)

        def count() -> int:
            tried = booklet.lay(self.layouts, html)
            if not booklet.book.lengths:
                self.seen[html] = tried
            return _pages(tried)

        if html in self.seen:
            return _pages(self.seen[html])
        key = (*booklet.styles, booklet.setting.paper.name, html)
        pages = self.layouts.heights.number(key, count)
        return pages and pages + more

    def decided(self, first: Filled) -> Choice:
        """Decide how the booklet is arranged and filled."""
        thrifts = THRIFTS if self.arranged(USUAL).book.lengths else (USUAL,)
        return spread(decided(first, self.pages, thrifts), self.pages)

    def closer(self, first: Filled) -> Draft:
        """Return the booklet with each hard moment set so closely that it is on one page."""
        if not any(part.moments for part in self.booklet.book.parts):
            return self
        usual = self.arranged(USUAL)
        html, _ = usual.sketch(first)
        tried = self.seen[html] = usual.lay(self.layouts, html)
        book = self.booklet.book
        parts = closer(book.parts, overleaf(tried.laid, KEPT)) if tried.laid else book.parts
        if parts == book.parts:
            return self
        closed = replace(self.booklet, book=replace(book, parts=parts))
        return Draft(closed, self.layouts).closer(first)


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
