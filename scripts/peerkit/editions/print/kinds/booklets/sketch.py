"""A booklet in which what is decided already is only as long as it will be.

How a session fills its pages is known before anything is laid out. To find out how many pages the
rest takes, empty pages in its place are enough, and cost a tenth of the time; leaves that change
nothing are only counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.parts import Piece

_PAGE = Markup('<div style="height: {:.1f}mm; break-before: {}"></div>')
# Numbers of pages that are not known yet would be looked for, and everything laid out three times.
UNNUMBERED = """
.contents a::after { content: leader('. ') "88"; }
.at::after { content: "88"; }
.at-last::after { content: "–88"; }
@page :left { @bottom-left { content: "88 / 88" } }
@page :right { @bottom-right { content: "88 / 88" } }
"""
_ANCHOR = Markup('<a id="{}"></a>')  # the contents ask for its page
LEAST = 1.0  # mm of a page that nothing else stands on


@dataclass(frozen=True)
class Length:
    """How long a part is: its pages, and the mm of the last one that are used."""

    pages: int
    used: float = LEAST


@dataclass(frozen=True)
class Sketch:
    """The parts of a sketch, and the pages that are counted and not laid out."""

    parts: list[Piece]
    more: int


def sketched(parts: Sequence[Piece], lengths: Mapping[str, Length]) -> Sketch:
    """Return the parts, those whose lengths are given by their ids as one or two empty pages.

    A session that another one follows takes whole leaves, so it is only counted.
    """
    shown = [part.anchor for part in parts if part.html]
    sessions = {part.anchor for part in parts if part.kind == "session"} & lengths.keys()
    counted = {one for one, after in pairwise(shown) if {one, after} <= sessions}
    more, before = 0, Markup("")
    found: list[Piece] = []
    for part in parts:
        length = lengths.get(part.anchor)
        if length is None:
            found.append(part)
        elif part.anchor in counted:
            more += length.pages + length.pages % 2
            before += _ANCHOR.format(part.anchor)
            found.append(replace(part, html=Markup("")))
        else:
            leaves = (length.pages - 1) // 2
            more += 2 * leaves
            html = before + _empty(replace(length, pages=length.pages - 2 * leaves))
            before = Markup("")
            found.append(replace(part, html=html))
    return Sketch(found, more)


def _empty(length: Length) -> Markup:
    heights = [LEAST] * (length.pages - 1) + [length.used]
    breaks = ["auto"] + ["page"] * (length.pages - 1)
    return Markup("").join(map(_PAGE.format, heights, breaks))
