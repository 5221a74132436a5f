"""Measures blocks on a page without end, and writes down for the layout where pages begin."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from weasyprint import Document

from peerkit.editions.print.layout.boxes import MM, classes_of, id_of, of_class, page_boxes
from peerkit.editions.print.layout.pack import Block, Kind, Packed

ENDLESS = 20_000  # mm: longer than any part of a booklet
LINE = 8.5  # mm between lines to write on, about
_KINDS: tuple[Kind, ...] = ("plan", "step", "filler")
_STEP = re.compile(r'<section class="block step" id="([^"]+)">.*?</section>', re.S)
_HEAD = re.compile(r'<div class="step-head">.*?</div>', re.S)
_ACTION = re.compile(r'<div class="action\b')
_REFERENCE = re.compile(
    r'<a class="at" href="#([^"]+)"></a>(<a class="at-last" href="#([^"]+)"></a>)?'
)
_FILLER = re.compile(r'(<div class="block filler" id="([^"]+)">.*?)(</div>)', re.S)


def blocks_of(document: Document) -> dict[str, list[Block]]:
    """Return the blocks of each part of a measured document, by the part's id, in order."""
    parts = [part for page in page_boxes(document) for part in of_class(page, "part")]
    return {id_of(part): [_block(box) for box in of_class(part, "block")] for part in parts}


def _block(box: Any) -> Block:
    kind: Kind = next((kind for kind in _KINDS if kind in classes_of(box)), "whole")
    top, bottom = float(box.border_box_y()), float(box.border_box_y() + box.border_height())
    actions = {id(one.element): one for one in reversed(of_class(box, "action"))}
    places = [float(one.border_box_y()) for one in reversed(actions.values())]
    tops = places if kind == "step" else []
    ends = [*tops, bottom]
    pieces = [end - start for start, end in zip([top, *tops], ends, strict=True)] if tops else []
    drawing = _drawing(box, top) if kind == "step" else 0.0
    heights = tuple(piece / MM for piece in pieces)
    return Block(id_of(box), (bottom - top) / MM, kind, heights, drawing / MM)


def _drawing(step: Any, top: float) -> float:
    """Return how far below the top of a step its own drawing ends; 0 where it has none."""
    found = [one for one in step.all_children() if "picture" in classes_of(one)]
    return max((float(one.position_y + one.margin_height()) - top for one in found), default=0.0)


def starts_css(packed: Sequence[Packed]) -> str:
    """Return the style rules that begin a page at each block that was packed so."""
    names = [name for one in packed for name in one.starts]
    return (
        f"{', '.join(f'#{_escaped(name)}' for name in names)} {{ break-before: page; }}"
        if names
        else ""
    )


def _escaped(name: str) -> str:
    """Return an id as a selector may hold it: those of some sessions have a dot."""
    return re.sub(r"([^\w-])", r"\\\1", name)


def ruled(html: str, room: Mapping[str, float]) -> str:
    """Return a part with as many lines to write on as its fillers have room for, in mm."""

    def fill(match: re.Match[str]) -> str:
        height = room.get(match.group(2), 0.0)
        number = int(height / LINE)
        style = f"height: {height / max(number, 1):.2f}mm"
        line = f'<div class="{"writing-line" if number else "left"}" style="{style}"></div>'
        return f"{match.group(1)}{line * max(number, 1)}{match.group(3)}"

    return _FILLER.sub(fill, html)


def continued(html: str, places: Sequence[tuple[str, int]], word: str) -> str:
    """Return a part whose steps say at the head of a page that they go on from the page before.

    `places` are the ids of steps with the number of an action, from 0; `word` says "continued".
    """

    def mark(match: re.Match[str]) -> str:
        wanted = {number for name, number in places if name == match.group(1)}
        return _marked(match.group(), wanted, word) if wanted else match.group()

    return _STEP.sub(mark, html)


def referred(html: str, pages: Mapping[str, str]) -> str:
    """Return a part whose references to blocks on known pages are numbers; one page stands once.

    `pages` gives the number of the page of each block, in the reader's digits, by its id.
    """

    def known(match: re.Match[str]) -> str:
        first, last = (pages.get(name or "") for name in match.group(1, 3))
        if first is None or (match.group(2) and last is None):
            return match.group()
        more = f"–{last}" if last and last != first else ""
        return f'<a href="#{match.group(1)}">{first}{more}</a>'

    return _REFERENCE.sub(known, html)


def _marked(step: str, wanted: set[int], word: str) -> str:
    head = _HEAD.search(step)
    if head is None:
        return step
    again = re.sub(r"<(/?)h2\b", r"<\1p", head.group()).replace("</p>", f", {word}</p>", 1)
    again = again.replace('class="step-head"', 'class="step-head continued"')
    parts = _ACTION.split(step)
    out = parts[0]
    for number, part in enumerate(parts[1:]):
        out += (again if number in wanted else "") + '<div class="action' + part
    return out
