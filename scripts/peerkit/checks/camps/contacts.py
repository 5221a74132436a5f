"""Contacts of a camp: would a person in need reach someone, and harm nobody by trying?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peerkit.camp.choice import needs, runs
from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.fill import LockReason, Reason, locked
from peerkit.camp.profile import CampProfile
from peerkit.camp.reference import Reference, parse, suggestion
from peerkit.camp.words import unsafe
from peerkit.checks.camps.texts import words
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import PlacedText, texts
from peerkit.content.card import Card
from peerkit.content.document import Document
from peerkit.content.lines import FixedLines
from peerkit.content.page import Page
from peerkit.content.session import Series, Session
from peerkit.finding import Level
from peerkit.kit import Kit

_WHY: dict[Reason, str] = {
    "missing": "is missing",
    "invalid": "has nothing that can be called or gone to",
    "no-consent": "has not agreed to be listed",
    "unchecked": "has no check day",
    "future": "has a check day in the future",
    "stale": "was checked too long ago",
    "not-for-readers": "is not meant for these readers",
    "unknown": "is not known",
}
SHOWN = 4  # sessions that a finding names


@check(Level.WARNING, "camp")
def contact_missing(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:
    """Every contact that people may need stands in the camp file.

    Without urgent help and a fallback place every crisis box prints an empty line. Other missing
    contacts are told in one note. A session that must not be held without a contact stays locked:
    the reason is printed in its place. A deep session needs urgent help and a supervisor. (Rules
    V04, V20, V41, SR-03, SR-41.)

    To mend: fill in the contact, or run a track that does not need it. Never guess.
    """
    needed: dict[LockReason, list[str]] = {}
    chosen: dict[LockReason, list[Series]] = {}
    for session, series in _sessions(kit, camp):
        for reason in locked(needs(session, series), camp, as_of):
            needed.setdefault(reason, []).append(session.id)
            chosen.setdefault(reason, []).append(series)
    for reason, sessions in needed.items():
        names = ", ".join(sessions[:SHOWN]) + (", …" if len(sessions) > SHOWN else "")
        number = "1 session stays" if len(sessions) == 1 else f"{len(sessions)} sessions stay"
        message = f"{number} locked ({names}): '{reason.contact}' {_WHY[reason.reason]}."
        place = camp.place(f"contacts.{reason.contact}")
        yield Problem(place, message, _opened_by(kit, camp, as_of, chosen[reason]))
    told = {reason.contact for reason in needed}
    missing = [key for key in CONTACT_IDS if key not in told and not _is_there(camp, key)]
    for key in ("urgent", "fallback"):
        if key in missing:
            yield _prints_blank(camp, key, key, Level.WARNING)
    others = ", ".join(key for key in missing if key not in ("urgent", "fallback"))
    if others:
        yield _prints_blank(camp, "", others, Level.NOTE)


def _opened_by(kit: Kit, camp: CampProfile, as_of: date, locked_in: list[Series]) -> str:
    """Return what opens sessions: the contact, or the track of each series that goes without."""
    found = {one.id: track for one in locked_in if (track := _open_track(kit, camp, as_of, one))}
    tracks = ", ".join(f"'{key}: {track}'" for key, track in found.items())
    return f"Fill in the contact, or write {tracks}." if tracks else "Fill in the contact."


def _open_track(kit: Kit, camp: CampProfile, as_of: date, series: Series) -> str:
    """Return the longest track of a series without a locked session; "" where there is none."""
    open_ones = {
        track: len(sessions)
        for track, sessions in series.tracks.items()
        if sessions and not any(_is_locked(kit, camp, as_of, series, one) for one in sessions)
    }
    return max(open_ones, key=lambda track: open_ones[track], default="")


def _is_locked(kit: Kit, camp: CampProfile, as_of: date, series: Series, session_id: str) -> bool:
    entry = kit.get(Session, session_id)
    return entry is not None and bool(locked(needs(entry.document, series), camp, as_of))


@check(Level.WARNING, "camp")
def contact_stale(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """Every contact was called or visited in the last 90 days.

    Numbers change and offices close; a person in danger must not be the one to find out. After 90
    days the contact is marked; after 180 days a blank is printed. So it is for a contact without
    a check day, or with one that lies after the day it is judged by. (Rules V21, SR-42.)

    To mend: call or visit, then write the day and the role of who did it.
    """
    for key, contact in camp.contacts.items():
        if not contact.is_filled:
            continue
        place = camp.place(f"contacts.{key}.checked_on")
        remedy = "Call or visit, then write the day in 'checked_on'."
        days = contact.age(as_of)
        freshness = camp.freshness(contact, as_of)
        if freshness == "due":
            message = f"'{key}' was checked {days} days ago."
            yield Problem(place, message, remedy)
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
            yield Problem(camp.place(f"contacts.{key}"), message, remedy)
    if camp.as_of is not None and camp.contacts and not camp.fictional:
        message = f"Contacts are judged by {camp.as_of} however much later this is printed."
        remedy = "Move 'as_of' forward when contacts are checked, or leave it empty."
        yield Problem(camp.place("as_of"), message, remedy, level=Level.NOTE)


@check(Level.WARNING, "camp")
def contact_sensitive(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """No contact puts anyone at risk by being printed.

    Services for women are never public: being seen with the number can be dangerous. A person's
    own phone and positions on a map are never printed. A contact that has not agreed to be
    listed prints as a blank. So does one that a public page asks for although it is not public:
    a note, because facilitators' booklets show it. (Rules V23, V25, V26, SR-09.)

    To mend: ask the service; describe places in words; use a phone of the service.
    """
    women = camp.contact("women")
    if women is not None and women.sensitivity == "public":
        place = camp.place("contacts.women.sensitivity")
        message = "'women' must never be public: it stands on the discreet card only."
        yield Problem(place, message, "Write 'sensitivity: discreet'.")
    for key, contact in camp.contacts.items():
        if contact.is_filled and not contact.consent_to_list:
            message = f"'{key}' has not agreed to be listed: it is a blank."
            remedy = "Ask them, then write 'consent_to_list: true'."
            yield Problem(camp.place(f"contacts.{key}.consent_to_list"), message, remedy)
        if contact.phone_of == "person":
            message = f"The phone of '{key}' is a person's own: it is not printed."
            remedy = "Use a phone of the service."
            yield Problem(camp.place(f"contacts.{key}.phone_of"), message, remedy)
    for place, text in words(camp):
        if unsafe(text, fictional=camp.fictional) == "position":
            message = f'"{text}" holds a position on a map: it is not printed.'
            yield Problem(place, message, "Describe the place in words people there use.")
    yield from _asked_in_public(kit, camp)


@check(Level.WARNING, "camp")
def duties_open(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """The camp has settled what must be reported here, and whom the urgent contact calls.

    Whoever tells of danger must know first what cannot be kept: what the law or the rules of the
    place make helpers report, whether the urgent contact is the police, and whether trying to end
    one's life is a crime here. What is not settled is printed as a question. (Rule SR-17.)

    To mend: ask the child protection and the health service, then fill in `duties`.
    """
    unsettled = ", ".join(camp.duties.open())
    if unsettled and not camp.fictional:
        message = f"Not settled: {unsettled}. It is printed as a question."
        remedy = "Settle it before the first group, then fill in 'duties'."
        yield Problem(camp.place("duties"), message, remedy)


@check(Level.ERROR, "text")
def unknown_reference(text: PlacedText) -> Iterator[Problem]:
    """Every reference to a fact, such as {urgent.phone}, is one that a camp can fill.

    A misspelt one would print as a blank in every camp. (Rule V08.)

    To mend: correct it; facilitation/camps/blank.yaml lists the contacts and their fields.
    """
    for part in parse(text.text):
        if isinstance(part, Reference) and part.kind is None:
            near = suggestion(part)
            remedy = f"Did you mean {near}?" if near else "See facilitation/camps/blank.yaml."
            yield Problem(text.place, f"The reference {part} is not known.", remedy)


def _sessions(kit: Kit, camp: CampProfile) -> Iterator[tuple[Session, Series]]:
    """Yield the sessions that the camp has chosen to run."""
    chosen = (series for series in kit.of(Series) if camp.series and runs(series.document, camp))
    for series in chosen:
        for session_id in camp.enabled(series.document):
            entry = kit.get(Session, session_id)
            if entry is not None:
                yield entry.document, series.document


def _is_there(camp: CampProfile, key: str) -> bool:
    contact = camp.contact(key)
    return contact is not None and camp.reachable(contact)


def _prints_blank(camp: CampProfile, key: str, names: str, level: Level) -> Problem:
    place = camp.place(f"contacts.{key}" if key else "contacts")
    message = f"Nothing to call or go to for: {names}. A blank is printed."
    return Problem(place, message, "Fill it in, or write on the blank by hand.", level=level)


def _asked_in_public(kit: Kit, camp: CampProfile) -> Iterator[Problem]:
    filled = [key for key, contact in camp.contacts.items() if contact.is_filled]
    hidden = [key for key in filled if camp.sensitivity(key) != "public"]
    public = [entry for entry in kit.entries.values() if _is_public(entry.document)]
    # To look for a name in a file is much quicker than to take its texts apart.
    asking = (one for one in public if any(f"{{{key}" in one.source.text for key in hidden))
    for entry in asking:
        for text in texts(entry):
            for part in parse(text.text):
                if isinstance(part, Reference) and part.contact in hidden:
                    message = f"{part} is a blank here: '{part.contact}' is not public."
                    remedy = "Nothing to do: only sheets for those meant to see it show it."
                    yield Problem(text.place, message, remedy, entry.document.id, level=Level.NOTE)


def _is_public(document: Document) -> bool:
    return isinstance(document, (Page, Card, FixedLines)) or document.reading == "participant"
