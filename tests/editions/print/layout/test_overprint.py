"""Text on text is found by where its letters stand, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.editions.print.kinds.pages import style
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.engine import Layout
from peerkit.editions.print.layout.overprint import overprints
from peerkit.finding import Place

LIST = '<ol class="card-steps pictured">{}</ol>'
STEP = '<li><span class="step-words">{}</span><svg class="picture" viewBox="0 0 9 9"></svg></li>'
ARABIC = "ارسموا ثلاث دوائر على الأرض معًا ثم انظروا"


def told(body: str, css: str = "", direction: str = "ltr") -> list[tuple[str, str]]:
    page = "@page { size: 120mm 90mm; margin: 8mm; } body { font: 11pt/1.2 'Noto Sans Arabic'; }"
    sheets = (style("shared"), style("booklet"), page, css)
    html = f'<html dir="{direction}" lang="ar"><body>{body}</body></html>'
    laid, _ = Layout(sheets, "Arab").pages(html, Place("x"))
    assert laid is not None
    return [(one.text, one.other) for one in overprints(laid)]


@pytest.fixture(autouse=True)
def private(tmp_path: Path) -> None:
    fonts.make_private(("Noto Sans", "Noto Sans Arabic"), tmp_path / "fonts")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_number_of_a_step_stands_beside_its_words(direction: str) -> None:
    steps = LIST.format(STEP.format(ARABIC) * 3)
    assert told(steps, direction=direction) == []


def test_a_number_that_the_engine_moves_onto_the_words_is_found() -> None:
    steps = LIST.format(STEP.format(ARABIC))
    moved = ".pictured > li { padding-inline-end: 19mm; }"
    assert told(steps, moved, "rtl") == [("1.", ARABIC[:30])]


@pytest.mark.parametrize("gap", [0.0, 1.5, 2.8])
def test_lines_placed_by_hand_are_found_where_they_meet(gap: float) -> None:
    place = '<p style="position: absolute; top: {}mm">Call the night team</p>'
    found = told(place.format(20.0) + place.format(20.0 + gap))
    assert bool(found) is (gap < 2.0)


def test_tight_lines_and_words_in_bold_are_no_overprint() -> None:
    words = f"{ARABIC} <b>{ARABIC}</b> CC-01 <span dir='ltr'>+961 71 234 567</span> " * 4
    assert told(f'<p style="line-height: 1.0">{words}</p>', direction="rtl") == []
