"""The list of sections of a long page."""

from __future__ import annotations

from peerkit.editions.edition import Edition
from peerkit.editions.site.toc import LONG, with_toc
from peerkit.editions.site.words import Words

MARKED = '<h2 id="s0" lang="en" dir="ltr">Part <a href="x.html">0</a></h2>'


def page(sections: int) -> str:
    """Return a page with so many sections, the first marked as English."""
    others = "".join(f'<h2 id="s{n}">Part {n}</h2><p>x</p>' for n in range(1, sections))
    return f"<h1>Title</h1><p>y</p>{MARKED}{others}"


def test_a_long_page_begins_with_a_list_of_its_sections(arabic: Edition) -> None:
    html = with_toc(page(LONG), Words(arabic))
    before, _, after = html.partition("<p>y</p>")
    assert before.startswith("<h1>Title</h1>")
    assert '<summary lang="ar" dir="rtl">' in before
    assert '<li lang="en" dir="ltr"><a href="#s0">Part 0</a></li>' in before
    assert before.count("<li") == LONG
    assert after == page(LONG).partition("<p>y</p>")[2]


def test_a_short_page_has_none(arabic: Edition) -> None:
    assert with_toc(page(LONG - 1), Words(arabic)) == page(LONG - 1)
