"""Catalogues: the messages of one domain in one language, looked up and brought up to date.

The merge belongs to the kit because others lose or invent: exact messages first, then similarity
among vanished messages only, best pairs first; and nothing is written when a translation would be
lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from babel.messages.plurals import get_plural

from peerkit.content.document import Document, Entry
from peerkit.content.reader import read_text, relative
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.language import Language
from peerkit.language.match import best_pairs
from peerkit.language.message import Key, Message, messages
from peerkit.language.po import PoEntry, PoFile, read_po, write_po
from peerkit.language.storage import write_whole

SEGMENTATION = "1"  # raised when the same English would be cut into other messages


@dataclass(frozen=True)
class Catalogue:
    """One PO file. `path` is relative to the kit's root."""

    path: str
    file: PoFile
    _usable: dict[Key, str] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index what may be shown: never fuzzy, obsolete or empty."""
        self._usable.update({e.key: e.string for e in self.file.entries if e.usable})

    def lookup(self, context: str | None, text: str) -> str | None:
        """Return the translation of exactly this text in this context, or None."""
        return self._usable.get((context, text))

    def entry(self, key: Key) -> PoEntry | None:
        """Return the living entry with this key, or None."""
        found = (e for e in self.file.entries if e.key == key and not e.obsolete)
        return next(found, None)


class Catalogues:
    """All catalogues of one language, each read on first use."""

    def __init__(self, root: Path, language: Language) -> None:
        self.root = root
        self.language = language
        self._read: dict[str, Catalogue] = {}

    def of(self, domain: str) -> Catalogue:
        """Return the catalogue of a domain; an empty one where the file is missing."""
        if domain not in self._read:
            path = self.root / "locales" / self.language.tag / f"{domain}.po"
            self._read[domain] = _read(path, self.root)
        return self._read[domain]

    def lookup(self, domain: str, context: str | None, text: str) -> str | None:
        """Return the translation of exactly this text, or None."""
        return self.of(domain).lookup(context, text)


def _read(path: Path, root: Path) -> Catalogue:
    name = relative(path, root)
    if not path.is_file():
        return Catalogue(name, PoFile())
    try:
        return Catalogue(name, read_po(read_text(path, root), name))
    except FindingsError as error:
        return Catalogue(name, PoFile(findings=error.findings))


def by_domain(entries: Iterable[Entry[Document]]) -> dict[str, list[Message]]:
    """Return the messages of documents by domain, in document order."""
    found: dict[str, list[Message]] = {}
    for entry in entries:
        for message in messages(entry):
            found.setdefault(message.domain, []).append(message)
    return found


def merge(file: PoFile, current: Iterable[Message], header: Mapping[str, str]) -> PoFile:
    """Bring a file up to the current messages.

    Exact messages keep their translation, obsolete ones that are back are revived; of the rest,
    the most similar vanished message becomes a fuzzy translation with the old text beside it.
    What is no longer used becomes obsolete. Raises FindingsError where a translation would be
    lost, which would be a fault of the program.
    """
    fresh = _fresh(current)
    known = {e.key: e for e in sorted(file.entries, key=lambda e: not e.obsolete)}
    merged = {key: _kept(entry, known[key]) for key, entry in fresh.items() if key in known}
    vanished = [e for key, e in known.items() if key not in fresh and any(e.strings)]
    new = [entry for key, entry in fresh.items() if key not in merged]
    pairs = best_pairs([e.msgid for e in new], [e.msgid for e in vanished])
    for new_index, old_index in pairs.items():
        entry = _fuzzy(new[new_index], vanished[old_index])
        merged[entry.key] = entry
    living = [merged.get(key, entry) for key, entry in fresh.items()]
    gone = [_obsolete(entry) for entry in vanished]
    result = PoFile(_header(file.header, header), (*living, *gone), file.header_comments)
    _refuse_loss(file, result)
    return result


def _fresh(current: Iterable[Message]) -> dict[Key, PoEntry]:
    """Return one empty entry for each distinct message; equal texts share their entry."""
    entries: dict[Key, PoEntry] = {}
    for message in current:
        entry = entries.get(message.key) or PoEntry(message.text, context=message.context)
        comments = dict.fromkeys((*entry.extracted_comments, *message.comments))
        places = dict.fromkeys((*entry.references, message.place.path))
        entries[message.key] = replace(
            entry, extracted_comments=tuple(comments), references=tuple(places)
        )
    return entries


def _kept(fresh: PoEntry, old: PoEntry) -> PoEntry:
    """Return the old translation under today's comments and references."""
    return replace(
        fresh,
        strings=old.strings,
        translator_comments=old.translator_comments,
        flags=old.flags,
        previous=old.previous,
    )


def _fuzzy(fresh: PoEntry, old: PoEntry) -> PoEntry:
    before = [("msgctxt", old.context)] if old.context is not None else []
    previous = old.previous if old.fuzzy and old.previous else (*before, ("msgid", old.msgid))
    flags = tuple(dict.fromkeys(("fuzzy", *old.flags)))
    return replace(
        fresh,
        strings=old.strings,
        translator_comments=old.translator_comments,
        flags=flags,
        previous=tuple(previous),
    )


def _obsolete(entry: PoEntry) -> PoEntry:
    return replace(entry, obsolete=True, extracted_comments=(), references=())


def _header(
    old: tuple[tuple[str, str], ...], wanted: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return the wanted fields, then every other field the file had: a quiet header."""
    others = [(name, value) for name, value in old if name not in wanted]
    return (*wanted.items(), *others)


def _refuse_loss(before: PoFile, after: PoFile) -> None:
    left = {string for entry in after.entries for string in entry.strings}
    lost = [e for e in before.entries if any(s and s not in left for s in e.strings)]
    if lost:
        finding = Finding(
            Place("", lost[0].line),
            "po-loss",
            Level.ERROR,
            f"The update would lose the translation of '{lost[0].msgid[:60]}'.",
            "Nothing was written. Please report this.",
        )
        raise FindingsError([finding])


def plural_forms(language: str) -> str:
    """Return the Plural-Forms header of a language, as CLDR has it."""
    return str(get_plural(language).plural_forms)


def header_of(language: Language, domain: str) -> dict[str, str]:
    """Return the header fields of a catalogue; none of them changes from day to day."""
    return {
        "Language": language.tag.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural_forms,
        "X-Domain": domain,
        "X-Source-Format": SEGMENTATION,
    }


def update_language(
    entries: Iterable[Entry[Document]], root: Path, language: Language
) -> list[Path]:
    """Bring every catalogue of a language up to date; return the files that changed.

    A file with faults is not touched. Raises FindingsError before anything is written.
    """
    catalogues = Catalogues(root, language)
    changes = dict(_changes(catalogues, by_domain(entries), language))
    for path, text in changes.items():
        write_whole(path, text)
    return sorted(changes)


def _changes(
    catalogues: Catalogues, domains: Mapping[str, list[Message]], language: Language
) -> Iterator[tuple[Path, str]]:
    for domain, current in domains.items():
        catalogue = catalogues.of(domain)
        if catalogue.file.findings:
            raise FindingsError(catalogue.file.findings)
        merged = merge(catalogue.file, current, header_of(language, domain))
        text = write_po(merged)
        path = catalogues.root / catalogue.path
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            yield path, text
