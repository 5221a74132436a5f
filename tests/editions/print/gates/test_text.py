"""Words that a page was given and that no page shows."""

from __future__ import annotations

import pytest
from weasyprint import HTML

from peerkit.editions.print.gates.text import lost
from peerkit.editions.print.layout.boxes import words_on

BOX = "<div style='height: 40mm; display: flex; flex-direction: column'>{}</div>"
LINE = "<p style='height: 30mm; break-inside: avoid'>{}</p>"
PAGE = "<title>Not shown</title><style>@page {{ size: 100mm 60mm; margin: 5mm }}</style>{}"


def found(body: str) -> list[str]:
    html = PAGE.format(body)
    return lost(html, words_on(HTML(string=html).render()))


def test_what_layout_drops_is_found() -> None:
    """A column of fixed height drops what fits nowhere, and says nothing."""
    lines = "".join(LINE.format(word) for word in ("first", "second", "third"))
    assert found(BOX.format(f"<div>{lines}</div>" + LINE.format("help"))) != []


@pytest.mark.parametrize(
    "body",
    [
        LINE.format("first") + LINE.format("second") + LINE.format("third"),
        "<p>one long sentence that goes on over several lines of this small page</p>" * 9,
        "<p>مساعدة <span dir='ltr'>+961 71 234 567</span> الآن</p>",
        "<p>soft&shy;hyphen and <b>bold</b>words</p>",
        "<table><tr><th>name<td>place</table>",
    ],
)
def test_what_is_laid_out_is_found_nowhere(body: str) -> None:
    assert found(body) == []
