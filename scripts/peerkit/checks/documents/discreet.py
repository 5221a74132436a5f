"""Contacts that put people at risk when others see them, and the one code of conduct."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peerkit.camp.contacts import default_sensitivity
from peerkit.camp.reference import Reference, parse
from peerkit.checks.registry import Problem, check
from peerkit.checks.texts import texts
from peerkit.content.card import Card
from peerkit.content.document import Document, Entry
from peerkit.content.page import Guide, Page
from peerkit.content.session import Session
from peerkit.content.sheet import Sheet
from peerkit.finding import Level
from peerkit.kit import Kit

CODE_OF_CONDUCT = "P-40"
_CODE = re.compile(r"\bcode of conduct\b", re.IGNORECASE)


@check(Level.ERROR, "document", Page, Sheet, Card, Session)
def discreet_contact(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:  # noqa: ARG001
    """No page, card or sheet that others can see shows a contact that is not for everyone.

    Being seen with the number of the women's service can cost a life. It stands only on the small
    sheet that is given by hand, and in guides for facilitators. (Rules SR-09, V23.)

    To mend: take it out, or make the sheet `discreet: true` and give it by hand in private.
    """
    document = entry.document
    if isinstance(document, Sheet):
        if not document.discreet:
            yield from _on_sheet(entry, document)
        if document.discreet or document.readers == "facilitators":
            return
    if isinstance(document, Page) and document.reading != "participant":
        return
    for text in texts(entry):
        for part in parse(text.text):
            if isinstance(part, Reference) and _hidden(part.contact):
                message = f"{part} is not for everyone, and others can see this."
                yield Problem(text.place, message, "Take it out.")


def _on_sheet(entry: Entry[Document], sheet: Sheet) -> Iterator[Problem]:
    for side, blocks in (("front", sheet.front), ("back", sheet.back)):
        for number, block in enumerate(blocks):
            for contact in filter(_is_discreet, block.contacts or ()):
                message = f"The sheet shows the contact '{contact}' to everyone."
                place = entry.place(f"{side}.{number}")
                yield Problem(place, message, "Take it out, or write 'discreet: true'.")


def _is_discreet(contact: str) -> bool:
    return default_sensitivity(contact) == "discreet"


def _hidden(contact: str) -> bool:
    return contact not in ("organiser", "duties") and _is_discreet(contact)


@check(Level.WARNING, "document", Page, Guide, Session)
def one_code_of_conduct(kit: Kit, entry: Entry[Document]) -> Iterator[Problem]:
    """Whoever speaks of the code of conduct names the one that is signed, P-40.

    Two codes differ sooner or later, and the laxer one is quoted. (Brief 4.1.)

    To mend: name or link P-40, and keep no list of your own.
    """
    if kit.get(Sheet, CODE_OF_CONDUCT) is None or CODE_OF_CONDUCT in entry.source.text:
        return
    if "p-40-" in entry.source.text.lower():
        return
    for text in texts(entry):
        if _CODE.search(text.text):
            message = "The text speaks of the code of conduct and does not name P-40."
            yield Problem(text.place, message, "Name or link P-40.")
            return
