"""Which forms may leave paper, and in which languages they are whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peerkit.content.checklist import Checklist
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.editions.edition import Edition
from peerkit.kit import Kit


def stays_on_paper(form: Form) -> bool:
    """Say whether a form must not become data: it tells who somebody is, or is of one in danger.

    A code made up for a safety slip names nobody, and still its words tell of one person; in a
    database more people read it than the keeper of a locked box.
    """
    named = any(field.personal == "restricted" for field in form.fields)
    return named or form.policy == "strict"


def collected(kit: Kit) -> list[Entry[Any]]:
    """Return the forms and checklists that may be asked on a phone, in the kit's order."""
    forms = [entry for entry in kit.of(Form) if not stays_on_paper(entry.document)]
    return [*forms, *kit.of(Checklist)]


def whole_in(entry: Entry[Any], editions: Iterable[Edition]) -> list[Edition]:
    """Return the editions in which a document is whole, English first."""
    shown = [edition for edition in editions if edition.translation(entry).complete]
    return sorted(shown, key=lambda edition: (not edition.is_source, edition.language.tag))
