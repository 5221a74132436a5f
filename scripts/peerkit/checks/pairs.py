"""Pairs: a message and its translation as readers see it, with the line to mend."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from peerkit.checks.glance import DIGITS, Context, glance
from peerkit.checks.translations.leftover_words import LEFTOVER_WORDS
from peerkit.checks.translations.scripts import scripts_of
from peerkit.checks.translations.sentences import foreign_words
from peerkit.checks.translations.services import services_in
from peerkit.finding import Place
from peerkit.language.catalogue import Catalogue, Catalogues
from peerkit.language.glossary import Glossary, Terms, read_glossary, read_terms
from peerkit.language.language import Language
from peerkit.language.letters.tables import WORD
from peerkit.language.message import Key, Message
from peerkit.language.states.accepted import accepted

PLURAL = "plural"  # the field of a message with forms for one and for several
# Where a program gives an example, each language may have its own.
EXAMPLE = re.compile(r"\be\.?g\b|\bexample|\bsuch as\b", re.IGNORECASE)


@dataclass(frozen=True)
class Pair:
    """An English message with its translation.

    `place` is the entry's line in its PO file; `accepted` are the checks whose findings on these
    words a person has accepted.
    """

    message: Message
    translation: str
    place: Place
    context: Context
    accepted: frozenset[str] = frozenset()

    @property
    def source(self) -> str:
        """The English text."""
        return self.message.text

    @property
    def language(self) -> Language:
        """The language of the translation."""
        return self.context.language

    @property
    def glossary(self) -> Glossary:
        """The English terms."""
        return self.context.glossary

    @property
    def terms(self) -> Terms:
        """The language's words for the terms."""
        return self.context.terms

    @property
    def protected(self) -> bool:
        """Say whether the document is shown only when every message of it is translated."""
        return self.message.protected

    @property
    def urgent(self) -> bool:
        """Say whether the message leads people in danger to help: then nothing may differ."""
        return self.message.protected or "{urgent." in self.message.text


Looked = tuple[int, Pair]


def context_of(catalogues: Catalogues) -> Context:
    """Return what all pairs of a language have in common; faults in its words are told apart."""
    glossary, _ = read_glossary(catalogues.root)
    terms, _ = read_terms(catalogues.root, catalogues.language.tag, glossary)
    return Context(catalogues.language, glossary, terms)


def pairs(by_domain: Mapping[str, Sequence[Message]], catalogues: Catalogues) -> Iterator[Looked]:
    """Yield each pair of a language in which a check could find something, and what stands in it.

    A pair is a message that has a usable translation, once per PO entry.
    """
    context = context_of(catalogues)
    for domain, found in by_domain.items():
        yield from _of_catalogue(catalogues.of(domain), found, context)


def _of_catalogue(
    catalogue: Catalogue, found: Sequence[Message], context: Context
) -> Iterator[Looked]:
    shown = [
        (message, entry)
        for message in distinct(found)
        if (entry := catalogue.entry(message.key)) is not None and entry.usable
    ]
    context = suspecting(context, [entry.string for _, entry in shown])
    for message, entry in shown:
        seen = glance(message.text, entry.string, context)
        if message.protected:
            seen |= DIGITS  # a number to dial may be spelt out
        if seen:
            place = Place(catalogue.path, entry.line)
            yield seen, Pair(message, entry.string, place, context, accepted(entry))


def suspecting(context: Context, translations: Sequence[str]) -> Context:
    """Return the context of one catalogue: with what may stand in it of words to look for.

    A whole catalogue is looked through at once: most have no such word.
    """
    joined = "\n".join(translations)
    language = context.language
    whole = joined.casefold()
    words = frozenset(WORD.findall(" ".join(set(whole.split()))))
    strangers = words & foreign_words(language.tag, _written(language.script))
    services = [part for part in services_in(language.script) if part in whole]
    same = len(whole) == len(joined)  # not where 'ß' became 'ss'
    lower = translations if same else [text.casefold() for text in translations]
    ends = list(accumulate(len(text) + 1 for text in lower))
    return replace(
        context,
        suspected=context.terms.suspected(translations),
        left=frozenset(translations[at] for at in _having(words & LEFTOVER_WORDS, whole, ends)),
        foreign=frozenset(translations[at] for at in _having(strangers, whole, ends)),
        strangers=strangers,
        served=frozenset(translations[at] for at in _having(services, whole, ends)),
    )


def _having(words: Iterable[str], whole: str, ends: Sequence[int]) -> set[int]:
    """Return which of the texts that a whole was joined from hold one of the words."""
    found = set()
    for word in words:
        begin = whole.find(word)
        while begin >= 0:
            at = bisect_right(ends, begin)
            found.add(at)
            begin = whole.find(word, ends[at])
    return found


def _written(script: str) -> str:
    return next(iter(scripts_of(script)))


def distinct(found: Sequence[Message]) -> list[Message]:
    """Return one message for each key; it is protected where any of its places is."""
    by_key: dict[Key, Message] = {}
    for message in found:
        known = by_key.setdefault(message.key, message)
        if message.protected and not known.protected:
            by_key[message.key] = replace(message, protected=True)
    return list(by_key.values())
