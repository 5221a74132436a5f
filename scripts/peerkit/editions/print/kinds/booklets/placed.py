"""What is known of a part of a booklet only when its pages are laid out.

The part is then rendered again with it: nothing is put into HTML that was made before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from peerkit.editions.rendering.marks import NOTHING

LINE = 8.5  # mm between lines to write on, about
# Classes of booklet.css, each closer than the one before; with the last it has two pages, side by
# side.
CLOSER = ("", " closer", " closest", " closest least", " spread")
_RULED = Markup('<div class="{}" style="height: {:.2f}mm"></div>')
_OPEN = Markup('<a class="at" href="#{}"></a>')
_OPEN_LAST = Markup('<a class="at-last" href="#{}"></a>')
_KNOWN = Markup('<a href="#{}">{}{}</a>')


@dataclass(frozen=True)
class Placed:
    """Where the blocks of a part came to stand.

    `room` is what a filler gets, in mm; None where nothing is laid out yet. `continued` are the
    actions, from 0, that begin a page within the step of that id. `pages` are the numbers of pages
    of blocks, in the reader's digits. `insets` stand behind blocks. `held_up` asks for a page with
    the first drawing, to hold up before the group; `beside` is what stands on it instead. `closer`
    says how many steps closer a hard moment is set.
    """

    room: Mapping[str, float] | None = None
    continued: frozenset[tuple[str, int]] = frozenset()
    pages: Mapping[str, str] = field(default_factory=dict)
    insets: Mapping[str, Markup] = field(default_factory=dict)
    held_up: bool = False
    beside: Markup = NOTHING
    closer: Mapping[str, int] = field(default_factory=dict)

    def lines(self, filler: str) -> Markup:
        """Return as many lines to write on as a filler has room for; none before that is known."""
        if self.room is None:
            return NOTHING
        height = self.room.get(filler, 0.0)
        number = int(height / LINE)
        each = max(number, 1)
        return _RULED.format("writing-line" if number else "left", height / each) * each

    def at(self, first: str, last: str = "") -> Markup:
        """Return a reference to a block, or from one to another, as the numbers of their pages.

        The layout finds out those that are not known. One page stands once.
        """
        from_page, to_page = self.pages.get(first), self.pages.get(last)
        if from_page is None or (last and to_page is None):
            return _OPEN.format(first) + (_OPEN_LAST.format(last) if last else NOTHING)
        more = f"–{to_page}" if to_page and to_page != from_page else ""
        return _KNOWN.format(first, from_page, more)

    def inset(self, block: str) -> Markup:
        """Return what stands behind a block."""
        return self.insets.get(block, NOTHING)

    def closeness(self, moment: str) -> str:
        """Return the class that sets a hard moment closer, with the space before it."""
        return CLOSER[self.closer.get(moment, 0)]


UNPLACED = Placed()
