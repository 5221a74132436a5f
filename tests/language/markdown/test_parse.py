"""Translation inside the parse: every construct, any extension, no way to break a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from markdown import Markdown

from peerkit.content.page import Page
from peerkit.content.reading.library import read_entries
from peerkit.language.markdown.parse import KIT_EXTENSIONS, TranslationExtension, blocks, render

ROOT = Path(__file__).parents[3]
MANY = (
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
    *("pymdownx.details", "pymdownx.highlight", "pymdownx.mark", "pymdownx.superfences"),
    *("pymdownx.tasklist", "pymdownx.tilde", "pymdownx.blocks.admonition"),
)
TABBED = (*MANY, "pymdownx.tabbed")

PAGES = Path(__file__).parents[1] / "pages"
PAGE = (PAGES / "every-construct.md").read_text(encoding="utf-8")
MORE = (PAGES / "attributes-and-html.md").read_text(encoding="utf-8")
TABS = (PAGES / "tabs.md").read_text(encoding="utf-8")

CASES = [
    pytest.param(PAGE, (), id="plain"),
    pytest.param(PAGE, KIT_EXTENSIONS, id="kit"),
    pytest.param(PAGE, MANY, id="many"),
    pytest.param(MORE, MANY, id="more"),
    pytest.param(TABS, TABBED, id="tabs"),
    pytest.param(PAGE + MORE, MANY, id="both"),
]
# Messages join their lines, so with this extension only what stays as it is keeps its breaks.
HARD_LINES = pytest.param(PAGE, (*KIT_EXTENSIONS, "nl2br"), id="hard lines")


def same(_context: str | None, text: str) -> str | None:
    return text


def bracket(_context: str | None, text: str) -> str | None:
    return f"⟦{text}⟧"


def nothing(_context: str | None, _text: str) -> str | None:
    return None


def plain(body: str, extensions: Sequence[str]) -> str:
    return Markdown(extensions=list(extensions)).convert(body)


def squeezed(html: str) -> str:
    return re.sub(r"\s+", " ", html)


def unmarked(html: str) -> str:
    """Return HTML without the marks of English text."""
    without_spans = re.sub(r'<span dir="ltr" lang="en">(.*?)</span>', r"\1", html, flags=re.DOTALL)
    return re.sub(r' (?:lang="en"|dir="ltr")', "", without_spans)


def kit_pages() -> list[object]:
    entries, _ = read_entries(ROOT)
    pages = (entry.document for entry in entries if isinstance(entry.document, Page))
    return [pytest.param(page.body, id=page.id) for page in pages]


@pytest.mark.parametrize(("body", "extensions"), [*CASES, HARD_LINES])
def test_translating_into_itself_gives_the_same_page(body: str, extensions: Sequence[str]) -> None:
    assert render(body, same, extensions) == plain(body, extensions)


@pytest.mark.parametrize(("body", "extensions"), CASES)
def test_brackets_around_every_message_change_nothing_else(
    body: str, extensions: Sequence[str]
) -> None:
    html = render(body, bracket, extensions)
    assert squeezed(re.sub("[⟦⟧]", "", html)) == squeezed(plain(body, extensions))


@pytest.mark.parametrize("body", kit_pages())
def test_every_page_of_the_kit_translates_into_itself(body: str) -> None:
    assert render(body, same) == plain(body, KIT_EXTENSIONS)
    html = render(body, bracket)
    assert squeezed(re.sub("[⟦⟧]", "", html)) == squeezed(plain(body, KIT_EXTENSIONS))


def test_every_visible_word_is_in_a_message() -> None:
    html = re.sub(r"<pre>.*?</pre>|<code>.*?</code>", "", render(PAGE, bracket), flags=re.DOTALL)
    outside = re.sub(r"<[^>]*>", " ", re.sub("⟦[^⟧]*⟧", "", html))
    assert re.findall(r"[^\W\d_]{2,}", outside.replace("&#160;", "").replace("&#8617;", "")) == [
        *("crisis", "box"),
    ]


def test_messages_of_every_kind_in_order() -> None:
    found = [(block.kind, block.text) for block in blocks(PAGE)]
    assert found == [
        ("heading 1", "Help **now**"),
        ("paragraph", "A paragraph over two lines, with a hard  \nbreak and `code  here`."),
        ("heading 2", "Setext heading"),
        ("list item", "tight *item*"),
        ("list item", "another, over two lines"),
        ("list item", "nested"),
        ("list item", "with a paragraph"),
        ("list item", "loose"),
        ("list item", 'list with [link](a.md "title") and ![picture](b.svg)'),
        ("quotation", "A quotation over two lines"),
        ("list item", "with a list"),
        ("title of a box", "Note"),
        ("text in a box", "A box without a title."),
        ("title of a box", "Own title"),
        ("list item", "a list in a box"),
        ("list item", "second paragraph of the item"),
        ("table heading", "Left"),
        ("table heading", "Right"),
        ("table cell", "b \\| c"),
        ("term", "Term"),
        ("meaning of the term above", "Meaning over two lines."),
        ("meaning of the term above", "Second meaning."),
        ("meaning of the term above", "With a paragraph."),
        (
            "paragraph",
            "Text with a note[^n] and <b>raw</b> &amp; entity, <https://example.org>.",
        ),
        ("paragraph", "A [reference][ref] and call {urgent.phone}."),
        ("footnote", "The note."),
        ("footnote", "Its second paragraph."),
    ]


def test_messages_know_the_headings_above_them() -> None:
    body = "Before.\n\n# One\n\nIn one.\n\n## Two\n\nIn two.\n\n## Again\n\n# Three\n\nIn three."
    assert {block.text: block.under for block in blocks(body)} == {
        "Before.": (),
        "One": (),
        "In one.": ("One",),
        "Two": ("One",),
        "In two.": ("One", "Two"),
        "Again": ("One",),
        "Three": (),
        "In three.": ("Three",),
    }


def test_messages_know_their_lines() -> None:
    lines = PAGE.split("\n")
    told = {block.text: block.line for block in blocks(PAGE)}
    assert told["Note"] == 0
    for text, line in told.items():
        if line:
            assert text[:5] in lines[line - 1]
    assert told["loose"] == lines.index("1. loose") + 1
    assert told["The note."] == lines.index("[^n]: The note.") + 1
    assert len([text for text, line in told.items() if not line]) == 1


def test_what_is_not_translated_is_marked_as_english_with_the_list_or_table_around_it() -> None:
    def some(_context: str | None, text: str) -> str | None:
        return {"outer": "dehors", "cell": "case"}.get(text)

    body = "# Title\n\n- outer\n    - inner\n\n| cell | word |\n|--|--|\n| 1 | 2 |\n"
    assert squeezed(render(body, some, ["tables"])) == squeezed(
        '<h1 dir="ltr" lang="en">Title</h1> <ul dir="ltr" lang="en"> <li>outer<ul> '
        "<li>inner</li> </ul> </li> </ul> "
        '<table dir="ltr" lang="en"> <thead> <tr> <th>cell</th> <th>word</th> </tr> </thead> '
        "<tbody> <tr> <td>1</td> <td>2</td> </tr> </tbody> </table>"
    )


@pytest.mark.parametrize(
    "body",
    [
        "- outer\n    - inner\n",
        "1. outer\n2. inner\n",
        '!!! danger "outer"\n    inner\n',
        "| outer | inner |\n|--|--|\n| 1 | 2 |\n",
        "outer\n:   inner\n",
        "> outer\n>\n> inner\n",
    ],
)
@pytest.mark.parametrize("known", ["outer", "inner"])
def test_a_list_a_table_and_a_box_are_in_one_language(body: str, known: str) -> None:
    def some(_context: str | None, text: str) -> str | None:
        return "autre" if text == known else None

    html = render(body, some)
    assert "autre" not in html
    assert html.count('lang="en"') == 1
    assert unmarked(html) == plain(body, KIT_EXTENSIONS)
    assert "autre" in render(body, lambda _context, _text: "autre")


def test_a_page_without_any_translation_is_the_english_page_marked() -> None:
    html = render(PAGE, nothing)
    assert unmarked(html) == plain(PAGE, KIT_EXTENSIONS)
    alone = [block for block in blocks(PAGE) if not block.group]
    groups = {block.group for block in blocks(PAGE)} - {0}
    assert html.count('lang="en"') == len(alone) + len(groups)
    assert render(PAGE, nothing, mark=False) == plain(PAGE, KIT_EXTENSIONS)


def test_the_extension_tells_the_blocks_of_the_last_page_only() -> None:
    extension = TranslationExtension(same)
    md = Markdown(extensions=[extension])
    md.convert("one")
    md.convert("two")
    assert [block.text for block in extension.found] == ["two"]


def test_an_empty_page_has_no_messages() -> None:
    assert blocks("") == blocks(" \n\n") == ()
