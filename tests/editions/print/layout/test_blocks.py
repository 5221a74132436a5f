"""Blocks are measured as they are laid out, and what was decided is written into the page."""

from __future__ import annotations

import pytest

from peerkit.editions.print.layout.blocks import (
    ENDLESS,
    blocks_of,
    continued,
    referred,
    ruled,
    starts_css,
)
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.pack import Packed
from peerkit.finding import Place

STEP = (
    '<section class="block step" id="Y1.1-talk"><div class="step-head"><h2>Talk</h2></div>'
    '<div class="action mode-say">One</div><div class="action mode-do">Two</div></section>'
)


def test_heights_are_those_of_the_boxes() -> None:
    style = (
        f"@page {{ size: 100mm {ENDLESS}mm }} .step-head {{ height: 8mm }}"
        " .action { height: 10mm } h2 { margin: 0; font-size: 8pt }"
    )
    page = f'<html lang="en"><title>T</title><div class="part" id="part-1">{STEP}</div></html>'
    document, findings = Layout((style,)).pages(page, Place("test"))
    assert document is not None
    assert not findings
    ((name, (block,)),) = blocks_of(document).items()
    assert (name, block.id, block.kind) == ("part-1", "Y1.1-talk", "step")
    assert block.height == pytest.approx(28, abs=0.1)
    assert block.pieces == pytest.approx((8, 10, 10), abs=0.1)


def test_the_drawing_of_a_step_is_measured_from_its_top() -> None:
    style = (
        f"@page {{ size: 100mm {ENDLESS}mm }} .step-head {{ height: 8mm }}"
        " .picture { float: inline-end; width: 20mm; height: 20mm; margin-bottom: 1mm }"
        " h2 { margin: 0; font-size: 8pt }"
    )
    drawn = STEP.replace("</h2></div>", '</h2></div><div class="picture"></div>')
    page = f'<html lang="en"><title>T</title><div class="part" id="part-1">{drawn}</div></html>'
    document, _ = Layout((style,)).pages(page, Place("test"))
    assert document is not None
    ((block,),) = blocks_of(document).values()
    assert block.drawing == pytest.approx(29, abs=0.1)


def test_pages_begin_where_they_were_planned() -> None:
    assert starts_css([Packed(starts=["Y1.1-talk", "b"])]) == (
        "#Y1\\.1-talk, #b { break-before: page; }"
    )
    assert starts_css([Packed()]) == ""


def test_a_step_that_goes_on_says_so_before_the_action() -> None:
    html = continued(STEP, [("Y1.1-talk", 1)], "continued")
    assert html.index("continued") > html.index("One")
    assert '<div class="step-head continued"><p>Talk, continued</p></div>' in html
    assert html.count("<h2>") == 1  # the list of contents names it once
    assert continued(STEP, [("other", 1)], "continued") == STEP


def test_lines_fill_the_room_that_is_left() -> None:
    filler = '<div class="block filler" id="AD1-lines"><p>What went well?</p></div>'
    assert ruled(filler, {"AD1-lines": 26.0}).count("writing-line") == 3
    assert "height: 4.00mm" in ruled(filler, {"AD1-lines": 4.0})
    assert "writing-line" not in ruled(filler, {"AD1-lines": 4.0})


def test_references_to_known_pages_are_numbers() -> None:
    two = '<a class="at" href="#a"></a><a class="at-last" href="#b"></a>'
    assert referred(two, {"a": "2", "b": "3"}) == '<a href="#a">2–3</a>'
    assert referred(two, {"a": "2", "b": "2"}) == '<a href="#a">2</a>'
    assert referred(two, {"a": "2"}) == two  # the layout finds out
