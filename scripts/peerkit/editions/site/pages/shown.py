"""In which language a page is shown, and what renders its documents."""

from __future__ import annotations

from typing import Any

from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.rendering.marks import language_mark
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.language.language import Language
from peerkit.language.message import messages


def shown_in(edition: Edition, entry: Entry[Any]) -> Language:
    """Return the language a document is shown in as a whole: the reader's, or another."""
    if edition.is_source or not is_foreign(edition, entry):
        return edition.language
    return edition.kit.languages[edition.translation(entry).shown_in]


def is_foreign(edition: Edition, entry: Entry[Any]) -> bool:
    """Say whether nothing of a document is shown in the reader's language."""
    translation = edition.translation(entry)
    if translation.fell_back:
        return True
    missing = len(translation.untranslated)
    return missing > 0 and missing == len(messages(entry))


def in_its_language(edition: Edition, page: SitePage, html: str) -> str:
    """Mark the content of a page where all of it is in another language than the reader's."""
    if page.entry is None or shown_in(edition, page.entry) == edition.language:
        return html
    mark = language_mark(shown_in(edition, page.entry))
    return f'<div class="english"{mark}>\n{html}\n</div>'


def renderer_of(edition: Edition, site: SiteMap, page: SitePage) -> Renderer:
    """Return the renderer for one page, which knows where links lead from there."""
    return Renderer(edition, "site", site.links_from(page))
