"""The list of a camp's contacts as it is printed: whom, where, when, and when last checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from peerkit.camp.contacts import CONTACT_IDS, SERVICES
from peerkit.camp.fill import Fact, fill
from peerkit.camp.links import SERVICE_NAMES
from peerkit.camp.reference import Reference
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.words import fact_html

# Those every booklet gives room to, filled or not; others only where a camp has them.
ALWAYS = ("urgent", "clinic", "mental-health", "child-protection", "supervisor", "complaint")


@dataclass(frozen=True)
class ContactRow:
    """One contact: the key of its label, its facts or blanks, and the day it was checked.

    A phone or a place that is not known is a blank only where there is neither: one of them is
    enough to reach help (rule V20). `hours` and `messages`, each the name of a service and its
    numbers, stand only where they are known. `named` says that the name is no blank. `check_due`
    asks for a mark: old, but not yet too old.
    """

    label: str
    name: Markup
    named: bool
    phone: Markup
    place: Markup
    hours: Markup
    messages: tuple[tuple[str, Markup], ...]
    checked_on: date | None
    check_due: bool = False


def contact_rows(edition: Edition, *, names: bool = True) -> list[ContactRow]:
    """Return a row for each contact to print, in the order of the camp file's list.

    Without `names` no name is asked for: the lines for a phone and a place get its room.
    """
    rows = [
        contact_row(edition, key)
        for key in CONTACT_IDS
        if key != "fallback" and (key in ALWAYS or _given(edition, key))
    ]
    return [one if names or one.named else replace(one, name=Markup("")) for one in rows]


def contact_row(edition: Edition, key: str) -> ContactRow:
    """Return the row of a contact, by its id in the camp file; blanks where it is not known."""
    names = [field for field in ("name", "role") if _has(edition, key, field)]
    known = {field: _has(edition, key, field) for field in ("phone", "place")}
    shown = {field for field, has in known.items() if has or not any(known.values())}
    checked = _checked(edition, key)
    return ContactRow(
        label=f"contact-{key}",
        name=fact_html(edition, Reference(key, names[0] if names else "name")),
        named=bool(names),
        phone=fact_html(edition, Reference(key, "phone")) if "phone" in shown else Markup(""),
        place=fact_html(edition, Reference(key, "place")) if "place" in shown else Markup(""),
        hours=_known(edition, key, "hours"),
        messages=tuple(_messages(edition, key)),
        checked_on=checked.checked_on if checked else None,
        check_due=checked.check_due if checked else False,
    )


def _known(edition: Edition, key: str, field: str) -> Markup:
    has = _has(edition, key, field)
    return fact_html(edition, Reference(key, field)) if has else Markup("")


def _messages(edition: Edition, key: str) -> Iterator[tuple[str, Markup]]:
    for service in SERVICES:
        numbers = _known(edition, key, service)
        if numbers:
            yield SERVICE_NAMES[service], numbers


def _given(edition: Edition, key: str) -> bool:
    return any(_has(edition, key, field) for field in ("name", "phone", "place"))


def _has(edition: Edition, key: str, field: str) -> bool:
    return isinstance(_fill(edition, key, field), Fact)


def _checked(edition: Edition, key: str) -> Fact | None:
    """Return a fact of the contact: all of them were checked on the same day."""
    filled = (_fill(edition, key, field) for field in ("phone", "place", "name"))
    return next((one for one in filled if isinstance(one, Fact)), None)


def _fill(edition: Edition, key: str, field: str) -> object:
    reference = Reference(key, field)
    return fill(reference, edition.camp, edition.language, edition.as_of, edition.audience)
