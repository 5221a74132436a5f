"""A booklet in which what is decided already is only as long as it will be.

How a session fills its pages is known before anything is laid out. To find out how many pages the
rest takes, empty pages in its place are enough, and cost a tenth of the time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.parts import Piece

_PAGE = Markup('<div style="height: 1mm; break-before: {}"></div>')


def sketched(parts: Sequence[Piece], lengths: Mapping[str, int]) -> list[Piece]:
    """Return the parts, those whose lengths in pages are given by their ids as empty pages."""
    return [
        replace(part, html=_empty(lengths[part.anchor])) if part.anchor in lengths else part
        for part in parts
    ]


def _empty(pages: int) -> Markup:
    return _PAGE.format("auto") + _PAGE.format("page") * (pages - 1)
