"""The safety slip: somebody is responsible tonight, and somebody asks again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import texts
from peerkit.content.document import Document, Entry
from peerkit.content.form import Form
from peerkit.content.moment import HardMoment
from peerkit.content.page import Guide, Page
from peerkit.content.session import Series, Session
from peerkit.finding import Level
from peerkit.kit import Kit

SLIP = "F-18"
# Who is responsible over night, what was agreed, and when somebody asks again.
NEEDED = ("code", "owner", "agreed", "next")
_NAMED = re.compile(r"\bsafety slips?\b", re.IGNORECASE)


@check(Level.ERROR, "document", Form)
def safety_slip_owner(kit: Kit, entry: Entry[Form]) -> Iterator[Problem]:  # noqa: ARG001
    """The safety slip names a code, who is responsible, what was agreed and the next contact.

    A tick in a list leaves nobody responsible overnight. The slip holds no name. (Rule SR-05.)

    To mend: give form F-18 the fields `code`, `owner`, `agreed` and `next`.
    """
    if entry.document.id != SLIP:
        return
    there = {field.id for field in entry.document.fields}
    for name in NEEDED:
        if name not in there:
            message = f"The safety slip has no field '{name}'."
            yield Problem(entry.place("fields"), message, "Add it.")


@check(Level.WARNING, "document", Page, Guide, Series, Session, HardMoment)
def safety_slip_named(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:
    """Whoever asks for a safety slip says which form it is.

    A form that nobody finds is not filled in. (Rule SR-05.)

    To mend: name form F-18 beside the words.
    """
    if kit.get(Form, SLIP) is None or SLIP in entry.source.text:
        return
    found = next((text for text in texts(entry) if _NAMED.search(text.text)), None)
    if found is not None:
        message = "The safety slip is asked for without its code."
        yield Problem(found.place, message, f"Name form {SLIP}.")
