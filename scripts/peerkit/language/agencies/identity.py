"""By what a message is found again when a file comes back.

The id of a unit is bound to file, context and English, and ends with the mark of the translation
it went out with. A program that alters any of the three, or mixes up two units, is found out.
"""

from __future__ import annotations

import hashlib

from peerkit.language.exchange.guard import mark_in
from peerkit.language.exchange.rows import Row


def identity(row: Row) -> str:
    """Return the id of a row's unit, such as `m0f3a9c51d2e4.w1b2c3d4e`: a name in XML."""
    return f"{_bound(row.domain, row.context, row.english)}.{row.was}"


def mark_of_unit(unit_id: str) -> str:
    """Return the mark of the translation that a unit went out with; empty where it has none."""
    return mark_in(unit_id.rpartition(".")[2])[0]


def is_of(unit_id: str, domain: str, context: str, english: str) -> bool:
    """Say whether a unit still holds the message that it went out with."""
    return unit_id.partition(".")[0] == _bound(domain, context, english)


def _bound(domain: str, context: str, english: str) -> str:
    words = "\0".join((domain, context, english))
    return "m" + hashlib.sha256(words.encode()).hexdigest()[:12]
