"""Emergencies have a list and a time of their own: today, or now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import PlacedText
from peerkit.content.document import Entry
from peerkit.content.page import Guide, Page
from peerkit.finding import Level, Place
from peerkit.kit import Kit

_WEEKS = re.compile(r"\b(two weeks|14 days)\b", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.)\s+(.*)$")
_EMERGENCY = re.compile(
    r"\b(voices|hears? or sees?|confus\w+|medicine (has )?(run|ran|stopped)|stopped (the )?medicine"
    r"|does not eat|cannot eat|violence|afraid to go home|end(ing)? (their|your|a) life"
    r"|suicid\w+)\b",
    re.IGNORECASE,
)
# Signs that a clinic must see while they last, and the words for when.
_SIGN = re.compile(
    r"\b(a fit|fits|sudden confusion|suddenly confused|very confused|does not wake|chest pain"
    r"|(hears|hear|hearing) (frightening )?voices)\b",
    re.IGNORECASE,
)
_CLINIC = re.compile(r"\b(clinic|doctor|hospital|health worker)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(today|now|at once|immediately|same day|fast|quickly)\b", re.IGNORECASE)


@check(Level.ERROR, "document", Page, Guide)
def emergency_list(kit: Kit, entry: Entry[Page]) -> Iterator[Problem]:  # noqa: ARG001
    """A list of what may last two weeks holds no emergency.

    The introduction counts for every item below it: a confused person would wait two weeks.
    (Rule SR-35.)

    To mend: give emergencies a list of their own under 'Today'.
    """
    slow, last = False, entry.document.body_line
    for number, line in enumerate(entry.document.body.splitlines(), last):
        item = _ITEM.match(line)
        if item is None:
            slow = bool(_WEEKS.search(line)) if line.strip() else slow
        elif slow and (found := _EMERGENCY.search(item[1])) and not _NOW.search(item[1]):
            message = f"'{found.group()}' stands in a list of what may last two weeks."
            place = Place(entry.source.path, number, "body")
            yield Problem(place, message, "Put it under 'Today'.")


@check(Level.WARNING, "text")
def clinic_today(text: PlacedText) -> Iterator[Problem]:
    """A text that sends a medical emergency to the clinic says when: today, or now.

    'Go to the clinic' is read as 'some day'. (Rule SR-35.)

    To mend: say 'today', 'now' or 'at once' in the same text.
    """
    words = text.text
    if _SIGN.search(words) and _CLINIC.search(words) and not _NOW.search(words):
        message = "A medical emergency is sent to the clinic, and nothing says when."
        yield Problem(text.place, message, "Say 'today' or 'now'.")
