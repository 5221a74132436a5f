"""What is left of a page goes to who writes by hand: first as rows, then as room in each row."""

from __future__ import annotations

from functools import partial

import pytest

from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.fit import Lines, Tried, common, largest
from peerkit.editions.print.layout.measure import crowded, spare
from peerkit.finding import Finding, Level, Place

PLACE = Place("test")
LAYOUT = Layout(
    (
        "@page { size: 100mm 100mm; margin: 0 } * { margin: 0; padding: 0 }"
        " .side { position: relative; height: 100mm } .foot { position: absolute; bottom: 0;"
        " height: 10mm }",
    )
)


def laid(height: float, room: float, rows: int) -> Tried:
    """Lay out rows above a foot; a page that is too full is a finding."""
    row = f"<div style='height: {height + room}mm'>x</div>"
    document, findings = LAYOUT.pages(
        "<!doctype html><html lang='en'><title>t</title><body><div class='side'>"
        f"<div class='flow'>{row * rows}</div><div class='foot'>f</div></div></body></html>",
        PLACE,
    )
    assert document is not None
    if crowded(document):
        findings.append(Finding(PLACE, "side-full", Level.ERROR, "Full.", "Shorten."))
    return Tried(document, findings)


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (Lines(0), 40),  # nobody writes: the page stays as it is
        (Lines(5, most=3), 25),  # each of five rows grows by no more than 3 mm
        (Lines(5, most=30), 0),
        (Lines(5, most=0, may_join=True), 0),  # four rows of 10 mm join
    ],
)
def test_the_page_is_filled(lines: Lines, left: float) -> None:
    tried = largest([10.0], lambda size, room, more: laid(size, room, 5 + more), lines)
    assert tried.fits
    assert tried.laid is not None
    assert spare(tried.laid) == pytest.approx(left, abs=0.5)


def test_the_largest_size_that_fits_is_taken() -> None:
    tried = largest([30, 20, 18, 10], lambda size, room, _: laid(size, room, 5), Lines(0))
    assert tried.laid is not None
    assert spare(tried.laid) == pytest.approx(0, abs=0.5)


@pytest.mark.parametrize(
    ("rows", "size", "most"),
    [
        ((5, 5, 5), 18, 5),  # the first decides, the others are laid out once
        ((2, 5, 2), 18, 5),
        ((2, 2, 9), 10, 7),
        ((2, 12, 2), None, 5),
    ],
)
def test_siblings_have_the_largest_size_in_which_all_fit(
    rows: tuple[int, ...], size: float | None, most: int
) -> None:
    tried: list[float] = []

    def side(number: int, height: float) -> Tried:
        tried.append(height)
        return laid(height, 0.0, number)

    assert common([30, 20, 18, 10], [partial(side, number) for number in rows]) == size
    assert len(tried) <= most
