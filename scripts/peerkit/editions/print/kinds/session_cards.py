"""Prints the sessions of a series as cards: the plan on the front, safety on the back.

Facilitators who know a script well lead from the card; the script stays in the booklet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from weasyprint import Document as Laid

from peerkit.camp.choice import sessions_of
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session
from peerkit.content.sheet import SheetSize
from peerkit.editions.output import Made
from peerkit.editions.output import size_of as bytes_of
from peerkit.editions.print.gates.finished import MOST_OTHER, check_finished, meant
from peerkit.editions.print.gates.stops import stops
from peerkit.editions.print.kept import Kept
from peerkit.editions.print.kinds.sides import Printed, layout_for, plain_html, values_of
from peerkit.editions.print.layout.fit import fitting
from peerkit.editions.print.paper.cut import spread
from peerkit.editions.print.paper.sizes import Paper, Size, grid_of, named
from peerkit.editions.render import Renderer
from peerkit.finding import Finding, has_errors

TRACK = "full"  # used where the camp has chosen none
Result = tuple[list[Made], list[Finding]]
Card = tuple[Entry[Session], Printed]


def sessions_on_cards(renderer: Renderer, series: Entry[Series]) -> list[Entry[Session]]:
    """Return the sessions of a series that the camp runs and may hold, in order."""
    edition = renderer.edition
    ids = sessions_of(series.document, edition.camp, TRACK)
    entries = [entry for key in ids if (entry := edition.kit.get(Session, key))]
    return [entry for entry in entries if not edition.locks(entry)]


@dataclass(frozen=True)
class SessionPress:
    """Prints session cards into a folder, in one language on one paper."""

    folder: Path
    paper: Paper
    families: tuple[str, ...]
    kept: Kept = field(default_factory=lambda: Kept(None))

    def print(self, renderer: Renderer, entry: Entry[Series]) -> Result:
        """Print the cards of a series one by one, and on whole sheets to be cut."""
        sessions = sessions_on_cards(renderer, entry)
        if not sessions:
            return [], []
        sizes = _sizes(entry.document, sessions)
        cards = _cards(renderer, sessions, sizes[0], self.paper)
        layout = layout_for(renderer, cards[0][1], self.families, self.paper)
        pages = [plain_html(values_of(renderer, session, card)) for session, card in cards]
        held_back = stops(renderer, entry, self.families)
        if held_back:
            return [], held_back
        parts = (*pages, *layout.styles, self.paper.name, entry.source.slug, str(entry.place()))
        key = self.kept.key(parts)
        known = self.kept.put(key, self.folder)
        if known is None:
            known = self._anew(renderer, entry, sessions, sizes)
            self.kept.keep(key, known, self.folder)
        return known

    def _anew(
        self,
        renderer: Renderer,
        entry: Entry[Series],
        sessions: Sequence[Entry[Session]],
        sizes: Sequence[SheetSize],
    ) -> Result:
        """Print all cards of a series in the first size that holds every one of them."""
        laid: list[Laid] = []
        findings: list[Finding] = []
        for name in sizes:
            cards = _cards(renderer, sessions, name, self.paper)
            layout = layout_for(renderer, cards[0][1], self.families, self.paper)
            fitted = [fitting(renderer, layout, session, card) for session, card in cards]
            laid = [document for document, _ in fitted if document is not None]
            findings = [finding for _, found in fitted for finding in found]
            if len(laid) == len(cards) and not has_errors(findings):
                break
        else:
            return [], findings
        whole = laid[0].copy([page for document in laid for page in document.pages])
        single = self.folder / f"{_stem(entry)}.pdf"
        data, problems = layout.write(whole, entry.place())
        single.write_bytes(data)
        texts = "".join(plain_html(values_of(renderer, session, card)) for session, card in cards)
        held = meant(texts, self.families, renderer.edition.camp, MOST_OTHER)
        findings += problems or check_finished(single, held, entry.place())
        if has_errors(findings):
            return [], findings
        return self._made(renderer, single, entry, cards[0][1].size, len(whole.pages)), findings

    def _made(
        self, renderer: Renderer, single: Path, entry: Entry[Any], size: Size, pages: int
    ) -> list[Made]:
        rtl = renderer.edition.language.direction == "rtl"
        cut = self.folder / f"{_stem(entry)}-{self.paper.name}.pdf"
        sides = spread(single, cut, size, grid_of(size, self.paper), self.paper, rtl=rtl)
        key, tag = entry.document.id, self.folder.name
        return [
            Made(f"print/{tag}/{path.name}", tag, key, shape, number, sides // 2, bytes_of(path))
            for path, shape, number in ((single, "page", pages), (cut, "cut", sides))
        ]


def _sizes(series: Series, sessions: Sequence[Entry[Session]]) -> tuple[SheetSize, ...]:
    """Return the sizes to try: a quarter of a sheet for meetings of two, else half of it.

    Some languages need more room than a quarter has.
    """
    pair = all(series.group_of(entry.document).max == 1 for entry in sessions)
    return ("a6", "a5") if pair else ("a5",)


def _cards(
    renderer: Renderer, sessions: Sequence[Entry[Session]], name: SheetSize, paper: Paper
) -> list[Card]:
    """Return the card of each session, its two sides rendered."""
    size = named(name, paper)
    return [
        (
            entry,
            Printed(
                name,
                size,
                (renderer.session_card(entry, "front"), renderer.session_card(entry, "back")),
                titled=False,
                for_participants=False,
                most=1.3,
            ),
        )
        for entry in sessions
    ]


def _stem(entry: Entry[Any]) -> str:
    return f"{entry.document.id}-session-cards"
