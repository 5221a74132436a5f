"""The words and numbers of a camp file, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from peerkit.camp.contacts import SERVICES, Contact
from peerkit.camp.profile import CampProfile
from peerkit.finding import Place

_WORDS = ("name", "place", "hours", "role")


def phones(camp: CampProfile) -> Iterator[tuple[Place, str]]:
    """Yield every number of the contacts as written, to call or to write to, with its place."""
    for key, contact in camp.contacts.items():
        numbers = {"phone": contact.phone} | {one: contact.numbers(one) for one in SERVICES}
        for field, found in numbers.items():
            for position, phone in enumerate(found):
                yield camp.place(f"contacts.{key}.{field}.{position}"), phone


def short_codes(camp: CampProfile) -> Iterator[tuple[Place, str]]:
    """Yield every listed short code, with its place."""
    for number, code in enumerate(camp.short_codes):
        yield camp.place(f"short_codes.{number}"), code


def words(camp: CampProfile) -> Iterator[tuple[Place, str]]:
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
