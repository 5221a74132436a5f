"""How sessions are set: as roomy as their leaves allow, and denser where they would need more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from markupsafe import Markup

from peerkit.editions.print.kinds.booklets.arrange import Page, arrange
from peerkit.editions.print.kinds.booklets.parts import Piece
from peerkit.editions.print.kinds.booklets.thrift import Thrift
from peerkit.editions.print.kinds.booklets.ways import DENSE, ROOMY, TIGHT
from peerkit.editions.print.layout.pack import Block

PAGE = Page(210.0, str)
SESSION = Piece("session", Markup("Session 1"), Markup('<article id="AD1"></article>'), "part-1")


def blocks(pages: int, name: str) -> list[Block]:
    """Return blocks that take so many pages, each just one."""
    return [Block(f"{name}-{number}", 150.0) for number in range(pages)]


@pytest.mark.parametrize(
    ("pages", "css", "asked"),
    [
        ({ROOMY: 6, TIGHT: 6}, ROOMY, [TIGHT, ROOMY]),
        ({ROOMY: 7, TIGHT: 6}, TIGHT, [TIGHT, ROOMY]),
        ({ROOMY: 8, TIGHT: 7, DENSE: 6}, DENSE, [TIGHT, ROOMY, DENSE]),
        ({ROOMY: 4, TIGHT: 3}, ROOMY, [TIGHT, ROOMY]),  # no density takes a third away
    ],
)
def test_a_session_is_set_in_the_first_way_that_takes_the_fewest_leaves(
    pages: dict[str, int], css: str, asked: list[str]
) -> None:
    seen: list[str] = []

    def measure(parts: Sequence[Piece], way: str) -> dict[str, list[Block]]:
        seen.append(way)
        return {part.anchor: blocks(pages[way], part.anchor) for part in parts}

    behind = Piece("session", Markup("Session 2"), Markup(""), "part-2")
    done = arrange([SESSION, behind], measure, PAGE)
    assert (done.parts[0].css, seen) == (css, asked)
    assert done.long == ()


def test_a_session_that_is_too_long_in_every_way_is_told() -> None:
    def measure(parts: Sequence[Piece], _way: str) -> dict[str, list[Block]]:
        return {part.anchor: blocks(9, part.anchor) for part in parts}

    assert arrange([SESSION], measure, PAGE).long == (("Session 1", 9),)


@pytest.mark.parametrize(("thick", "css"), [(False, ROOMY), (True, TIGHT)])
def test_the_front_of_a_booklet_that_is_too_thick_is_set_tight(thick: bool, css: str) -> None:
    """What follows begins on the next page, so a page counts there and not a leaf."""
    every = Piece("every", Markup("Every session"), Markup("<div></div>"), "part-0")

    def measure(parts: Sequence[Piece], way: str) -> dict[str, list[Block]]:
        return {part.anchor: blocks(5 if way == TIGHT else 6, part.anchor) for part in parts}

    done = arrange([every, SESSION], measure, PAGE, Thrift(thick=thick))
    assert done.parts[0].css == css
    assert done.lengths["part-0"].pages == (5 if thick else 6)


@pytest.mark.parametrize(("thick", "pages"), [(False, 6), (True, 5)])
def test_the_last_session_of_a_booklet_that_is_too_thick_is_set_denser(
    thick: bool, pages: int
) -> None:
    first = Piece("session", Markup("Session 1"), Markup(""), "part-0")
    asked: list[tuple[str, list[str]]] = []

    def measure(parts: Sequence[Piece], way: str) -> dict[str, list[Block]]:
        asked.append((way, [part.anchor for part in parts]))
        return {part.anchor: blocks(5 if way == DENSE else 6, part.anchor) for part in parts}

    done = arrange([first, SESSION], measure, PAGE, Thrift(thick=thick))
    assert {name: one.pages for name, one in done.lengths.items()} == {"part-0": 6, "part-1": pages}
    assert (DENSE in dict(asked)) == thick
    assert dict(asked).get(DENSE, ["part-1"]) == ["part-1"], "the others would save no leaf"


def test_what_would_stand_at_the_end_stands_on_the_page_left_free_beside_a_session() -> None:
    first = Piece("session", Markup("Session 1"), Markup(""), "part-0")
    care = Piece("own-care", Markup("Look after yourself"), Markup("<p>Rest.</p>"), "part-2")

    def measure(parts: Sequence[Piece], way: str) -> dict[str, list[Block]]:
        sizes = {"part-0": 4 if way == ROOMY else 3}
        return {part.anchor: blocks(sizes.get(part.anchor, 1), part.anchor) for part in parts}

    every = [first, SESSION, care]
    usual = arrange(every, measure, PAGE)
    beside = arrange(every, measure, PAGE, Thrift(rooms=True, thick=True, beside=True))
    assert (usual.lengths["part-0"].pages, beside.lengths["part-0"].pages) == (4, 3)
    assert "Rest." in usual.parts[2].html
    assert usual.parts[0].placed.beside == ""
    assert beside.parts[2].html == ""
    assert "Rest." in beside.parts[0].placed.beside
