"""What stands around a page's content: header, menu, languages, notices, crisis box, footer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from peerkit.camp.fill import Fact, fill, public_name
from peerkit.camp.reference import Reference
from peerkit.editions.rendering.marks import language_mark
from peerkit.editions.rendering.voices import HEARD
from peerkit.editions.rendering.words import fact_html
from peerkit.editions.site.content.contacts import filled_contacts
from peerkit.editions.site.content.sheets import HOME, scripts_for, sheets_for
from peerkit.editions.site.frontend.signs import sign
from peerkit.editions.site.hosting.web_app import offers
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import HELP, SitePage
from peerkit.editions.site.pages.shown import renderer_of, shown_in
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.words import Words
from peerkit.editions.site.search.files import needed
from peerkit.editions.site.shell.notices import is_draft, is_safety, translation_notice
from peerkit.editions.site.shell.trust import trust
from peerkit.language.language import Language

# With more languages the row would push the page down; then they fold behind one word.
ROW = 5


@dataclass(frozen=True)
class MenuLink:
    """A link of the menu or to a neighbouring page."""

    url: str
    title: Markup
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """A link to the same page in another language."""

    url: str
    tag: str
    name: str
    direction: str
    current: bool


def context(job: Job, site: SiteMap, page: SitePage, content: str) -> dict[str, Any]:
    """Return the values of the page template."""
    words = Words(job.edition)
    draft = is_draft(job, page)
    before, after = site.neighbours(page)
    help_page = site.by_source(HELP)
    crisis = _crisis(job, site, page, content)
    return {
        "heard": HEARD in content or HEARD in (crisis or ""),
        "w": words,
        "kind": page.kind,
        "language": job.edition.language,
        "heading": page.title_in(job.edition),
        "page_name": words.code(page.entry.document.id) if page.entry else words.title(page),
        "heading_marked": _marked(job, page.language_of_title(job.edition)),
        "description": page.summary_in(job.edition),
        "description_marked": _marked(job, page.language_of_summary(job.edition)),
        "content": Markup(content),  # noqa: S704 - made by the program's templates and Markdown
        "to": page.link_to,
        "menu": list(_menu(words, site, page)),
        "languages": list(_languages(job, page)),
        "address": site.address,
        "keeps": offers(site, page),
        "page_url": page.url,
        "fold_languages": len(job.languages) > ROW,
        "help_url": page.link_to(help_page.url) if help_page else "#danger",
        "is_help": page == help_page,
        "is_home": page.url == HOME,
        "sheets": sheets_for(page, content),
        "scripts": scripts_for(page, content, filled=bool(filled_contacts(job.edition))),
        "before": before and MenuLink(page.link_to(before.url), words.title(before)),
        "after": after and MenuLink(page.link_to(after.url), words.title(after)),
        "example": job.edition.camp.fictional,
        "draft": draft,
        "is_safety": is_safety(page),
        "trust": trust(job, page, draft=draft),
        "sign": sign,
        "notice": translation_notice(job, page, content),
        "shown_in": _shown_in(job, page),
        "crisis": crisis,
        "filled": " ".join(filled_contacts(job.edition)),
        "logo": job.logo,
        "search_files": " ".join(map(page.link_to, needed(job.edition.language.direction))),
        **_place(job),
    }


def _marked(job: Job, language: Language) -> Markup:
    """Return the mark of words in another language than the page's."""
    return Markup("") if language == job.edition.language else language_mark(language)


def _menu(words: Words, site: SiteMap, page: SitePage) -> Iterator[tuple[str, list[MenuLink]]]:
    """Yield each section with the pages of the one that the reader is in.

    The pages of all sections on every page would be a third of the site's weight (rule V43); the
    names of the other sections lead to the list of all pages.
    """
    main = [one for one in site.pages if one.main]
    for section, pages in groupby(main, key=lambda one: one.section):
        # Few leave a session, a card or the finder by the menu; each of them would carry it.
        own = page.main and page.kind != "finder" and section == page.section
        shown = section == "start" or own
        links = [
            MenuLink(page.link_to(one.url), words.title(one), current=one == page)
            for one in pages
            if shown
        ]
        yield section, links


def _languages(job: Job, page: SitePage) -> Iterator[LanguageLink]:
    for language in job.languages:
        yield LanguageLink(
            page.link_to(f"../{language.tag}/{page.url}"),
            language.tag,
            language.name,
            language.direction,
            current=language.tag == job.tag,
        )


def _shown_in(job: Job, page: SitePage) -> Markup:
    """Return the name of the language that the page is in, marked as that language."""
    language = shown_in(job.edition, page.entry) if page.entry else job.edition.language
    return Markup("<span{}>{}</span>").format(language_mark(language), language.name)


def _crisis(job: Job, site: SiteMap, page: SitePage, content: str) -> Markup | None:
    """Return the crisis box for the page's end, unless the page shows it anyway (rule SR-02)."""
    if 'class="crisis-box"' in content:
        return None
    return renderer_of(job.edition, site, page).crisis_box()


def _place(job: Job) -> dict[str, Any]:
    edition = job.edition
    name = public_name(edition.camp, edition.language)
    return {
        "camp": name if isinstance(name, Fact) else None,
        "organiser": _organiser(job, "name"),
        "organiser_contact": _organiser(job, "contact"),
        "version": edition.version,
        "as_of": edition.as_of.isoformat(),
    }


def _organiser(job: Job, field: str) -> Markup | None:
    edition = job.edition
    reference = Reference("organiser", field)
    filled = fill(reference, edition.camp, edition.language, edition.as_of)
    return fact_html(edition, reference) if isinstance(filled, Fact) else None
