"""What a camp should know before it prints: blanks, old contacts, locks, reviews, paper, order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from peerkit.camp.choice import sessions_of
from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.fill import Reason, unusable
from peerkit.camp.profile import CampProfile
from peerkit.content.programmes import Programmes
from peerkit.content.session import Series
from peerkit.editions.output import Made
from peerkit.editions.shapes import printed
from peerkit.editions.verdict import locked_sessions
from peerkit.kit import SOURCE, Kit
from peerkit.language.states.state import State
from peerkit.language.states.status import LanguageStatus, language_status

# The interface word of the question that each duty answers.
QUESTIONS = {
    "reports": "duty-reports",
    "urgent_is_police": "duty-police",
    "attempt_is_crime": "duty-crime",
}
# Why a contact is a blank.
WHY: Mapping[Reason, str] = {
    "missing": "not written down",
    "invalid": "its number or place cannot be used",
    "no-consent": "has not agreed to be listed",
    "unchecked": "never tested",
    "future": "its test day is in the future",
    "stale": "tested too long ago",
}
# Who reads an edition in its place, by the field of the camp file.
READERS = {
    "community": "people of the community",
    "mhpss": "mental-health workers",
    "safeguarding": "safeguarding",
}


@dataclass(frozen=True)
class Concern:
    """One line of a section. `urgent` marks what must be mended before anybody is met."""

    what: str
    detail: str
    urgent: bool = False


@dataclass(frozen=True)
class Topic:
    """A titled part of the page; `fine` is said where it has no rows."""

    title: str
    fine: str
    rows: tuple[Concern, ...]


def preflight(
    kit: Kit, camp: CampProfile, as_of: date, tags: Iterable[str], made: Iterable[Made]
) -> list[Topic]:
    """Return everything to look at before printing, most urgent first.

    `made` is what the last build for this camp has made; empty, the page asks to build first.
    """
    files = list(made)
    none_made = "Nothing has been built for this camp yet: run build first."
    return [
        Topic("Blanks", "Every contact is printed.", tuple(_blanks(kit, camp, as_of))),
        Topic(
            "Settle before the first group",
            "The duties here are settled.",
            tuple(_duties(kit, camp)),
        ),
        Topic("This place", "", tuple(_place(camp))),
        Topic("Contacts to test again", "No contact is too old.", tuple(_old(kit, camp, as_of))),
        Topic("Locked sessions", "No session is locked.", tuple(_locked(kit, camp, as_of))),
        Topic("People and days", "This camp runs no series.", tuple(_groups(kit, camp))),
        Topic("Texts nobody has reviewed", "", tuple(_reviews(kit, tags))),
        Topic("Paper", none_made, tuple(_paper(kit, files))),
        Topic("Print first", "", tuple(_first(kit))),
    ]


def _label(kit: Kit, contact_id: str) -> str:
    words = kit.interface.document
    key = f"contact-{contact_id}"
    return str(words[key]) if key in words.words else contact_id.replace("-", " ")


def _blanks(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Concern]:
    for key in CONTACT_IDS:
        reason = unusable(key, camp, as_of)
        if reason is not None:
            urgent = key in ("urgent", "fallback", "supervisor")
            yield Concern(_label(kit, key), f"{WHY[reason]}; prints as a line to fill in", urgent)


def _duties(kit: Kit, camp: CampProfile) -> Iterator[Concern]:
    for name in camp.duties.open():
        yield Concern(
            str(kit.interface.document[QUESTIONS[name]]), "prints as a question", urgent=True
        )


def _place(camp: CampProfile) -> Iterator[Concern]:
    """Yield whether it is dangerous here, and who of this place has read the edition."""
    if camp.ongoing_danger:
        yield Concern("Danger may come again", "hold no deep session on a day of danger or alarm")
    for name, day in camp.reviewed:
        told = f"read on {day.isoformat()}" if day else "nobody has read it yet"
        yield Concern(f"Review here: {READERS[name]}", told)


def _groups(kit: Kit, camp: CampProfile) -> Iterator[Concern]:
    """Yield, for each series that is run, who must lead it and how long it goes."""
    for entry in kit.of(Series):
        series = entry.document
        number = len(sessions_of(series, camp))
        if number:
            yield Concern(str(series.title), f"{_leaders(series)}; {_days(series, number)}")


def _leaders(series: Series) -> str:
    led = series.facilitators
    return f"{led.min} to lead, {led.signed_off} of them signed off after training"


def _days(series: Series, number: int) -> str:
    """Return how many days a series goes from its first meeting to its last, both counted."""
    if series.rhythm_days is None:
        return f"{number} sessions: {series.rhythm}"
    days = (number - 1) * series.rhythm_days + 1
    return f"{number} sessions, one every {series.rhythm_days} days: {days} days"


def _old(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Concern]:
    for key, contact in camp.contacts.items():
        if unusable(key, camp, as_of) is None and camp.freshness(contact, as_of) == "due":
            yield Concern(_label(kit, key), "test it again soon; it is still printed")


def _locked(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Concern]:
    """Yield each series with its locked sessions and what would open them."""
    for title, sessions in locked_sessions(kit, camp, as_of).items():
        missing = [
            lock.contact.contact for one in sessions.values() for lock in one if lock.contact
        ]
        needed = ", ".join(_label(kit, key) for key in dict.fromkeys(missing))
        yield Concern(title, f"{', '.join(sessions)}. Missing: {needed}.")


def _reviews(kit: Kit, tags: Iterable[str]) -> Iterator[Concern]:
    drafts = [e for e in kit.entries.values() if e.document.status == "draft"]
    yield Concern("English", f"{len(drafts)} of {len(kit.entries)} documents are drafts")
    for tag in tags:
        if tag != SOURCE:
            status = language_status(kit.entries.values(), kit.shelf(tag))
            yield _review(kit.languages[tag].english_name, status)


def _review(name: str, status: LanguageStatus) -> Concern:
    total = status.total
    approved = total.states[State.APPROVED]
    left = sum(number for one, number in total.states.items() if not one.showable)
    waiting = total.total - approved - left
    numbers = f"{approved} approved, {waiting} waiting for review, {left} not translated"
    return Concern(name, f"{numbers}, of {total.total} messages")


def _paper(kit: Kit, made: list[Made]) -> Iterator[Concern]:
    for one in sorted(printed(made), key=lambda m: (m.language, m.document)):
        entry = kit.entries.get(one.document)
        title = str(entry.document.title) if entry else one.document
        detail = (
            f"{one.pages} pages, {one.sheets} sheets of paper, {one.size // 1000} kB: {one.path}"
        )
        yield Concern(f"{title} ({one.language})", detail)


def _first(kit: Kit) -> Iterator[Concern]:
    for key in (
        key for programmes in kit.of(Programmes) for key in programmes.document.print_first
    ):
        entry = kit.entries.get(key)
        if entry is not None:
            document = entry.document
            yield Concern(
                f"{key} {document.title}", str(getattr(document, "purpose", document.summary or ""))
            )
    yield Concern("Booklets", "the booklet of each series your facilitators lead")
