"""What a booklet may spend: no thin pages, nothing torn apart, few pages for notes, true heads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from peerkit.editions.print.layout.looks import Look, Torn
from peerkit.finding import Finding, Level, Place

THIN = 1 / 3  # of a page: what is less used costs more paper than it tells
MOST_NOTES = 2  # pages of a booklet that are for writing only


def check_budget(looks: Sequence[Look], torn: Iterable[Torn], place: Place) -> list[Finding]:
    """Return what a booklet wastes or tears apart, each named by the text that it is about."""
    return [
        *check_thin(looks, place),
        *check_torn(torn, place),
        *check_notes(looks, place),
        *check_heads(looks, place),
    ]


def check_thin(looks: Iterable[Look], place: Place) -> list[Finding]:
    """Return a finding for each page under a third full, unless what stands on it ends there."""
    remedy = "Shorten what follows until it fits here, or part it."
    return [
        _warn(place, "page-thin", f"Page {one.number} is {one.fill:.0%} full: '{one.text}'", remedy)
        for one in looks
        if one.fill < THIN and not one.ends and not one.notes
    ]


def check_torn(torn: Iterable[Torn], place: Place) -> list[Finding]:
    """Return a finding for each box or step that is on several pages though one would hold it."""
    remedy = "Shorten what stands before it on its page; else please report this."
    return [
        _warn(
            place,
            "box-torn",
            f"'{one.text}' begins on page {one.page} and ends overleaf; "
            f"its {one.height:.0f} mm fit on one page",
            remedy,
        )
        for one in torn
    ]


def check_overleaf(names: Iterable[str], place: Place) -> list[Finding]:
    """Return a finding for each hard moment that takes two pages: one is read in one look."""
    told = "{} is longer than its page even in its closest lines; it has two, side by side"
    remedy = "Shorten its texts, and one page holds it."
    return [_warn(place, "moment-long", told.format(name), remedy) for name in sorted(names)]


def check_notes(looks: Iterable[Look], place: Place) -> list[Finding]:
    """Return a finding where a booklet has more pages for notes than anyone fills."""
    pages = [str(one.number) for one in looks if one.notes]
    if len(pages) <= MOST_NOTES:
        return []
    told = f"{len(pages)} pages are for notes ({', '.join(pages)}); {MOST_NOTES} are the most"
    return [_warn(place, "notes-many", told, "Shorten the booklet by a page, or add what is new.")]


def check_heads(looks: Iterable[Look], place: Place) -> list[Finding]:
    """Return a finding for each page whose head names what does not stand on it."""
    remedy = "Please report this: the head is made by the program."
    return [
        _warn(
            place,
            "head-untrue",
            f"Page {one.number} says '{one.head}' and begins: '{one.text}'",
            remedy,
        )
        for one in looks
        if one.head and not one.true
    ]


def _warn(place: Place, check: str, told: str, remedy: str) -> Finding:
    return Finding(place, check, Level.WARNING, f"{told}.", remedy)
