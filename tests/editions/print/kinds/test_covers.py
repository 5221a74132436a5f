"""Covers: contacts stand whole on the back, as large as there is room, and titles are large."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from tests.conftest import ROOT

from peerkit.camp.profile import read_camp
from peerkit.content.booklet import Booklet
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds.booklet import BookletPages, printable
from peerkit.editions.print.kinds.booklets.covers import (
    BACK,
    FRONT,
    STEPS,
    TYPE,
    covers_of,
    title_type,
)
from peerkit.editions.print.kinds.booklets.filled import DRAWING, Filled
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.boxes import words_on
from peerkit.editions.print.layout.engine import Laid, Layouts
from peerkit.editions.print.layout.measure import pages_of, room_between
from peerkit.editions.print.workers import Run
from peerkit.kit import load

KIT = load(ROOT)
LAYOUTS = Layouts()


def covers(tag: str, camp_name: str, booklet: str = "bridges") -> BookletPages:
    """Return a booklet that has only its covers."""
    camp, _ = read_camp(ROOT / f"facilitation/camps/{camp_name}.yaml", ROOT)
    assert camp is not None
    edition = Edition(KIT, KIT.languages[tag], camp, date(2026, 11, 24))
    families = fonts.stack(edition.language, KIT.languages.values())
    [entry] = [one for one in KIT.of(Booklet) if one.source.slug == booklet]
    pages = printable(Run(edition, families, ROOT).setting(entry))
    return replace(pages, book=replace(pages.book, parts=[]))


def laid_of(pages: BookletPages, filled: Filled) -> Laid:
    laid = pages.lay(LAYOUTS, pages._page(filled)).laid
    assert laid is not None
    return laid


@pytest.mark.parametrize(
    ("tag", "camp"),
    [(tag, camp) for tag in ("en", "ar", "fr", "uk") for camp in ("blank", "filled")],
)
def test_all_contacts_stand_on_the_back_in_the_largest_size(tag: str, camp: str) -> None:
    pages = covers(tag, camp)
    filled = pages._covers(LAYOUTS)
    assert not filled.inside
    laid = laid_of(pages, filled)
    assert pages_of(laid, BACK) == 1
    told = re.sub(r"\W", "", words_on(laid.copy(laid.pages[-1:])))
    labels = re.findall(r'<th scope="row">(.*?)</th>', pages.book.contacts)
    assert labels
    assert all(re.sub(r"\W", "", unescape(label)) in told for label in labels)
    if filled.smaller:
        larger = filled.smaller - 1
        assert pages_of(laid_of(pages, Filled(smaller=larger)), BACK) > 1


def test_the_back_is_found_once_for_all_booklets_of_a_camp() -> None:
    pages = covers("en", "blank")
    backs: dict[str, int] = {}
    tried: list[Filled] = []

    def lay(filled: Filled) -> Laid:
        tried.append(filled)
        return laid_of(pages, filled)

    first = covers_of(lay, backs, "the same back")
    again = len(tried)
    assert again > 1
    assert covers_of(lay, backs, "the same back") == first
    assert len(tried) == again + 1  # only the drawing on the front is measured again


def test_what_fits_in_no_size_stands_inside() -> None:
    pages = covers("en", "blank")
    many = replace(pages.book, contacts_small=pages.book.contacts_small * 4)
    filled = replace(pages, book=many)._covers(LAYOUTS)
    assert filled.inside
    assert filled.smaller == STEPS + 1


def test_a_name_is_asked_for_only_where_there_is_room() -> None:
    pages = covers("fr", "blank")
    name, phone = (str(pages.setting.edition.words[key]) for key in ("name", "phone"))
    assert name in pages.book.crisis_box
    assert name not in pages.book.crisis_small
    assert pages.book.crisis_small.count(phone) == pages.book.crisis_box.count(phone)


@pytest.mark.parametrize("booklet", ["bridges", "guide-choosing-and-training"])
@pytest.mark.parametrize("tag", ["en", "ar", "fr", "uk"])
def test_title_and_drawing_leave_the_foot_alone(tag: str, booklet: str) -> None:
    pages = covers(tag, "filled", booklet)
    filled = pages._covers(LAYOUTS)
    assert DRAWING[0] < filled.drawing <= DRAWING[1]
    assert room_between(laid_of(pages, filled), *FRONT) >= 0


@pytest.mark.parametrize(
    ("title", "most"),
    [
        ("Kites", TYPE[1]),
        ("Walking Together", TYPE[1]),
        # One line in the least type stays one line.
        ("Training peer supporters", TYPE[1] - 1),
        ("Взаємопідтримканавчання", TYPE[1] - 1),
    ],
)
def test_a_title_is_as_large_as_its_lines_allow(title: str, most: float) -> None:
    families = fonts.stack(KIT.languages["en"], KIT.languages.values())
    assert TYPE[0] <= title_type(title, families) <= most
    if most == TYPE[1]:
        assert title_type(title, families) == most
