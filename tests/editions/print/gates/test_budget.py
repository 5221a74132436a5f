"""Each rule of what a booklet may spend, with a bad page and its good twin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerkit.editions.print.gates.budget import check_budget, check_overleaf
from peerkit.editions.print.gates.laid import check_thickness
from peerkit.editions.print.layout.looks import Look, Torn
from peerkit.finding import Level, Place

PLACE = Place("group.yaml")
PAGE = Look(5, 0.9, ends=False, notes=False, head="Calm", true=True, text="Sit down with")
THIN = replace(PAGE, fill=0.2)
NOTES = replace(PAGE, notes=True, fill=1.0)


@pytest.mark.parametrize(
    ("check", "bad", "good"),
    [
        ("page-thin", [THIN], [PAGE, replace(THIN, ends=True), replace(THIN, notes=True)]),
        ("notes-many", [NOTES] * 3, [NOTES] * 2),
        ("head-untrue", [replace(PAGE, true=False)], [replace(PAGE, true=False, head="")]),
    ],
)
def test_a_page_and_its_good_twin(check: str, bad: list[Look], good: list[Look]) -> None:
    (found,) = check_budget(bad, [], PLACE)
    assert (found.check, found.level, found.place) == (check, Level.WARNING, PLACE)
    assert "5" in found.message
    assert check_budget(good, [], PLACE) == []


def test_what_is_torn_is_named_by_its_text() -> None:
    (found,) = check_budget([PAGE], [Torn(5, "If someone is upset", 61.2)], PLACE)
    assert found.check == "box-torn"
    assert "'If someone is upset' begins on page 5" in found.message
    assert "61 mm" in found.message


def test_a_moment_that_takes_two_pages_is_named() -> None:
    (found,) = check_overleaf({"HM-08"}, PLACE)
    assert (found.check, found.level) == ("moment-long", Level.WARNING)
    assert found.message.startswith("HM-08 ")
    assert check_overleaf(set(), PLACE) == []


def test_more_sheets_than_a_stapler_holds_are_told_as_loudly_as_what_is_wasted() -> None:
    assert check_thickness(15, PLACE) == []
    (one,) = check_thickness(16, PLACE)
    assert (one.check, one.level) == ("booklet-thick", Level.WARNING)
