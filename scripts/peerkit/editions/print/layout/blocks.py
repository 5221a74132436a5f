"""Measures blocks on a page without end, and tells the layout where pages begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from weasyprint import Document

from peerkit.editions.print.layout.boxes import MM, classes_of, id_of, of_class, page_boxes
from peerkit.editions.print.layout.pack import Block, BlockKind, Packed

ENDLESS = 20_000  # mm: longer than any part of a booklet
_KINDS: tuple[BlockKind, ...] = ("plan", "step", "filler")


def blocks_of(document: Document) -> dict[str, list[Block]]:
    """Return the blocks of each part of a measured document, by the part's id, in order."""
    parts = [part for page in page_boxes(document) for part in of_class(page, "part")]
    return {id_of(part): [_block(box) for box in of_class(part, "block")] for part in parts}


def _block(box: Any) -> Block:
    kind: BlockKind = next((kind for kind in _KINDS if kind in classes_of(box)), "whole")
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
    """Return the style rules that begin a page at each block that was packed so.

    What stands below a plan belongs to a page of its kind.
    """
    starts = [name for one in packed for name in one.starts]
    beside = [name for one in packed for name in one.beside]
    rules = [_rule(starts, "break-before: page;"), _rule(beside, "page: plan;")]
    return " ".join(filter(None, rules))


def _rule(names: Sequence[str], style: str) -> str:
    found = ", ".join(f"#{_escaped(name)}" for name in names)
    return f"{found} {{ {style} }}" if found else ""


def _escaped(name: str) -> str:
    """Return an id as a selector may hold it: those of some sessions have a dot."""
    return re.sub(r"([^\w-])", r"\\\1", name)
