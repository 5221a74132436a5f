"""The list of a camp's contacts as it is printed: whom, where, when, and when last checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.fill import Fact, fill
from peerkit.camp.reference import Reference
from peerkit.editions.edition import Edition
from peerkit.editions.words import fact_html

# Those every booklet gives room to, filled or not; others only where a camp has them.
ALWAYS = ("urgent", "clinic", "mental-health", "child-protection", "supervisor", "complaint")


@dataclass(frozen=True)
class Row:
    """One contact: the key of its label, its facts or blanks, and the day it was checked."""

    label: str
    name: Markup
    phone: Markup
    place: Markup
    checked_on: date | None


def contact_rows(edition: Edition) -> list[Row]:
    """Return a row for each contact to print, in the order of the camp file's list."""
    return [
        _row(edition, key)
        for key in CONTACT_IDS
        if key != "fallback" and (key in ALWAYS or _given(edition, key))
    ]


def _row(edition: Edition, key: str) -> Row:
    name = "name" if _has(edition, key, "name") else "role"
    shown = name if _has(edition, key, name) else "name"
    return Row(
        label=f"contact-{key}",
        name=fact_html(edition, Reference(key, shown)),
        phone=fact_html(edition, Reference(key, "phone")),
        place=fact_html(edition, Reference(key, "place")),
        checked_on=_checked(edition, key),
    )


def _given(edition: Edition, key: str) -> bool:
    return any(_has(edition, key, field) for field in ("name", "phone", "place"))


def _has(edition: Edition, key: str, field: str) -> bool:
    return isinstance(_fill(edition, key, field), Fact)


def _checked(edition: Edition, key: str) -> date | None:
    for field in ("phone", "place", "name"):
        filled = _fill(edition, key, field)
        if isinstance(filled, Fact):
            return filled.checked_on
    return None


def _fill(edition: Edition, key: str, field: str) -> object:
    reference = Reference(key, field)
    return fill(reference, edition.camp, edition.language, edition.as_of, edition.audience)
