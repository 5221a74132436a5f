"""The MkDocs plugin: puts one edition's words into the pages that MkDocs makes."""

from __future__ import annotations

import re
from typing import Any

from markdown import Extension
from markupsafe import Markup, escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from peerkit.camp.fill import Fact, public_name
from peerkit.editions.edition import Edition
from peerkit.editions.markdown import KitMarkdown
from peerkit.editions.site.pages import HELP_NOW, SitePage, renderer_for
from peerkit.language.markdown import KIT_EXTENSIONS, TranslationExtension

_HTML_TAG = re.compile(r"<html [^>]*>")


class NoOptions(Config):
    """What `mkdocs.yml` may set for the plugin: nothing. Everything comes from the edition."""


class KitPlugin(BasePlugin[NoOptions]):
    """Makes the pages of one edition. `begin` must be called before the build."""

    edition: Edition
    pages: dict[str, SitePage]
    languages: list[dict[str, str]]

    def begin(
        self, edition: Edition, pages: list[SitePage], languages: list[dict[str, str]]
    ) -> None:
        """Give the plugin the edition, its pages and the languages of the switcher."""
        self.edition = edition
        self.pages = {page.url: page for page in pages}
        self.languages = languages

    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Name the page in its language, and set up the parse that translates it."""
        del files  # part of MkDocs' call
        site_page = self.pages[page.url]
        page.meta["title"] = site_page.title
        config["markdown_extensions"] = list(self._extensions(site_page))
        return markdown

    def _extensions(self, page: SitePage) -> list[str | Extension]:
        names: list[str | Extension] = ["toc", *KIT_EXTENSIONS]
        if page.entry is None or page.make is not None:
            return names
        translation = self.edition.translation(page.entry)
        mark = not self.edition.is_source
        renderer = renderer_for(self.edition, page.url)
        return [
            *names,
            TranslationExtension(translation.lookup, mark=mark),
            KitMarkdown(renderer, page.entry.source),
        ]

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Put in what the program renders, and the crisis box at the end of every page."""
        del config, files
        site_page = self.pages[page.url]
        renderer = renderer_for(self.edition, page.url)
        if site_page.make is not None:
            html = str(site_page.make(renderer))
        if page.url != HELP_NOW:
            html += f'<div class="page-end">{renderer.crisis_box()}</div>'
        return html

    def on_page_context(
        self, context: dict[str, Any], /, *, page: Page, config: MkDocsConfig, nav: Any
    ) -> dict[str, Any]:
        """Give the theme the interface words, the notices and the language switcher."""
        del config, nav
        site_page = self.pages[page.url]
        context.update(
            kit_words=self.edition.words,
            kit_edition=self.edition,
            kit_page=site_page,
            kit_camp=self._camp(),
            kit_languages=[
                {**one, "url": f"{self._up(page.url)}{one['tag']}/{page.url}"}
                for one in self.languages
            ],
        )
        return context

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Write language and direction where browsers and screen readers look for them."""
        del page, config
        language = self.edition.language
        tag = f'<html lang="{language.tag}" dir="{language.direction}" class="no-js">'
        return _HTML_TAG.sub(tag, output, count=1)

    @staticmethod
    def _up(url: str) -> str:
        """Return the way from a page to the folder that holds the languages."""
        return "../" * (url.count("/") + 1)

    def _camp(self) -> Markup:
        name = public_name(self.edition.camp, self.edition.language)
        if not isinstance(name, Fact):
            return Markup("")
        span = Markup('<span lang="{}" dir="{}">{}</span>')
        return span.format(name.lang, name.direction, escape(name.value))
