"""A number on a phone is called by touching it."""

from __future__ import annotations

from peerkit.editions.print.layout.calls import with_calls

SPAN = '<span class="fact phone" dir="ltr">{}</span>'


def test_a_number_is_a_link_without_its_spaces() -> None:
    shown = with_calls(SPAN.format("+961 71 234-567"))
    assert shown == SPAN.format('<a href="tel:+96171234567">+961 71 234-567</a>')


def test_an_invented_number_calls_nobody() -> None:
    assert with_calls(SPAN.format("EXAMPLE – NOT REAL")) == SPAN.format("EXAMPLE – NOT REAL")
