"""Renders what a page shows: its Markdown or its document, in the reader's language or in English.

A page of which nothing may be shown in the reader's language is English as a whole. What it pulls
in, such as the crisis box, is a document of its own and may well be translated; it then stays so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from markdown import Extension
from markupsafe import Markup

from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Entry
from peerkit.editions.rendering.markdown import KitMarkdown
from peerkit.editions.rendering.marks import NOTHING
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.rendering.voices import buttons
from peerkit.editions.site.content.help import Help, Parts, is_help
from peerkit.editions.site.content.home import HOME, Home
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.headings import Putting
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.shown import renderer_of, shown_in
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.toc import Contents
from peerkit.editions.site.pages.words import Words
from peerkit.language.markdown.parse import KIT_EXTENSIONS, TranslationExtension


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

    def crisis_box(self, anchor: str = "", inside: Markup = NOTHING) -> Markup:
        return self._in_own(self.own.crisis_box(anchor, inside))

    def clinic_now(self, below_title: Markup = NOTHING, behind: Markup = NOTHING) -> Markup:
        return self._in_own(self.own.clinic_now(below_title, behind))

    def ground_rules(self) -> Markup:
        return self._in_own(self.own.ground_rules())

    def line(self, line_id: str) -> Markup:
        return self._in_own(self.own.line(line_id))

    def card(
        self, entry: Entry[Card], level: Literal[1, 2] = 1, before: Markup = NOTHING
    ) -> Markup:
        return self._in_own(self.own.card(entry, level, before))

    def card_links(self, *card_ids: str) -> Markup:
        return self._in_own(self.own.card_links(*card_ids))

    def checklist(self, entry: Entry[Checklist]) -> Markup:
        return self._in_own(self.own.checklist(entry))


def extensions(job: Job, site: SiteMap, page: SitePage) -> list[str | Extension]:
    """Return the Markdown extensions that parse, translate and fill one page or guide."""
    if page.entry is None:
        return []
    edition = job.edition
    renderer = renderer_of(edition, site, page)
    lookup = edition.translation(page.entry).lookup
    shown = shown_in(edition, page.entry)
    behind = None
    if shown == edition.language:
        behind = buttons(edition, page.entry, renderer.link)
    else:
        other = replace(edition, language=shown, _done={})
        renderer = _Foreign(other, "site", renderer.link, own=renderer)
        lookup = _same if shown.is_source else lookup
    parts = Parts(job, site, page) if is_help(page) else None
    kit = KitMarkdown(renderer, page.entry.source, parts.embeds(renderer) if parts else None)
    translation = TranslationExtension(lookup, behind=behind)
    return [*KIT_EXTENSIONS, translation, kit, *_around(job, page, kit, parts)]


def _around(job: Job, page: SitePage, kit: KitMarkdown, parts: Parts | None) -> Iterator[Extension]:
    """Yield what puts something between the parts of a page, where it is one of those."""
    if parts is not None:
        yield Putting(lambda md: Help(md, parts, kit.placed))
    elif page.kind == "guide":
        # Other pages begin with what matters most; only guides are looked things up in.
        yield Putting(lambda md: Contents(md, Words(job.edition)))
    elif page.url == HOME:
        yield Putting(Home)


def _same(_context: str | None, text: str) -> str:
    return text
