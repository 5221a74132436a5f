"""What a result was made from: fingerprints of the kit's English and of each of its languages.

A document counts as it was read, anything else as it is on the disk. Two kits with the same
fingerprints give the same findings, states and pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from peerkit import fingerprint
from peerkit.kit import Kit

FOLDERS = ("docs", "guides", "facilitation")


def english(kit: Kit) -> str:
    """Return the fingerprint of the program, all documents, and what languages there are."""
    return fingerprint.of(
        [
            fingerprint.program(),
            *(_entry_parts(kit)),
            *(f"{tag}\0{language.model_dump_json()}" for tag, language in kit.languages.items()),
            *_others(kit),
        ]
    )


def language(kit: Kit, tag: str) -> str:
    """Return the fingerprint of a language's own files: catalogues, words, approvals."""
    return fingerprint.of(fingerprint.of_files(kit.root, f"locales/{tag}"))


def searched(kit: Kit) -> str:
    """Return the fingerprint of the words for the search in all languages, and who signed them."""
    names = ("search.yaml", "reviews.jsonl")
    folders = [kit.root / "locales" / tag for tag in kit.languages]
    return fingerprint.of(_files([folder / one for folder in folders for one in names], kit.root))


def words(kit: Kit, tag: str) -> str:
    """Return the fingerprint of a language's words for the terms of the glossary."""
    return fingerprint.of(_files([kit.root / "locales" / tag / "terms.yaml"], kit.root))


def voices(kit: Kit, tag: str) -> str:
    """Return the fingerprint of a language's recorded voices."""
    return fingerprint.of(_files((kit.root / "locales" / tag / "voices").glob("*"), kit.root))


def _entry_parts(kit: Kit) -> Iterator[str]:
    for entry in kit.entries.values():
        yield f"{entry.source.path}\0{entry.source.text}"
    yield "\n".join(str(finding) for finding in kit.findings)


def _others(kit: Kit) -> Iterator[str]:
    """Yield what is no document: pictures, samples, the glossary, and the names of all files."""
    read = {entry.source.path for entry in kit.entries.values()}
    for name in FOLDERS:
        yield from fingerprint.of_files(kit.root, name, read)
    yield from _files((kit.root / "locales").glob("*"), kit.root)


def _files(paths: Iterable[Path], root: Path) -> Iterator[str]:
    for path in sorted(paths):
        yield f"{path.relative_to(root)}\0{fingerprint.of_file(path)}"
