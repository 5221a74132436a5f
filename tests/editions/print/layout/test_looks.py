"""Pages as a reader sees them: how full, what goes on, what is torn apart, whose name is on top."""

from __future__ import annotations

import pytest
from weasyprint import Document

from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.looks import Look, looks_of, overleaf, torn_in
from peerkit.finding import Place

STYLE = """
@page { size: 100mm 120mm; margin: 10mm; @top-right { content: string(here) } }
@page :blank { @top-right { content: none } }
body { margin: 0 }
h1 { string-set: here content(); font-size: 10pt; margin: 0; line-height: 10mm }
p { margin: 0; line-height: 10mm; font-size: 10pt }
.next { break-before: page }
.verso { break-before: left }
"""
LINE = "<p>Some words.</p>"


def laid_out(body: str, style: str = "") -> Document:
    """Return pages of 80 mm by 100 mm of text, ten lines each."""
    page = f"<!doctype html><html lang='en'><title>T</title>{body}</html>"
    document, findings = Layout((STYLE + style,)).pages(page, Place("test"))
    assert document is not None
    assert not findings
    return document


def look(body: str, style: str = "") -> list[Look]:
    """Return how pages look."""
    return looks_of(laid_out(body, style))


def test_how_full_a_page_is_and_whether_its_text_goes_on() -> None:
    first, second = look(f"<section><h1>Calm</h1>{LINE * 10}</section>")
    assert first.fill == pytest.approx(1, abs=0.06)
    assert (first.ends, second.ends) == (False, True)
    assert first.text.startswith("Calm Some words.")
    assert second.fill == pytest.approx(0.1, abs=0.06)


def test_a_drawing_and_a_line_to_write_on_fill_a_page_too() -> None:
    ruled = '<div style="height: 50mm; border-bottom: 1pt solid #000"></div>'
    (page,) = look(f"<section>{ruled}</section>")
    assert page.fill == pytest.approx(0.5, abs=0.02)
    (page,) = look('<section><div style="height: 50mm"></div></section>')
    assert page.fill == 0


def test_pages_of_lines_are_for_notes_and_an_empty_one_goes_no_further() -> None:
    pages = look(
        f'<section>{LINE}</section><section class="next">{LINE}</section>'
        f'<section class="verso">{LINE}</section><section class="part-notes next">{LINE}</section>'
    )
    assert [page.notes for page in pages] == [False, False, False, False, True]
    assert (pages[2].fill, pages[2].ends) == (0, True)
    assert all(page.true for page in pages)


def test_a_head_is_true_while_its_part_stands_on_the_page() -> None:
    part = f"<section><h1>Calm</h1>{LINE * 10}</section>"
    pages = look(f'{part}<section class="next">{LINE}</section>')
    assert [(page.head, page.true) for page in pages] == [
        ("Calm", True),
        ("Calm", True),
        ("Calm", False),
    ]


def test_a_box_on_two_pages_is_torn_where_one_would_hold_it() -> None:
    box = '<div class="safety-box">{}</div>'
    torn = torn_in(laid_out(LINE * 8 + box.format(LINE * 4)))
    assert [(one.page, one.text[:10]) for one in torn] == [(1, "Some words")]
    assert torn[0].height == pytest.approx(40, abs=1)
    assert torn_in(laid_out(LINE * 6 + box.format(LINE * 4))) == []
    assert torn_in(laid_out(LINE * 8 + box.format(LINE * 14))) == []


def test_a_step_may_go_on_where_the_next_page_says_so() -> None:
    step = '<div class="step">' + LINE * 2 + "{}" + LINE * 2 + "</div>"
    again = '<div class="continued next">Step, continued</div>'
    assert len(torn_in(laid_out(LINE * 8 + step.format("")))) == 1
    assert torn_in(laid_out(LINE * 8 + step.format(again))) == []


def test_what_goes_on_overleaf_is_named_however_high_it_is() -> None:
    short, long = LINE * 3, LINE * 12
    body = (
        f"<article class='moment' id='HM-01'>{short}</article>"
        f"<article class='moment next' id='HM-02'>{long}</article>"
    )
    assert overleaf(laid_out(f"<section>{body}</section>"), "moment") == {"HM-02"}
