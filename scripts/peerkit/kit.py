"""The whole kit, loaded once: documents, languages and their catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from peerkit.content.document import Document, Entry
from peerkit.content.interface import Interface
from peerkit.content.lines import FixedLines
from peerkit.content.picture import FOLDER
from peerkit.content.reading.library import read_entries
from peerkit.content.session import Series, Session
from peerkit.finding import Finding, FindingsError, Level, Place
from peerkit.language.catalogue import Catalogues
from peerkit.language.language import SOURCE, Language, read_languages
from peerkit.language.states.approval import read_approvals
from peerkit.language.translate import Shelf

__all__ = ["SOURCE", "Kit", "load"]

D = TypeVar("D", bound=Document)


@dataclass(frozen=True)
class Kit:
    """Everything that is written down: documents, languages and what is wrong in the files.

    `entries` are by id in reading order; `languages` are by tag, the source language first;
    `findings` were made while reading.
    """

    root: Path
    entries: Mapping[str, Entry[Document]]
    languages: Mapping[str, Language]
    findings: tuple[Finding, ...] = ()
    _shelves: dict[str, Shelf] = field(default_factory=dict, repr=False, compare=False)

    def __getstate__(self) -> dict[str, Any]:
        """Leave out the catalogues when the kit is sent to a process: it reads them itself."""
        own = {name: value for name, value in self.__dict__.items() if name != "_by_kind"}
        return {**own, "_shelves": {}}

    def of(self, model: type[D]) -> list[Entry[D]]:
        """Return every document of exactly this kind, in reading order."""
        return list(self._by_kind.get(model, ()))  # type: ignore[arg-type]

    @cached_property
    def _by_kind(self) -> dict[type[Document], list[Entry[Document]]]:
        found: dict[type[Document], list[Entry[Document]]] = {}
        for entry in self.entries.values():
            found.setdefault(type(entry.document), []).append(entry)
        return found

    def get(self, model: type[D], document_id: str) -> Entry[D] | None:
        """Return the document of this kind with this id, or None."""
        entry = self.entries.get(document_id)
        found = entry is not None and type(entry.document) is model
        return entry if found else None  # type: ignore[return-value]

    def by_path(self, path: str) -> Entry[Document] | None:
        """Return the document read from this path (relative to the root), or None."""
        return next((e for e in self.entries.values() if e.source.path == path), None)

    def catalogues(self, tag: str) -> Catalogues:
        """Return the catalogues of a language, each read on first use."""
        return self.shelf(tag).catalogues

    def shelf(self, tag: str) -> Shelf:
        """Return the catalogues and the approvals of a language; a broken approval is none."""
        if tag not in self._shelves:
            approvals, _ = read_approvals(self.root, tag)
            language = self.languages[tag]
            self._shelves[tag] = Shelf(language, Catalogues(self.root, language), approvals)
        return self._shelves[tag]

    def pivots(self, tag: str) -> list[Shelf]:
        """Return the languages that readers of a language turn to, the nearest first."""
        found: dict[str, Shelf] = {}
        turn = self.languages[tag].fallback
        while turn in self.languages and turn not in (*found, tag, SOURCE):
            found[turn] = self.shelf(turn)
            turn = self.languages[turn].fallback
        return list(found.values())

    @cached_property
    def lines(self) -> Entry[FixedLines]:
        """The fixed lines; every edition needs them, so their absence stops everything."""
        return self._only(FixedLines, "facilitation/lines.yaml")

    @cached_property
    def interface(self) -> Entry[Interface]:
        """The interface words; every edition needs them."""
        return self._only(Interface, "locales/interface.yaml")

    @cached_property
    def drawings(self) -> frozenset[str]:
        """The ids of the drawings that are there, listed or not."""
        return frozenset(path.stem for path in (self.root / FOLDER).glob("*.svg"))

    def series_of(self, session: Session) -> Entry[Series] | None:
        """Return the series a session belongs to, or None where it names an unknown one."""
        return self.get(Series, session.series)

    def _only(self, model: type[D], path: str) -> Entry[D]:
        found = self.of(model)
        if not found:
            missing = Finding(
                Place(path),
                "file-missing",
                Level.ERROR,
                "The kit cannot be built without this file.",
                "Restore it from the repository.",
            )
            raise FindingsError([*self.findings, missing])
        return found[0]


def load(root: Path) -> Kit:
    """Read the kit below `root`. Problems in its files become findings of the kit."""
    entries, findings = read_entries(root)
    languages, problems = read_languages(root)
    by_id: dict[str, Entry[Document]] = {}
    for entry in entries:
        by_id.setdefault(entry.document.id, entry)
    in_order = sorted(languages, key=lambda tag: (tag != SOURCE, tag))
    return Kit(
        root=root,
        entries=by_id,
        languages={tag: languages[tag] for tag in in_order},
        findings=tuple(findings + problems),
    )
