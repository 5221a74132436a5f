"""Which pages the site has and where each stands; the same in every language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from peerkit.content.document import Document, Entry
from peerkit.content.picture import FOLDER as PICTURES
from peerkit.editions.site.pages.page import SECTIONS, SitePage
from peerkit.editions.site.pages.places import pages_of
from peerkit.finding import Finding, Level
from peerkit.kit import Kit
from peerkit.language.voices.clips import FOLDER as VOICES

DRAWINGS = "assets/drawings"  # where the pages of all languages find the same drawings
_MOMENT = re.compile(r"facilitation/moments/(hm-\d+)-.*")


@dataclass(frozen=True)
class SiteMap:
    """All pages, in the order of the menu.

    `address` is where the site will stand on the net, without a slash at its end; empty for a site
    that is only passed on.
    """

    pages: tuple[SitePage, ...]
    address: str = ""

    @cached_property
    def _by_source(self) -> dict[str, SitePage]:
        return {page.entry.source.path: page for page in self.pages if page.entry is not None}

    @cached_property
    def by_staged(self) -> dict[str, SitePage]:
        """Pages by the path of their staged file."""
        return {page.staged: page for page in self.pages}

    def of(self, entry: Entry[Any]) -> SitePage | None:
        """Return the page of a document, or None where it has none."""
        return self._by_source.get(entry.source.path)

    def by_source(self, path: str) -> SitePage | None:
        """Return the page of a source file, or None where it has none."""
        return self._by_source.get(path)

    def links_from(self, page: SitePage) -> Callable[[str], str | None]:
        """Return what maps the path of a source file or drawing to a URL seen from this page."""

        def link(path: str) -> str | None:
            if path.startswith(f"{PICTURES}/"):
                return page.link_to(f"../{DRAWINGS}/{posixpath.basename(path)}")
            if path.endswith(".mp3"):
                return page.link_to(f"{VOICES}/{posixpath.basename(path)}")
            target = self._by_source.get(path)
            return page.link_to(target.url) if target else self._inside(page, path)

        return link

    def _inside(self, page: SitePage, path: str) -> str | None:
        """Return where a hard moment stands, which has no page of its own."""
        code = _MOMENT.fullmatch(path)
        shared = next((one for one in self.pages if one.kind == "moments"), None)
        return f"{page.link_to(shared.url)}#{code.group(1).upper()}" if code and shared else None

    def neighbours(self, page: SitePage) -> tuple[SitePage | None, SitePage | None]:
        """Return the page before and after a session or card, within its series or the cards."""
        if page.kind not in ("session", "card", "form"):
            return None, None
        folder = posixpath.dirname(page.url)
        row = [p for p in self.pages if p.kind == page.kind and posixpath.dirname(p.url) == folder]
        at = row.index(page)
        return (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)


def site_map(kit: Kit) -> tuple[SiteMap, list[Finding]]:
    """Lay out the site of a kit; two files for one address are a finding."""
    pages = sorted(pages_of(kit), key=lambda page: SECTIONS.index(page.section))
    taken: dict[str, SitePage] = {}
    findings = []
    for page in pages:
        other = taken.setdefault(page.url, page)
        entry = page.entry or other.entry
        if other is not page and entry is not None:
            findings.append(_collision(entry, page.url))
    return SiteMap(tuple(taken.values())), findings


def _collision(entry: Entry[Document], url: str) -> Finding:
    message = f"Two pages of the site would be called {url}."
    return Finding(entry.place(), "page-collision", Level.ERROR, message, "Rename this file.")
