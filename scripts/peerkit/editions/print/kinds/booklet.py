"""Booklets: pages to read, the same pages large, and sheets to fold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from peerkit.camp.fill import Blank, Fact, fill, public_name
from peerkit.camp.reference import Reference
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.editions.duties import duties
from peerkit.editions.edition import Edition
from peerkit.editions.origin import origin
from peerkit.editions.output import Result
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
from peerkit.editions.print.kinds.inside import sessions_inside, subtitle_of
from peerkit.editions.print.kinds.pages import render, style, styles
from peerkit.editions.print.kinds.parts import Piece, pieces, writing_lines
from peerkit.editions.print.kinds.review import is_draft
from peerkit.editions.print.layout.blocks import ENDLESS
from peerkit.editions.print.layout.breaks import breakable_text
from peerkit.editions.print.layout.engine import Laid, Layouts
from peerkit.editions.print.layout.fit import Tried
from peerkit.editions.print.layout.fonts import READ_BACK, FontFacts, facts
from peerkit.editions.print.layout.measure import escapes, pages_of
from peerkit.editions.print.layout.tokens import furniture_css, script_css
from peerkit.editions.print.logo import cover_logo
from peerkit.editions.print.paper.fold import impose
from peerkit.editions.print.paper.large import enlarge
from peerkit.editions.print.paper.order import PAGES_A_SHEET, padding
from peerkit.editions.print.setting import Setting
from peerkit.editions.shapes import FOLD, LARGE, READ, Shape
from peerkit.editions.words import fact_html
from peerkit.finding import Finding

TEMPLATE, MEASURE = "booklet.html.j2", "measure.html.j2"
BACK, BACK_STEPS = "back", 2  # page name of the back cover; sizes below the full one


@dataclass(frozen=True)
class Book:
    """What the pages of a booklet show."""

    booklet: Booklet
    parts: list[Piece]
    draft: bool
    cover_picture: Markup
    subtitle: Markup
    sessions: Markup
    camp: Markup
    organiser: Markup
    organiser_contact: Markup
    logo: Markup
    crisis_box: Markup
    contacts: Markup
    origin: Markup
    fonts: list[FontFacts]
    fonts_read_back: bool
    notes_page: Markup
    rules: str = ""
    long: tuple[tuple[str, int], ...] = ()

    def marks(self, edition: Edition) -> list[str]:
        """Return what stands at the top of every page: that it is a draft, or an example."""
        words = edition.words
        draft = [words["draft"]] if self.draft else []
        return [*draft, *([words["example"]] if edition.camp.fictional else [])]


@dataclass(frozen=True)
class Filled:
    """What is found out only in layout: pages for notes, and how the back cover is set.

    `smaller` is how many steps smaller the back is set; `inside` says that the contacts stand
    inside, since there is no room for them on it.
    """

    padding: int = 0
    smaller: int = 0
    inside: bool = False


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
        step = self._back_step(layouts)
        filled = Filled(guess % PAGES_A_SHEET, step, step > BACK_STEPS)
        tried = self._laid(layouts, filled)
        needed = filled.padding
        if tried.laid is not None:
            needed = padding(len(tried.laid.pages) - filled.padding)
        if needed != filled.padding:
            tried = self._laid(layouts, replace(filled, padding=needed))
        if tried.laid is None:
            return Fitted(None, tried.findings, self)
        return Fitted(tried.laid, [*tried.findings, *self._wrong(tried.laid)], self, needed)

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

        def measure(parts: Sequence[Piece], css: str) -> Laid | None:
            html = render(
                MEASURE, self.setting.edition, Measured(parts, css, self.setting.paper.page_width)
            )
            return self.lay(layouts, html).laid

        edition = self.setting.edition
        word, digits = edition.words["continued"], edition.language.digits_of
        page = Page(self.setting.paper.page_height, word, digits)
        done = arrange(self.book.parts, measure, page)
        return replace(
            self, book=replace(self.book, parts=done.parts, rules=done.css, long=done.long)
        )

    def _back_step(self, layouts: Layouts) -> int:
        """Return how many steps smaller the back cover must be set to be one page.

        One more than there are where it is never one.
        """
        alone = replace(self, book=replace(self.book, parts=[]))
        for step in range(BACK_STEPS + 1):
            laid = alone._laid(layouts, Filled(smaller=step)).laid
            if laid is None or pages_of(laid, BACK) == 1:
                return step
        return BACK_STEPS + 1

    def _wrong(self, laid: Laid) -> list[Finding]:
        return [
            *check_page_count(len(laid.pages), self.place),
            *check_back(pages_of(laid, BACK), self.place),
            *check_sessions(self.book.long, MOST_PAGES, self.place),
            *escaped(escapes(laid), self.place),
        ]


def printable(setting: Setting) -> BookletPages:
    """Return a booklet's pages in their usual type, without pages for notes."""
    edition, language = setting.edition, setting.edition.language
    book = _book(setting)
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


def _book(setting: Setting) -> Book:
    renderer, edition = setting.renderer, setting.edition
    # First, because whether it is a draft depends on everything that stands in it.
    parts = pieces(renderer, setting.document)
    if _for_facilitators(setting):
        parts.append(Piece("duties", Markup(""), duties(edition), "duties"))
    return Book(
        booklet=setting.document,
        parts=parts,
        draft=is_draft(edition),
        cover_picture=renderer.picture(setting.entry.document.picture or ""),
        subtitle=subtitle_of(setting),
        sessions=sessions_inside(setting),
        camp=_camp(edition),
        organiser=_organiser(edition, "name"),
        organiser_contact=_organiser(edition, "contact"),
        logo=cover_logo(edition.camp.logo, _organiser(edition, "name").striptags()),
        crisis_box=renderer.crisis_box(),
        contacts=renderer.contacts(),
        origin=origin(edition.words, _scripts(setting)),
        fonts=facts(setting.families),
        fonts_read_back=edition.language.script in READ_BACK,
        notes_page=writing_lines(),
    )


def _for_facilitators(setting: Setting) -> bool:
    """Say whether a booklet is read by those who hear of danger: with scripts or hard moments."""
    return any(part.series or part.moments for part in setting.entry.document.parts)


def _scripts(setting: Setting) -> Iterator[Entry[Booklet] | Entry[Series]]:
    """Yield the booklet and its series; guides tell at their own end where they come from."""
    yield setting.entry
    for part in setting.entry.document.parts:
        series = setting.edition.kit.get(Series, part.series or "")
        if series is not None:
            yield series


def _camp(edition: Edition) -> Markup:
    """Return the camp's name for the cover; nothing where it is hidden or not written down."""
    name = public_name(edition.camp, edition.language)
    if name is None or isinstance(name, Blank):
        return Markup("")
    lang = Markup(' lang="{}"').format(name.lang) if name.lang != edition.language.tag else ""
    span = Markup('<span class="fact"{} dir="{}">{}</span>')
    return span.format(lang, name.direction, name.value)


def _organiser(edition: Edition, field: Literal["name", "contact"]) -> Markup:
    """Return what is written down of the organiser; nothing where nobody has."""
    fact = fill(Reference("organiser", field), edition.camp, edition.language, edition.as_of)
    known = isinstance(fact, Fact)
    return fact_html(edition, Reference("organiser", field)) if known else Markup("")
