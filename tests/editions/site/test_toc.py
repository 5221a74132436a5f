"""The list of sections of a long page."""

from __future__ import annotations

from markdown import Markdown

from peerkit.editions.edition import Edition
from peerkit.editions.site.pages.headings import Putting
from peerkit.editions.site.pages.toc import LONG, Contents
from peerkit.editions.site.pages.words import Words
from peerkit.language.markdown.parse import KIT_EXTENSIONS, TranslationExtension


def page(edition: Edition, sections: int) -> str:
    """Return a page with so many sections, of which only the first is not translated."""
    others = "".join(f"## Part {n}\n\nx\n\n" for n in range(1, sections))
    translation = TranslationExtension(
        lambda _context, text: None if "0" in text else text.replace("Part", "جزء"),
        behind=lambda _context, _text: '<audio src="a.mp3"></audio>',
    )
    contents = Putting(lambda md: Contents(md, Words(edition)))
    markdown = Markdown(extensions=[*KIT_EXTENSIONS, translation, contents])
    return markdown.convert(f"# Title\n\ny\n\n## Part [0](x.html)\n\nx\n\n{others}")


def test_a_long_page_begins_with_a_list_of_its_sections(arabic: Edition) -> None:
    before, _, after = page(arabic, LONG).partition("<p>y")
    assert "</h1>\n<details" in before
    assert '<summary lang="ar" dir="rtl">' in before
    assert '<li lang="en" dir="ltr"><a href="#part-0">Part <span>0</span></a></li>' in before
    assert '<li><a href="#part-1">جزء 1</a></li>' in before
    assert before.count("<li") == LONG
    assert after.count("<h2") == LONG


def test_a_voice_is_heard_at_its_heading_and_not_in_the_list(arabic: Edition) -> None:
    before, _, after = page(arabic, LONG).partition("</details>")
    assert "<audio" not in before.partition("</h1>")[2]
    assert after.count("</audio></h2>") == LONG - 1


def test_a_short_page_has_none(arabic: Edition) -> None:
    assert "toc" not in page(arabic, LONG - 1)
