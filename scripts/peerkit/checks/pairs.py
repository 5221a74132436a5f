"""Pairs: a message and its translation as readers see it, with the line to mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from peerkit.finding import Place
from peerkit.language.catalogue import Catalogues
from peerkit.language.glossary import Glossary, Terms, read_glossary, read_terms
from peerkit.language.language import Language
from peerkit.language.message import Key, Message


@dataclass(frozen=True)
class Pair:
    """An English message with its translation.

    `place` is the entry's line in its PO file; `terms` are the language's words for the terms of
    the `glossary`.
    """

    message: Message
    translation: str
    language: Language
    place: Place
    glossary: Glossary
    terms: Terms

    @property
    def source(self) -> str:
        """The English text."""
        return self.message.text

    @property
    def protected(self) -> bool:
        """Say whether the document is shown only when every message of it is translated."""
        return self.message.protected


def pairs(by_domain: Mapping[str, Sequence[Message]], catalogues: Catalogues) -> Iterator[Pair]:
    """Yield each message of a language that has a usable translation, once per PO entry."""
    language = catalogues.language
    glossary, _ = read_glossary(catalogues.root)
    terms, _ = read_terms(catalogues.root, language.tag, glossary)
    for domain, found in by_domain.items():
        catalogue = catalogues.of(domain)
        for message in distinct(found):
            entry = catalogue.entry(message.key)
            if entry is not None and entry.usable:
                place = Place(catalogue.path, entry.line)
                yield Pair(message, entry.string, language, place, glossary, terms)


def distinct(found: Sequence[Message]) -> list[Message]:
    """Return one message for each key; it is protected where any of its places is."""
    by_key: dict[Key, Message] = {}
    for message in found:
        known = by_key.setdefault(message.key, message)
        if message.protected and not known.protected:
            by_key[message.key] = replace(message, protected=True)
    return list(by_key.values())
