"""The kit as MkDocs sees it: one plugin gives each page its content and what is around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from jinja2 import Environment, StrictUndefined
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from peerkit.content.document import Document, Entry
from peerkit.editions.site.content.documents import content_of
from peerkit.editions.site.content.help import Parts, is_help
from peerkit.editions.site.content.home import HOME, ways_in
from peerkit.editions.site.content.renderer import extensions
from peerkit.editions.site.facts import NONE, Facts, facts_of
from peerkit.editions.site.frontend.assets import POLICY, SOUND, digits_of, type_of
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.links import with_links
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.shown import in_its_language
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.search.record import Record, record
from peerkit.editions.site.shell import around as shell


@dataclass
class Finished:
    """One page that was made: its record for the search, its HTML, and the documents it shows."""

    page: SitePage
    record: Record
    used: dict[str, Entry[Document]] = field(default_factory=dict)
    html: str = ""
    facts: Facts = NONE

    @property
    def uses(self) -> list[str]:
        """The domains of the documents whose words the page shows."""
        return sorted({entry.source.domain for entry in self.used.values()})


class _NoSettings(Config):  # type: ignore[no-untyped-call]
    """The plugin has no settings: everything comes with the job."""


class KitPlugin(BasePlugin[_NoSettings]):  # type: ignore[no-untyped-call]
    """Builds the site in one language. Without a job it refuses."""

    job: Job | None = None
    site: SiteMap
    # What follows when all pages are written, with these; a build of several languages goes on.
    then: Callable[[dict[str, Finished]], None] | None = None

    def begin(self, job: Job) -> None:
        """Take on the language to build."""
        self.job = job
        self.site = job.site
        self.finished: dict[str, Finished] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Name the site in the language."""
        config.site_name = str(self._job.edition.words["kit-name"])
        return config

    @event_priority(-200)  # after static-i18n, which may put files back
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG002
        """Leave out the theme's own files: the site brings the few it needs."""
        for file in list(files):
            if not file.is_documentation_page():
                files.remove(file)
        return files

    def on_page_markdown(
        self,
        markdown: str,
        page: Page,
        config: MkDocsConfig,
        files: Files,  # noqa: ARG002
    ) -> str:
        """Give the parse of this page its translation, facts and links."""
        own = self._page(page)
        self._job.edition.used.clear()
        parts = extensions(self._job, self.site, own) if own.has_markdown else []
        config.markdown_extensions = parts  # type: ignore[assignment]
        return markdown

    def on_page_content(
        self,
        html: str,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Put in what is made from documents, and remember the page's words for the search."""
        own, edition = self._page(page), self._job.edition
        if own.has_markdown:
            content = in_its_language(edition, own, html)
            content = ways_in(self._job, self.site, own) + content if own.url == HOME else content
        else:
            content = content_of(self._job, self.site, own)
        if is_help(own):
            content = f"{content}\n{Parts(self._job, self.site, own).others()}"
        finished = Finished(own, record(edition, own, content))
        self.finished[own.url] = finished
        # After the search has its words: a page is not about everything it leads to.
        content = with_links(edition, self.site, own, content)
        finished.used |= edition.used
        return content

    def on_env(
        self,
        env: Environment,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> Environment:
        """Escape every value that a template of the theme shows."""
        env.autoescape = True
        env.auto_reload = False
        env.undefined = StrictUndefined
        env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give the template everything that stands around the content."""
        job = self._job
        job.edition.used.clear()
        values = shell.context(job, self.site, self._page(page), page.content or "")
        language = job.edition.language
        values |= {
            "policy": POLICY + (SOUND if values["heard"] else ""),
            "type": type_of(language),
            "digits": digits_of(language, page.content or ""),
        }
        context.update(values)  # type: ignore[typeddict-item]
        return context

    def on_post_page(
        self,
        output: str,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
    ) -> str:
        """Note what a page shows and holds, now that it is whole."""
        finished = self.finished[self._page(page).url]
        finished.used |= self._job.edition.used
        finished.html = output
        finished.facts = facts_of(output)
        return output

    def on_post_build(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Go on with what follows these pages."""
        if self.then is not None:
            self.then(self.finished)

    @property
    def _job(self) -> Job:
        if self.job is None:
            raise PluginError("The site is built by the kit's own program: run scripts/kit build.")
        return self.job

    def _page(self, page: Page) -> SitePage:
        return self.site.by_staged[page.file.src_uri]
