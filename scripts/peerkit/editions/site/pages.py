"""Which pages the site has and where each stands; the same in every language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, get_args

from peerkit.content.activity import Activity
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Document, Entry
from peerkit.content.form import Form
from peerkit.content.moment import HardMoment
from peerkit.content.page import Guide, Page
from peerkit.content.picture import FOLDER as PICTURES
from peerkit.content.programmes import Programmes
from peerkit.content.session import Series, Session
from peerkit.editions.edition import Edition
from peerkit.finding import Finding, Level
from peerkit.kit import Kit
from peerkit.language.glossary import GLOSSARY
from peerkit.language.language import SOURCE, Language
from peerkit.language.voices.clips import FOLDER as VOICES

Kind = Literal[
    "page",
    "guide",
    "series",
    "session",
    "card",
    "checklist",
    "form",
    "programmes",
    # made from no one document
    "finder",
    "cards",
    "activities",
    "moments",
    "forms",
    "glossary",
    "all",
    "status",
    "prints",
    "contacts",
    "desk",
]
Section = Literal[
    "start",
    "coping",
    "groups",
    "young-people",
    "aid-workers",
    "supporters",
    "camps",
    "guides",
    "about",
]
SECTIONS: tuple[Section, ...] = get_args(Section)

HELP = "docs/help-now.md"
DRAWINGS = "assets/drawings"  # where the pages of all languages find the same drawings
# The section of a page is its folder below docs/; what stands elsewhere has its own.
_FOLDERS: Mapping[str, Section] = {**{name: name for name in SECTIONS}, "learning": "about"}
_MOMENT = re.compile(r"facilitation/moments/(hm-\d+)-.*")
# The words that say in one sentence what a page is for that comes from no document.
_SENTENCES: Mapping[str, str] = {
    "activities.html": "activities-line",
    "all-pages.html": "all-pages-line",
    "contacts.html": "contacts-line",
    "forms/index.html": "forms-line",
    "moments.html": "moments-line",
    "translation.html": "translation-intro",
    "words.html": "glossary-intro",
    "cards/index.html": "task-cards-line",
    "desk.html": "desk-intro",
    "find.html": "task-group-line",
    "print-room.html": "task-print-line",
}
# The same for documents of kinds that say no sentence about themselves.
_SENTENCES_OF: Mapping[str, str] = {
    "checklist": "checklist-line",
    "programmes": "programmes-line",
}
_AUDIENCES: Mapping[str, Section] = {
    "adults": "groups",
    "youth": "young-people",
    "caregivers": "young-people",
    "aid-workers": "aid-workers",
    "peer-supporters": "supporters",
    "community": "camps",
}


@dataclass(frozen=True)
class SitePage:
    """One page of the site.

    `url` is its path below a language's folder; `title` is the key of an interface word where the
    page comes from no document. `main` pages stand in the menu, the others one step further.
    """

    url: str
    kind: Kind
    section: Section
    entry: Entry[Any] | None = None
    title: str = ""
    main: bool = True

    @property
    def staged(self) -> str:
        """Path of the Markdown file that stands for the page among the staged files."""
        return self.url.removesuffix(".html") + ".md"

    @property
    def has_markdown(self) -> bool:
        """Say whether the page is written in Markdown, not made from a document's fields."""
        return self.kind in ("page", "guide")

    @property
    def sentence(self) -> str:
        """The key of the word that says what the page is for, where its document does not."""
        return _SENTENCES.get(self.url) or _SENTENCES_OF.get(self.kind, "")

    def title_in(self, edition: Edition) -> str:
        """Return the page's title in an edition's language."""
        if self.entry is None:
            return str(edition.words[self.title])
        return str(edition.translation(self.entry).document.title)

    def summary_in(self, edition: Edition) -> str:
        """Return the page's one sentence, in English where it has no translation, or nothing."""
        if self.entry is None or not self.summary_field:
            return str(edition.words[self.sentence]) if self.sentence else ""
        return str(getattr(edition.translation(self.entry).document, self.summary_field))

    def language_of_title(self, edition: Edition) -> Language:
        """Return the language in which an edition shows the page's title."""
        if self.entry is None:
            return _shown_in(edition, edition.kit.interface, f"words.{self.title}.text")
        return _shown_in(edition, self.entry, "title")

    def language_of_summary(self, edition: Edition) -> Language:
        """Return the language in which an edition shows the page's one sentence."""
        if self.entry is None or not self.summary_field:
            return _shown_in(edition, edition.kit.interface, f"words.{self.sentence}.text")
        return _shown_in(edition, self.entry, self.summary_field)

    @property
    def summary_field(self) -> str:
        """The field that says the one sentence of the page's document, or nothing."""
        document = self.entry and self.entry.document
        fields = ("summary", "purpose")
        return next((name for name in fields if getattr(document, name, None)), "")

    def link_to(self, url: str) -> str:
        """Return another page's URL as seen from this one, so that no server is needed."""
        return posixpath.relpath(url, posixpath.dirname(self.url) or ".")


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


