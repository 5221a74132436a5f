"""Black stays black, but is asked for as grey."""

from __future__ import annotations

from pikepdf import Pdf

from peerkit.editions.print.paper.grey import to_grey


def test_black_and_white_are_given_as_grey_and_nothing_else_changes() -> None:
    pdf = Pdf.new()
    pdf.add_blank_page()
    drawn = b"0 0 0 rg 1 1 1 RG 1 0 0 rg BT (words) Tj ET"
    pdf.pages[0].Contents = pdf.make_stream(drawn)
    to_grey(pdf)
    assert pdf.pages[0].Contents.read_bytes() == (b"0 g 1 G 1 0 0 rg BT (words) Tj ET")
