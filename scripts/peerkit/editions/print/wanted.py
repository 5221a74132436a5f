"""Chooses what to print of all that is printed: by name, or by what was changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peerkit.content.booklet import Booklet
from peerkit.content.document import Document, Entry
from peerkit.editions.edition import Edition
from peerkit.editions.print.kinds.booklets.parts import documents_of
from peerkit.editions.rendering.render import Renderer
from peerkit.kit import Kit

# A change here may show anywhere: the program and its styles, drawings, the language's settings.
_WORD = re.compile(r"[A-Za-z0-9][\w.-]*[A-Za-z0-9]")
EVERYWHERE = ("scripts/", "facilitation/pictures/", "requirements/")


@dataclass(frozen=True)
class Wanted:
    """What to print: documents of these ids or file names, or those that these files go into.

    Empty `names` and no `changed` means everything.
    """

    names: frozenset[str] = frozenset()
    changed: frozenset[str] | None = None

    @property
    def everything(self) -> bool:
        """Say whether nothing is left out."""
        return not self.names and self.changed is None

    def takes(self, edition: Edition, entry: Entry[Any]) -> bool:
        """Say whether a document is to be printed."""
        if self.names and not {entry.document.id, entry.source.slug} & self.names:
            return False
        return self.changed is None or bool(_files(edition, entry) & self.changed) or self._all()

    def _all(self) -> bool:
        return any(path.startswith(EVERYWHERE) for path in self.changed or ())

    def unknown(self, entries: Iterable[Entry[Any]]) -> list[str]:
        """Return the names that no document to be printed has, sorted."""
        known = {name for e in entries for name in (e.document.id, e.source.slug)}
        return sorted(self.names - known)


def _files(edition: Edition, entry: Entry[Any]) -> set[str]:
    """Return the paths of all files whose words a document prints."""
    tag = edition.language.tag
    found = {f"locales/{tag}/language.toml", edition.camp.source.path}
    for document in _documents(edition, entry).values():
        found.add(document.source.path)
        found.add(f"locales/{tag}/{document.source.domain}.po")
    return found


def _documents(edition: Edition, entry: Entry[Any]) -> dict[str, Entry[Document]]:
    """Return the document, what it names, what those name in turn, and the words on every page."""
    kit = edition.kit
    # Words of the interface name no document, though a note on them may say the name of a series.
    found: dict[str, Entry[Document]] = {kit.interface.document.id: kit.interface}
    waiting: list[Entry[Any]] = [entry, kit.lines]
    if isinstance(entry.document, Booklet):
        waiting += documents_of(Renderer(edition, "print"), entry.document)
    while waiting:
        one = waiting.pop()
        if one.document.id not in found:
            found[one.document.id] = one
            waiting += _named(kit, one)
    return found


def _named(kit: Kit, entry: Entry[Any]) -> list[Entry[Any]]:
    """Return the documents whose ids stand in another, as references or as codes in a text."""
    words = set(_WORD.findall(entry.document.model_dump_json()))
    return [kit.entries[word] for word in words if word in kit.entries]
