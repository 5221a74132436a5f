"""The camp profile: what one place sets, without touching the kit's content.

Reading one needs no kit: whether its languages, series and cards exist is for checks to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, PrivateAttr

from peerkit.camp.contacts import (
    CONTACT_IDS,
    SERVICES,
    ByLanguage,
    Contact,
    ContactDays,
    ContactId,
    Day,
    Freshness,
    Plain,
    Sensitivity,
    Service,
    Tag,
    default_sensitivity,
)
from peerkit.camp.duties import Duties
from peerkit.camp.phones import phone_kind
from peerkit.content.document import CardId, Model, Slug, Source
from peerkit.content.reader import read_yaml
from peerkit.content.session import Series
from peerkit.content.validate import validate
from peerkit.finding import Finding, FindingsError, Level, Place

Paper = Literal["A4", "Letter"]


class CampLanguages(Model):
    """The language most people of the camp read, and the others, most read first."""

    main: Tag
    others: tuple[Tag, ...] = ()

    @property
    def every(self) -> tuple[str, ...]:
        """All languages of the camp, the main one first."""
        return (self.main, *self.others)


class Organiser(Model):
    """Who makes this edition, and how to write to them; phones stand under contacts.

    `logo` is a picture file, its path relative to the camp file.
    """

    name: ByLanguage = Field(default_factory=dict)
    contact: ByLanguage = Field(default_factory=dict)
    logo: Plain | None = None


class LocalReview(Model):
    """When people of this place last read the edition, by their part in it; empty: not yet."""

    community: Day | None = None
    mhpss: Day | None = None
    safeguarding: Day | None = None


class CampProfile(Model):
    """One place.

    `alias` replaces the name on covers where `hide_location` is set. `pivot` is the language that
    people without their own turn to; empty means the main one. `series` gives the track of each
    series that is used. `ongoing_danger` is true until the camp says otherwise: preflight then
    tells that deep sessions wait on days of danger. `fictional` marks every page as an example.
    `short_codes` lists every short phone number in use, so that a slip in a contact is noticed.
    `as_of` is the day contacts are judged by; where it is empty, whoever makes the edition gives
    the day. `avoid` are words that this place does not want to see, such as names of parties or
    peoples (rule SR-32). `protected` is what a translation of a protected text must be before
    readers see it; until then they see the language they turn to, or English. `duties` are what
    must be reported here; files written before they were asked for have none, and print as
    questions. `reviewed` says who here has read the edition; preflight shows it.
    """

    id: Slug
    fictional: bool = False
    name: ByLanguage = Field(default_factory=dict)
    alias: ByLanguage = Field(default_factory=dict)
    hide_location: bool = False
    ongoing_danger: bool = True
    languages: CampLanguages
    pivot: Tag | None = None
    paper: Paper = "A4"
    organiser: Organiser = Organiser()
    contacts: dict[ContactId, Contact] = Field(default_factory=dict)
    short_codes: tuple[Plain, ...] = ()
    avoid: tuple[Plain, ...] = ()
    protected: Literal["draft", "reviewed", "approved"] = "draft"
    contact_days: ContactDays = ContactDays()
    duties: Duties = Duties()
    as_of: Day | None = None
    series: dict[Slug, Slug] = Field(default_factory=dict)
    cards: tuple[CardId, ...] = ()
    reviewed: LocalReview = LocalReview()

    _source: Source = PrivateAttr(default=Source(""))
    _folder: Path = PrivateAttr(default=Path())

    @property
    def folder(self) -> Path:
        """The folder of the camp file, which may lie outside the kit."""
        return self._folder

    @property
    def source(self) -> Source:
        """The camp file as read."""
        return self._source

    def place(self, dotted: str = "") -> Place:
        """Return the place of a field in the camp file."""
        return self._source.place(dotted)

    def sensitivity(self, contact_id: str) -> Sensitivity:
        """Return who may see a contact."""
        contact = self.contact(contact_id)
        stated = contact.sensitivity if contact else None
        return stated or default_sensitivity(contact_id)

    def contact(self, contact_id: str) -> Contact | None:
        """Return a contact, or None where the camp has written nothing down."""
        return next((c for key, c in self.contacts.items() if key == contact_id), None)

    def enabled(self, series: Series) -> tuple[str, ...]:
        """Return the ids of the sessions of a series that this camp runs, in order."""
        return series.tracks.get(self.series.get(series.id, ""), ())

    def freshness(self, contact: Contact, as_of: date) -> Freshness:
        """Judge a contact's age by the given day and the camp's limits."""
        return self.contact_days.freshness(contact, as_of)

    def phones(self, contact: Contact) -> tuple[str, ...]:
        """Return the numbers of a contact that may be printed for this camp.

        A wrong or unlisted number, a person's own phone, and an example in a real camp never are.
        """
        kinds = ("international", "short", "example") if self.fictional else _DIALLED
        if contact.phone_of == "person":
            return ()
        return tuple(p for p in contact.phone if phone_kind(p, self.short_codes) in kinds)

    def written_to(self, contact: Contact, service: Service) -> tuple[str, ...]:
        """Return the numbers of a contact to write to with a service that may be printed here.

        Only numbers with their country code: no service but text messages knows short codes.
        """
        asked = contact.model_copy(update={"phone": contact.numbers(service)})
        found = self.phones(asked)
        return found if service == "sms" else tuple(n for n in found if n not in self.short_codes)

    def printable(self, contact: Contact) -> tuple[str, ...]:
        """Return every number of a contact that may be printed, to call or to write to."""
        written = (one for service in SERVICES for one in self.written_to(contact, service))
        return tuple(dict.fromkeys((*self.phones(contact), *written)))


_DIALLED = ("international", "short")


def read_camp(path: Path, root: Path) -> tuple[CampProfile | None, list[Finding]]:
    """Read a camp file, which may lie outside the kit.

    Returns the profile, or None where the file cannot be understood, with what is wrong in it.
    """
    try:
        data, source = read_yaml(path, root)
    except FindingsError as error:
        return None, list(error.findings)
    data = _filled(data)
    unknown = list(_unknown_contacts(data, source))
    profile, findings = validate(CampProfile, data, source)
    if profile is not None:
        profile._source = source
        profile._folder = path.resolve().parent
    return (None if unknown else profile), [*unknown, *findings]


def _filled(data: Any) -> Any:
    """Leave out what is empty: a form is filled in line by line, and an empty line says nothing."""
    if isinstance(data, dict):
        below = {key: _filled(value) for key, value in data.items()}
        return {key: value for key, value in below.items() if not _is_empty(value)}
    if isinstance(data, tuple):
        return () if all(_is_empty(value) for value in data) else data
    return data


def _is_empty(value: Any) -> bool:
    return value is None or value in ({}, ()) or (isinstance(value, str) and not value.strip())


def _unknown_contacts(data: Any, source: Source) -> Iterator[Finding]:
    """Take contacts of an unknown id out of the data and yield a finding for each.

    `suprvisor` would otherwise be a contact that no page ever asks for.
    """
    contacts = data.get("contacts") if isinstance(data, dict) else None
    if not isinstance(contacts, dict):
        return
    for key in [key for key in contacts if key not in CONTACT_IDS]:
        del contacts[key]
        near = get_close_matches(key, CONTACT_IDS, n=1)
        known = f"Did you mean '{near[0]}'?" if near else f"Use one of: {', '.join(CONTACT_IDS)}."
        message = f"The contact '{key}' is not known."
        yield Finding(source.place(f"contacts.{key}"), "field-unknown", Level.ERROR, message, known)
