"""The register of pages: where documents of each kind stand on the site, and what is made of many.

In the order of the menu. A kind of document with pages of its own is one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from peerkit.content.activity import Activity
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Entry
from peerkit.content.form import Form
from peerkit.content.moment import HardMoment
from peerkit.content.page import Guide, Page
from peerkit.content.programmes import Programmes
from peerkit.content.session import Series, Session
from peerkit.editions.site.pages.page import SECTIONS, MenuSection, PageKind, SitePage
from peerkit.kit import Kit
from peerkit.language.glossary import GLOSSARY

# The section of a page is its folder below docs/; what stands elsewhere has its own.
_FOLDERS: Mapping[str, MenuSection] = {**{name: name for name in SECTIONS}, "learning": "about"}
_AUDIENCES: Mapping[str, MenuSection] = {
    "adults": "groups",
    "youth": "young-people",
    "caregivers": "young-people",
    "aid-workers": "aid-workers",
    "peer-supporters": "supporters",
    "community": "camps",
}


@dataclass(frozen=True)
class Places:
    """Pages of documents of one kind: each document has its own.

    `section` and `url` say where, `order` in which row; without it, in that of the kit. `has` says
    of which documents there are pages. `main` ones stand in the menu. `below` are the pages that
    follow each of these, of the documents that `belongs` says belong to it, in its section.
    """

    kind: PageKind
    model: type[Any]
    section: Callable[[Entry[Any]], MenuSection]
    url: Callable[[Entry[Any]], str]
    order: Callable[[Entry[Any]], Any] | None = None
    has: Callable[[Entry[Any]], bool] = lambda _entry: True
    main: bool = True
    below: Places | None = None
    belongs: Callable[[Entry[Any], Entry[Any]], bool] = lambda _upper, _entry: True

    def pages(self, kit: Kit, above: Entry[Any] | None = None) -> Iterator[SitePage]:
        """Yield the pages; with `above`, only those that belong to it."""
        found = [e for e in kit.of(self.model) if self.has(e)]
        found = [e for e in found if above is None or self.belongs(above, e)]
        for entry in sorted(found, key=self.order) if self.order else found:
            yield SitePage(
                self.url(entry), self.kind, self.section(above or entry), entry, main=self.main
            )
            if self.below is not None:
                yield from self.below.pages(kit, entry)


@dataclass(frozen=True)
class Gathered:
    """A page that comes from no one document. `title` is the key of its interface word.

    It is there where the kit has any document of the kind `of`.
    """

    kind: PageKind
    section: MenuSection
    url: str
    title: str
    of: type[Any] | None = None
    has: Callable[[Kit], bool] = lambda _kit: True

    def pages(self, kit: Kit) -> Iterator[SitePage]:
        """Yield the page, or nothing."""
        if self.has(kit) and (self.of is None or kit.of(self.of)):
            yield SitePage(self.url, self.kind, self.section, title=self.title)


def _in(section: MenuSection) -> Callable[[Entry[Any]], MenuSection]:
    return lambda _entry: section


def _folder(name: str) -> Callable[[Entry[Any]], str]:
    return lambda entry: f"{name}/{entry.source.slug}.html"


def _of_page(entry: Entry[Page]) -> str:
    return entry.source.path.removeprefix("docs/").removesuffix(".md") + ".html"


def _of_session(entry: Entry[Session]) -> str:
    return f"sessions/{entry.document.series}/{entry.source.slug}.html"


def _section_of_page(entry: Entry[Page]) -> MenuSection:
    return _FOLDERS.get(_of_page(entry).partition("/")[0], "start")


def _by_audience(entry: Entry[Series]) -> MenuSection:
    return _AUDIENCES[entry.document.audience]


def _by_id(entry: Entry[Any]) -> str:
    return str(entry.document.id)


def _by_order(entry: Entry[Any]) -> tuple[int, str]:
    return entry.document.order, entry.source.path


_SESSIONS = Places(
    "session",
    Session,
    _by_audience,
    _of_session,
    order=_by_order,
    main=False,
    belongs=lambda series, session: session.document.series == series.document.id,
)
PLACES: tuple[Places | Gathered, ...] = (
    Places(
        "page",
        Page,
        _section_of_page,
        _of_page,
        order=_by_order,
        has=lambda entry: entry.document.translate,
    ),
    Gathered("contacts", "start", "contacts.html", "who-can-help"),
    Gathered("cards", "coping", "cards/index.html", "coping-cards", of=Card),
    Places("card", Card, _in("coping"), _folder("cards"), order=_by_id, main=False),
    Places(
        "series",
        Series,
        _by_audience,
        lambda entry: f"sessions/{entry.document.id}/index.html",
        below=_SESSIONS,
    ),
    Gathered("finder", "groups", "find.html", "find-session", of=Session),
    Gathered("activities", "groups", "activities.html", "activities", of=Activity),
    Gathered("moments", "groups", "moments.html", "hard-moments", of=HardMoment),
    Places("guide", Guide, _in("guides"), _folder("guides"), order=_by_id),
    Places("checklist", Checklist, _in("guides"), _folder("checklists")),
    Gathered("forms", "guides", "forms/index.html", "forms", of=Form),
    Places("form", Form, _in("guides"), _folder("forms"), order=_by_id, main=False),
    Places("programmes", Programmes, _in("about"), lambda _entry: "programmes.html"),
    Gathered("prints", "about", "print-room.html", "print-room"),
    Gathered(
        "glossary",
        "about",
        "words.html",
        "glossary",
        has=lambda kit: (kit.root / GLOSSARY).is_file(),
    ),
    Gathered("desk", "about", "desk.html", "desk"),
    Gathered("status", "about", "translation.html", "about-translation"),
    Gathered("all", "about", "all-pages.html", "all-pages"),
)


def pages_of(kit: Kit) -> Iterator[SitePage]:
    """Yield every page that the site of a kit has, in the order of the register."""
    for one in PLACES:
        yield from one.pages(kit)
