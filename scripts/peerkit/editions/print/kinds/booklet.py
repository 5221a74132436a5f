"""Prints one booklet or deck: lay out, measure, write, look at the file, put on sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from weasyprint import Document

from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.interface import Interface
from peerkit.editions.icons import icon_css
from peerkit.editions.output import Made, size_of
from peerkit.editions.print.gates.finished import (
    MOST_BOOKLET,
    MOST_OTHER,
    Meant,
    check_finished,
    meant,
)
from peerkit.editions.print.gates.laid import (
    check_back,
    check_page_count,
    check_thickness,
    escaped,
    too_long_cards,
)
from peerkit.editions.print.gates.stops import stops
from peerkit.editions.print.kept import Kept
from peerkit.editions.print.kinds import deck
from peerkit.editions.print.kinds.pages import booklet_values, deck_values, environment
from peerkit.editions.print.layout.breaks import breakable_text
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.measure import escapes, pages_of, too_long
from peerkit.editions.print.layout.tokens import card_css, furniture_css, token_css
from peerkit.editions.print.paper.fold import impose
from peerkit.editions.print.paper.large import enlarge
from peerkit.editions.print.paper.order import PAGES_A_SHEET, padding
from peerkit.editions.print.paper.sizes import Paper
from peerkit.editions.render import Renderer
from peerkit.finding import Finding, has_errors
from peerkit.language.language import Language

BACK, BACK_STEPS = "back", 2  # page name of the back cover; sizes below the full one
STYLES = Path(__file__).parents[1] / "styles"
Result = tuple[list[Made], list[Finding]]
Values = dict[str, Any]
# What is found out only in layout stands in no key: the same HTML always comes to the same.
PLAIN = {"padding": 0, "smaller": 0, "inside": False}


@dataclass
class Press:
    """Prints into a folder, in one language on one paper; style sheets are read once.

    `families` are the fonts to set in, best first; `kept` is what was printed before.
    """

    folder: Path
    paper: Paper
    families: tuple[str, ...]
    kept: Kept = field(default_factory=lambda: Kept(None))
    _layouts: dict[tuple[str, ...], Layout] = field(default_factory=dict)

    def print(self, renderer: Renderer, entry: Entry[Booklet]) -> Result:
        """Print a booklet as reading pages and folded sheets, or a deck as sheets to cut."""
        if entry.document.format == "deck":
            return self._deck(renderer, entry)
        return self._booklet(renderer, entry)

    def _layout(self, language: Language, words: Interface, *own: str) -> Layout:
        if own not in self._layouts:
            families = tuple(dict.fromkeys((*language.fonts, *self.families)))
            tokens = token_css(language, words, families, self.paper)
            styles = (_style("shared"), tokens, icon_css(), *own)
            self._layouts[own] = Layout(styles, language.script)
        return self._layouts[own]

    def _booklet(self, renderer: Renderer, entry: Entry[Booklet]) -> Result:
        values = booklet_values(renderer, entry, self.families)
        language, words = renderer.edition.language, renderer.edition.words
        furniture = furniture_css(words, values["marks"], self.paper)
        furniture = breakable_text(furniture, language.script)
        layout = self._layout(language, words, _style("booklet"), furniture)
        plain = environment().get_template("booklet.html.j2").render({**values, **PLAIN})
        held_back = stops(renderer, entry, self.families)
        if held_back:
            return [], held_back

        def work() -> Result:
            what = meant(plain, self.families, renderer.edition.camp, MOST_BOOKLET)
            return self._bound(renderer, layout, values, entry, what)

        return self._once(layout, plain, entry, work)

    def _once(
        self, layout: Layout, html: str, entry: Entry[Booklet], work: Callable[[], Result]
    ) -> Result:
        """Return what was printed of the same HTML before, or print it now and keep it."""
        parts = (html, *layout.styles, self.paper.name, entry.source.slug, str(entry.place()))
        key = self.kept.key(parts)
        known = self.kept.put(key, self.folder)
        if known is not None:
            return known
        result = work()
        self.kept.keep(key, result, self.folder)
        return result

    def _bound(
        self,
        renderer: Renderer,
        layout: Layout,
        values: Values,
        entry: Entry[Booklet],
        what: Meant,
    ) -> Result:
        guess = self.kept.number(entry.source.slug) % PAGES_A_SHEET
        document, findings = _fitting_pages(layout, values, entry, guess)
        if document is None:
            return [], findings
        self.kept.note(entry.source.slug, values["padding"])
        findings += check_page_count(len(document.pages), entry.place())
        findings += check_back(pages_of(document, BACK), entry.place())
        findings += escaped(escapes(document), entry.place())
        reading = self.folder / f"{entry.source.slug}.pdf"
        findings += _write(layout, document, reading, entry, what)
        if has_errors(findings):
            return [], findings
        return self._papers(renderer, reading, entry, findings)

    def _papers(
        self, renderer: Renderer, reading: Path, entry: Entry[Booklet], findings: list[Finding]
    ) -> Result:
        """Put the pages of a booklet on paper in each way there is."""
        large = self.folder / f"{entry.source.slug}-{self.paper.name}-large.pdf"
        pages = enlarge(reading, large, self.paper)
        folded = self.folder / f"{entry.source.slug}-{self.paper.name}-fold.pdf"
        rtl = renderer.edition.language.direction == "rtl"
        sheets = impose(reading, folded, self.paper, right_bound=rtl)
        findings += check_thickness(sheets, entry.place())
        return [
            self._made(reading, entry, "read", pages, sheets),
            self._made(large, entry, "large", pages, pages),
            self._made(folded, entry, "fold", 2 * sheets, sheets),
        ], findings

    def _deck(self, renderer: Renderer, entry: Entry[Booklet]) -> Result:
        cards = deck.cards_of(renderer, entry.document)
        rtl = renderer.edition.language.direction == "rtl"
        sheets = deck.sheets(cards, self.paper, rtl=rtl)
        values = {**deck_values(renderer, entry), "sheets": sheets, "steps": {}}
        values["marks"] = deck.cut_marks(self.paper)
        css = card_css(self.paper)
        language = renderer.edition.language.compact
        layout = self._layout(language, renderer.edition.words, _style("deck"), css)
        plain = environment().get_template("deck.html.j2").render(values)
        held_back = stops(renderer, entry, self.families)
        if held_back:
            return [], held_back

        def work() -> Result:
            what = meant(plain, self.families, renderer.edition.camp, MOST_OTHER)
            return self._cut(renderer, layout, values, entry, what)

        return self._once(layout, plain, entry, work)

    def _cut(
        self,
        renderer: Renderer,
        layout: Layout,
        values: Values,
        entry: Entry[Booklet],
        what: Meant,
    ) -> Result:
        document, findings = _fitting_cards(layout, values, entry)
        if document is None:
            return [], findings
        findings += too_long_cards(too_long(document), renderer.edition)
        findings += escaped(escapes(document), entry.place())
        path = self.folder / f"{entry.source.slug}-{self.paper.name}.pdf"
        findings += _write(layout, document, path, entry, what)
        made = self._made(path, entry, "cut", len(document.pages), len(values["sheets"]))
        return ([] if has_errors(findings) else [made]), findings

    def _made(self, path: Path, entry: Entry[Booklet], shape: str, pages: int, sheets: int) -> Made:
        tag = self.folder.name
        name = f"print/{tag}/{path.name}"
        return Made(name, tag, entry.document.id, shape, pages, sheets, size_of(path))


def _write(
    layout: Layout, document: Document, path: Path, entry: Entry[Booklet], what: Meant
) -> list[Finding]:
    data, findings = layout.write(document, entry.place())
    path.write_bytes(data)
    return findings or check_finished(path, what, entry.place())


def _fitting_pages(
    layout: Layout, values: Values, entry: Entry[Booklet], guess: int
) -> tuple[Document | None, list[Finding]]:
    """Lay out a booklet so that its back cover is one page and its pages fill whole sheets.

    Pages for notes go before the back cover, so they are laid out, not added later. `guess` is how
    many there were when it was last printed: where it is right, all is laid out only once.
    """
    page = environment().get_template("booklet.html.j2")
    step = _back_step(layout, values, entry)
    values |= {"padding": guess, "smaller": step, "inside": step > BACK_STEPS}
    document, findings = layout.pages(page.render(values), entry.place())
    if document is not None and guess != padding(len(document.pages) - guess):
        values["padding"] = padding(len(document.pages) - guess)
        document, findings = layout.pages(page.render(values), entry.place())
    return document, findings


def _back_step(layout: Layout, values: Values, entry: Entry[Booklet]) -> int:
    """Return how many steps smaller the back cover must be set to be one page.

    One step more than there are sizes: then the contacts go on a page inside.
    """
    page = environment().get_template("booklet.html.j2")
    for step in range(BACK_STEPS + 1):
        alone = {**values, "parts": [], "padding": 0, "smaller": step, "inside": False}
        document, _ = layout.pages(page.render(alone), entry.place())
        if document is None or pages_of(document, BACK) == 1:
            return step
    return BACK_STEPS + 1


def _fitting_cards(
    layout: Layout, values: Values, entry: Entry[Booklet]
) -> tuple[Document | None, list[Finding]]:
    """Lay out the cards; a side whose text is too long is set a step smaller, and again."""
    page = environment().get_template("deck.html.j2")
    document, findings = layout.pages(page.render(values), entry.place())
    for _ in range(deck.SMALLER_STEPS):
        over = too_long(document) if document is not None else {}
        if not over:
            break
        values["steps"] |= {side: values["steps"].get(side, 0) + 1 for side in over}
        document, findings = layout.pages(page.render(values), entry.place())
    return document, findings


def _style(name: str) -> str:
    return (STYLES / f"{name}.css").read_text(encoding="utf-8")
