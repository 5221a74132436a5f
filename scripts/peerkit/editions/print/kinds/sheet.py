"""Sheets: posters, leaflets and small cards, each in its own size."""

from __future__ import annotations

from dataclasses import replace

from peerkit.content.sheet import Block, Sheet
from peerkit.content.text import walk
from peerkit.editions.print.kinds.format import SCALES, WIDEST, Format
from peerkit.editions.print.kinds.sides import SidePages, side_pages
from peerkit.editions.print.paper.sizes import size_of
from peerkit.editions.print.setting import Setting


def printable(setting: Setting) -> SidePages:
    """Return the sides of a sheet."""
    # A phone and a place lead to help; a name that nobody knows yet needs no line.
    renderer, entry = replace(setting.renderer, names=False), setting.entry
    sheet: Sheet = entry.document
    signs = range(sheet.signs)
    sides = [renderer.sheet_blocks(entry, "front", only=number) for number in signs]
    sides = sides or [renderer.sheet_blocks(entry, "front")]
    if sheet.back:
        sides.append(renderer.sheet_blocks(entry, "back"))
    what = Format(
        sheet.size,
        size_of(sheet, setting.paper),
        tuple(sides),
        discreet=sheet.discreet,
        titled=not sheet.discreet and not signs,
        apart=bool(signs),
        most=WIDEST if sheet.wide and sheet.size == "a3" else SCALES[0],
        for_participants=sheet.readers != "facilitators",
        picture_rows=1 if signs else _picture_rows(sheet),
        own_help=any("{urgent.phone}" in text for _, text in walk(sheet)),
        own_complaint=any("complaint" in (b.contacts or ()) for b in (*sheet.front, *sheet.back)),
        may_grow=True,
    )
    return side_pages(setting, what)


def _picture_rows(sheet: Sheet) -> int:
    """Return how many rows of pictures the fullest side of a sheet has."""
    return max(_rows_on(sheet.front), _rows_on(sheet.back), 1)


def _rows_on(side: tuple[Block, ...]) -> int:
    counts = [len(block.pictures or ()) for block in side]
    return sum(-(-count // columns_of(count)) for count in counts if count)


def columns_of(pictures: int) -> int:
    """Return how many of so many pictures stand side by side; sheet.css has the same widths."""
    if pictures == 1:
        return 1
    return 2 if pictures in (2, 4, 8) else 3
