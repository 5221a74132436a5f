"""Contacts: who can be called or visited, how old that knowledge is, and who may see it.

A contact is what a camp writes down, not text to translate. A value is either one plain text, used
in every language (names often are), or one text for each language tag.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, get_args

from pydantic import Field

from peerkit.camp.values import ByLanguage, Day, Plain, Plains, Tags, Truth
from peerkit.content.document import Model

ContactId = Literal[
    "urgent",
    "clinic",
    "mental-health",
    "women",
    "child-protection",
    "tracing",
    "supervisor",
    "staff-counsellor",
    "complaint",
    "disability",
    "fallback",
]
Sensitivity = Literal["public", "discreet", "staff-only"]
Freshness = Literal["fresh", "due", "stale", "unchecked", "future"]
Service = Literal["whatsapp", "telegram", "signal", "viber", "sms"]

CONTACT_IDS: tuple[ContactId, ...] = get_args(ContactId)
SERVICES: tuple[Service, ...] = get_args(Service)

# Brief V25 and §3.8: who may see a contact where the camp does not say.
_SENSITIVITY: Mapping[str, Sensitivity] = {
    "women": "discreet",
    "supervisor": "staff-only",
    "staff-counsellor": "staff-only",
}


class Contact(Model):
    """One service or person to call or visit. Everything is optional: what is missing is a blank.

    `phone` holds numbers to call, as texts, most important first; `whatsapp` and the other services
    hold numbers to write to, each with its country code. `phone_of` says whose phones these are: a
    person's own phone is never printed (rule V26). `checked_on` is the day someone last tried the
    contact, `checked_by` that person's role. Without `consent_to_list` nothing of it is printed.
    """

    name: ByLanguage = Field(default_factory=dict)
    phone: Plains = ()
    whatsapp: Plains = ()
    telegram: Plains = ()
    signal: Plains = ()
    viber: Plains = ()
    sms: Plains = ()
    phone_of: Literal["service", "person"] = "service"
    place: ByLanguage = Field(default_factory=dict)
    hours: ByLanguage = Field(default_factory=dict)
    role: ByLanguage = Field(default_factory=dict)
    languages: Tags = ()
    sensitivity: Sensitivity | None = None
    checked_on: Day | None = None
    checked_by: Plain | None = None
    consent_to_list: Truth = False

    def numbers(self, service: Service) -> tuple[str, ...]:
        """Return the numbers that are written to with a service, as written down."""
        numbers: tuple[str, ...] = getattr(self, service)
        return numbers

    @property
    def is_filled(self) -> bool:
        """Say whether anything is written down that a reader could be told."""
        words = self.name or self.place or self.hours or self.role
        return bool(words or self.phone or any(map(self.numbers, SERVICES)))

    @property
    def is_reachable(self) -> bool:
        """Say whether anything is written down to call or to go to (rule V20).

        A message is not enough: in danger nobody can wait until it is read.
        """
        return bool(self.phone or self.place)

    def age(self, as_of: date) -> int | None:
        """Return the days since the contact was checked, or None where nobody has."""
        return None if self.checked_on is None else (as_of - self.checked_on).days


class ContactDays(Model):
    """How old a contact may be, in days (rule V21); a camp may be stricter, never looser.

    Up to `ok` it is printed, up to `blank` printed and told as a warning, above it is a blank.
    """

    ok: int = Field(default=90, ge=1, le=90)
    blank: int = Field(default=180, ge=1, le=180)

    def freshness(self, contact: Contact, as_of: date) -> Freshness:
        """Judge a contact by the given day.

        `future` is a check day after the given one: a slip of the pen that would otherwise keep a
        number alive for years.
        """
        age = contact.age(as_of)
        if age is None:
            return "unchecked"
        if age < 0:
            return "future"
        if age > self.blank:
            return "stale"
        return "due" if age > self.ok else "fresh"


def default_sensitivity(contact_id: str) -> Sensitivity:
    """Return who may see a contact where the camp file does not say."""
    return _SENSITIVITY.get(contact_id, "public")
