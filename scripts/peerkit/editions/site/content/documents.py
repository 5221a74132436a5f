"""The content of each page that is made from a document or from the kit as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any, get_args

from markupsafe import Markup

from peerkit.camp.choice import sessions_of
from peerkit.content.activity import Activity, ActivityGroup
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.moment import HardMoment
from peerkit.content.session import Series, Session
from peerkit.editions import kinds
from peerkit.editions.output import Made
from peerkit.editions.rendering.marks import ENGLISH
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.site.content import finder
from peerkit.editions.site.content.contacts import contact_cards
from peerkit.editions.site.content.desk import desk
from peerkit.editions.site.content.run_view import breath, view_of
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.shown import renderer_of
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.words import Words
from peerkit.editions.site.templates_of import environment
from peerkit.language.glossary import read_glossary, read_terms
from peerkit.language.states.status import Count


def content_of(job: Job, site: SiteMap, page: SitePage) -> str:
    """Return the HTML of a page that has no Markdown of its own."""
    if page.entry is not None and page.kind in _DOCUMENTS:
        return str(_DOCUMENTS[page.kind](renderer_of(job.edition, site, page), page, page.entry))
    values = {
        "series": _series,
        "checklist": _checklist,
        "finder": _finder,
        "cards": _cards,
        "activities": _activities,
        "moments": _moments,
        "forms": _forms,
        "programmes": _programmes,
        "glossary": _glossary,
        "all": _all,
        "status": _status,
        "prints": _prints,
        "contacts": _contacts,
        "desk": desk,
    }[page.kind](job, site, page)
    template = environment().get_template(f"{page.kind}.html.j2")
    words = Words(job.edition)
    return template.render(w=words, page=page, site=site, heading=words.title(page), **values)


_DOCUMENTS: Mapping[str, Callable[[Renderer, SitePage, Entry[Any]], Markup]] = {
    "session": lambda renderer, page, entry: renderer.session(entry, view_of(renderer, page)),
    "card": lambda renderer, page, entry: renderer.card(entry, before=breath(renderer, page)),
    "form": lambda renderer, _page, entry: renderer.form(entry),
}


def _checklist(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:
    return {"checklist": renderer_of(job.edition, site, page).checklist(page.entry)}  # type: ignore[arg-type]


def _series(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:
    if page.entry is None:  # pragma: no cover - a series page always has its document
        return {}
    edition = job.edition
    series = page.entry.document
    enabled = sessions_of(series, edition.camp)
    sessions = [
        (one, edition.translation(one.entry).document, one.entry.document.id in enabled)
        for one in site.pages
        if one.entry is not None
        and isinstance(one.entry.document, Session)
        and one.entry.document.series == series.id
    ]
    return {"series": edition.translation(page.entry).document, "sessions": sessions}


def _finder(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:  # noqa: ARG001
    return finder.values_of(job, site)


def _cards(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:
    cards = [one for one in site.pages if one.kind == "card" and one.entry is not None]
    groups: dict[str, list[SitePage]] = {}
    for one in cards:
        groups.setdefault(one.entry.document.group, []).append(one)  # type: ignore[union-attr]
    renderer = renderer_of(job.edition, site, page)
    return {"groups": groups, "drawing": lambda one: _first_drawing(renderer, one)}


def _first_drawing(renderer: Renderer, page: SitePage) -> Markup:
    names = page.entry.document.pictures if page.entry else ()
    return renderer.picture(names[0], silent=True) if names else Markup("")


def _activities(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:
    renderer = renderer_of(job.edition, site, page)
    groups: dict[str, list[tuple[Entry[Activity], Markup]]] = {}
    for entry in sorted(job.edition.kit.of(Activity), key=lambda one: one.document.id):
        groups.setdefault(entry.document.group, []).append((entry, renderer.activity(entry)))
    return {"groups": {key: groups[key] for key in get_args(ActivityGroup) if key in groups}}


def _moments(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:
    renderer = renderer_of(job.edition, site, page)
    moments = sorted(job.edition.kit.of(HardMoment), key=lambda one: one.document.id)
    return {"moments": [(entry, renderer.moment(entry)) for entry in moments]}


def _forms(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:  # noqa: ARG001
    return {"forms": [one for one in site.pages if one.kind == "form"]}


def _programmes(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:
    if page.entry is None:  # pragma: no cover - this page always has its document
        return {}
    pages = {one.entry.document.id: one for one in site.pages if one.entry is not None}

    words = Words(job.edition)

    def title(key: str) -> Markup:
        entry = job.edition.kit.entries.get(key)
        return words.field(entry, "title") if entry else Markup("")

    english = Markup("") if job.edition.is_source else ENGLISH
    comma = f"{job.edition.language.comma} "
    rows = page.entry.document.rows
    return {"rows": rows, "pages": pages, "title": title, "english": english, "comma": comma}


def _all(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:  # noqa: ARG001
    sections = groupby(site.pages, key=lambda one: one.section)
    return {"sections": [(section, list(pages)) for section, pages in sections]}


def _glossary(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:  # noqa: ARG001
    """Return each term with the words for it in this language, and those never to be said."""
    root, language = job.edition.kit.root, job.edition.language
    glossary, _ = read_glossary(root)
    own = read_terms(root, language.tag, glossary)[0].terms
    avoid = {
        term.id: term.avoid if language.is_source else own[term.id].avoid
        for term in glossary.terms
        if language.is_source or term.id in own
    }
    return {"terms": glossary.terms, "own": own, "avoid": avoid, "language": language}


def _status(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:  # noqa: ARG001
    own = job.status.get(job.tag)
    pages = [
        (one, own.documents.get(one.entry.document.id) if own else None)
        for one in site.pages
        if one.entry is not None
    ]
    rows = [(lang, job.status.get(lang.tag)) for lang in job.languages]
    return {
        "tag": job.tag,
        "rows": [(language, status.total if status else None) for language, status in rows],
        "pages": pages,
        "state": _state,
    }


def _state(count: Count | None) -> str:
    """Return the key of the word for a state; the English source is at best a draft itself."""
    return f"state-{count.worst}" if count else "state-source"


def _prints(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:  # noqa: ARG001
    kit = job.edition.kit
    # By id, so that the first part of a series stands before its second.
    booklets = sorted(kit.of(Booklet), key=lambda entry: entry.document.id)
    others = (kind.model for kind in kinds.KINDS if kind.model not in (Booklet, Series))
    sheets: list[Entry[Any]] = [one for model in others for one in kit.of(model)]
    return {
        "booklets": [(one, files_of(job, one), is_public(one)) for one in booklets],
        "sheets": [(one, files) for one in sheets if (files := files_of(job, one))],
        "cards": [(one, files) for one in kit.of(Series) if (files := files_of(job, one))],
        "pictured": job.pictured,
    }


def _contacts(job: Job, site: SiteMap, page: SitePage) -> dict[str, Any]:
    crisis = renderer_of(job.edition, site, page).crisis_box()
    desk = page.link_to("desk.html")
    return {"cards": contact_cards(job.edition), "crisis": crisis, "desk": desk}


def files_of(job: Job, entry: Entry[Any]) -> list[Made]:
    """Return what was printed of a document in the job's language."""
    return [m for m in job.made if (m.document, m.language) == (entry.document.id, job.tag)]


def is_public(booklet: Entry[Booklet]) -> bool:
    """Say whether a booklet's files may be on the site: those for facilitators may not.

    They are printed with contacts that are not for everyone.
    """
    return booklet.document.format == "deck"
