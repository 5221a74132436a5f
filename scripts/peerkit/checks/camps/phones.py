"""Phone numbers of a camp: can each be dialled, and does it lead to whom it says?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from peerkit.camp.phones import is_suspect, phone_kind, same_number
from peerkit.camp.profile import CampProfile
from peerkit.checks.camps.texts import GPS, phones, short_codes, words
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level, Place
from peerkit.kit import Kit

# Six digits in a row, six after a plus sign, or nine with only spaces, dashes and brackets between.
_NUMBER = re.compile(r"\d{6,}|\+\d(?:[ ()-]*\d){5,}|\d(?:[ ()-]*\d){8,}")
_EXAMPLE = re.compile(r"\bEXAMPLE\b|NOT REAL")


@check(Level.ERROR, "camp")
def contact_fictional(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """No invented contact stands in a real camp, and no real number in an invented one.

    Someone will dial what is printed. In a real camp, words such as EXAMPLE and numbers kept free
    for manuals are errors. A number that only looks invented, with 555, 000, 1234567 or one digit
    six times, is a warning, because some are real. An invented camp holds no number that can be
    dialled, and every page made for it says EXAMPLE. (Rule V24.)

    To mend: write the number that was called, or leave it empty.
    """
    if camp.fictional:
        message = "This camp is invented: every page is marked EXAMPLE – NOT REAL."
        remedy = "Use facilitation/camps/blank.yaml for a real camp."
        yield Problem(camp.place("fictional"), message, remedy, level=Level.WARNING)
    for place, phone in phones(camp):
        kind = phone_kind(phone, camp.short_codes)
        if camp.fictional and kind != "example":
            message = f'"{phone}" is not an example number, but the camp is invented.'
            yield Problem(place, message, 'Write "EXAMPLE-A – NOT REAL", or another letter.')
        elif not camp.fictional and kind in ("example", "placeholder"):
            message = f'"{phone}" is not a real number.'
            yield Problem(place, message, "Write the number that was called, or leave it empty.")
        elif not camp.fictional and kind in ("international", "short") and is_suspect(phone):
            message = f'"{phone}" looks like an invented number.'
            remedy = "Call it; if it is right, leave it as it is."
            yield Problem(place, message, remedy, level=Level.WARNING)
    for place, text in () if camp.fictional else words(camp):
        if _EXAMPLE.search(text):
            yield Problem(place, f'"{text}" is an example.', "Write what is true, or leave it out.")


@check(Level.ERROR, "camp")
def phone_format(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """Every phone number can be dialled and printed safely.

    A number is a plus sign, the country code and at most 15 digits, with spaces only; or a short
    code that 'short_codes' lists as well, so that 119 typed for 112 is noticed. Digits are 0 to 9,
    since others turn round in right-to-left text. Quotes, because other programs read 0112 as 74.
    Numbers stand only under 'phone': among other words they would never grow old. (Rule V22.)

    To mend: correct the number as the message says, after calling it.
    """
    for place, phone in (*phones(camp), *short_codes(camp)):
        kind = phone_kind(phone, camp.short_codes)
        if kind == "wrong":
            message = f'"{phone}" is neither an international number nor a short code.'
            remedy = "Write a plus sign, the country code and the number, in digits 0 to 9."
            yield Problem(place, message, remedy)
        elif kind == "unlisted":
            message = f"The short code \"{phone}\" is not in the list 'short_codes'."
            yield Problem(place, message, "Make sure of each digit, then add it there.")
        if not _is_quoted(camp, place, phone):
            yield Problem(place, f"{phone} stands without quotes.", f'Write "{phone}".')
    for place, text in words(camp):
        found = _NUMBER.search(text)
        if found and not GPS.search(text):
            message = f'"{found.group()}" looks like a phone number among words.'
            yield Problem(place, message, "Move it to the 'phone' of a contact.")


@check(Level.WARNING, "camp")
def contact_duplicate(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """No two contacts have the same phone number.

    Mostly a line was copied and not changed: people who need a doctor reach the complaints desk.
    (Rule V24.)

    To mend: correct one of them, or leave both where one desk really answers for both.
    """
    first: dict[str, Place] = {}
    for place, phone in phones(camp):
        known = first.setdefault(same_number(phone), place)
        if known is not place and not _is_one_desk(known, place):
            message = f'"{phone}" stands in line {known.line} already.'
            yield Problem(place, message, "Make sure that one desk answers for both.")


def _is_one_desk(one: Place, other: Place) -> bool:
    """Say whether two fields are those of one contact: a number to call often takes messages."""
    (_, contact, field, _), (_, its_contact, its_field, _) = (
        place.field.split(".") for place in (one, other)
    )
    return contact == its_contact and field != its_field


def _is_quoted(camp: CampProfile, place: Place, phone: str) -> bool:
    if not place.line:
        return True
    line = camp.source.text.splitlines()[place.line - 1]
    return f'"{phone}"' in line or f"'{phone}'" in line
