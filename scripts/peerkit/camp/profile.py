"""The camp profile: what one place sets, without touching the kit's content.

Reading one needs no kit: whether its languages, series and cards exist is for checks to say.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PrivateAttr

from peerkit.camp.contacts import (
    CONTACT_IDS,
    SERVICES,
    Contact,
    ContactDays,
    ContactId,
    Freshness,
    Sensitivity,
    Service,
    default_sensitivity,
)
from peerkit.camp.duties import Duties
from peerkit.camp.file import FORM, read_file
from peerkit.camp.forgiving import forgiving
from peerkit.camp.logo import logo_fault
from peerkit.camp.phones import phone_kind
from peerkit.camp.typed import filled, unknown_names, with_numbers
from peerkit.camp.values import (
    ByLanguage,
    Chosen,
    Day,
    Name,
    Plain,
    Plains,
    Tag,
    Tags,
    Truth,
    read_languages,
)
from peerkit.camp.words import unsafe
from peerkit.content.document import Model, Source
from peerkit.content.session import Series
from peerkit.finding import Finding, FindingsError, Level, Place

Paper = Literal["A4", "Letter"]


class CampLanguages(Model):
    """The language most people of the camp read, and the others, most read first."""

    main: Tag
    others: Tags = ()

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

    id: Name
    fictional: Truth = False
    name: ByLanguage = Field(default_factory=dict)
    alias: ByLanguage = Field(default_factory=dict)
    hide_location: Truth = False
    ongoing_danger: Truth = True
    languages: Annotated[CampLanguages, BeforeValidator(read_languages)]
    pivot: Tag | None = None
    paper: Paper = "A4"
    organiser: Organiser = Organiser()
    contacts: dict[ContactId, Contact] = Field(default_factory=dict)
    short_codes: Plains = ()
    avoid: Plains = ()
    protected: Literal["draft", "reviewed", "approved"] = "draft"
    contact_days: ContactDays = ContactDays()
    duties: Duties = Duties()
    as_of: Day | None = None
    series: Chosen = Field(default_factory=dict)
    cards: Plains = ()
    reviewed: LocalReview = LocalReview()

    _source: Source = PrivateAttr(default=Source(""))
    _folder: Path = PrivateAttr(default=Path())
    _unread: frozenset[str] = PrivateAttr(default=frozenset())

    @property
    def folder(self) -> Path:
        """The folder of the camp file, which may lie outside the kit."""
        return self._folder

    @property
    def unread(self) -> frozenset[str]:
        """The contacts that are written down so that nothing of them can be used."""
        return self._unread

    @property
    def logo(self) -> Path | None:
        """The organiser's picture, or None where there is none that may be used."""
        logo = self.organiser.logo
        return self._folder / logo if logo and logo_fault(self._folder, logo) is None else None

    @property
    def source(self) -> Source:
        """The camp file as read."""
        return self._source

    def place(self, dotted: str = "") -> Place:
        """Return the place of a field in the camp file."""
        return self._source.place(dotted)

    def sensitivity(self, contact_id: str) -> Sensitivity:
        """Return who may see a contact: what the camp says, where that is safe.

        Services for women are never public, whatever is written (rule V25).
        """
        contact = self.contact(contact_id)
        stated = contact.sensitivity if contact else None
        usual = default_sensitivity(contact_id)
        return usual if stated is None or (stated, usual) == ("public", "discreet") else stated

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

        A wrong or unlisted number, a person's own phone, and an example in a real camp never are;
        nor is a number that can be dialled in an invented one.
        """
        kinds = ("example",) if self.fictional else ("international", "short")
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

    def reachable(self, contact: Contact) -> bool:
        """Say whether anything of a contact that may be printed leads to it: a phone or a place."""
        places = contact.place.values()
        safe = any(unsafe(text, fictional=self.fictional) is None for text in places)
        return bool(self.phones(contact)) or safe


def read_camp(path: Path, root: Path) -> tuple[CampProfile | None, list[Finding]]:
    """Read a camp file, which may lie outside the kit.

    Returns the profile, or None where the file cannot be understood, with what is wrong in it. A
    contact that is written wrongly is missing in the profile, and told as a warning.
    """
    try:
        data, source, told = read_file(path, root)
        if not isinstance(data, dict):
            raise FindingsError([_no_fields(source)])
    except FindingsError as error:
        return None, list(error.findings)
    data = filled(data)
    contacts = data.get("contacts")
    names = set(contacts) if isinstance(contacts, dict) else set()
    told += [*unknown_names(data, source), *with_numbers(data, source)]
    profile, findings = forgiving(CampProfile, data, source)
    if profile is not None:
        profile._source = source
        profile._folder = path.resolve().parent
        profile._unread = frozenset(names & set(CONTACT_IDS) - set(profile.contacts))
    return profile, [*told, *findings]


def _no_fields(source: Source) -> Finding:
    message = "The file holds no lines 'name: value'."
    return Finding(
        source.place(), "camp-file", Level.ERROR, message, f"Copy {FORM} and fill it in."
    )
