"""Forms: nothing on paper may tell who a person is, or what happened to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.finding import Level
from peerkit.kit import Kit

# Carer consent, interest of a future supporter, safeguarding concern,
# referral to an agency: kept locked, by one person.
MAY_NAME = frozenset({"F-02", "F-09", "F-16", "F-20"})
REFERRAL = "F-05"
MOST_DAYS = 365
_PERSONAL = re.compile(
    r"\b(names?|surname|phones?|address|home|tent|block|diagnos\w*|illness|stor(y|ies)|signature|"
    r"sign here|photo|picture of|what happened|reason|religion|ethnic\w*|tribe|id number|birth)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(no|without|not|never)\b", re.IGNORECASE)


@check(Level.ERROR, "document", Form)
def form_privacy(kit: Kit, entry: Entry[Form]) -> Iterator[Problem]:  # noqa: ARG001
    """No form asks for names, phones, addresses, illnesses, stories, photos or reasons.

    Lists are found, taken and read by the wrong people. Only four forms may hold who a person
    is, in fields marked restricted: the consent for children, the interest form of supporters,
    the safeguarding concern and the referral to an agency. (Rules SR-11, SR-15.)

    To mend: ask for numbers, ticks or a made-up code; else mark the field `personal: restricted`.
    """
    form = entry.document
    for number, field in enumerate(form.fields):
        found = _PERSONAL.search(f"{field.id.replace('-', ' ')} {field.label}")
        if found is None or _DENIED.search(field.label):
            continue
        place = entry.place(f"fields.{number}")
        if form.id not in MAY_NAME:
            message = f"The field '{field.label}' asks for '{found.group()}'."
            yield Problem(place, message, "Take it out, or ask for a tally, a tick or a code.")
        elif field.personal != "restricted":
            message = f"The field '{field.label}' tells who a person is."
            yield Problem(place, message, "Write 'personal: restricted'.")
    restricted = [field for field in form.fields if field.personal == "restricted"]
    if restricted and form.id not in MAY_NAME:
        message = f"{form.id} has restricted fields; only {', '.join(sorted(MAY_NAME))} may."
        yield Problem(entry.place("fields"), message, "Take them out.")


@check(Level.ERROR, "document", Form)
def form_kept_too_long(kit: Kit, entry: Entry[Form]) -> Iterator[Problem]:  # noqa: ARG001
    """A filled form is destroyed within a year at most.

    Paper that nobody needs any more is only a danger. (Rule SR-15, brief 6: retention days.)

    To mend: lower `days_kept`.
    """
    if entry.document.days_kept > MOST_DAYS:
        message = f"The form is kept for {entry.document.days_kept} days, over {MOST_DAYS}."
        yield Problem(entry.place("days_kept"), message, f"Write {MOST_DAYS} or less.")


@check(Level.ERROR, "document", Form)
def referral_consent(kit: Kit, entry: Entry[Form]) -> Iterator[Problem]:  # noqa: ARG001
    """The referral slip asks whether the person agreed.

    Nobody is sent anywhere against their will, except where life or a child is in danger.
    (Rule SR-40.)

    To mend: add a field with the id `consent` to F-05.
    """
    form = entry.document
    if form.id == REFERRAL and not any(field.id == "consent" for field in form.fields):
        message = "The referral slip does not ask whether the person agreed."
        yield Problem(entry.place("fields"), message, "Add a field with the id 'consent'.")
