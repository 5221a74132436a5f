"""Turns references such as `{urgent.phone}` into facts of a camp; the one place that does.

A fact is printed only while someone vouches for it: a contact that is missing, too old, not
checked, not agreed to or not meant for these readers is a labelled blank, never a number.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from peerkit.camp.contacts import SERVICES, Contact
from peerkit.camp.profile import CampProfile
from peerkit.camp.reference import REFERENCE, FactKind, Reference, parse
from peerkit.camp.values import EVERY
from peerkit.camp.words import unsafe
from peerkit.language.language import Direction, Language

__all__ = [
    "REFERENCE",
    "Audience",
    "Blank",
    "Fact",
    "FactKind",
    "LockReason",
    "Reason",
    "Reference",
    "fill",
    "first_direction",
    "locked",
    "parse",
    "public_name",
    "unusable",
    "withheld",
]

Audience = Literal["public", "discreet", "staff"]
Reason = Literal[
    "missing", "invalid", "no-consent", "unchecked", "future", "stale", "not-for-readers", "unknown"
]

# Interface words that label a blank; what is not here is labelled by its own kind.
_LABELS: Mapping[str, str] = {
    "contact": "fill-in",
    "reports": "ask-reports",
    **dict.fromkeys(SERVICES, "phone"),
}
SEEN_BY: Mapping[Audience, tuple[str, ...]] = {
    "public": ("public",),
    "discreet": ("public", "discreet"),
    "staff": ("public", "discreet", "staff-only"),
}


@dataclass(frozen=True)
class Fact:
    """What the camp has written down.

    `values` are shown one after the other; only phones have more than one. `direction` and `lang`
    are those of the values, which may differ from the reader's. `checked_on` is None for the
    organiser and for duties. `check_due` asks for a mark: old, but not yet too old.
    """

    kind: FactKind
    values: tuple[str, ...]
    direction: Direction
    lang: str
    checked_on: date | None = None
    check_due: bool = False

    @property
    def value(self) -> str:
        """All values as one text."""
        return " / ".join(self.values)


@dataclass(frozen=True)
class Blank:
    """A line to write on. `label` is the key of an interface word; `reason` says why."""

    kind: str
    label: str
    reason: Reason = "missing"

    @classmethod
    def of(cls, kind: FactKind, reason: Reason = "missing") -> Blank:
        """Return the blank of a known kind of fact."""
        return cls(kind, _LABELS.get(kind, kind), reason)


@dataclass(frozen=True)
class LockReason:
    """Why a session stays locked: the contact it needs, and what is wrong with it."""

    contact: str
    reason: Reason


def fill(
    reference: Reference,
    camp: CampProfile,
    language: Language,
    as_of: date,
    audience: Audience = "public",
) -> Fact | Blank:
    """Return the camp's fact for a reference, or a blank.

    `as_of` is the day contacts are judged by. `audience` is who will read the page: only `staff`
    sees every contact, and what is not stated is public.
    """
    kind = reference.kind
    if kind is None:
        return Blank(reference.field, "fill-in", "unknown")
    if reference.contact == "organiser":
        words = camp.organiser.name if kind == "name" else camp.organiser.contact
        return _in_words(kind, words, camp, language) or Blank.of(kind)
    if reference.contact == "duties":
        return _in_words(kind, camp.duties.reports, camp, language) or Blank.of(kind)
    contact = camp.contact(reference.contact)
    fact = _of_contact(kind, contact, camp, language) if contact else None
    if contact is None or fact is None:
        return Blank.of(kind)
    reason = withheld(reference.contact, contact, camp, as_of, audience)
    if reason is not None:
        return Blank.of(kind, reason)
    due = camp.freshness(contact, as_of) == "due"
    return replace(fact, checked_on=contact.checked_on, check_due=due)


def public_name(camp: CampProfile, language: Language) -> Fact | Blank | None:
    """Return what covers call the camp; None where its place is hidden and it has no alias."""
    if camp.hide_location:
        return _in_words("name", camp.alias, camp, language)
    name = _in_words("name", camp.name, camp, language)
    return name or _in_words("name", camp.alias, camp, language) or Blank("name", "place")


def locked(requirements: Iterable[str], camp: CampProfile, as_of: date) -> tuple[LockReason, ...]:
    """Return why a session with these requirements may not be run here; empty: it may (V04, V41).

    `requirements` are ids of contacts, such as `choice.needs` gives. Each must be there, checked
    in time, and have a phone or a place. Who may see it does not matter: the facilitator does.
    """
    reasons = ((key, unusable(key, camp, as_of)) for key in dict.fromkeys(requirements))
    return tuple(LockReason(key, reason) for key, reason in reasons if reason is not None)


def unusable(contact_id: str, camp: CampProfile, as_of: date) -> Reason | None:
    """Return why a contact leads nobody to help; None: it does.

    The one answer for blanks, for locks and for what is told before printing.
    """
    contact = camp.contact(contact_id)
    if contact is None or not contact.is_filled:
        return "invalid" if contact_id in camp.unread else "missing"
    if not camp.reachable(contact):
        return "invalid" if contact.is_reachable else "missing"
    return withheld(contact_id, contact, camp, as_of, "staff")


def withheld(
    contact_id: str, contact: Contact, camp: CampProfile, as_of: date, audience: Audience
) -> Reason | None:
    """Return why nothing of a contact is told to these readers on a day; None: it may be."""
    if not contact.consent_to_list:
        return "no-consent"
    match camp.freshness(contact, as_of):
        case "unchecked" | "future" | "stale" as too_old:
            return too_old
    seen = camp.sensitivity(contact_id) in SEEN_BY[audience]
    return None if seen else "not-for-readers"


def _of_contact(
    kind: FactKind, contact: Contact, camp: CampProfile, language: Language
) -> Fact | None:
    if kind == "phone":
        phones = camp.phones(contact)
        # The order of a number never depends on the language around it.
        return Fact(kind, phones, "ltr", language.tag) if phones else None
    service = next((one for one in SERVICES if one == kind), None)
    if service is not None:
        numbers = camp.written_to(contact, service)
        return Fact(kind, numbers, "ltr", language.tag) if numbers else None
    words: Mapping[str, str] = getattr(contact, kind)
    return _in_words(kind, words, camp, language)


def _in_words(
    kind: FactKind, words: Mapping[str, str], camp: CampProfile, language: Language
) -> Fact | None:
    """Return the words in the reader's language, else in the one the camp would turn to.

    A text that must not be printed is none.
    """
    words = {tag: text for tag, text in words.items() if not unsafe(text, fictional=camp.fictional)}
    if EVERY in words:
        text = words[EVERY]
        return Fact(kind, (text,), first_direction(text), language.tag)
    wanted = (language.tag, language.fallback, camp.languages.main, camp.pivot)
    tag = next((tag for tag in (*wanted, *camp.languages.others) if tag and tag in words), None)
    if tag is None:
        return None
    text = words[tag]
    # A text of the reader's own language may begin with a foreign name; then its first letter
    # misleads. A text of digits or foreign letters only keeps its own order.
    own = tag == language.tag and language.direction in _directions(text)
    return Fact(kind, (text,), language.direction if own else first_direction(text), tag)


def first_direction(text: str) -> Direction:
    """Return the direction of the text's first letter, as Unicode does (UAX 9, P2 and P3).

    Without any letter it is left to right: then the text is a number, such as opening hours.
    """
    return next(_directions(text), "ltr")


def _directions(text: str) -> Iterator[Direction]:
    for sign in text:
        strong = unicodedata.bidirectional(sign)
        if strong in ("L", "R", "AL"):
            yield "ltr" if strong == "L" else "rtl"
