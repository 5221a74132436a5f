"""The register of kinds: how documents of each model leave the house, in one place.

A kind that is printed names a module of `print/kinds`. Nothing else lists what is printed: a new
kind is its model, a line here and that module. Where each kind stands on the site is listed in
`site/pages/places.py`, in the order of its menu.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from peerkit.camp.choice import Choice, runs
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.session import Series
from peerkit.content.sheet import Sheet
from peerkit.editions.edition import Edition

if TYPE_CHECKING:
    from peerkit.editions.print.job import Printable
    from peerkit.editions.print.setting import Setting


@dataclass(frozen=True)
class Kind:
    """How documents of one model are printed.

    `printable` makes the pages of one document; `printed_as` is the interface word over them where
    everything is shown, empty where they stand with the kind before. `printed_for` says whether an
    edition's camp prints a document, `read_in` gives the edition as its readers may see it: with
    which contacts, and for which meetings. `long` ones take longer than other processes take to
    start. `pictured` says that everyone may see their first page.
    """

    model: type[Any]
    printable: Callable[[Setting], Printable | None]
    printed_as: str = ""
    printed_for: Callable[[Edition, Entry[Any]], bool] = lambda _edition, _entry: True
    read_in: Callable[[Edition, Entry[Any]], Edition] = lambda edition, _entry: edition
    long: bool = False
    pictured: bool = True


def late(name: str) -> Callable[[Setting], Printable | None]:
    """Return what makes pages as a module of `print/kinds` does, which is imported when it prints.

    Laying out takes half a second to import, which every other command would pay for.
    """

    def printable(setting: Setting) -> Printable | None:
        made: Printable | None = import_module(f"{__package__}.print.kinds.{name}").printable(
            setting
        )
        return made

    return printable


def _bound_or_cut(setting: Setting) -> Printable | None:
    name = "deck" if setting.entry.document.format == "deck" else "booklet"
    return late(name)(setting)


def _has_series(edition: Edition, entry: Entry[Booklet]) -> bool:
    """Say whether the camp runs any of the booklet's series; one without series is for all."""
    names = [part.series for part in entry.document.parts if part.series]
    found = [series for name in names if (series := edition.kit.get(Series, name))]
    return not found or any(runs(series.document, edition.camp) for series in found)


def _for_facilitators(edition: Edition, entry: Entry[Booklet]) -> Edition:
    """Facilitators' booklets hold every contact; cards are given to everyone."""
    booklet = entry.document
    if booklet.format == "deck":
        return replace(edition, choice=Choice(booklet.length, booklet.sex))
    return replace(edition, audience="staff", choice=Choice(booklet.length, booklet.sex))


def _is_led(edition: Edition, entry: Entry[Series]) -> bool:
    return runs(entry.document, edition.camp)


def _for_staff(edition: Edition, _entry: Entry[Series]) -> Edition:
    return replace(edition, audience="staff")


def _for_pockets(edition: Edition, entry: Entry[Sheet]) -> Edition:
    return replace(edition, audience="discreet") if entry.document.discreet else edition


KINDS: list[Kind] = [
    Kind(Booklet, _bound_or_cut, "booklets", _has_series, _for_facilitators, long=True),
    Kind(
        Series,
        late("session_cards"),
        "session-cards",
        _is_led,
        _for_staff,
        long=True,
        pictured=False,
    ),
    Kind(Sheet, late("sheet"), "sheets-and-forms", read_in=_for_pockets),
    Kind(Form, late("form")),
]


def kind_of(document: Any) -> Kind | None:
    """Return how documents like this one are printed, or None where they are not."""
    return next((kind for kind in KINDS if type(document) is kind.model), None)


def printed_of(edition: Edition) -> list[Entry[Any]]:
    """Return every document that is printed for the edition's camp."""
    return [
        entry
        for kind in KINDS
        for entry in edition.kit.of(kind.model)
        if kind.printed_for(edition, entry)
    ]
