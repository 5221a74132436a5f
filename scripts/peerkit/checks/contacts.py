"""Contacts of a camp: would a person in need reach someone, and harm nobody by trying?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from peerkit.camp.contacts import CONTACT_IDS, Contact
from peerkit.camp.fill import LockReason, Reason, locked, needs
from peerkit.camp.phones import is_suspect, phone_kind, same_number
from peerkit.camp.profile import CampProfile
from peerkit.camp.reference import Reference, parse, suggestion
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import PlacedText, texts
from peerkit.content.card import Card
from peerkit.content.document import Document
from peerkit.content.lines import FixedLines
from peerkit.content.page import Page
from peerkit.content.session import Series, Session
from peerkit.finding import Level, Place
from peerkit.kit import Kit

_WORDS = ("name", "place", "hours", "role")
_WHY: dict[Reason, str] = {
    "missing": "is missing",
    "no-consent": "has not agreed to be listed",
    "unchecked": "has no check day",
    "future": "has a check day in the future",
    "stale": "was checked too long ago",
    "not-for-readers": "is not meant for these readers",
    "unknown": "is not known",
}
# Coordinates with three or more decimals, degrees and minutes, plus codes, map links.
_GPS = re.compile(
    r"-?\d{1,3}\.\d{3,}\s*[,;/ ]\s*-?\d{1,3}\.\d{3,}"
    r"|\d{1,3}\s*°\s*\d"
    r"|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"
    r"|geo:|///\w+\.\w+\.\w+|https?://\S*map"
)
# Six digits in a row, six after a plus sign, or nine with only spaces, dashes and brackets between.
_NUMBER = re.compile(r"\d{6,}|\+\d(?:[ ()-]*\d){5,}|\d(?:[ ()-]*\d){8,}")
_EXAMPLE = re.compile(r"\bEXAMPLE\b|NOT REAL")


@check(Level.ERROR, "camp")
def contact_missing(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:
    """A contact that people may need is not in the camp file.

    Without urgent help and a fallback place every crisis box prints a blank line: a warning
    (rules V20, SR-03, SR-41). It is an error where the camp runs a session that must not be run
    without the contact; a deep session needs urgent help and a supervisor (V04, V41). Other
    missing contacts are told in one note. Fill in the contact, or take the session's series out
    of the camp file. Never guess a number.
    """
    needed: dict[LockReason, str] = {}
    for session in _sessions(kit, camp):
        for reason in locked(needs(session), camp, as_of):
            needed.setdefault(reason, session.id)
    for reason, session_id in needed.items():
        message = f"The session {session_id} must not be run: '{reason.contact}' "
        remedy = "Fill in the contact, or take the series out."
        yield Problem(
            camp.place(f"contacts.{reason.contact}"), message + _WHY[reason.reason] + ".", remedy
        )
    told = {reason.contact for reason in needed}
    missing = [key for key in CONTACT_IDS if key not in told and not _is_there(camp, key)]
    for key in ("urgent", "fallback"):
        if key in missing:
            yield _prints_blank(camp, key, key, Level.WARNING)
    others = ", ".join(key for key in missing if key not in ("urgent", "fallback"))
    if others:
        yield _prints_blank(camp, "", others, Level.NOTE)


@check(Level.ERROR, "camp")
def contact_stale(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """A contact has not been checked in time.

    Numbers change and offices close; a person in danger must not be the one to find out. Up to 90
    days after its check a contact is fine, then it is a warning, and after 180 days it is an error
    and prints as a blank (rules V21, SR-42). A contact without a check day, or with one in the
    future, is a blank too. Call or visit, then write the day and the role of who did it.
    """
    for key, contact in camp.contacts.items():
        if not contact.is_reachable:
            continue
        place = camp.place(f"contacts.{key}.checked_on")
        remedy = "Call or visit, then write the day in 'checked_on'."
        days = contact.age(as_of)
        freshness = camp.freshness(contact, as_of)
        if freshness == "due":
            message = f"'{key}' was checked {days} days ago."
            yield Problem(place, message, remedy, level=Level.WARNING)
        elif freshness == "stale":
            yield Problem(place, f"'{key}' was checked {days} days ago: it is a blank.", remedy)
        elif freshness == "unchecked":
            yield Problem(place, f"'{key}' has no check day: it is a blank.", remedy)
        elif freshness == "future":
            message = f"'{key}' was checked after {as_of}, the day it is judged by: it is a blank."
            yield Problem(place, message, "Correct 'checked_on', or move 'as_of' forward.")
        elif contact.checked_by is None:
            message = f"Nobody stands for the check of '{key}'."
            remedy = "Write the role, not the name, of who checked it in 'checked_by'."
            yield Problem(camp.place(f"contacts.{key}"), message, remedy, level=Level.WARNING)
    if camp.as_of is not None and camp.contacts and not camp.fictional:
        message = f"Contacts are judged by {camp.as_of} however much later this is printed."
        remedy = "Move 'as_of' forward when contacts are checked, or leave it empty."
        yield Problem(camp.place("as_of"), message, remedy, level=Level.NOTE)


@check(Level.ERROR, "camp")
def contact_fictional(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """An invented contact stands in a real camp, or a real number in an invented one.

    Someone will dial what is printed (rule V24). In a real camp, words such as EXAMPLE and numbers
    made up for manuals are errors, and a number that holds 555 or 000 is a warning: some are real.
    An invented camp has no number that can be dialled, and says EXAMPLE on every page.
    """
    if camp.fictional:
        message = "This camp is invented: every page is marked EXAMPLE – NOT REAL."
        remedy = "Use facilitation/camps/blank.yaml for a real camp."
        yield Problem(camp.place("fictional"), message, remedy, level=Level.WARNING)
    for place, phone in _phones(camp):
        kind = phone_kind(phone, camp.short_codes)
        if camp.fictional and kind != "example":
            message = f'"{phone}" is not an example number, but the camp is invented.'
            yield Problem(place, message, 'Write "EXAMPLE A – NOT REAL", or another letter.')
        elif not camp.fictional and kind in ("example", "placeholder"):
            message = f'"{phone}" is not a real number.'
            yield Problem(place, message, "Write the number that was called, or leave it empty.")
        elif not camp.fictional and kind in ("international", "short") and is_suspect(phone):
            message = f'"{phone}" looks like an invented number.'
            remedy = "Call it; if it is right, leave it as it is."
            yield Problem(place, message, remedy, level=Level.WARNING)
    for place, text in () if camp.fictional else _words(camp):
        if _EXAMPLE.search(text):
            yield Problem(place, f'"{text}" is an example.', "Write what is true, or leave it out.")


@check(Level.ERROR, "camp")
def phone_format(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """A phone number is not written so that it can be dialled and printed safely.

    A number is a plus sign, the country code and at most 15 digits, with spaces only; or a short
    code that 'short_codes' lists as well, so that 119 typed for 112 is noticed (rule V22). Digits
    are 0 to 9 and the number stands in quotes, because other programs read 0112 as 74. Numbers
    stand only under 'phone': those in other words would never grow old.
    """
    for place, phone in (*_phones(camp), *_short_codes(camp)):
        kind = phone_kind(phone, camp.short_codes)
        if kind == "wrong":
            message = f'"{phone}" is neither an international number nor a short code.'
            yield Problem(place, message, 'Write it like "+254 20 123 4567", digits 0 to 9.')
        elif kind == "unlisted":
            message = f"The short code \"{phone}\" is not in the list 'short_codes'."
            yield Problem(place, message, "Make sure of each digit, then add it there.")
        if not _is_quoted(camp, place, phone):
            yield Problem(place, f"{phone} stands without quotes.", f'Write "{phone}".')
    for place, text in _words(camp):
        found = _NUMBER.search(text)
        if found and not _GPS.search(text):
            message = f'"{found.group()}" looks like a phone number among words.'
            yield Problem(place, message, "Move it to the 'phone' of a contact.")


@check(Level.WARNING, "camp")
def contact_duplicate(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """Two contacts have the same phone number.

    Mostly a line copied and not changed (rule V24): people who need a doctor reach the complaints
    desk. Where one desk really answers for both, leave it.
    """
    first: dict[str, Place] = {}
    for place, phone in _phones(camp):
        known = first.setdefault(same_number(phone), place)
        if known is not place:
            message = f'"{phone}" stands in line {known.line} already.'
            yield Problem(place, message, "Make sure that one desk answers for both.")


@check(Level.ERROR, "camp")
def contact_sensitive(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """A contact could put someone at risk by being printed.

    Services for women are never public, since being seen with the number can be dangerous (rules
    V23, V25, SR-09). A person's own phone and positions on a map are never printed (V26). A
    contact that has not agreed to be listed, or that is asked for on a page its readers should
    not see it on, prints as a blank: a warning.
    """
    if camp.contact("women") and camp.sensitivity("women") == "public":
        place = camp.place("contacts.women.sensitivity")
        yield Problem(place, "'women' must never be public.", "Write 'sensitivity: discreet'.")
    for key, contact in camp.contacts.items():
        if contact.is_reachable and not contact.consent_to_list:
            message = f"'{key}' has not agreed to be listed: it is a blank."
            remedy = "Ask them, then write 'consent_to_list: true'."
            place = camp.place(f"contacts.{key}.consent_to_list")
            yield Problem(place, message, remedy, level=Level.WARNING)
        if contact.phone_of == "person":
            message = f"The phone of '{key}' is a person's own: it is not printed."
            remedy = "Use a phone of the service."
            yield Problem(camp.place(f"contacts.{key}.phone_of"), message, remedy)
    for place, text in _words(camp):
        if _GPS.search(text):
            message = f'"{text}" holds a position on a map.'
            yield Problem(place, message, "Describe the place in words people there use.")
    yield from _asked_in_public(kit, camp)


@check(Level.ERROR, "text")
def unknown_reference(text: PlacedText) -> Iterator[Problem]:
    """A text asks for a fact that no camp can give.

    Phones, places and hours are references such as {urgent.phone}, filled from the camp file. A
    misspelt one would print as a blank in every camp. facilitation/camps/blank.yaml lists the
    contacts and their fields.
    """
    for part in parse(text.text):
        if isinstance(part, Reference) and part.kind is None:
            near = suggestion(part)
            remedy = f"Did you mean {near}?" if near else "See facilitation/camps/blank.yaml."
            yield Problem(text.place, f"The reference {part} is not known.", remedy)


def _sessions(kit: Kit, camp: CampProfile) -> Iterator[Session]:
    for series in kit.of(Series):
        for session_id in camp.enabled(series.document):
            entry = kit.get(Session, session_id)
            if entry is not None:
                yield entry.document


def _is_there(camp: CampProfile, key: str) -> bool:
    contact = camp.contact(key)
    return contact is not None and contact.is_reachable


def _prints_blank(camp: CampProfile, key: str, names: str, level: Level) -> Problem:
    place = camp.place(f"contacts.{key}" if key else "contacts")
    message = f"Nothing to call or go to for: {names}. A blank is printed."
    return Problem(place, message, "Fill it in, or write on the blank by hand.", level=level)


def _phones(camp: CampProfile) -> Iterator[tuple[Place, str]]:
    for key, contact in camp.contacts.items():
        for number, phone in enumerate(contact.phone):
            yield camp.place(f"contacts.{key}.phone.{number}"), phone


def _short_codes(camp: CampProfile) -> Iterator[tuple[Place, str]]:
    for number, code in enumerate(camp.short_codes):
        yield camp.place(f"short_codes.{number}"), code


def _is_quoted(camp: CampProfile, place: Place, phone: str) -> bool:
    if not place.line:
        return True
    line = camp.source.text.splitlines()[place.line - 1]
    return f'"{phone}"' in line or f"'{phone}'" in line


def _words(camp: CampProfile) -> Iterator[tuple[Place, str]]:
    """Yield every text of the camp file that readers may see, with its place."""
    fields = {"organiser.name": camp.organiser.name, "organiser.contact": camp.organiser.contact}
    for key, contact in camp.contacts.items():
        fields |= {f"contacts.{key}.{name}": _said(contact, name) for name in _WORDS}
    for field, words in (*fields.items(), ("name", camp.name), ("alias", camp.alias)):
        for tag, text in words.items():
            yield camp.place(f"{field}.{tag}"), text


def _said(contact: Contact, name: str) -> dict[str, str]:
    words: dict[str, str] = getattr(contact, name)
    return words


def _asked_in_public(kit: Kit, camp: CampProfile) -> Iterator[Problem]:
    hidden = [key for key in camp.contacts if camp.sensitivity(key) != "public"]
    for entry in kit.entries.values():
        if not _is_public(entry.document):
            continue
        for text in texts(entry):
            for part in parse(text.text):
                if isinstance(part, Reference) and part.contact in hidden:
                    message = f"{part} is a blank here: '{part.contact}' is not public."
                    remedy = "Give it by hand or on the discreet card, never on a public page."
                    yield Problem(
                        text.place, message, remedy, entry.document.id, level=Level.WARNING
                    )


def _is_public(document: Document) -> bool:
    return isinstance(document, (Page, Card, FixedLines)) or document.reading == "participant"
