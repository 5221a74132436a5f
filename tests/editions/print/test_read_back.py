"""A booklet of the real kit, read back: every word, every number, and every link leads right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from bench.booklets import PHONE, edition
from bench.reading_back import letters, read_back, stands
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.workers import Printer, Run

KEY = "B-CG"  # carers: three sessions that share their parts, so they refer to the front
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Finished:
    """A booklet of the real kit, and its file to read on a phone."""

    of: Edition
    entry: Entry[Booklet]
    path: Path


@dataclass(frozen=True)
class Link:
    """A link inside a file: its page, the page it leads to, and its words."""

    page: int
    to: int
    words: str


@pytest.fixture(scope="session", params=["en", "ar"])
def finished(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The booklet of carers, printed once for all that looks at it."""
    of = edition(request.param)
    folder = tmp_path_factory.mktemp("read-back")
    families = fonts.stack(of.language, of.kit.languages.values())
    fonts.make_private(families, folder / "fonts")
    entry = of.kit.get(Booklet, KEY)
    assert entry is not None
    made, findings = Printer(Run(of, families, folder)).print(entry)
    assert [str(one) for one in findings] == []
    [read] = [one for one in made if one.shape == "read"]
    return Finished(of, entry, folder / Path(read.path).name)


def links(path: Path) -> Iterator[Link]:
    """Yield the links from page to page of a file."""
    reader = PdfReader(path)
    places = reader.named_destinations
    with pypdfium2.PdfDocument(path) as pdf:
        for number, page in enumerate(reader.pages, 1):
            text = pdf[number - 1].get_textpage()
            for found in page.get("/Annots") or []:
                link = found.get_object()
                if "/Dest" in link:
                    to = reader.get_destination_page_number(places[str(link["/Dest"])])
                    left, one, right, other = (float(side) for side in link["/Rect"])
                    area = (left, min(one, other), right, max(one, other))
                    yield Link(number, int(to or 0) + 1, text.get_text_bounded(*area))


def test_every_word_and_every_number_stands_in_it(finished: Finished) -> None:
    result = read_back(finished.of, finished.entry, finished.path)
    assert result.words > 900
    assert result.missing == []
    assert result.numbers > 0
    assert result.wrong == []


def test_a_word_that_is_not_there_would_be_missed() -> None:
    assert stands("calmhands", "xxcalm12handsxx"), "numbers of a list stand at the end of a page"
    assert not stands("calmhands", "xxcalmyourhandsxx")
    assert stands("calmhands", "xxcalmwatchhandsxx", ["say", "watch"]), "a mark between two lines"
    assert not stands("calmhands", "xxcalmwatchyourhandsxx", ["say", "watch"])


def test_a_mark_between_lam_and_alef_is_read_behind_both() -> None:
    meant, read = "\u0623\u0647\u0644\u064b\u0627", "\u0623\u0647\u0644\u0627\u064b"
    assert letters(meant) == letters(read) != letters("\u0623\u0647\u0644\u0627")


def test_a_number_beside_a_link_is_the_page_that_it_leads_to(finished: Finished) -> None:
    every = [one for one in links(finished.path) if one.page > 1]
    # The engine makes a link of a line of contents and of each piece of it, which ends before the
    # number: the whole line counts.
    whole = [one for one in every if not any(_is_piece(one, other) for other in every)]
    numbered = [one for one in whole if NUMBER.search(one.words)]
    assert len(numbered) > 20
    for one in numbered:
        told = [int(number) for number in NUMBER.findall(one.words)]
        assert one.to in (told[0], told[-1]), one


def _is_piece(one: Link, of: Link) -> bool:
    same = (one.page, one.to) == (of.page, of.to)
    return same and len(one.words) < len(of.words) and one.words.strip() in of.words


def test_sessions_lead_to_what_they_share_at_the_front(finished: Finished) -> None:
    back = [one for one in links(finished.path) if one.to < one.page and one.to <= 6]
    assert len(back) > 5


def test_each_phone_number_can_be_called(finished: Finished) -> None:
    called = {
        str(link.get_object()["/A"]["/URI"])
        for page in PdfReader(finished.path).pages
        for link in page.get("/Annots") or []
        if "/A" in link.get_object()
    }
    assert f"tel:{PHONE.replace(' ', '')}" in called
    assert all(re.fullmatch(r"tel:\+?[0-9*#]+|https?://.+", one) for one in called), called
