"""What the search knows of one page: where it is, what it is, and its parts with their words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from peerkit.content.card import Card
from peerkit.content.session import Series, Session
from peerkit.editions.edition import Edition
from peerkit.editions.site.pages.page import HELP, SitePage
from peerkit.editions.site.search.sections import Passage, sections

# Pages that list others would be found for every word; their titles are enough.
_LISTS = ("all", "finder", "cards", "forms", "glossary", "status", "prints")
_KINDS = {
    "cards": "card",
    "session": "session",
    "card": "card",
    "moments": "moment",
    "activities": "activity",
    "guide": "guide",
    "checklist": "form",
    "form": "form",
    "forms": "form",
    "series": "series",
}
# In this order repeated sentences stay where they help most, and equals are shown.
KINDS = ("help", "card", "moment", "page", "guide", "form", "activity", "series", "session")


class Record(NamedTuple):
    """One page: `about` is what tells it from others of its name, `language` that of its title.

    `code` is the id of its document. Texts in the reader's language have no language here.
    """

    url: str
    kind: str
    code: str
    title: str
    language: str
    about: tuple[str, ...]
    parts: tuple[Passage, ...]


def record(edition: Edition, page: SitePage, html: str) -> Record:
    """Return what the search knows of a page whose content is `html`."""
    language = page.language_of_title(edition).tag
    parts = [] if page.kind in _LISTS else sections(html)
    own = edition.language.tag
    return Record(
        url=page.url,
        kind=_kind(page),
        code=page.entry.document.id if page.entry else "",
        title=page.title_in(edition),
        language=_other(language, own),
        about=tuple(_about(edition, page)),
        parts=tuple(one._replace(language=_other(one.language, own)) for one in parts),
    )


def _kind(page: SitePage) -> str:
    if page.entry is not None and page.entry.source.path == HELP:
        return "help"
    return _KINDS.get(page.kind, "page")


def _other(language: str, own: str) -> str:
    return "" if language == own else language


def _about(edition: Edition, page: SitePage) -> Iterator[str]:
    """Yield what stands beside the kind: a card's group, a session's series, ages and minutes."""
    document = page.entry.document if page.entry else None
    number = edition.language.digits_of
    if isinstance(document, Card):
        yield str(edition.words[f"group-{document.group}"])
    elif isinstance(document, Series):
        yield f"{edition.words['ages']} {number(document.group.ages)}"
    elif isinstance(document, Session):
        yield from _of_session(edition, document)


def _of_session(edition: Edition, session: Session) -> Iterator[str]:
    number = edition.language.digits_of
    series = next(
        (one for one in edition.kit.of(Series) if one.document.id == session.series), None
    )
    if series is not None:
        title = edition.translation(series).document.title
        yield f"{title} {number(session.order)}"
        yield f"{edition.words['ages']} {number(series.document.group_of(session).ages)}"
    yield f"{number(session.minutes)} {edition.words['minutes']}"


def pack(one: Record) -> str:
    """Return a record as text, to be remembered.

    >>> unpack(pack(Record("a", "page", "", "A", "", (), (Passage("", "", "", "x"),)))).parts[
    ...     0
    ... ].text
    'x'
    """
    return json.dumps(one, ensure_ascii=False, separators=(",", ":"))


def unpack(text: str) -> Record:
    """Return a record that `pack` wrote."""
    url, kind, code, title, language, about, parts = json.loads(text)
    kept = tuple(Passage(*part) for part in parts)
    return Record(url, kind, code, title, language, tuple(about), kept)
