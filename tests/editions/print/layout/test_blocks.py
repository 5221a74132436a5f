"""Blocks are measured as they are laid out, and pages begin where that was planned."""

from __future__ import annotations

import pytest

from peerkit.editions.print.layout.blocks import ENDLESS, blocks_of, starts_css
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


def test_what_stands_below_a_plan_belongs_to_its_page() -> None:
    packed = Packed(starts=["b"], beside=["Y1.1-talk"])
    assert starts_css([packed]) == "#b { break-before: page; } #Y1\\.1-talk { page: plan; }"
