"""Links that call a number or write to it, as telephones understand them."""

from __future__ import annotations

from collections.abc import Mapping

from peerkit.camp.contacts import Service

# Where each service opens a talk with a number: {plus} is the number with its plus sign, {bare}
# without. Sources: RFC 5724 for sms, and what each service writes about links to a talk.
OPENED_BY: Mapping[Service, str] = {
    "whatsapp": "https://wa.me/{bare}",
    "telegram": "https://t.me/{plus}",
    "signal": "https://signal.me/#p/{plus}",
    "viber": "viber://chat?number=%2B{bare}",
    "sms": "sms:{plus}",
}
# Names are not translated: people look for them as their telephone shows them.
SERVICE_NAMES: Mapping[Service, str] = {
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
    "signal": "Signal",
    "viber": "Viber",
    "sms": "SMS",
}


def call_link(phone: str) -> str:
    """Return the link that calls a number; "" where there is no digit to dial.

    >>> call_link("+961 71 234 567")
    'tel:+96171234567'
    """
    digits = _digits(phone)
    return f"tel:{digits}" if digits else ""


def message_link(service: Service, number: str) -> str:
    """Return the link that opens a talk with a number; "" where there is no digit to dial.

    >>> message_link("whatsapp", "+961 71 234 567")
    'https://wa.me/96171234567'
    """
    digits = _digits(number)
    if not digits:
        return ""
    return OPENED_BY[service].format(plus=digits, bare=digits.removeprefix("+"))


def _digits(phone: str) -> str:
    """Return a number without spaces; "" for an example of an invented camp, which has no digit."""
    dense = "".join(phone.split())
    return dense if dense.removeprefix("+").isdecimal() else ""
