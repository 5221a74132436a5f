"""How full laid out pages are, what is torn apart between them, and what their heads say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from weasyprint import Document

from peerkit.editions.print.layout.boxes import (
    MM,
    classes_of,
    head_of,
    id_of,
    is_blank,
    lowest,
    of_class,
    page_boxes,
    sections_of,
    text_below,
)

# What is read in one look, so that it stands on one page where it can.
WHOLE = (
    "safety-box",
    "stop-box",
    "crisis-box",
    "session-foot",
    "admonition",
    "card",
    "moment",
    "fixed-line-entry",
    "duties",
    "inset",
)
STEP, AGAIN, NOTES = "step", "continued", "part-notes"
QUOTED = 40  # characters that are enough to find a text by


@dataclass(frozen=True)
class Look:
    """A page as a reader sees it.

    `fill` says how far down it is used, 0 to 1, `ends` that what stands on it goes on no further,
    `notes` that it is for writing only; one left free beside a session is not counted. `head`
    stands at its top, which is `true` where that stands on the page too, or is the title of the
    booklet. `text` is how the page begins.
    """

    number: int
    fill: float
    ends: bool
    notes: bool
    head: str
    true: bool
    text: str


@dataclass(frozen=True)
class Torn:
    """A box or step on several pages though one would hold it; `page` is its first."""

    page: int
    text: str
    height: float


def looks_of(document: Document) -> list[Look]:
    """Return how each page of a booklet looks, its covers included."""
    pages = page_boxes(document)
    sections = [[id(box.element) for box in sections_of(page)] for page in pages]
    goes_on = [bool(here and here[-1] in after) for here, after in pairwise(sections)]
    return [
        _look(number, page, str(document.metadata.title), ends=not more)
        for number, (page, more) in enumerate(zip(pages, [*goes_on, False], strict=True), 1)
    ]


def _look(number: int, page: Any, title: str, *, ends: bool) -> Look:
    sections = sections_of(page)
    top, height = float(page.content_box_y()), float(page.height)
    head = head_of(page)
    words = " ".join("".join(box.element.itertext()) for box in sections)
    return Look(
        number,
        min(max((max(map(lowest, sections), default=top) - top) / height, 0.0), 1.0),
        ends or is_blank(page),
        bool(of_class(page, NOTES)),
        head,
        is_blank(page) or _bare(head) in _bare(title + words),
        " ".join(" ".join(map(text_below, sections)).split())[:QUOTED],
    )


def _bare(text: str) -> str:
    return "".join(text.split())


def overleaf(document: Document, name: str) -> set[str]:
    """Return the ids of the elements of a class that go on overleaf, whatever their height."""
    pages: dict[str, set[int]] = {}
    for number, page in enumerate(page_boxes(document)):
        for box in of_class(page, name):
            pages.setdefault(id_of(box), set()).add(number)
    return {key for key, found in pages.items() if len(found) > 1}


def torn_in(document: Document) -> list[Torn]:
    """Return the boxes and steps that are on several pages though one page would hold them.

    A step may go on overleaf where the next page says so at its head.
    """
    pages = page_boxes(document)
    room = min((float(page.height) for page in pages), default=0.0)
    parts: dict[int, list[tuple[int, Any]]] = {}
    for number, page in enumerate(pages, 1):
        for box in _kept_whole(page):
            parts.setdefault(id(box.element), []).append((number, box))
    found = [one for one in parts.values() if len({number for number, _ in one}) > 1]
    return [_torn(one) for one in found if _height(one) <= room and not _says_so(one)]


def _kept_whole(page: Any) -> list[Any]:
    every = [box for name in (*WHOLE, STEP) for box in of_class(page, name)]
    return list({id(box): box for box in every}.values())


def _height(parts: Sequence[tuple[int, Any]]) -> float:
    return sum(float(box.border_height()) for _, box in parts)


def _says_so(parts: Sequence[tuple[int, Any]]) -> bool:
    """Say whether a step has its name again wherever it goes on."""
    if STEP not in classes_of(parts[0][1]):
        return False
    return all(of_class(box, AGAIN) for _, box in parts[1:])


def _torn(parts: Sequence[tuple[int, Any]]) -> Torn:
    page, box = parts[0]
    return Torn(page, " ".join(text_below(box).split())[:QUOTED], _height(parts) / MM)
