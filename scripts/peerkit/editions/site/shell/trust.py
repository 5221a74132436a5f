"""Why a reader may trust a page, small at its end: what it follows, and who has read it.

Nothing is claimed that did not happen: without a review on record nobody has read a text.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.origin import guidance
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.shown import is_foreign
from peerkit.editions.site.pages.words import Words
from peerkit.language.message import messages
from peerkit.language.states.objections import objected
from peerkit.language.states.people import is_named

_LINE = Markup("<p>{}<b>{}:</b> {}</p>\n")
_DRAFT = Markup('<span class="draft-mark">{}</span> ')


def trust(job: Job, page: SitePage, *, draft: bool) -> Markup:
    """Return what the document of a page follows, who has read it, and who still has to.

    A page that comes from no document consists of interface words, and tells about those. `draft`
    says that people have yet to review it:

        trust(job, site.by_staged["coping/sleep.md"], draft=True)
    """
    edition = job.edition
    entry: Entry[Any] = page.entry or edition.kit.interface
    words = Words(edition)
    read = roles_read(entry)
    waiting = [role for role in entry.document.reviewers if role not in read]
    mark = _DRAFT.format(words("draft-mark")) if draft else Markup("")
    people = _roles(words, read) or words("nobody-yet")
    lines = [_LINE.format(mark, words("read-by"), people)]
    if waiting:
        lines.append(_LINE.format("", words("not-read-by"), _roles(words, waiting)))
    if not edition.is_source and not is_foreign(edition, entry):
        signed = Markup(" · ").join(escape(one) for one in sorted(signed_by(edition, entry)))
        line = _LINE.format("", words("translation-read-by"), signed or words("nobody-yet"))
        lines.append(line)
    lines.append(guidance(words("follows"), dict.fromkeys(entry.document.sources)))
    return Markup("").join(lines)


def roles_read(entry: Entry[Any]) -> list[str]:
    """Return the roles of those who are on record as reviewers of the English.

    A document with `review: {mhpss: R1}` gives `["mhpss"]`.
    """
    return [role for role, who in entry.document.review if who and is_named(who)]


def signed_by(edition: Edition, entry: Entry[Any]) -> frozenset[str]:
    """Return who has signed every text of a document's translation, as it stands today."""
    shelf = edition.kit.shelf(edition.language.tag)
    if not shelf.approvals.by_hash:
        return frozenset()
    catalogue = shelf.catalogues.of(entry.source.domain)
    signed: frozenset[str] | None = None
    for message in messages(entry):
        found = catalogue.entry(message.key)
        counts = found and not objected(found)
        by = shelf.approvals.reviewers(message, found.string) if found and counts else frozenset()
        signed = by if signed is None else signed & by
    return signed or frozenset()


def _roles(words: Words, roles: list[str]) -> Markup:
    return Markup(" · ").join(words(f"role-{role}") for role in roles)
