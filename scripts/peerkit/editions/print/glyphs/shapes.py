"""Adds raised copies of glyphs to a font program.

A mark that is drawn above its letter could be raised by the text state of the page; but readers of
PDF then take it for a line of its own, and tear the sentence apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont


def with_raised(program: bytes, wanted: Sequence[tuple[int, int]]) -> tuple[bytes, list[int]]:
    """Return a TrueType font with copies of glyphs, and the numbers of the copies.

    `wanted` are the number of each glyph and how far up it goes, in units of the font.
    """
    with TTFont(BytesIO(program), recalcTimestamp=False) as font:
        order = font.getGlyphOrder()
        count = len(order)
        for glyph, rise in wanted:
            _add(font, order[glyph], rise)
        out = BytesIO()
        font.save(out)
    return out.getvalue(), list(range(count, count + len(wanted)))


def _add(font: TTFont, name: str, rise: int) -> None:
    pen = TTGlyphPen(font["glyf"])
    pen.addComponent(name, (1, 0, 0, 1, 0, rise))
    copy = f"{name}.{rise:+d}"
    font["glyf"][copy] = pen.glyph()
    font["hmtx"][copy] = font["hmtx"][name]
