"""Brings every catalogue of a language up to today's English, and writes what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from peerkit.content.document import Document, Entry
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.catalogue import Catalogue, Catalogues
from peerkit.language.language import Language
from peerkit.language.merging.memory import Memory, proposed
from peerkit.language.merging.merge import merge
from peerkit.language.message import Message, messages
from peerkit.language.po.file import Key, PoEntry, PoFile
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po
from peerkit.language.storage import write_whole

SEGMENTATION = "1"  # raised when the same English would be cut into other messages


def by_domain(entries: Iterable[Entry[Document]]) -> dict[str, list[Message]]:
    """Return the messages of documents by domain, in document order."""
    found: dict[str, list[Message]] = {}
    for entry in entries:
        for message in messages(entry):
            found.setdefault(message.domain, []).append(message)
    return found


def header_of(language: Language, domain: str) -> dict[str, str]:
    """Return the header fields of a catalogue.

    None of them changes from day to day: a date in a header makes every merge of two people's
    work a conflict.
    """
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
    entries: Iterable[Entry[Document]], root: Path, language: Language, *, suggest: bool = False
) -> list[Path]:
    """Bring every catalogue of a language up to date; return the files that changed, sorted.

    The catalogue of a document that is gone keeps its translations as obsolete, and gives them to
    any message that now stands elsewhere. With `suggest`, what has no translation gets a proposal
    from the language's memory. Raises FindingsError, before anything is written, where
    a file has faults.
    """
    domains = by_domain(entries)
    catalogues = Catalogues(root, language)
    left = [domain for domain in catalogues.domains() if domain not in domains]
    faults = catalogues.findings([*domains, *left])
    if faults:
        raise FindingsError(faults)
    elsewhere = _translated(catalogues, left)
    memory = _memory(catalogues, [*domains, *left]) if suggest else None
    texts: dict[Path, str] = {}
    for domain, current in (*domains.items(), *((domain, []) for domain in left)):
        catalogue = catalogues.of(domain)
        header = header_of(language, domain)
        merged = merge(catalogue.file, current, header, elsewhere).file
        text = _checked(catalogue, proposed(merged, current, memory) if memory else merged)
        path = root / catalogue.path
        if not path.is_file() or path.read_bytes() != text.encode():
            texts[path] = text
    for path, text in texts.items():
        write_whole(path, text)
    return sorted(texts)


def _memory(catalogues: Catalogues, domains: Iterable[str]) -> Memory:
    return Memory(entry for domain in domains for entry in catalogues.of(domain).file.entries)


def _translated(catalogues: Catalogues, domains: Iterable[str]) -> Mapping[Key, PoEntry]:
    """Return the translations of catalogues without a document, finished ones first."""
    entries = [e for domain in domains for e in catalogues.of(domain).file.entries if e.translated]
    found: dict[Key, PoEntry] = {}
    for entry in sorted(entries, key=lambda entry: entry.fuzzy):
        found.setdefault(entry.key, entry)
    return found


def _checked(catalogue: Catalogue, file: PoFile) -> str:
    """Return the text of a file, after reading it back: what cannot be read is never written."""
    text = write_po(file)
    if read_po(text, catalogue.path) != file:
        finding = Finding(
            Place(catalogue.path),
            "po-loss",
            Level.ERROR,
            "The updated catalogue could not be read back.",
            "Nothing was written. Please report this with the file.",
        )
        raise FindingsError([finding])
    return text
