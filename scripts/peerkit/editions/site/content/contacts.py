"""Contacts as the site shows them: whom, where, when, and a way to call or to write with one tap.

Only what is meant for everyone gets here: the editions of a site are public, and `camp/fill.py`
judges every fact. A contact of which nothing is known keeps its place for a contacts file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.core import Locale, UnknownLocaleError
from markupsafe import Markup

from peerkit.camp.contacts import CONTACT_IDS, SERVICES, ContactId, default_sensitivity
from peerkit.camp.fill import Fact, fill
from peerkit.camp.links import SERVICE_NAMES, call_link, message_link
from peerkit.camp.reference import Reference
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.words import fact_html

# Those that a public page keeps room for, in the order in which help is looked for.
PUBLIC: tuple[ContactId, ...] = tuple(
    key for key in CONTACT_IDS if key != "fallback" and default_sensitivity(key) == "public"
)
# On paper there is room for one of these to write on; a screen shows none.
LINES = ("name", "phone", "place")


@dataclass(frozen=True)
class Way:
    """A number to call, or to write to with a service of that name; `url` is "" for an example."""

    number: str
    url: str
    service: str = ""


@dataclass(frozen=True)
class ContactCard:
    """One contact: facts as safe HTML by kind, ways to reach it, and when it was last tried.

    Without facts it is a place for them: `lines` are to write on, on paper.
    """

    key: str
    facts: dict[str, Markup]
    calls: tuple[Way, ...] = ()
    messages: tuple[Way, ...] = ()
    languages: tuple[str, ...] = ()
    checked_on: date | None = None
    lines: tuple[Markup, ...] = ()

    @property
    def filled(self) -> bool:
        """Say whether anything is known."""
        return bool(self.facts or self.calls or self.messages)


def contact_cards(edition: Edition) -> list[ContactCard]:
    """Return every contact that everyone may see, and an empty one for each that is not known."""
    cards = (contact_card(edition, key) for key in CONTACT_IDS if key != "fallback")
    return [card for card in cards if card.filled or card.key in PUBLIC]


def contact_card(edition: Edition, key: str) -> ContactCard:
    """Return one contact of an edition, as far as its readers may see it."""
    words = {
        kind: fact
        for kind in ("name", "role", "place", "hours")
        if (fact := _fact(edition, key, kind))
    }
    calls = tuple(Way(one, call_link(one)) for one in _values(edition, key, "phone"))
    messages = tuple(_messages(edition, key))
    if not (words or calls or messages):
        lines = tuple(fact_html(edition, Reference(key, kind)) for kind in LINES)
        return ContactCard(key, {}, lines=lines)
    contact = edition.camp.contact(key)
    return ContactCard(
        key,
        {kind: fact_html(edition, Reference(key, kind)) for kind in words},
        calls,
        messages,
        tuple(_named(edition, tag) for tag in (contact.languages if contact else ())),
        contact.checked_on if contact else None,
    )


def filled_contacts(edition: Edition) -> list[str]:
    """Return the contacts of which a site shows anything: no contacts file may add to those."""
    keys = [key for key in CONTACT_IDS if key != "fallback" and contact_card(edition, key).filled]
    return [*keys, *(["fallback"] if _fact(edition, "fallback", "place") else [])]


def _messages(edition: Edition, key: str) -> Iterator[Way]:
    for service in SERVICES:
        for number in _values(edition, key, service):
            yield Way(number, message_link(service, number), SERVICE_NAMES[service])


def _fact(edition: Edition, key: str, kind: str) -> Fact | None:
    reference = Reference(key, kind)
    filled = fill(reference, edition.camp, edition.language, edition.as_of, edition.audience)
    return filled if isinstance(filled, Fact) else None


def _values(edition: Edition, key: str, kind: str) -> tuple[str, ...]:
    fact = _fact(edition, key, kind)
    return fact.values if fact else ()


def _named(edition: Edition, tag: str) -> str:
    """Return a language by its own name: who speaks it finds it."""
    own = edition.kit.languages.get(tag)
    if own is not None:
        return own.name
    try:
        return Locale.parse(tag, sep="-").get_display_name() or tag
    except (UnknownLocaleError, ValueError):
        return tag
