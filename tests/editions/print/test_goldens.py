"""Every page of the test kit in six languages: what stands where, as another program reads it.

The golden files say the words of each line and its place in whole millimetres, from the top left.
Look at the pages before you write them anew with `scripts/kit test --write-goldens`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from weasyprint.text.ffi import pango

from printed_kit import Printed

GOLDEN = Path(__file__).parent / "golden"
TAGS = ("en", "ar", "am", "my", "uk", "fa-AF")
FILES = ("group.pdf", "deck-a4.pdf")
MM = 25.4 / 72
NEAR = 1  # mm by which a place may differ: it is rounded
LINE = re.compile(r"^ +(\d+) +(\d+) +(\d+) +(\d+)  (.*)$")


def read(folder: Path) -> Iterator[str]:
    """Yield the lines of a golden file: one for the text library, each page and each line on it."""
    yield f"text library {pango.pango_version()}"
    for name in FILES:
        with pypdfium2.PdfDocument(folder / name) as pdf:
            for number, page in enumerate(pdf, 1):
                width, height = page.get_size()
                yield f"{name} page {number}: {width * MM:.0f} x {height * MM:.0f}"
                yield from _lines(page.get_textpage(), height)


def _lines(text: pypdfium2.PdfTextPage, height: float) -> Iterator[str]:
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
        box = (left * MM, (height - top) * MM, right * MM, (height - bottom) * MM)
        if words:
            yield " ".join([*(f"{round(value):4}" for value in box), f" {words}"])


@pytest.fixture(params=TAGS)
def page_lines(
    request: pytest.FixtureRequest, in_language: Callable[[str], Printed]
) -> tuple[str, list[str]]:
    """The language and the lines of the test kit printed in it."""
    tag: str = request.param
    return tag, list(read(in_language(tag).folder))


def test_pages_are_as_they_were_looked_at(
    page_lines: tuple[str, list[str]], pytestconfig: pytest.Config
) -> None:
    tag, found = page_lines
    path = GOLDEN / f"{tag}.txt"
    if pytestconfig.getoption("--write-goldens"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(found) + "\n", encoding="utf-8")
    golden = path.read_text(encoding="utf-8").splitlines()
    if golden[0] == found[0]:
        assert [_words(line) for line in found] == [_words(line) for line in golden]
        assert [line for line in zip(found, golden, strict=True) if not _near(*line)] == []
    else:
        # Another version of the text library breaks lines elsewhere; words and pages stay.
        assert _every_word(found) == _every_word(golden)
        assert _sizes(found) == _sizes(golden)


def _words(line: str) -> str:
    match = LINE.match(f" {line}")
    return match.group(5) if match else line


def _near(one: str, other: str) -> bool:
    """Say whether two lines stand in the same place, as far as rounding lets one tell."""
    places = [LINE.match(f" {line}") for line in (one, other)]
    if None in places:
        return one == other
    pairs = zip(*(place.groups()[:4] for place in places if place), strict=True)
    return all(abs(int(a) - int(b)) <= NEAR for a, b in pairs)


def _every_word(lines: list[str]) -> Counter[str]:
    """Count words, but not page numbers, whose total may differ."""
    texts = (_words(line) for line in lines[1:] if LINE.match(f" {line}"))
    return Counter(word for text in texts for word in text.split() if len(word) > 2)


def _sizes(lines: list[str]) -> set[str]:
    return {line.partition(": ")[2] for line in lines if " page " in line and ".pdf" in line}
