"""Numbers as people write them: what can be read without a doubt, and what to do about the rest.

A digit is never added, left out or moved. What would need that is a blank until someone mends it.
"""

from __future__ import annotations

import re
import unicodedata

from peerkit.camp.contacts import SERVICES, Service
from peerkit.camp.links import SERVICE_NAMES
from peerkit.camp.phones import phone_kind

Advice = tuple[str, str]  # what is wrong, what to do
_QUOTES = "\"'“”„‟‘’‚‛«»`"
_BETWEEN = re.compile(r"[\s().\-\u2010-\u2015\u2212]+")
_TRUNK = re.compile(r"\(0+\)")
_EXIT = re.compile(r"00(?=[1-9](?: ?[0-9]){7,14}$)")  # 00 and a number of eight digits or more
_TWO = re.compile(r"\s*(?:[/,;|\n]|\bor\b|\band\b)\s*")
_SERVICE = re.compile("|".join((*SERVICES, "text only")), re.IGNORECASE)
_EXTENSION = re.compile(r"\b(?:ext|extension|poste|x)\b\.? *\d+|#\d+", re.IGNORECASE)
_READ = ("international", "short", "unlisted")
FEWEST, MOST = 7, 15  # digits of a number with its country code (E.164)
WHOLE = 11  # digits from which on a number without a plus mostly holds its country code
LEAST_OF_TWO = 3  # digits that each of two numbers has at least


def read_phone(text: str) -> str:
    """Return a number as it is meant, where that is certain; otherwise the text, stripped.

    Digits of other scripts become 0 to 9, 00 before a whole number becomes a plus sign, brackets
    and dashes become spaces, and marks that cannot be seen go.

    >>> read_phone("00962-7 7345 6789")
    '+962 7 7345 6789'
    """
    seen = "".join(_sign(sign) for sign in text).strip()
    plain = seen.strip(_QUOTES + " .,;").removeprefix("tel:").strip()
    if _TRUNK.search(plain):
        return seen
    dense = _BETWEEN.sub(" ", plain).replace("+ ", "+").strip()
    dialled = _EXIT.sub("+", dense)
    if re.fullmatch(r"[0-9](?: ?[0-9])+", dialled) and len(dialled.replace(" ", "")) < FEWEST:
        dialled = dialled.replace(" ", "")
    return dialled if phone_kind(dialled) in _READ else seen


def _sign(sign: str) -> str:
    """Return one sign as a telephone knows it: nothing for what cannot be seen."""
    if unicodedata.category(sign) == "Cf":
        return ""
    if sign.isspace():
        return " "
    digit = unicodedata.digit(sign, None) if unicodedata.category(sign) == "Nd" else None
    return {"\uff0b": "+", "\ufe62": "+"}.get(sign, sign) if digit is None else str(digit)


def advice(phone: str) -> Advice:
    """Return what is wrong with a number that cannot be dialled as it is written, and what to do.

    >>> advice("0773 456 789")[1]
    'Write "+", the country code and the number without its first 0: "+… 773 456 789".'
    """
    return _several(phone) or _words_in(phone) or _digits(phone)


def _several(phone: str) -> Advice | None:
    service = _SERVICE.search(phone)
    parts = [part for part in _TWO.split(phone) if sum(map(str.isdigit, part)) >= LEAST_OF_TWO]
    if len(parts) > 1 and not service:
        each = ", ".join(f'"{read_phone(part)}"' for part in parts)
        return f'"{phone}" is more than one number.', f"Write each by itself: [{each}]."
    if service is None or not any(map(str.isdigit, phone)):
        return None
    name: Service = next((one for one in SERVICES if one == service.group().casefold()), "sms")
    number = read_phone(re.sub(r"[^\d+() .\-]", "", phone).replace("()", ""))
    shown = SERVICE_NAMES[name]
    return (
        f'"{phone}" holds the name of a service, {shown}.',
        f'Write the number alone, on a line of its own: {name}: "{number}".',
    )


def _words_in(phone: str) -> Advice | None:
    if _EXTENSION.search(phone):
        remedy = "Write the number alone; say whom to ask for under 'role', in words."
        return f'"{phone}" holds an extension.', remedy
    if _TRUNK.search(phone):
        number = read_phone(_TRUNK.sub("", phone))
        remedy = f'Leave it out, and call the number to make sure: "{number}".'
        return f'"{phone}" holds (0), which is not dialled behind a country code.', remedy
    wrong = next((sign for sign in phone if not (sign.isdigit() or sign in "+ ().-")), None)
    if wrong is None:
        return None
    before = phone[: phone.index(wrong)].strip()
    where = f"Behind “{before}” stands" if before else "It begins with"
    return f'"{phone}" is no number: {where[:1].lower()}{where[1:]} “{wrong}”.', _ONLY


_ONLY = "Write a plus sign, the country code and the number, with nothing but digits and spaces."


def _digits(phone: str) -> Advice:
    return _plus(phone) or _length(phone) or _country(phone)


def _plus(phone: str) -> Advice | None:
    if phone.count("+") > 1:
        return f'"{phone}" holds more than one plus sign.', _ONLY
    if phone.rstrip().endswith("+"):
        bare = phone.replace("+", "").strip()
        return f'The plus sign stands at the end of "{phone}".', f'Write it first: "+{bare}".'
    if phone.startswith("+0"):
        return f'"{phone}": no country code begins with 0.', _ONLY
    return None


def _length(phone: str) -> Advice | None:
    digits = sum(map(str.isdigit, phone))
    if digits > MOST:
        message = f'"{phone}" has {digits} digits; no number has more than {MOST}.'
        return message, 'Look whether two numbers stand here: write each by itself, ["…", "…"].'
    if phone.startswith("+") or digits < FEWEST:
        remedy = "Look whether a part of it is missing."
        return f'"{phone}" has {digits} digits: too few.', remedy
    return None


def _country(phone: str) -> Advice:
    """A number without a plus sign: what stands before it decides what is missing."""
    digits = sum(map(str.isdigit, phone))
    if phone.startswith("011") and digits > WHOLE:
        remedy = f'If 011 only calls abroad, write "+{phone[3:].strip()}"; call it to make sure.'
        return f'"{phone}" begins with 011 instead of a plus sign.', remedy
    if phone.startswith("0"):
        remedy = 'Write "+", the country code and the number without its first 0'
        return f'"{phone}" has no country code.', f'{remedy}: "+… {phone[1:].strip()}".'
    if digits >= WHOLE:
        remedy = f'If it begins with the country code, write "+{phone}"; call it to make sure.'
        return f'"{phone}" has no plus sign.', remedy
    remedy = f'Write "+", the country code and the number: "+… {phone}".'
    return f'"{phone}" has no country code.', remedy
