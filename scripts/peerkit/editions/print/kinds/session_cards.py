"""The sessions of a series as cards: the plan on the front, safety on the back.

Facilitators who know a script well lead from the card; the script stays in the booklet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from peerkit.camp.choice import sessions_of
from peerkit.content.document import Entry
from peerkit.content.session import Series, Session
from peerkit.content.sheet import SheetSize
from peerkit.editions.output import Result
from peerkit.editions.print.job import Fitted, Printable
from peerkit.editions.print.kinds.format import Format
from peerkit.editions.print.kinds.sides import SidePages, side_pages
from peerkit.editions.print.layout.engine import Laid, Layouts, joined
from peerkit.editions.print.layout.fit import common
from peerkit.editions.print.paper.cut import spread
from peerkit.editions.print.paper.hints import hinted
from peerkit.editions.print.paper.sizes import grid_of, named
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.shapes import CUT, PAGE
from peerkit.finding import Finding, has_errors

TRACK = "full"  # used where the camp has chosen none
MOST = 1.3  # the largest type: a card is read in the hand


def sessions_on_cards(renderer: Renderer, series: Entry[Series]) -> list[Entry[Session]]:
    """Return the sessions of a series that the camp runs and may hold, in order."""
    edition = renderer.edition
    ids = sessions_of(series.document, edition.camp, TRACK)
    entries = [entry for key in ids if (entry := edition.kit.get(Session, key))]
    return [entry for entry in entries if not edition.locks(entry)]


@dataclass(frozen=True)
class CardPages(Printable):
    """The cards of a series, as the pipeline takes them; `sizes` are those to try, in order."""

    cards: tuple[SidePages, ...]
    sizes: tuple[SheetSize, ...]

    @property
    def stem(self) -> str:
        """Named after the series, whose booklet has another name."""
        return f"{self.setting.entry.document.id}-session-cards"

    @property
    def key(self) -> tuple[str, ...]:
        """The pages of the cards, each by itself."""
        pages = (card.html for card in self.cards)
        return (*pages, *super().key[1:])

    def fit(self, layouts: Layouts, guess: int) -> Fitted:  # noqa: ARG002 - nothing to guess
        """Lay out all cards in the first size that holds every one of them."""
        findings: list[Finding] = []
        for size in self.sizes:
            what = self if size == self.sizes[0] else _cards(self.setting, self.sizes, size)
            fitted = what._alike(layouts)
            laid = [one.laid for one in fitted if one.laid is not None]
            findings = [finding for one in fitted for finding in one.findings]
            if len(laid) == len(what.cards) and not has_errors(findings):
                return Fitted(joined(laid), findings, what)
        return Fitted(None, findings, self)

    def _alike(self, layouts: Layouts) -> list[Fitted]:
        """Lay out all fronts in one size of type and all backs in one: siblings look alike."""
        scales: list[float] = []
        for face in range(len(self.cards[0].format.sides)):
            sides = [partial(card.tried, layouts, face) for card in self.cards]
            scale = common(self.cards[0].format.scales, sides)
            if scale is None:
                return [card.fit(layouts, 0) for card in self.cards]
            scales.append(scale)
        return [card.fit_alike(layouts, scales) for card in self.cards]

    def finish(self, data: bytes, laid: Laid) -> bytes:  # noqa: ARG002 - the pages stay
        """Return the file with what its printer must know: both sides, at their true size."""
        return hinted(data, both_sides=True)

    def papers(self, file: Path, pages: int) -> Result:
        """Put the cards one by one on pages, and on whole sheets to be cut."""
        paper, size = self.setting.paper, self.cards[0].format.size
        cut = self.file(file.parent, CUT)
        sides = spread(file, cut, size, grid_of(size, paper), paper, rtl=self.setting.rtl)
        each = ((file, PAGE, pages), (cut, CUT, sides))
        made = [self.made(path, shape, number, sides // 2) for path, shape, number in each]
        return Result(made, [])


def printable(setting: Setting) -> CardPages | None:
    """Return the cards of a series in the smallest size to try; None where it has no sessions."""
    sessions = sessions_on_cards(setting.renderer, setting.entry)
    if not sessions:
        return None
    sizes = _sizes(setting.entry.document, sessions)
    return _cards(setting, sizes, sizes[0])


def _sizes(series: Series, sessions: Sequence[Entry[Session]]) -> tuple[SheetSize, ...]:
    """Return the sizes to try: a quarter of a sheet for meetings of two, else half of it.

    Some languages, and lines to write on where a camp has filled in nothing, need more room.
    """
    pair = all(series.group_of(entry.document).max == 1 for entry in sessions)
    return ("a6", "a5", "a4") if pair else ("a5", "a4")


def _cards(setting: Setting, sizes: tuple[SheetSize, ...], size: SheetSize) -> CardPages:
    """Return the card of each session, its two sides rendered in one size."""
    renderer = setting.renderer
    sessions = sessions_on_cards(renderer, setting.entry)
    # All are rendered first: whether one is a draft depends on what the series shares.
    formats = [_format(setting, entry, size) for entry in sessions]
    cards = tuple(
        side_pages(replace(setting, entry=entry), what)
        for entry, what in zip(sessions, formats, strict=True)
    )
    html = "".join(card.html for card in cards)
    return CardPages(setting, html, cards[0].styles, cards, sizes)


def _format(setting: Setting, entry: Entry[Session], size: SheetSize) -> Format:
    renderer = setting.renderer
    sides = renderer.session_card(entry, "front"), renderer.session_card(entry, "back")
    return Format(
        size,
        named(size, setting.paper),
        sides,
        titled=False,
        for_participants=False,
        most=MOST,
    )
