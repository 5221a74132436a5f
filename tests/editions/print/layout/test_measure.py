from __future__ import annotations

import pytest
from weasyprint import Document

from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.measure import escapes, pages_of, room_between, too_long
from peerkit.finding import Place

LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
STYLE = """
@page { size: 100mm 100mm; margin: 10mm }
@page back { margin: 20mm }
p { margin: 0 }
.badge { display: block; width: 15mm; white-space: nowrap }
.back { page: back; break-before: page }
.cell { position: absolute; top: 0; width: 40mm; height: 40mm }
.foot { position: absolute; bottom: 0; height: 10mm }
"""


def laid_out(body: str, direction: str = "ltr") -> Document:
    """Return a page laid out."""
    page = (
        f"<!doctype html><html lang='en' dir='{direction}'><title>T</title><h1>T</h1>{body}</html>"
    )
    document, findings = Layout((STYLE,)).pages(page, Place("test"))
    assert document is not None
    assert not findings
    return document


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_text_that_fits_is_silent(direction: str) -> None:
    body = "<p>Some words that run over more than one line of this small page, as they may.</p>"
    lists = "<ol><li>one</li><li>two</li></ol><table><tr><td>a</td><td>b</td></tr></table>"
    assert escapes(laid_out(body + lists, direction)) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_word_wider_than_the_page_is_measured(direction: str) -> None:
    (escape,) = escapes(laid_out(f"<p>{LONG}</p>", direction))
    assert escape.page == 1
    assert LONG.startswith(escape.text)
    assert escape.over > 100


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_word_wider_than_its_box_is_measured_though_it_stays_on_the_page(direction: str) -> None:
    (escape,) = escapes(laid_out('<span class="badge">ПИТАЙТЕ ВСІХ</span>', direction))
    assert 5 < escape.over < 30
    assert escapes(laid_out('<span class="badge">DO</span>', direction)) == []


def test_a_block_pushed_off_the_page_is_found() -> None:
    # What WeasyPrint 70 makes of automatic margins in right-to-left text.
    body = '<div style="width: 30mm; margin-inline: auto">lost words</div>'
    assert escapes(laid_out(body, "ltr")) == []
    assert escapes(laid_out(body, "rtl")) != []


@pytest.mark.parametrize("tag", ["h1", "h2", "h3"])
def test_a_heading_that_leaves_its_own_field_is_found(tag: str) -> None:
    """White on black beside white paper: what left the field of a strip could not be seen."""
    field = "position: absolute; width: {}mm; font-size: 36pt"
    narrow, wide = (f'<{tag} style="{field.format(mm)}">небезпека?</{tag}>' for mm in (54, 110))
    (escape,) = escapes(laid_out(narrow, "ltr"))
    assert escape.text == "небезпека?"
    assert escapes(laid_out(wide, "ltr")) == []


def cell(flow: str, side: str = "CC-01-back") -> str:
    return (
        f'<article class="cell front" id="{side}"><div class="flow">{flow}</div>'
        '<div class="foot">foot</div></article>'
    )


def test_a_card_whose_text_fits_is_silent() -> None:
    assert too_long(laid_out(cell('<div style="height: 29mm">x</div>'))) == {}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_card_whose_text_runs_into_its_foot_is_measured(direction: str) -> None:
    found = too_long(laid_out(cell('<div style="height: 33.5mm">x</div>'), direction))
    assert found == {"CC-01-back": pytest.approx(3.5, abs=0.1)}


def test_each_card_of_a_page_is_measured() -> None:
    body = cell("<p>x</p>", "CC-01-front") + cell('<div style="height: 50mm">x</div>')
    assert set(too_long(laid_out(body))) == {"CC-01-back"}


def test_pages_are_counted_by_name() -> None:
    document = laid_out('<section class="back"><p>one</p></section>')
    assert (len(document.pages), pages_of(document, "back")) == (2, 1)
    tall = '<p style="height: 50mm">one</p>'
    assert pages_of(laid_out(f'<section class="back">{tall * 3}</section>'), "back") == 3


def test_the_room_between_two_boxes_of_the_first_page() -> None:
    body = (
        '<div class="upper" style="position: absolute; top: 0; height: 20mm"></div>'
        '<div class="lower" style="position: absolute; top: 50mm; height: 5mm"></div>'
    )
    laid = laid_out(body)
    assert room_between(laid, "upper", "lower") == pytest.approx(30)
    assert room_between(laid, "lower", "upper") == pytest.approx(-55)
