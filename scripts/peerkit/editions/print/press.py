"""Prints one booklet or deck: lay out, measure, write, look at the file, put on sheets."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup
from weasyprint import Document

from peerkit.camp.reference import Reference
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.editions.icons import icon_css
from peerkit.editions.output import Made, size_of
from peerkit.editions.print import deck, fonts
from peerkit.editions.print.booklet import environment, pieces, writing_lines
from peerkit.editions.print.gates import check_fonts, check_page_count
from peerkit.editions.print.impose import impose
from peerkit.editions.print.layout import Layout
from peerkit.editions.print.measure import overflowing, too_long
from peerkit.editions.print.order import padding
from peerkit.editions.print.tokens import token_css
from peerkit.editions.render import Renderer
from peerkit.editions.words import fact_html, html
from peerkit.finding import Finding, Level, has_errors
from peerkit.language.language import Language

STYLES = Path(__file__).parent / "styles"
Result = tuple[list[Made], list[Finding]]


@dataclass
class Press:
    """Prints into a folder in one language; style sheets and fonts are read once."""

    folder: Path
    language: Language
    _layouts: dict[str, Layout] = field(default_factory=dict)

    def print(self, renderer: Renderer, entry: Entry[Booklet]) -> Result:
        """Print a booklet as reading pages and folded sheets, or a deck as sheets to cut."""
        if entry.document.format == "deck":
            return self._deck(renderer, entry)
        return self._booklet(renderer, entry)

    def _layout(self, kind: str) -> Layout:
        if kind not in self._layouts:
            own = (_style("shared"), _style(kind), token_css(self.language), icon_css())
            self._layouts[kind] = Layout(own)
        return self._layouts[kind]

    def _booklet(self, renderer: Renderer, entry: Entry[Booklet]) -> Result:
        values = _booklet_values(renderer, entry)
        layout = self._layout("booklet")
        document, findings = self._pages(layout, values, 0, entry)
        if document is not None and padding(len(document.pages)):
            # Pages for notes go before the back cover, so they are laid out, not added later.
            document, findings = self._pages(layout, values, padding(len(document.pages)), entry)
        if document is None or has_errors(findings):
            return [], findings
        findings += [
            *check_page_count(len(document.pages), entry.place()),
            *overflowing(document, entry.place()),
        ]
        reading = self.folder / f"{entry.source.slug}.pdf"
        findings += self._write(layout, document, reading, entry)
        if has_errors(findings):
            return [], findings
        folded = self.folder / f"{entry.source.slug}-a4-fold.pdf"
        sheets = impose(reading, folded, right_bound=self.language.direction == "rtl")
        pages = len(document.pages)
        return [
            self._made(reading, entry, "read", pages, sheets),
            self._made(folded, entry, "fold", 2 * sheets, sheets),
        ], findings

    def _pages(
        self, layout: Layout, values: dict[str, Any], notes: int, entry: Entry[Booklet]
    ) -> tuple[Document | None, list[Finding]]:
        page = environment().get_template("booklet.html.j2").render(values, padding=notes)
        return layout.pages(page, entry.place())

    def _deck(self, renderer: Renderer, entry: Entry[Booklet]) -> Result:
        cards = deck.cards_of(renderer, entry.document)
        sheets = deck.sheets(cards, rtl=self.language.direction == "rtl")
        values = {**_deck_values(renderer, entry), "sheets": sheets, "marks": deck.cut_marks()}
        page = environment().get_template("deck.html.j2").render(values)
        layout = self._layout("deck")
        document, findings = layout.pages(page, entry.place())
        if document is None:
            return [], findings
        findings += [*_long_cards(document, renderer), *overflowing(document, entry.place())]
        path = self.folder / f"{entry.source.slug}-a4.pdf"
        findings += self._write(layout, document, path, entry)
        made = self._made(path, entry, "cut", len(document.pages), len(sheets))
        return ([] if has_errors(findings) else [made]), findings

    def _write(
        self, layout: Layout, document: Document, path: Path, entry: Entry[Booklet]
    ) -> list[Finding]:
        data, findings = layout.write(document, entry.place())
        path.write_bytes(data)
        return [*findings, *check_fonts(path, self.language.fonts, entry.place())]

    def _made(self, path: Path, entry: Entry[Booklet], shape: str, pages: int, sheets: int) -> Made:
        name = f"print/{self.language.tag}/{path.name}"
        size = size_of(path)
        return Made(name, self.language.tag, entry.document.id, shape, pages, sheets, size)


def _style(name: str) -> str:
    return (STYLES / f"{name}.css").read_text(encoding="utf-8")


def _common(renderer: Renderer, entry: Entry[Booklet]) -> dict[str, Any]:
    edition = renderer.edition
    return {
        "booklet": edition.translation(entry).document,
        "edition": edition,
        "language": edition.language,
        "w": edition.words,
        "lines": edition.lines,
        "h": lambda text: html(edition, text),
    }


def _booklet_values(renderer: Renderer, entry: Entry[Booklet]) -> dict[str, Any]:
    common = _common(renderer, entry)
    return {
        **common,
        "parts": pieces(renderer, common["booklet"]),
        "organiser": _organiser(renderer),
        "crisis_box": renderer.crisis_box(),
        "contacts": renderer.contacts(),
        "fonts": fonts.facts(renderer.edition.language.fonts),
        "notes_page": writing_lines(),
    }


def _organiser(renderer: Renderer) -> Markup:
    known = renderer.edition.camp.organiser.name
    return fact_html(renderer.edition, Reference("organiser", "name")) if known else Markup("")


def _deck_values(renderer: Renderer, entry: Entry[Booklet]) -> dict[str, Any]:
    phone = fact_html(renderer.edition, Reference("urgent", "phone"))
    return {**_common(renderer, entry), "urgent": phone}


def _long_cards(document: Document, renderer: Renderer) -> list[Finding]:
    kit = renderer.edition.kit
    findings = []
    for key, over in too_long(document, "cell").items():
        card_id, _, side = key.rpartition("-")
        place = kit.entries[card_id].place()
        message = f"The {side} of {card_id} is {over:.1f} mm too long for its card."
        findings.append(
            Finding(
                place,
                "card-overflow",
                Level.ERROR,
                message,
                "Shorten the longest text of this side.",
                renderer.edition.language.tag,
                card_id,
            )
        )
    return findings
