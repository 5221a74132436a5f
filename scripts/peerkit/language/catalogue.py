"""Catalogues: the messages of one domain in one language, looked up by exact text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from peerkit import fingerprint
from peerkit.content.reading.paths import relative
from peerkit.content.reading.reader import read_text
from peerkit.finding import Finding, FindingsError
from peerkit.language.language import Language
from peerkit.language.message import Key
from peerkit.language.po.file import PoEntry, PoFile
from peerkit.language.po.headers import remarks
from peerkit.language.po.reader import read_po
from peerkit.language.spacing import alike_by_key, spaced_key

MOST_BYTES = 20_000_000  # of one catalogue


@dataclass(frozen=True)
class Catalogue:
    """One PO file. `path` is relative to the kit's root.

    `remarks` are on what the file says of itself; it can be worked with nevertheless.
    """

    path: str
    file: PoFile
    remarks: tuple[Finding, ...] = ()
    _entries: dict[Key, PoEntry] = field(default_factory=dict, repr=False, compare=False)
    _alike: dict[Key, PoEntry] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the living messages."""
        self._entries.update({e.key: e for e in self.file.entries if not e.obsolete})

    def lookup(self, context: str | None, text: str) -> str | None:
        """Return the translation of exactly these words in this context, or None.

        Never a fuzzy, obsolete, empty or broken one: this is what readers are shown.
        """
        entry = self.entry((context, text))
        return entry.string if entry is not None and entry.usable else None

    def entry(self, key: Key) -> PoEntry | None:
        """Return the living entry of these words, or None; white space makes no difference."""
        return self._entries.get(key) or self.alike(key)

    def alike(self, key: Key) -> PoEntry | None:
        """Return the living entry that differs from a key in white space at most, or None.

        Where several do, it is none of them: nobody can tell which is meant.
        """
        if not self._alike:
            self._alike.update(alike_by_key(self._entries.values()))
        return self._alike.get(spaced_key(key))


class Catalogues:
    """All catalogues of one language, each read on first use."""

    def __init__(self, root: Path, language: Language) -> None:
        self.root = root
        self.language = language
        self._read: dict[str, Catalogue] = {}
        self._texts: dict[str, str | FindingsError] = {}
        self._fingerprints: dict[str, str] = {}

    def of(self, domain: str) -> Catalogue:
        """Return the catalogue of a domain; an empty one where the file is missing."""
        if domain not in self._read:
            self._read[domain] = self._parsed(domain)
        return self._read[domain]

    def fingerprint(self, domain: str) -> str:
        """Return what changes with a catalogue's file, without taking it to pieces."""
        if domain not in self._fingerprints:
            self._fingerprints[domain] = fingerprint.of([str(self._text(domain))])
        return self._fingerprints[domain]

    def _text(self, domain: str) -> str | FindingsError:
        """Return the text of a file as it was first read; empty where there is no file."""
        if domain not in self._texts:
            path = self.root / self._name(domain)
            try:
                self._texts[domain] = (
                    read_text(path, self.root, most=MOST_BYTES) if path.is_file() else ""
                )
            except FindingsError as error:
                self._texts[domain] = error
        return self._texts[domain]

    def _parsed(self, domain: str) -> Catalogue:
        text, name, tag = self._text(domain), self._name(domain), self.language.tag
        if isinstance(text, FindingsError):
            return Catalogue(name, PoFile(findings=text.findings))
        if not text and not (self.root / name).is_file():
            return Catalogue(name, PoFile())
        file = read_po(text, relative(self.root / name, self.root), tag)
        return Catalogue(name, file, tuple(remarks(file, text, name, tag, domain)))

    def _name(self, domain: str) -> str:
        return f"locales/{self.language.tag}/{domain}.po"

    def lookup(self, domain: str, context: str | None, text: str) -> str | None:
        """Return the translation of exactly this text, or None."""
        return self.of(domain).lookup(context, text)

    def domains(self) -> tuple[str, ...]:
        """Return every domain that has a file, sorted; also those whose document is gone."""
        folder = self.root / "locales" / self.language.tag
        found = (path.relative_to(folder).with_suffix("") for path in folder.rglob("*.po"))
        return tuple(sorted(path.as_posix() for path in found))

    def remarks(self) -> list[Finding]:
        """Return what the files wrongly say of themselves."""
        return [remark for domain in self.domains() for remark in self.of(domain).remarks]

    def findings(self, domains: Iterable[str] | None = None) -> list[Finding]:
        """Return what is wrong in the files, of all domains or of those named."""
        wanted = self.domains() if domains is None else domains
        return [finding for domain in wanted for finding in self.of(domain).file.findings]
