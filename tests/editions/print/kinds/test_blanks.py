"""Lines to write on, measured on the finished paper: a number written by hand needs 55 by 8 mm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw
from tests.conftest import ROOT

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.workers import Printer, Run
from peerkit.kit import load

MM = 72 / 25.4
LONG, HIGH, NEAR, BELOW, ROUNDING = 55.0, 8.0, 1.5, 8.0, 0.1  # mm
POSTER = 24.0  # points: the least on what hangs on a wall
SMALL = 8.6  # points: the foot, which tells where to complain and which version it is
MOST_OF_A_STRIP = 60  # letters: its title and its three lines have more
BOX = 1.3  # height of a letter's box against the size of its type, at least
Box = tuple[float, float, float, float]  # left, bottom, right, top in mm

KIT = load(ROOT)


def blank(tag: str) -> Edition:
    """Return an edition for a camp of which nothing is known."""
    camp, _ = read_camp(ROOT / "facilitation" / "camps" / "blank.yaml", ROOT)
    assert camp is not None
    return Edition(KIT, KIT.languages[tag], camp, date(2026, 11, 24))


def printed(key: str, edition: Edition, folder: Path) -> Path:
    """Print a document; return its own file."""
    families = fonts.stack(edition.language, KIT.languages.values())
    fonts.make_private(families, folder / "fonts")
    made, findings = Printer(Run(edition, families, folder)).print(KIT.entries[key])
    assert [str(one) for one in findings if str(one.level) == "error"] == []
    [page] = [one for one in made if one.shape == "page"]
    return folder / Path(page.path).name


def in_mm(box: tuple[float, ...]) -> Box:
    left, bottom, right, top = (value / MM for value in box)
    return left, bottom, right, top


def labels(page: pypdfium2.PdfPage, word: str) -> Iterator[Box]:
    """Yield the box of each place where a word stands."""
    text = page.get_textpage()
    search = text.search(word, match_case=True, match_whole_word=True)
    while (found := search.get_next()) is not None:
        boxes = [text.get_charbox(found[0] + at, loose=True) for at in range(found[1])]
        yield in_mm(
            (
                min(one[0] for one in boxes),
                min(one[1] for one in boxes),
                max(one[2] for one in boxes),
                max(one[3] for one in boxes),
            )
        )


def letters(page: pypdfium2.PdfPage) -> list[Box]:
    text = page.get_textpage()
    return [
        in_mm(text.get_charbox(at))
        for at in range(text.count_chars())
        if not text.get_text_range(at, 1).isspace()
    ]


def size_of(text: pypdfium2.PdfTextPage, at: int) -> float:
    """Return the size of a letter in points as it stands on the paper."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, at, matrix)
    return float(raw.FPDFText_GetFontSize(text, at)) * abs(float(matrix.d))


def line_over(page: pypdfium2.PdfPage, label: Box) -> Box | None:
    """Return the nearest line to write on above a label; the label stands right below it."""
    found = []
    for one in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=6):
        left, _, right, top = in_mm(one.get_bounds())
        holds = left - NEAR < label[0] and label[2] < right + NEAR
        above = top - (label[1] + label[3]) / 2
        if holds and right - left >= LONG - ROUNDING and 0 < above < BELOW:
            found.append((above, (left, top, right, top + HIGH)))
    return min(found)[1] if found else None


@pytest.mark.parametrize(
    ("key", "tag"),
    [
        *[(key, tag) for key in ("P-01", "P-13", "P-14", "F-05") for tag in ("en", "ar")],
        # Sheets that grow in a language of longer words.
        *[(key, tag) for key in ("P-13", "P-14") for tag in ("fr", "uk")],
    ],
)
def test_a_phone_is_written_on_55_by_8_mm(key: str, tag: str, tmp_path: Path) -> None:
    edition = blank(tag)
    word = str(edition.words["phone"])
    file = printed(key, edition, tmp_path)
    with pypdfium2.PdfDocument(file) as pdf:
        found = [(page, label) for page in pdf for label in labels(page, word)]
        assert found
        for page, label in found:
            place = line_over(page, label)
            assert place is not None, (key, label)
            left, bottom, right, top = place
            inside = [
                one
                for one in letters(page)
                if one[2] > left and one[0] < right and one[3] > bottom + ROUNDING and one[1] < top
            ]
            assert inside == [], (key, label)


@pytest.mark.parametrize(
    ("key", "tag"),
    [("P-04", "en"), ("P-34", "en"), *[("P-14", tag) for tag in ("en", "fr", "uk")]],
)
def test_words_on_a_poster_are_read_across_a_room(key: str, tag: str, tmp_path: Path) -> None:
    edition = blank(tag)
    file = printed(key, edition, tmp_path)
    with pypdfium2.PdfDocument(file) as pdf:
        found = [label for page in pdf for label in labels(page, str(edition.words["phone"]))]
        assert found
        large = [(top - bottom) * MM for _, bottom, _, top in found]
        # A strip tells at its foot where to complain; there the label may be small.
        assert max(large) >= POSTER * BOX


@pytest.mark.parametrize("tag", ["en", "ar", "fr", "uk"])
def test_a_strip_on_larger_paper_is_still_read_from_afar(tag: str, tmp_path: Path) -> None:
    edition = blank(tag)
    file = printed("P-14", edition, tmp_path)
    with pypdfium2.PdfDocument(file) as pdf:
        [page] = pdf
        text = page.get_textpage()
        sizes = [size_of(text, at) for at in range(text.count_chars())]
        told = [size for size in sizes if size > SMALL]
        assert len(told) > MOST_OF_A_STRIP
        assert min(told) >= POSTER
        assert page.get_width() > page.get_height()
