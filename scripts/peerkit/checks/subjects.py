"""What checks are given to look at, gathered once for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal

from peerkit.camp.profile import CampProfile
from peerkit.checks.pairs import Looked, pairs
from peerkit.checks.texts import texts
from peerkit.content.document import Document, Entry
from peerkit.finding import Finding, FindingsError
from peerkit.kit import Kit
from peerkit.language.glossary import read_glossary, read_terms
from peerkit.language.language import SOURCE, Language
from peerkit.language.merging.update import by_domain
from peerkit.language.message import Message
from peerkit.language.search_words import read_needs, read_words
from peerkit.language.states.approval import read_approvals

Need = Literal["kit", "document", "text", "language", "beside", "pair", "camp"]

# What a check that needs this is called with, and how often.
NEEDS: dict[Need, str] = {
    "kit": "(kit), once",
    "document": "(kit, entry), for each document of the kinds named",
    "text": "(text: PlacedText), for each English text of the kinds of document named",
    "language": "(kit, language, catalogues), for each translated language",
    "beside": "as language; it also looks at the other languages of the same script",
    "pair": "(pair: Pair), for each message that a language shows translated",
    "camp": "(kit, camp, as_of), once, where a camp is given",
}


@dataclass(frozen=True)
class Subject:
    """The arguments of one call of a check, and whose its problems are."""

    arguments: tuple[Any, ...]
    language: str = ""
    document: str = ""


@dataclass
class Subjects:
    """Everything one run looks at. `tags` are the languages; the source language is left out.

    `only` are the ids of the documents to look at, each by itself; None is all of them.
    """

    kit: Kit
    tags: tuple[str, ...] = ()
    camp: CampProfile | None = None
    as_of: date | None = None
    only: frozenset[str] | None = None

    def of(self, needs: Need, kinds: tuple[type[Document], ...] = ()) -> Iterator[Subject]:
        """Yield the subjects of one need, of these kinds of document only where any are named."""
        if needs == "kit":
            yield Subject((self.kit,))
        elif needs == "document":
            for entry in self._entries(kinds):
                yield Subject((self.kit, entry), document=entry.document.id)
        elif needs == "text":
            for entry in self._entries(kinds):
                yield from self._texts_of[entry.document.id]
        elif needs == "camp":
            if self.camp is not None and self.as_of is not None:
                yield Subject((self.kit, self.camp, self.as_of))
        else:
            yield from (self.language(tag) for tag in self.translated)

    def language(self, tag: str) -> Subject:
        """Return the subject of checks that look at a whole language."""
        return Subject((self.kit, self.kit.languages[tag], self.kit.catalogues(tag)), tag)

    def faults(self) -> Iterator[Finding]:
        """Yield what is wrong in the form of the glossary, and the files that are missing.

        A file that every edition needs is missed here already, not only when one is built.
        """
        yield from self._missing_files()
        yield from read_glossary(self.kit.root)[1]
        yield from read_needs(self.kit.root)[2]
        yield from read_words(self.kit.root, SOURCE).findings

    def faults_of(self, tag: str) -> Iterator[Finding]:
        """Yield what is wrong in the form of a language's files."""
        root = self.kit.root
        glossary, _ = read_glossary(root)
        for found in (
            self.kit.catalogues(tag).findings(),
            self.kit.catalogues(tag).remarks(),
            read_approvals(root, tag)[1],
            read_terms(root, tag, glossary)[1],
            read_words(root, tag).findings,
        ):
            yield from (replace(finding, language=tag) for finding in found)

    def _missing_files(self) -> Iterator[Finding]:
        faulty = {finding.place.path for finding in self.kit.findings}
        for needed in (lambda: self.kit.lines, lambda: self.kit.interface):
            try:
                needed()
            except FindingsError as error:
                missing = set(error.findings) - set(self.kit.findings)
                yield from (f for f in missing if f.place.path not in faulty)

    @property
    def translated(self) -> list[str]:
        """The tags of the languages that are looked at, without the source language."""
        return [language.tag for language in self._languages]

    def _entries(self, kinds: tuple[type[Document], ...]) -> list[Entry[Document]]:
        return [e for e in self._chosen if not kinds or isinstance(e.document, kinds)]

    @cached_property
    def _chosen(self) -> list[Entry[Document]]:
        entries = self.kit.entries.items()
        return [entry for key, entry in entries if self.only is None or key in self.only]

    @property
    def _languages(self) -> list[Language]:
        languages = (self.kit.languages[tag] for tag in self.tags)
        return [language for language in languages if not language.is_source]

    @cached_property
    def _texts_of(self) -> dict[str, list[Subject]]:
        of = {entry.document.id: texts(entry) for entry in self._chosen}
        return {
            key: [Subject((text,), document=key) for text in found] for key, found in of.items()
        }

    @cached_property
    def messages_by_domain(self) -> dict[str, list[Message]]:
        """The messages of the documents that are looked at, by their catalogue."""
        return by_domain(self._chosen)

    def pairs_of(self, tag: str) -> Iterator[Looked]:
        """Yield each translation that a language shows and a check could find something in."""
        yield from self.pairs_in(tag, self.messages_by_domain)

    def pairs_in(self, tag: str, messages: Mapping[str, Sequence[Message]]) -> Iterator[Looked]:
        """Yield those of some catalogues, given with their messages."""
        yield from pairs(messages, self.kit.catalogues(tag))