def _shown_in(edition: Edition, entry: Entry[Any], field: str) -> Language:
    """Return the language in which a field of a document is shown."""
    translation = edition.translation(entry)
    if edition.is_source or not (translation.fell_back or field in translation.untranslated_fields):
        return edition.language
    return edition.kit.languages[translation.shown_in if translation.fell_back else SOURCE]


def site_map(kit: Kit) -> tuple[SiteMap, list[Finding]]:
    """Lay out the site of a kit; two files for one address are a finding."""
    pages = sorted(_pages(kit), key=lambda page: SECTIONS.index(page.section))
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


def _pages(kit: Kit) -> Iterator[SitePage]:
    shown = [entry for entry in kit.of(Page) if entry.document.translate]
    for entry in sorted(shown, key=lambda e: (e.document.order, e.source.path)):
        url = entry.source.path.removeprefix("docs/").removesuffix(".md") + ".html"
        yield SitePage(url, "page", _FOLDERS.get(url.partition("/")[0], "start"), entry)
    yield SitePage("contacts.html", "contacts", "start", title="who-can-help")
    cards = kit.of(Card)
    if cards:
        yield SitePage("cards/index.html", "cards", "coping", title="coping-cards")
    for card in sorted(cards, key=lambda e: e.document.id):
        yield SitePage(f"cards/{card.source.slug}.html", "card", "coping", card, main=False)
    for series in kit.of(Series):
        yield from _of_series(kit, series)
    if kit.of(Session):
        yield SitePage("find.html", "finder", "groups", title="find-session")
    if kit.of(Activity):
        yield SitePage("activities.html", "activities", "groups", title="activities")
    if kit.of(HardMoment):
        yield SitePage("moments.html", "moments", "groups", title="hard-moments")
    yield from _to_look_up(kit)
    for programmes in kit.of(Programmes):
        yield SitePage("programmes.html", "programmes", "about", programmes)
    yield SitePage("print-room.html", "prints", "about", title="print-room")
    if (kit.root / GLOSSARY).is_file():
        yield SitePage("words.html", "glossary", "about", title="glossary")
    yield SitePage("desk.html", "desk", "about", title="desk")
    yield SitePage("translation.html", "status", "about", title="about-translation")
    yield SitePage("all-pages.html", "all", "about", title="all-pages")


def _to_look_up(kit: Kit) -> Iterator[SitePage]:
    for guide in sorted(kit.of(Guide), key=lambda e: e.document.id):
        yield SitePage(f"guides/{guide.source.slug}.html", "guide", "guides", guide)
    for checklist in kit.of(Checklist):
        url = f"checklists/{checklist.source.slug}.html"
        yield SitePage(url, "checklist", "guides", checklist)
    forms = kit.of(Form)
    if forms:
        yield SitePage("forms/index.html", "forms", "guides", title="forms")
    for form in sorted(forms, key=lambda e: e.document.id):
        yield SitePage(f"forms/{form.source.slug}.html", "form", "guides", form, main=False)


def _of_series(kit: Kit, series: Entry[Series]) -> Iterator[SitePage]:
    folder = f"sessions/{series.document.id}"
    section = _AUDIENCES[series.document.audience]
    yield SitePage(f"{folder}/index.html", "series", section, series)
    sessions = [e for e in kit.of(Session) if e.document.series == series.document.id]
    for entry in sorted(sessions, key=lambda e: (e.document.order, e.source.path)):
        yield SitePage(f"{folder}/{entry.source.slug}.html", "session", section, entry, main=False)
