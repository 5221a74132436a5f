"""What is in circulation: which contacts each printed file carries, and which of those are old.

Paper does not know that a number has changed. So every folder of printed files holds a register of
the contacts that stand on each file; a copy of the folder, kept whenever somebody prints, knows
what hangs on the walls. Contacts are compared with the camp file of today: what it no longer says,
or nobody vouches for any longer, is old.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from peerkit.camp.contacts import Contact
from peerkit.camp.fill import withheld
from peerkit.camp.profile import CampProfile
from peerkit.editions.output import Made, Standing

NAME = "register.json"  # beside the files of one language
PAGE = "register.pdf"  # the same for people
NUMBER = "number"
WORDS = ("name", "role", "place", "hours")


@dataclass(frozen=True)
class Printing:
    """One file as it was printed: the version of the kit, the day its contacts were judged by."""

    document: str
    version: str
    as_of: date
    sheets: int
    standing: tuple[Standing, ...] = ()


@dataclass(frozen=True)
class Register:
    """The files of one folder by name, with what stands on them, for one camp in one language.

    `today` is what the camp vouched for when the last of them was made.
    """

    camp: str
    language: str
    files: dict[str, Printing] = field(default_factory=dict)
    today: tuple[Standing, ...] = ()

    def holds(self, name: str) -> bool:
        """Say whether the register knows a file; the page that shows it carries nothing itself."""
        return name in self.files or name == PAGE


@dataclass(frozen=True)
class Old:
    """A contact on a file that the camp file of today does not say."""

    file: str
    standing: Standing


_REGISTER: TypeAdapter[Register] = TypeAdapter(Register)


def standing_on(texts: Iterable[str], camp: CampProfile) -> tuple[Standing, ...]:
    """Return the facts of contacts that stand among the texts of a page, sorted.

    `texts` are what stands between the tags. A number counts wherever it stands, words only where
    they stand alone: a place called Clinic is no fact in every sentence that names a clinic.
    """
    whole = {text.strip() for text in texts}
    return tuple(
        one
        for one in sorted(set(_facts(camp)))
        if one.value in whole or (one.kind == NUMBER and any(_holds(t, one.value) for t in whole))
    )


def _holds(text: str, number: str) -> bool:
    """Say whether a number stands in a text, and not as a part of a longer one."""
    return re.search(rf"(?<![0-9]){re.escape(number)}(?![0-9])", text) is not None


def _facts(camp: CampProfile) -> Iterator[Standing]:
    """Yield every fact of the camp's contacts, vouched for or not."""
    for key, contact in camp.contacts.items():
        yield from (Standing(key, NUMBER, number) for number in camp.printable(contact))
        yield from _words(key, contact)


def _words(key: str, contact: Contact) -> Iterator[Standing]:
    for kind in WORDS:
        yield from (Standing(key, kind, text) for text in getattr(contact, kind).values())


def vouched(camp: CampProfile, as_of: date) -> frozenset[Standing]:
    """Return the facts of contacts that somebody vouches for on a day, whoever may see them."""
    told = {
        key
        for key, contact in camp.contacts.items()
        if withheld(key, contact, camp, as_of, "staff") is None
    }
    return frozenset(one for one in _facts(camp) if one.contact in told)


def old_in(register: Register, today: Iterable[Standing]) -> list[Old]:
    """Return what stands on the files of a folder and not in the camp file of today, by file."""
    known = frozenset(today)
    return [
        Old(name, one)
        for name, printing in sorted(register.files.items())
        for one in printing.standing
        if one not in known
    ]


def files_of(made: Iterable[Made], version: str, as_of: date) -> dict[str, Printing]:
    """Return what was just made, by the names of the files."""
    return {
        Path(one.path).name: Printing(one.document, version, as_of, one.sheets, one.standing)
        for one in made
    }


def read_register(folder: Path) -> Register | None:
    """Return the register of a folder of printed files, or None where it has none to trust."""
    try:
        return _REGISTER.validate_json((folder / NAME).read_bytes())
    except (OSError, ValidationError):
        return None


def write_register(folder: Path, register: Register) -> None:
    """Write the register beside the files; raise OSError where the disk is full."""
    (folder / NAME).write_bytes(_REGISTER.dump_json(register, indent=1) + b"\n")
