"""Chooses what to print of all that is printed: by name, or by what was changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peerkit.content.booklet import Booklet
from peerkit.content.document import Document, Entry
from peerkit.content.session import Series, Session
from peerkit.editions.edition import Edition
from peerkit.editions.print.booklet import documents_of
from peerkit.editions.render import Renderer
from peerkit.language.message import messages

# A change here may show anywhere: the program and its styles, drawings, the language's settings.
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
    for document in _documents(edition, entry):
        found.add(document.source.path)
        found |= {f"locales/{tag}/{message.domain}.po" for message in messages(document)[:1]}
    return found


def _documents(edition: Edition, entry: Entry[Any]) -> list[Entry[Document]]:
    kit = edition.kit
    if isinstance(entry.document, Booklet):
        return documents_of(Renderer(edition, "print"), entry.document)
    found: list[Entry[Any]] = [entry, kit.lines, kit.interface]
    if isinstance(entry.document, Series):
        found += [one for key in entry.document.sessions if (one := kit.get(Session, key))]
    return found
