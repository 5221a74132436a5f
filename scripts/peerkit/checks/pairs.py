"""Pairs: a message and its translation as readers see it, with the line to mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from peerkit.finding import Place
from peerkit.language.catalogue import Catalogue, Catalogues
from peerkit.language.language import Language
from peerkit.language.message import Key, Message
from peerkit.language.po import PoEntry


@dataclass(frozen=True)
class Pair:
    """An English message with its translation. `place` is the entry's line in its PO file."""

    message: Message
    translation: str
    language: Language
    place: Place

    @property
    def source(self) -> str:
        """The English text."""
        return self.message.text

    @property
    def protected(self) -> bool:
        """Say whether the document is shown only when every message of it is translated."""
        return self.message.protected


def pairs(
    by_domain: Mapping[str, Sequence[Message]], language: Language, catalogues: Catalogues
) -> Iterator[Pair]:
    """Yield each message of a language that has a usable translation, once per PO entry."""
    for domain, found in by_domain.items():
        catalogue = catalogues.of(domain)
        entries = living(catalogue)
        for message in distinct(found):
            entry = entries.get(message.key)
            if entry is not None and entry.usable:
                yield Pair(message, entry.string, language, Place(catalogue.path, entry.line))


def living(catalogue: Catalogue) -> dict[Key, PoEntry]:
    """Return the entries of a catalogue that are not obsolete, by key."""
    return {entry.key: entry for entry in catalogue.file.entries if not entry.obsolete}


def distinct(found: Sequence[Message]) -> list[Message]:
    """Return one message for each key; it is protected where any of its places is."""
    by_key: dict[Key, Message] = {}
    for message in found:
        known = by_key.setdefault(message.key, message)
        if message.protected and not known.protected:
            by_key[message.key] = replace(message, protected=True)
    return list(by_key.values())
