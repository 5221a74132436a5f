"""Where a text comes from and who would have to review it, small, at its end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

from peerkit.content.document import Document, Entry, SourceNote
from peerkit.content.interface import Interface

# `fact-...`: a title that is not in the reader's language is no gap in the translation.
_ITEM = Markup('<li class="fact-source" lang="en" dir="ltr">{}</li>\n')


def origin(words: Interface, entries: Iterable[Entry[Any]]) -> Markup:
    """Return the guidance that documents follow and the roles that would have to review them.

    Titles and names stay as they were published. What several documents name stands once. Nothing
    is returned where nothing is named:

        origin(edition.words, [guide])
    """
    documents: list[Document] = [entry.document for entry in entries]
    sources = dict.fromkeys(source for one in documents for source in one.sources)
    roles = dict.fromkeys(role for one in documents for role in one.reviewers)
    if not sources and not roles:
        return Markup("")
    return Markup('<div class="origin">\n{}{}</div>').format(
        guidance(words["follows"], sources), _reviewers(words, roles)
    )


def guidance(follows: str, sources: Iterable[SourceNote]) -> Markup:
    """Return the list of what was followed, below what says so; nothing where nothing is named."""
    items = Markup("").join(_ITEM.format(_named(source)) for source in sources)
    return Markup("<p>{}</p>\n<ul>\n{}</ul>\n").format(follows, items) if items else items


def _named(source: SourceNote) -> Markup:
    where = ", ".join(filter(None, (source.organisation, str(source.year or ""))))
    parts = [Markup("<cite>{}</cite>").format(source.title), *([escape(where)] if where else [])]
    return Markup(". ").join(parts)


def _reviewers(words: Interface, roles: Iterable[str]) -> Markup:
    names = Markup(" · ").join(words[f"role-{role}"] for role in roles)
    return Markup("<p>{}: {}</p>\n").format(words["reviewers"], names) if names else names
