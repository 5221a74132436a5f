"""Says whether something printed is still a draft."""

from __future__ import annotations

from collections.abc import Sequence

from peerkit.content.document import Document, Entry
from peerkit.content.interface import Interface
from peerkit.editions.edition import Edition
from peerkit.language.states.state import State
from peerkit.language.states.status import language_status


def is_draft(edition: Edition) -> bool:
    """Say whether any document used so far, or its translation, has not been reviewed by people.

    So this comes last, when everything that stands on the page has been rendered. The program's
    own words have no reviewers of their own in English.
    """
    words = {one.document.id: one for one in (edition.kit.lines, edition.kit.interface)}
    entries: Sequence[Entry[Document]] = list({**edition.used, **words}.values())
    written = (e.document for e in entries if not isinstance(e.document, Interface))
    if any(document.status == "draft" for document in written):
        return True
    if edition.is_source:
        return False
    found = language_status(entries, edition.kit.shelf(edition.language.tag))
    return found.total.worst.rank < State.REVIEWED.rank
