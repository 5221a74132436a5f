"""What in a laid out document keeps it from being written, told as findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from peerkit.editions.edition import Edition
from peerkit.editions.print.gates.longest import shorten
from peerkit.editions.print.layout.measure import Escape
from peerkit.editions.print.layout.overprint import Overprint
from peerkit.editions.print.paper.order import padding
from peerkit.finding import Finding, Level, Place

QUOTED = 40  # characters of a text that a finding shows
STAPLED = 15  # sheets of 80 g paper


def check_page_count(pages: int, place: Place) -> list[Finding]:
    """Return a finding where the pages do not fill folded sheets (rule V45)."""
    if padding(pages) == 0:
        return []
    message = f"The booklet has {pages} pages, which is not a multiple of four."
    remedy = "Please report this: the program should have added pages for notes."
    return [Finding(place, "page-count", Level.ERROR, message, remedy)]


def check_lost(texts: list[str], place: Place) -> list[Finding]:
    """Return a finding where words of a document stand on none of its pages."""
    if not texts:
        return []
    first = texts[0] if len(texts[0]) <= QUOTED else f"{texts[0][:QUOTED]} …"
    message = f"{len(texts)} texts are not on paper, the first is '{first}'."
    remedy = "Shorten the texts, or give them a larger sheet."
    return [Finding(place, "text-lost", Level.ERROR, message, remedy)]


def check_overprints(found: Iterable[Overprint], place: Place) -> list[Finding]:
    """Return a finding where text stands on text, with the first place of each page."""
    by_page: dict[int, Overprint] = {}
    for one in found:
        by_page.setdefault(one.page, one)
    remedy = "Please report this: what is too long goes to another line, not onto its neighbour."
    return [
        Finding(
            place,
            "text-on-text",
            Level.ERROR,
            f"'{one.text}' stands on '{one.other}' (page {page}).",
            remedy,
        )
        for page, one in by_page.items()
    ]


def check_crowded(over: float, place: Place, remedy: str) -> list[Finding]:
    """Return a finding where the text of a side runs into its foot, by so many mm."""
    if not over:
        return []
    message = f"A side is {over:.0f} mm too full."
    return [Finding(place, "side-full", Level.ERROR, message, remedy)]


def check_thickness(sheets: int, place: Place) -> list[Finding]:
    """Return a warning where a booklet is too thick to be stapled."""
    if sheets <= STAPLED:
        return []
    message = f"The booklet takes {sheets} sheets; an ordinary stapler holds {STAPLED}."
    remedy = "Sew the fold with thread, or part the booklet in two."
    return [Finding(place, "booklet-thick", Level.WARNING, message, remedy)]


def check_sessions(long: Iterable[tuple[str, int]], most: int, place: Place) -> list[Finding]:
    """Return a note for each session that takes more pages than a volunteer turns with ease.

    `long` gives its title and its pages, of which `most` are well.
    """
    remedy = "Shorten its steps, or part one that is longer than a page."
    return [
        Finding(
            place,
            "session-long",
            Level.NOTE,
            f"'{title}' takes {pages} pages; {most} are the most for a session.",
            remedy,
        )
        for title, pages in long
    ]


def check_back(pages: int, place: Place) -> list[Finding]:
    """Return a finding where the back cover is not one page: the crisis box must stay outside."""
    if pages == 1:
        return []
    message = f"The back cover takes {pages} pages, so the crisis box is not on the outside."
    remedy = "Shorten the names and places of contacts in the camp file."
    return [Finding(place, "page-overflow", Level.ERROR, message, remedy)]


def escaped(escapes: Iterable[Escape], place: Place) -> list[Finding]:
    """Return a finding for each text that leaves its page or its box, on however many pages."""
    by_text: dict[str, list[Escape]] = {}
    for one in escapes:
        by_text.setdefault(one.text, []).append(one)
    return [_escaped(text, found, place) for text, found in by_text.items()]


def _escaped(text: str, found: list[Escape], place: Place) -> Finding:
    pages = ", ".join(str(page) for page in dict.fromkeys(one.page for one in found))
    over = max(one.over for one in found)
    message = f"'{text}' is {over:.1f} mm too wide for its place (page {pages})."
    remedy = "Shorten it, or part a long word."
    return Finding(place, "page-overflow", Level.ERROR, message, remedy)


def too_long_cards(over: Mapping[str, float], edition: Edition) -> list[Finding]:
    """Return a finding for each side of a card whose text is longer than the card.

    `over` gives the mm by the side's name, such as `CC-01-back`.
    """
    return [_too_long(side, length, edition) for side, length in over.items()]


def _too_long(side: str, over: float, edition: Edition) -> Finding:
    card_id, _, face = side.rpartition("-")
    message = f"The {face} of {card_id} is {over:.1f} mm too long for its card."
    entry = edition.kit.entries[card_id]
    tag = "" if edition.is_source else edition.language.tag
    remedy = shorten(edition, entry)
    return Finding(entry.place(), "card-overflow", Level.ERROR, message, remedy, tag, card_id)


def check_sides(pages: int, sides: int, place: Place, remedy: str) -> list[Finding]:
    """Return a finding where the text of a sheet does not fit on its sides."""
    if pages <= sides:
        return []
    message = f"The text takes {pages} pages; the sheet has {sides}."
    return [Finding(place, "sheet-overflow", Level.ERROR, message, remedy)]
