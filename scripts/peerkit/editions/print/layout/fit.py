"""Lays out each side of a sheet in the largest type in which its words fit, and uses what is left.

Sides are laid out one by one: a full back does not make a short front small.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from weasyprint import Document as Laid

from peerkit.content.document import Entry
from peerkit.editions.print.gates.laid import check_crowded, check_sides, escaped
from peerkit.editions.print.gates.longest import shorten
from peerkit.editions.print.kinds.pages import environment
from peerkit.editions.print.kinds.sides import EDGES, Printed, Side, values_of
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.measure import EDGE, crowded, escapes, spare
from peerkit.editions.render import Renderer
from peerkit.finding import Finding

# What hands write in, and the most mm by which each may grow where a side has room.
WRITTEN_IN = ('<tr class="to-write">', '<p class="fill">')
MOST_ROOM = 7.0
LEAST_ROOM = 0.3  # mm that nobody sees
Tried = tuple[Laid | None, list[Finding]]


@dataclass(frozen=True)
class Fit:
    """Lays out one side after another of the same sheet."""

    layout: Layout
    entry: Entry[Any]
    what: Printed
    values: dict[str, Any]
    renderer: Renderer

    def largest(self, side: Side) -> Tried:
        """Lay out a side in the largest type in which it is one page with all its words.

        What fits in one size of type fits in every smaller one, so the sizes are halved, not tried
        one by one.
        """
        sizes = self.what.scales
        best: tuple[float, Tried] | None = None
        first, last = 0, len(sizes) - 1
        while first <= last:
            middle = (first + last) // 2
            tried = self._laid(side, sizes[middle])
            if tried[0] is None:
                return tried
            if tried[1]:
                first = middle + 1
            else:
                best, last = (sizes[middle], tried), middle - 1
        if best is None:
            return self._laid(side, sizes[-1])
        return self._roomy(side, *best)

    def _roomy(self, side: Side, scale: float, fits: Tried) -> Tried:
        """Give what is left of the side to the rows and lines that hands write on."""
        rows = sum(side.blocks.count(one) for one in WRITTEN_IN)
        left = spare(fits[0]) if rows and fits[0] is not None else 0.0
        room = min(left / rows, MOST_ROOM) if rows else 0.0
        if room < LEAST_ROOM:
            return fits
        tried = self._laid(side, scale, room)
        return fits if tried[1] or tried[0] is None else tried

    def _laid(self, side: Side, scale: float, room: float = 0.0) -> Tried:
        """Lay out a side in one size of type, with what is wrong in it."""
        values = {**self.values, "sides": [side], "scale": scale, "room": f"{room:.2f}"}
        html = environment().get_template("sheet.html.j2").render(values)
        document, findings = self.layout.pages(html, self.entry.place())
        if document is None:
            return None, findings
        edge = EDGES.get(self.what.name, EDGE)
        place = self.entry.place()
        remedy = shorten(self.renderer.edition, self.entry, side.blocks)
        return document, [
            *findings,
            *check_sides(len(document.pages), 1, place, remedy),
            *check_crowded(crowded(document), place, remedy),
            *escaped(escapes(document, edge), place),
        ]


def fitting(
    renderer: Renderer, layout: Layout, entry: Entry[Any], what: Printed
) -> tuple[Laid | None, list[Finding]]:
    """Lay out every side of a sheet, each in its own size of type, as one document."""
    fit = Fit(layout, entry, what, values_of(renderer, entry, what), renderer)
    tried = [fit.largest(Side(what.sides, number)) for number in range(len(what.sides))]
    findings = [finding for _, found in tried for finding in found]
    laid = [document for document, _ in tried if document is not None]
    if len(laid) < len(tried):
        return None, findings
    return laid[0].copy([page for document in laid for page in document.pages]), findings
