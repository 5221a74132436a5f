"""The map of programmes: every row of it leads somewhere, and has no hole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peerkit.checks.documents.names import near
from peerkit.checks.registry import Problem, check
from peerkit.content.document import Entry
from peerkit.content.programmes import Programmes
from peerkit.finding import Level, Place
from peerkit.kit import Kit

NEEDED = ("pages", "scripts", "printables", "forms")


@check(Level.ERROR, "document", Programmes)
def programme_gap(kit: Kit, entry: Entry[Programmes]) -> Iterator[Problem]:
    """Every programme reaches a page, a script or card, something to print, and a form.

    A programme that stops at a page has promised what nobody can do. Where one of them is not
    needed the map says why, for all to see. (Brief 2.)

    To mend: add the document to the row, or the reason under `without`.
    """
    known = _known(kit)
    for number, row in enumerate(entry.document.rows):
        for kind in NEEDED:
            names: tuple[str, ...] = getattr(row, kind)
            place = entry.place(f"rows.{number}.{kind}")
            if not names and kind not in row.without:
                message = f"'{row.claim}' has no {kind}."
                yield Problem(place, message, "Add one, or the reason under 'without'.")
            yield from _missing(names, known, place)
    yield from _missing(entry.document.print_first, known, entry.place("print_first"))


def _missing(names: Iterable[str], known: set[str], place: Place) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            yield Problem(place, f"There is no document '{name}'.", near(name, known))


def _known(kit: Kit) -> set[str]:
    return {entry.document.id for entry in kit.entries.values()}
