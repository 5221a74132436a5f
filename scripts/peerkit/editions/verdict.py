"""What a camp file comes to, in the words of a coordinator: can it be used, and what is left open.

Every command that takes a camp file begins with this, so that none says yes where another says no.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from peerkit.camp.choice import DEFAULT, Lock, locks, sessions_of
from peerkit.camp.contacts import CONTACT_IDS
from peerkit.camp.fill import Reason, unusable
from peerkit.camp.profile import CampProfile
from peerkit.content.session import Series, Session
from peerkit.kit import Kit

Locked = dict[str, dict[str, tuple[Lock, ...]]]


@dataclass(frozen=True)
class Verdict:
    """What is printed of a camp.

    `blanks` gives, for each contact that leads nobody to help, why; `locked` gives, for each series
    by its title, the reasons for each session that stays locked; `stopped` gives, for each language
    that is not made, the number of errors in the kit's files. `unfollowed` counts the choices that
    lead nowhere, such as a series that does not exist.
    """

    file: str
    blanks: Mapping[str, Reason]
    locked: Locked
    stopped: Mapping[str, int]
    unfollowed: int = 0

    @property
    def lines(self) -> list[str]:
        """The verdict, a sentence in each line, the most important first."""
        return list(self._lines())

    def _lines(self) -> Iterator[str]:
        if self.file:
            yield f"{self.file} can be used. What is not known is a blank and stops nothing."
        else:
            yield "No camp file was given (--camp FILE): every contact is a blank to write on."
        if self.file and self.blanks:
            known = len(CONTACT_IDS) - len(self.blanks)
            yield f"Contacts: {known} printed. Blanks: {', '.join(self.blanks)}."
        elif self.file:
            yield f"Contacts: all {len(CONTACT_IDS)} printed."
        if self.locked:
            yield self._locks()
        if self.unfollowed:
            yield f"Not followed: {_number(self.unfollowed, 'choice')}, told below as errors."
        for name, number in self.stopped.items():
            yield f"Not made: {name}, with {_number(number, 'error')} in its texts."

    def _locks(self) -> str:
        sessions = [one for series in self.locked.values() for one in series.values()]
        contacts = [lock.contact.contact for one in sessions for lock in one if lock.contact]
        number = "1 session stays" if len(sessions) == 1 else f"{len(sessions)} sessions stay"
        missing = ", ".join(dict.fromkeys(contacts))
        return f"{number} locked. Missing: {missing}."


def _number(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"


def verdict(
    kit: Kit,
    camp: CampProfile,
    as_of: date,
    file: str,
    *,
    stopped: Mapping[str, int],
    unfollowed: int = 0,
) -> Verdict:
    """Return what a camp file comes to; `file` is its name, empty where none was given."""
    reasons: dict[str, Reason | None] = {key: unusable(key, camp, as_of) for key in CONTACT_IDS}
    blanks = {key: reason for key, reason in reasons.items() if reason}
    return Verdict(file, blanks, locked_sessions(kit, camp, as_of), stopped, unfollowed)


def locked_sessions(kit: Kit, camp: CampProfile, as_of: date) -> Locked:
    """Return the sessions that stay locked, with the reasons, by the title of their series."""
    found: Locked = {}
    for series in kit.of(Series):
        for key in sessions_of(series.document, camp):
            session = kit.get(Session, key)
            if session is None:
                continue
            reasons = locks(session.document, series.document, camp, as_of, DEFAULT)
            if reasons:
                found.setdefault(str(series.document.title), {})[key] = reasons
    return found
