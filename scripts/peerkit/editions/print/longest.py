"""Names the text to shorten where something is too long for its place on paper."""

from __future__ import annotations

from typing import Any

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.language.message import messages

QUOTED = 40  # letters of the text that are shown


def shorten(edition: Edition, entry: Entry[Any]) -> str:
    """Return what to do: which text of a document takes most room, and where it stands.

    In a translation that is the one that has grown most against its English, in letters.
    """
    found = messages(entry)
    if not found:
        return "Shorten the longest text."
    if edition.is_source:
        longest = max(found, key=lambda message: len(message.text))
        return f"Shorten, for example, “{_start(longest.text)}” ({longest.place})."
    catalogue = edition.kit.catalogues(edition.language.tag).of(entry.source.domain)
    grown = {m: len(catalogue.lookup(*m.key) or "") - len(m.text) for m in found}
    most = max(grown, key=lambda message: grown[message])
    known = catalogue.entry(most.key)
    line = f":{known.line}" if known is not None else ""
    text = catalogue.lookup(*most.key) or most.text
    more = f"{grown[most]:+} letters against the English"
    return f"Shorten, for example, “{_start(text)}” ({more}, {catalogue.path}{line})."


def _start(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]} …"
