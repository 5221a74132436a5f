"""Codes such as CC-01 become links with names: readers know no codes by heart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from peerkit.content.activity import Activity
from peerkit.content.card import Card
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.moment import HardMoment
from peerkit.content.session import Session
from peerkit.content.sheet import Sheet
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.marks import language_mark
from peerkit.editions.rendering.words import CODE, isolate
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.words import Words

# Kinds that stand together on one page, by the name of that page.
_TOGETHER: dict[type[Any], str] = {HardMoment: "moments.html", Activity: "activities.html"}
_KINDS = (Card, HardMoment, Session, Form, Activity, Sheet)
_PIECES = re.compile(
    r'<span class="code" dir="ltr">([^<]+)</span>|<(/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+'
)
# What is typed into a computer, what leads elsewhere, and what is a name itself, stay as they are.
_LEFT = frozenset(
    {"a", "code", "pre", "h1", "h2", "h3", "h4", "button", "option", "title", "script"}
)
_HREF = re.compile(r'href="([^"]*)"')
NEAR = 120  # letters: a name that was just said is not said again


@dataclass(frozen=True)
class Linked:
    """What a code names: where it stands, seen from a page, or "", and its title as safe HTML."""

    url: str
    title: Markup
    code: str


def linked_document(edition: Edition, site: SiteMap, page: SitePage, code: str) -> Linked | None:
    """Return what a code names; None where it names nothing that has a title."""
    entry = next((found for kind in _KINDS if (found := edition.kit.get(kind, code))), None)
    if entry is None:
        return None
    return Linked(_url(site, page, entry), Words(edition).field(entry, "title"), code)


def _url(site: SiteMap, page: SitePage, entry: Entry[Any]) -> str:
    own = site.of(entry)
    if own is not None:
        return page.link_to(own.url)
    together = _TOGETHER.get(type(entry.document))
    return f"{page.link_to(together)}#{entry.document.id}" if together else ""


def with_links(edition: Edition, site: SiteMap, page: SitePage, html: str) -> str:
    """Return a page's content in which every known code leads to what it names.

    A code beside its name gets no second name, and on its own page none at all.
    """
    return _Linking(edition, site, page).done(html)


class _Linking:
    """One way through a page, piece by piece."""

    def __init__(self, edition: Edition, site: SiteMap, page: SitePage) -> None:
        self._edition, self._site, self._page = edition, site, page
        self._known: dict[str, Linked | None] = {}
        self._left = 0
        self._last = ""  # where the last link led
        self._said = ""  # the words just before

    def done(self, html: str) -> str:
        """Return the whole page with links."""
        return _PIECES.sub(self._piece, html)

    def _piece(self, piece: re.Match[str]) -> str:
        code, closing, tag, attributes = piece.groups()
        if tag:
            self._tag(tag, attributes, closing=bool(closing))
        elif code:
            return self._link(code) or piece.group()
        elif not self._left:
            return self._text(piece.group())
        else:
            self._say(piece.group())
        return piece.group()

    def _tag(self, tag: str, attributes: str, *, closing: bool) -> None:
        if tag in _LEFT:
            self._left += -1 if closing else 1
            href = _HREF.search(attributes)
            self._last = href.group(1) if href else self._last

    def _text(self, text: str) -> str:
        parts, end = [], 0
        for match in CODE.finditer(text):
            parts.append(text[end : match.start()])
            self._say(parts[-1])
            parts.append(self._link(match.group()) or match.group())
            end = match.end()
        self._say(text[end:])
        return "".join([*parts, text[end:]])

    def _say(self, text: str) -> None:
        if not self._left and text.strip():
            self._last = ""
        self._said = (self._said + text)[-NEAR:]

    def _link(self, code: str) -> str:
        """Return the link for a code, or nothing where it stays as it is."""
        found = self._of(code)
        if found is None or self._left or found.url == self._last:
            return ""
        named = Markup("").join((" (", self._named(found), ")"))
        shown = isolate(code, "code") + (Markup("") if self._was_said(found) else named)
        if not found.url:
            return str(shown)
        return str(Markup('<a class="code-link" href="{}">{}</a>').format(found.url, shown))

    def _of(self, code: str) -> Linked | None:
        own = self._page.entry is not None and self._page.entry.document.id == code
        if code not in self._known:
            found = linked_document(self._edition, self._site, self._page, code)
            self._known[code] = None if own else found
        return self._known[code]

    def _named(self, found: Linked) -> Markup:
        mark = language_mark(self._edition.language)
        return Markup("<bdi{}>{}</bdi>").format(mark, found.title)

    def _was_said(self, found: Linked) -> bool:
        return str(escape(found.title.striptags())) in self._said
