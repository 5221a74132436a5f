"""The one place that names WeasyPrint's boxes stops loudly when one is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from weasyprint import HTML
from weasyprint.formatting_structure import boxes as theirs

import peerkit.editions.print
from peerkit.editions.print.layout import boxes

PRINT = Path(peerkit.editions.print.__file__).parent
PRIVATE = re.compile(r"_page_box|\bBox\b|InlineBox|LineBox|TextBox|MarginBox|formatting_structure")


def test_a_box_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert boxes.named("TextBox") is theirs.TextBox
    monkeypatch.delattr(theirs, "TextBox")
    with pytest.raises(RuntimeError, match="no TextBox any more"):
        boxes.named("TextBox")


def test_no_other_module_knows_the_boxes() -> None:
    knowing = {path.name for path in PRINT.rglob("*.py") if PRIVATE.search(path.read_text("utf-8"))}
    assert knowing == {"boxes.py"}


def test_words_are_read_where_they_stand_and_margins_are_left_out() -> None:
    style = "@page { @top-center { content: 'margin' } } .placed { position: absolute; top: 9cm }"
    body = "<p>one <b>two</b></p><p class='placed'>three</p>"
    document = HTML(string=f"<style>{style}</style>{body}").render()
    assert boxes.words_on(document).replace(" ", "") == "onetwothree"
