"""Phone numbers of a camp: can each be dialled, and does it lead to whom it says?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from peerkit.camp.advice import advice, read_phone
from peerkit.camp.file import FORM
from peerkit.camp.phones import is_suspect, phone_kind, same_number
from peerkit.camp.profile import CampProfile
from peerkit.camp.words import NUMBER, unsafe
from peerkit.checks.camps.texts import phones, short_codes, words
from peerkit.checks.registry import Problem, check
from peerkit.finding import Level, Place
from peerkit.kit import Kit

_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_BLANK = "it is not printed."


@check(Level.WARNING, "camp")
def contact_fictional(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """No invented contact stands in a real camp, and no real number in an invented one.

    Someone will dial what is printed. In a real camp, words such as EXAMPLE and numbers kept free
    for manuals are never printed. A number that only looks invented, with 555, 000, 1234567 or one
    digit six times, is, because some are real. An invented camp prints no number that can be
    dialled, and every page made for it says EXAMPLE. (Rule V24.)

    To mend: write the number that was called, or leave it empty.
    """
    if camp.fictional:
        message = "This camp is invented: every page is marked EXAMPLE – NOT REAL."
        yield Problem(camp.place("fictional"), message, f"Use {FORM} for a real camp.")
    for place, phone in phones(camp):
        kind = phone_kind(phone, camp.short_codes)
        if camp.fictional and kind != "example":
            message = f'"{phone}" is not an example number, but the camp is invented: {_BLANK}'
            yield Problem(place, message, 'Write "EXAMPLE-A – NOT REAL", or another letter.')
        elif not camp.fictional and kind in ("example", "placeholder"):
            message = f'"{phone}" is not a real number: {_BLANK}'
            yield Problem(place, message, "Write the number that was called, or leave it empty.")
        elif not camp.fictional and kind in ("international", "short") and is_suspect(phone):
            message = f'"{phone}" looks like an invented number.'
            yield Problem(place, message, "Call it; if it is right, leave it as it is.")
    for place, text in words(camp):
        if unsafe(text, fictional=camp.fictional) == "example":
            message = f'"{text}" is an example: {_BLANK}'
            yield Problem(place, message, "Write what is true, or leave it out.")


@check(Level.WARNING, "camp")
def phone_format(kit: Kit, camp: CampProfile, as_of: date) -> Iterator[Problem]:  # noqa: ARG001
    """Every phone number can be dialled and printed safely.

    A number is a plus sign, the country code and at most 15 digits, with spaces only; or a short
    code that 'short_codes' lists as well, so that 119 typed for 112 is noticed. Digits are 0 to 9,
    since others turn round in right-to-left text. Quotes, because other programs read 0112 as 74.
    Numbers stand only under 'phone': among other words they would never grow old. What is written
    in another way is a blank. (Rule V22.)

    To mend: correct the number as the message says, after calling it.
    """
    for place, phone in (*phones(camp), *short_codes(camp)):
        kind = phone_kind(phone, camp.short_codes)
        if kind == "wrong":
            message, remedy = advice(phone)
            yield Problem(place, f"{message[:-1]}: {_BLANK}", remedy)
        elif kind == "unlisted":
            message = f"The short code \"{phone}\" is not in the list 'short_codes': {_BLANK}"
            remedy = f'Make sure of each digit, then add it there: short_codes: ["{phone}"].'
            yield Problem(place, message, remedy)
        elif not _is_quoted(camp, place, phone):
            message = f"{phone} stands without quotes; other programs could change it."
            yield Problem(place, message, f'Write "{phone}".', level=Level.NOTE)
    for place, text in words(camp):
        if unsafe(text, fictional=camp.fictional) == "number":
            found = NUMBER.search(text)
            message = f'"{found.group() if found else text}" looks like a phone number among words'
            remedy = "Move it to the 'phone' of a contact."
            yield Problem(place, f"{message}: the text is not printed.", remedy)


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
    """Say whether a number stands between quotes; of a camp that was not read nobody knows."""
    if not place.line:
        return True
    line = camp.source.text.split("\n")[place.line - 1]
    return phone in {read_phone(one or other) for one, other in _QUOTED.findall(line)}
