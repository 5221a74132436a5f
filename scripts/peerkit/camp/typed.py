"""The data of a camp file as people type it, made ready to be looked at: what is told on the way.

A form is filled in line by line, numbers are copied from anywhere, and names are guessed. Here an
empty line says nothing, a number is read as it is meant, and a guess is answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from peerkit.camp.advice import read_phone
from peerkit.camp.contacts import CONTACT_IDS, SERVICES, Contact
from peerkit.content.document import Source
from peerkit.finding import Finding, Level
from peerkit.language.language import TAG

_IN_WORDS = ("name", "alias", "place", "hours", "role", "contact", "reports")
_NUMBERS = ("phone", *SERVICES)
# What people call a contact, and what they call one of its fields.
_CONTACTS: Mapping[str, str] = {
    **dict.fromkeys(("emergency", "police", "ambulance", "security", "crisis"), "urgent"),
    **dict.fromkeys(("hospital", "doctor", "health", "health-post", "nurse"), "clinic"),
    **dict.fromkeys(("mhpss", "psychologist", "psychosocial", "mental"), "mental-health"),
    **dict.fromkeys(("gbv", "girls", "women-space", "safe-space"), "women"),
    **dict.fromkeys(("protection", "children", "child"), "child-protection"),
    **dict.fromkeys(("feedback", "complaints", "hotline"), "complaint"),
    **dict.fromkeys(("missing", "family-tracing", "red-cross"), "tracing"),
    **dict.fromkeys(("manager", "coordinator", "boss"), "supervisor"),
}
_FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("tel", "telephone", "mobile", "number", "cell", "call", "phones"), "phone"),
    **dict.fromkeys(("address", "location", "where", "site"), "place"),
    **dict.fromkeys(("time", "times", "open", "opening-hours", "opening", "when"), "hours"),
    **dict.fromkeys(("date", "checked", "tried", "last-checked"), "checked_on"),
    **dict.fromkeys(("consent", "agreed", "permission"), "consent_to_list"),
    **dict.fromkeys(("private", "secret", "public", "visibility"), "sensitivity"),
    **dict.fromkeys(("by", "tested-by"), "checked_by"),
    **dict.fromkeys(("title", "job", "position", "function"), "role"),
}


def filled(data: Any, name: str = "") -> Any:
    """Leave out what is empty: a form is filled in line by line, and an empty line says nothing.

    `name` is that of the field. `{Tent 4}` is no empty line but words in the wrong brackets.
    """
    if isinstance(data, dict):
        below = {key: filled(value, key) for key, value in data.items()}
        return {
            key: value
            for key, value in below.items()
            if not _is_empty(value) or (name in _IN_WORDS and not re.fullmatch(TAG, key))
        }
    if isinstance(data, tuple):
        return () if all(_is_empty(value) for value in data) else data
    return data


def _is_empty(value: Any) -> bool:
    return value is None or value in ({}, ()) or (isinstance(value, str) and not value.strip())


def with_numbers(data: dict[str, Any], source: Source) -> Iterator[Finding]:
    """Put each number into the data as it is meant, and yield a note where it is written so not."""
    contacts = data.get("contacts")
    holders = [(f"contacts.{key}", one) for key, one in _mappings(contacts)]
    for at, holder, fields in ((*one, _NUMBERS) for one in [*holders]):
        for field in fields:
            yield from _read(holder, field, f"{at}.{field}", source)
    yield from _read(data, "short_codes", "short_codes", source)


def _mappings(contacts: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for key, one in contacts.items() if isinstance(contacts, dict) else ():
        if isinstance(one, dict):
            yield key, one


def _read(holder: dict[str, Any], field: str, at: str, source: Source) -> Iterator[Finding]:
    written = holder.get(field)
    if written is None or isinstance(written, dict):
        return
    every = written if isinstance(written, tuple) else (written,)
    read = tuple(_number(one) for one in every if not _is_empty(one))
    holder[field] = read
    for number, (raw, one) in enumerate(
        zip((r for r in every if not _is_empty(r)), read, strict=True)
    ):
        if isinstance(raw, str) and raw.strip() != one:
            message = f'"{_seen(raw)}" is read as "{one}".'
            place = source.place(f"{at}.{number}")
            yield Finding(place, "camp-cleaned", Level.NOTE, message, "Look whether it is right.")


def _number(value: Any) -> Any:
    """Return a number as text; one without quotes has lost nothing, as the reader keeps zeros."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return read_phone(value) if isinstance(value, str) else value


def _seen(text: str) -> str:
    return "".join(sign if sign.isprintable() else "\u25a1" for sign in text.strip())


def unknown_names(data: dict[str, Any], source: Source) -> Iterator[Finding]:
    """Take contacts with a name that is not known out of the data and yield a warning for each.

    `suprvisor` would otherwise be a contact that no page ever asks for. A contact with a field that
    is not known goes too: the field could be meant to keep it from being printed.
    """
    for outside in [key for key in data if key in CONTACT_IDS]:
        del data[outside]
        message = f"'{outside}' stands outside of 'contacts': nothing of it is printed."
        remedy = "Put it below 'contacts:', with two more spaces before each of its lines."
        yield _unknown(source, outside, message, remedy)
    contacts = data.get("contacts")
    if not isinstance(contacts, dict):
        return
    for key in [*contacts]:
        if key not in CONTACT_IDS:
            del contacts[key]
            message = f"There is no contact '{key}': nothing of it is printed."
            yield _unknown(source, f"contacts.{key}", message, near_contact(key))
    for key, one in [*_mappings(contacts)]:
        unknown = [name for name in one if name not in Contact.model_fields]
        for name in unknown:
            message = f"The contact '{key}' has no field '{name}': the contact is a blank."
            yield _unknown(source, f"contacts.{key}.{name}", message, near_field(name))
        if unknown:
            del contacts[key]


def _unknown(source: Source, at: str, message: str, remedy: str) -> Finding:
    return Finding(source.place(at), "field-unknown", Level.WARNING, message, remedy)


def near_contact(name: str) -> str:
    """Return what to write for a contact by a name that people give it."""
    plain = _dashed(name)
    near = get_close_matches(plain, CONTACT_IDS, n=1)
    meant = _CONTACTS.get(plain) or (near[0] if near else "")
    return f"Did you mean '{meant}'?" if meant else f"Use one of: {', '.join(CONTACT_IDS)}."


def near_field(name: str) -> str:
    """Return what to write for a field of a contact by a name that people give it."""
    plain = _dashed(name)
    known = list(Contact.model_fields)
    near = get_close_matches(plain.replace("-", "_"), known, n=1)
    meant = _FIELDS.get(plain) or (near[0] if near else "")
    return f"Did you mean '{meant}'?" if meant else f"Use one of: {', '.join(known)}."


def _dashed(name: str) -> str:
    return "-".join(name.casefold().replace("_", " ").split())
