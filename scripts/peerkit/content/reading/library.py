"""Finds the kit's files and reads each into its document.

A kind of document is one line of `FOLDERS` here and one module beside this one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peerkit.content.activity import Activity
from peerkit.content.booklet import Booklet
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Document, Entry
from peerkit.content.form import Form
from peerkit.content.interface import Interface
from peerkit.content.lines import FixedLines
from peerkit.content.moment import HardMoment
from peerkit.content.page import Guide, Page
from peerkit.content.picture import Pictures
from peerkit.content.programmes import Programmes
from peerkit.content.reading.paths import links, relative
from peerkit.content.reading.reader import read_markdown, read_yaml
from peerkit.content.reading.validate import validate
from peerkit.content.session import Series, Session
from peerkit.content.sheet import Sheet
from peerkit.finding import Finding, FindingsError, Level, Place


@dataclass(frozen=True)
class Folder:
    """Where documents of one kind are: a glob pattern below the kit's root."""

    pattern: str
    model: type[Document]
    leave_out: tuple[str, ...] = ()


# Maintainers' notes below docs/ are not pages of the site.
MAINTAINERS = (
    *("docs/about/decisions/", "docs/about/checks.md", "docs/about/coverage.md"),
    "docs/about/architecture.md",
    "docs/about/languages/",
    "docs/about/benchmarks.md",
    "docs/about/drawings.md",
    "docs/about/new-coordinator.md",
    "docs/about/rehearsal.md",
    "docs/about/verify.md",
)

FOLDERS = (
    Folder("locales/interface.yaml", Interface),
    Folder("facilitation/lines.yaml", FixedLines),
    Folder("docs/**/*.md", Page, MAINTAINERS),
    Folder("guides/*.md", Guide),
    Folder("facilitation/sessions/*/series.yaml", Series),
    Folder("facilitation/sessions/*/[0-9]*.yaml", Session),
    Folder("facilitation/cards/*.yaml", Card),
    Folder("facilitation/activities/*.yaml", Activity),
    Folder("facilitation/moments/*.yaml", HardMoment),
    Folder("facilitation/checklists/*.yaml", Checklist),
    Folder("facilitation/forms/*.yaml", Form),
    Folder("facilitation/sheets/*.yaml", Sheet),
    Folder("facilitation/pictures/pictures.yaml", Pictures),
    Folder("facilitation/programmes.yaml", Programmes),
    Folder("facilitation/booklets/*.yaml", Booklet),
)


def read_entries(root: Path) -> tuple[list[Entry[Document]], list[Finding]]:
    """Read every document of the kit, in reading order, with what is wrong in their files."""
    entries: list[Entry[Document]] = []
    findings = list(links(root, ("docs", "guides", "facilitation", "locales")))
    for folder in FOLDERS:
        for path in _files(root, folder):
            entry, problems = _read(path, root, folder.model)
            findings.extend(problems)
            if entry is not None:
                entries.append(entry)
    findings.extend(_twice(entries))
    return entries, findings


def _files(root: Path, folder: Folder) -> Iterator[Path]:
    for path in sorted(root.glob(folder.pattern)):
        name = relative(path, root) if not path.is_symlink() else path.name
        if not name.startswith(folder.leave_out or ("\0",)):
            yield path


def read_one(path: Path, root: Path) -> Entry[Document] | None:
    """Read the one document at a path; None where it is none, or cannot be read."""
    for folder in FOLDERS:
        if path in set(_files(root, folder)):
            return _read(path, root, folder.model)[0]
    return None


def _read(
    path: Path, root: Path, model: type[Document]
) -> tuple[Entry[Document] | None, list[Finding]]:
    try:
        data: Any
        data, source = (read_markdown if path.suffix == ".md" else read_yaml)(path, root)
    except FindingsError as error:
        return None, list(error.findings)
    document, findings = validate(model, data, source)
    return (None if document is None else Entry(document, source)), findings


def _twice(entries: list[Entry[Document]]) -> Iterator[Finding]:
    """Yield a finding for each id that two files share: a reference would be ambiguous."""
    first: dict[str, Place] = {}
    for entry in entries:
        known = first.setdefault(entry.document.id, entry.place("id"))
        if known != entry.place("id"):
            message = f"The id {entry.document.id} is already used in {known}."
            remedy = "Give this document an id of its own."
            yield Finding(entry.place("id"), "id-duplicate", Level.ERROR, message, remedy)
