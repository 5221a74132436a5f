"""The pages of the site in one language: every document's, and those the program makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Document, Entry
from peerkit.content.page import Guide, Page
from peerkit.content.session import Series, Session
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.editions.render import Renderer
from peerkit.editions.site.paths import page_of, relative
from peerkit.language.status import language_status

CARDS = "cards/index.html"
PRINT_ROOM = "print-room.html"
STATUS = "translation.html"
ALL_PAGES = "all-pages.html"
HELP_NOW = "help-now.html"
HOME = "index.html"


@dataclass(frozen=True)
class SitePage:
    """One page: its address, its title, and how its words are made.

    A page of Markdown has its `entry` and no `make`; MkDocs renders it. `untranslated` says that
    some of it stays English, `fell_back` that all of it does.
    """

    url: str
    title: str
    entry: Entry[Document] | None = None
    make: Callable[[Renderer], Markup] | None = None
    summary: str = ""
    untranslated: bool = False
    fell_back: bool = False


def templates() -> Environment:
    """Return the templates of pages that the program makes."""
    folder = Path(__file__).parent / "templates"
    return Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined
    )


def renderer_for(edition: Edition, page: str) -> Renderer:
    """Return a renderer whose links lead from this page."""

    def link(source: str) -> str | None:
        target = page_of(source)
        return None if target is None else relative(page, target)

    return Renderer(edition, "site", link)


def all_pages(edition: Edition, made: list[Made]) -> list[SitePage]:
    """Return every page of the site in one language, in reading order."""
    kit = edition.kit
    pages = [_page(edition, e) for e in sorted(kit.of(Page), key=lambda e: e.document.order)]
    pages += [_page(edition, e) for e in kit.of(Guide)]
    for entry in kit.of(Checklist):
        pages.append(_made(edition, entry, lambda r, e=entry: _titled(r, e, r.checklist(e))))
    for series in kit.of(Series):
        pages.append(_made(edition, series, lambda r, e=series: _series(r, e)))
        for session in _sessions(edition, series):
            pages.append(_made(edition, session, lambda r, e=session: r.session(e)))
    pages.append(SitePage(CARDS, edition.words["coping-cards"], make=_cards))
    for card in kit.of(Card):
        pages.append(_made(edition, card, lambda r, e=card: r.card(e)))
    pages.append(
        SitePage(PRINT_ROOM, edition.words["print-room"], make=lambda r: _print_room(r, made))
    )
    pages.append(SitePage(STATUS, edition.words["about-translation"], make=_status))
    listed = list(pages)
    pages.append(
        SitePage(ALL_PAGES, edition.words["all-pages"], make=lambda r: _list_of(r, listed))
    )
    return pages


def _page(edition: Edition, entry: Entry[Document]) -> SitePage:
    return replace(_made(edition, entry, None), make=None)


def _made(
    edition: Edition, entry: Entry[Document], make: Callable[..., Markup] | None
) -> SitePage:
    translation = edition.translation(entry)
    return SitePage(
        page_of(entry.source.path) or "",
        str(translation.document.title),
        entry,
        make,
        str(translation.document.summary or ""),
        bool(translation.untranslated),
        translation.fell_back,
    )


def _sessions(edition: Edition, series: Entry[Series]) -> list[Entry[Session]]:
    found = (edition.kit.get(Session, key) for key in series.document.sessions)
    return [entry for entry in found if entry]


def _titled(renderer: Renderer, entry: Entry[Checklist], body: Markup) -> Markup:
    title = renderer.edition.translation(entry).document.title
    return Markup("<h1>{}</h1>{}").format(title, body)


def _series(renderer: Renderer, entry: Entry[Series]) -> Markup:
    edition = renderer.edition
    rows = [
        (edition.translation(session).document, renderer.link(session.source.path))
        for session in _sessions(edition, entry)
    ]
    series = edition.translation(entry).document
    return _fill(renderer, "series.html.j2", series=series, rows=rows)


def _cards(renderer: Renderer) -> Markup:
    groups: dict[str, list[str]] = {}
    for entry in renderer.edition.kit.of(Card):
        groups.setdefault(entry.document.group, []).append(entry.document.id)
    rendered = {group: renderer.card_links(*ids) for group, ids in groups.items()}
    return _fill(renderer, "cards.html.j2", groups=rendered)


def _print_room(renderer: Renderer, made: list[Made]) -> Markup:
    edition = renderer.edition
    rows = [
        (edition.translation(edition.kit.entries[one.document]).document, one)
        for one in made
        if one.language == edition.language.tag
    ]
    return _fill(renderer, "print-room.html.j2", rows=rows)


def _status(renderer: Renderer) -> Markup:
    edition = renderer.edition
    kit = edition.kit
    counts = None
    if not edition.is_source:
        counts = language_status(kit.entries.values(), kit.root, edition.language)
    titles = {e.document.id: edition.translation(e).document.title for e in kit.entries.values()}
    return _fill(renderer, "translation.html.j2", status=counts, titles=titles)


def _list_of(renderer: Renderer, pages: list[SitePage]) -> Markup:
    links = [(page.title, relative(ALL_PAGES, page.url)) for page in pages]
    return _fill(renderer, "all-pages.html.j2", links=links)


def _fill(renderer: Renderer, name: str, **values: object) -> Markup:
    edition = renderer.edition
    html = templates().get_template(name).render(
        w=edition.words, n=edition.language.digits_of, edition=edition, **values
    )
    return Markup(html)  # noqa: S704 - the template has escaped every variable
