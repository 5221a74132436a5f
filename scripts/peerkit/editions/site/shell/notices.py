"""What a reader must know about a page before reading it: example, draft, English parts."""

from __future__ import annotations

import re

from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import HELP, SitePage
from peerkit.editions.site.pages.shown import is_foreign, shown_in
from peerkit.language.states.state import State

# A camp's facts may be in another language by nature; that is no gap in the translation.
_MARKED = re.compile(r'<(?![^<>]*class="fact)[^<>]* lang="en"')


def translation_notice(job: Job, page: SitePage, html: str) -> str:
    """Return the key of the notice on what is not translated, or nothing.

    `html` is the page's content as it is shown: only that tells of documents pulled in.
    """
    edition = job.edition
    if edition.is_source or page.kind == "status":  # which tells more than any notice
        return ""
    if page.entry is not None and is_foreign(edition, page.entry):
        return "page-in-english" if shown_in(edition, page.entry).is_source else "page-in-pivot"
    return "parts-in-english" if _MARKED.search(html) else ""


def is_draft(job: Job, page: SitePage) -> bool:
    """Say whether people have yet to review the page: its English, or its translation."""
    if page.entry is None or page.entry.document.status == "draft":
        return True
    if job.edition.is_source:
        return False
    count = job.status[job.tag].documents.get(page.entry.document.id)
    return count is None or count.worst.rank < State.REVIEWED.rank


def is_safety(page: SitePage) -> bool:
    """Say whether lives may hang on a page's words: then its notice stands out."""
    if page.entry is None:
        return page.kind == "moments"
    return page.entry.source.path == HELP or page.entry.document.policy == "strict"
