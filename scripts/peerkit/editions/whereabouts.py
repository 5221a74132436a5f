"""Where a printed text is to be mended: in its translation, or in the English."""

from __future__ import annotations

from typing import Any

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.finding import Place
from peerkit.language.catalogue import Catalogue
from peerkit.language.message import Message, messages


def place_of(edition: Edition, entry: Entry[Any], holding: str = "") -> Place:
    """Return the file in which a document's words are mended, as an edition shows them.

    With `holding`, the line of the first translation that holds it, or of the English that still
    stands in for one. Where a document has no catalogue it is the English document.
    """
    catalogue = _catalogue(edition, entry)
    if catalogue is None:
        return entry.place()
    if not holding:
        return Place(catalogue.path)
    for message in messages(entry):
        known = catalogue.entry(message.key)
        if known is not None and known.usable and holding in known.string:
            return Place(catalogue.path, known.line)
    english = next((m for m in messages(entry) if holding in m.text), None)
    return english.place if english else Place(catalogue.path)


def line_of(edition: Edition, entry: Entry[Any], message: Message) -> Place:
    """Return the line of a catalogue at which a message waits for its translation."""
    catalogue = _catalogue(edition, entry)
    known = catalogue.entry(message.key) if catalogue else None
    return Place(catalogue.path, known.line) if catalogue and known else message.place


def _catalogue(edition: Edition, entry: Entry[Any]) -> Catalogue | None:
    if edition.is_source:
        return None
    found = edition.kit.catalogues(edition.language.tag).of(entry.source.domain)
    return found if found.file.entries else None
