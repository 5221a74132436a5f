"""Every script the kit must serve, printed whole: nothing off the page, nothing without a glyph."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from peerkit.content.booklet import Booklet
from peerkit.editions.print.kinds.booklet import printable
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.fonts import READ_BACK
from peerkit.editions.print.layout.shaping import broken
from peerkit.editions.print.setting import Setting
from peerkit.editions.rendering.render import Renderer
from printed_kit import BRIEF, Printed

EDGE = 4.5 * 72 / 25.4  # points that a printer cannot reach
LOSSY = ("rhg",)  # samples that show why a script is not in READ_BACK
LONG = 8  # letters: fewer say little of a script
FACT = re.compile(r"\{[^}]+\}")
BACK = 0.98  # share of a text's signs that must come back from the file


def pages(path: Path) -> list[Any]:
    """Return the text of each page of a file with its width, in points."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [(page.get_textpage(), page.get_width()) for page in pdf]


def test_everything_is_printed_without_a_finding(in_script: Printed) -> None:
    # Invented words fill pages by chance: how many are left for notes is asked of the real kit.
    findings = [one for one in in_script.findings if one.check != "notes-many"]
    assert [str(finding) for finding in findings] == []
    # The page that tells of the contacts on them is one.
    assert len(in_script.made) == 8 or in_script.edition.language.tag in BRIEF


def test_no_letter_leaves_the_page(in_script: Printed) -> None:
    with pypdfium2.PdfDocument(in_script.folder / "group.pdf") as pdf:
        for page in pdf:
            text, width = page.get_textpage(), page.get_width()
            for index in range(text.count_rects()):
                left, _, right, _ = text.get_rect(index)
                assert left >= EDGE - 1, (index, text.get_text_bounded(left))
                assert right <= width - EDGE + 1


def test_letters_come_back_where_the_kit_says_so(in_script: Printed) -> None:
    """Compare words that stand in the file with the words that were meant, sign by sign."""
    edition = in_script.edition
    meant = edition.lines.crisis_box
    texts = [str(text) for text in (meant.title, *meant.steps)]
    # Beside a phone or a name in Latin letters, readers guess the order of the line.
    wanted = [bare(text) for text in texts if not FACT.search(text)]
    with pypdfium2.PdfDocument(in_script.folder / "group.pdf") as pdf:
        shown = bare(" ".join(page.get_textpage().get_text_range() for page in pdf))
    share = min(best(text, shown) for text in wanted if len(text) > LONG)
    reads_back = edition.language.script in READ_BACK
    if reads_back:
        assert share >= BACK
    elif edition.language.tag in LOSSY:
        assert share < BACK, "Letters come back now: the note in the booklet is not needed."


def bare(text: str) -> str:
    """Return the letters of a text alone: layout changes the spaces between them."""
    text = unicodedata.normalize("NFKC", text.replace("**", ""))
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LM")


def best(text: str, shown: str) -> float:
    """Return how like a text the likest stretch of a page is, 0 to 1."""
    if text in shown:
        return 1.0
    sizes = range(0, max(len(shown) - len(text), 1), max(len(text) // 4, 1))
    matcher = SequenceMatcher(None, b=text, autojunk=False)
    found = 0.0
    for start in sizes:
        matcher.set_seq1(shown[start : start + len(text)])
        if matcher.quick_ratio() > found:
            found = max(found, matcher.ratio())
    return found


def test_the_booklet_says_where_it_can_be_read_aloud(in_script: Printed) -> None:
    edition = in_script.edition
    renderer = Renderer(in_script.staff, "print")
    entry = next(e for e in edition.kit.of(Booklet) if e.document.format == "booklet")
    page = printable(Setting(renderer, entry, fonts.stack(edition.language))).html
    says = str(edition.words["read-on-site"]) in page
    assert says == (edition.language.script not in READ_BACK)


@pytest.mark.parametrize(
    ("good", "bad", "family"),
    [
        ("ကျောင်း", "ေက်ာင္း", "Noto Sans Myanmar"),  # the same word in the Zawgyi encoding
        ("কি", "িক", "Noto Sans Bengali"),  # a vowel sign before its letter
    ],
)
def test_a_word_that_prints_with_a_dotted_circle_is_told(good: str, bad: str, family: str) -> None:
    assert broken(f"{good} {bad} word", [family, "Noto Sans"]) == [bad]


def test_no_sample_prints_broken(in_script: Printed) -> None:
    edition = in_script.edition
    families = fonts.stack(edition.language)
    for entry in edition.kit.entries.values():
        text = edition.all_text(entry)
        assert broken(text, families) == []
        assert fonts.uncovered(text, families) == []
