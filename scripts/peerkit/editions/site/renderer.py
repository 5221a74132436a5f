"""Renders what a page shows: its Markdown or its document, in the reader's language or in English.

A page of which nothing may be shown in the reader's language is English as a whole. What it pulls
in, such as the crisis box, is a document of its own and may well be translated; it then stays so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from markdown import Extension
from markupsafe import Markup

from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.markdown import KitMarkdown
from peerkit.editions.marks import language_mark
from peerkit.editions.render import Renderer
from peerkit.editions.site.pages import SitePage
from peerkit.editions.site.site_map import SiteMap
from peerkit.editions.site.words import Words
from peerkit.editions.voices import noted
from peerkit.language.language import Language
from peerkit.language.markdown.parse import KIT_EXTENSIONS, TranslationExtension
from peerkit.language.message import messages

_BLANK = re.compile(r'<span class="blank-label">[^<]*</span>')
_PHONE = re.compile(r'<span class="fact phone" dir="ltr">(\+?[0-9][0-9 ]*)</span>')


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


def with_calls(html: str) -> str:
    """Make numbers that can be dialled callable: on a phone, one tap is all it takes."""

    def link(match: re.Match[str]) -> str:
        number = match.group(1)
        dialled = number.replace(" ", "")
        return f'<a class="fact phone" dir="ltr" href="tel:{dialled}">{number}</a>'

    return _PHONE.sub(link, html)


def on_screens(html: str, words: Words) -> str:
    """Say beside each blank that it is not written yet: nobody writes on a screen."""
    note = Markup(' <span class="blank-note">({})</span>').format(words("not-filled-in"))
    return _BLANK.sub(lambda blank: f"{blank.group()}{note}", html)


@dataclass(frozen=True)
class _Foreign(Renderer):
    """Renders a page that is not in its readers' language, but in English or their pivot.

    Its own words and facts are in that language; documents it pulls in are in the readers' own.
    """

    own: Renderer = field(kw_only=True)

    def _in_own(self, markup: Markup) -> Markup:
        language = self.own.edition.language
        return Markup('<div lang="{}" dir="{}">{}</div>').format(
            language.tag, language.direction, markup
        )

    def crisis_box(self) -> Markup:
        return self._in_own(self.own.crisis_box())

    def clinic_now(self) -> Markup:
        return self._in_own(self.own.clinic_now())

    def ground_rules(self) -> Markup:
        return self._in_own(self.own.ground_rules())

    def line(self, line_id: str) -> Markup:
        return self._in_own(self.own.line(line_id))

    def card(self, entry: Entry[Card], level: Literal[1, 2] = 1) -> Markup:
        return self._in_own(self.own.card(entry, level))

    def card_links(self, *card_ids: str) -> Markup:
        return self._in_own(self.own.card_links(*card_ids))

    def checklist(self, entry: Entry[Checklist]) -> Markup:
        return self._in_own(self.own.checklist(entry))


def renderer_of(edition: Edition, site: SiteMap, page: SitePage) -> Renderer:
    """Return the renderer for one page, which knows where links lead from there."""
    return Renderer(edition, "site", site.links_from(page))


def extensions(edition: Edition, site: SiteMap, page: SitePage) -> list[str | Extension]:
    """Return the Markdown extensions that parse, translate and fill one page or guide."""
    if page.entry is None:
        return []
    renderer = renderer_of(edition, site, page)
    lookup = edition.translation(page.entry).lookup
    shown = shown_in(edition, page.entry)
    if shown != edition.language:
        other = replace(edition, language=shown, _done={})
        renderer = _Foreign(other, "site", renderer.link, own=renderer)
        lookup = _same if shown.is_source else lookup
    kit = KitMarkdown(renderer, page.entry.source)
    behind = noted(edition, page.entry) if shown == edition.language else None
    return [*KIT_EXTENSIONS, TranslationExtension(lookup, behind=behind), kit]


def _same(_context: str | None, text: str) -> str:
    return text
