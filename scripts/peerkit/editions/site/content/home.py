"""The first page of a language: ways in by picture, above its list of pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markupsafe import Markup

from peerkit.editions.rendering.pictures import picture
from peerkit.editions.site.frontend.signs import sign
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.headings import Around
from peerkit.editions.site.pages.page import HELP, SitePage
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.words import Words
from peerkit.editions.site.templates_of import environment

HOME = "index.html"
# What people feel: an interface word, a drawing, and the group of cards that it leads to.
FEELINGS = (
    ("feel-fear", "feeling-afraid", "calm-body"),
    ("feel-worry", "feeling-worried", "worry"),
    ("feel-sleep", "cc-18-1", "sleep"),
    ("feel-anger", "feeling-angry", "anger"),
    ("feel-grief", "feeling-sad", "loss"),
    ("feel-low", "feeling-lonely", "low-mood"),
    ("feel-helper", "feeling-tired", "helpers"),
    ("feel-reminders", "reminder-sound", "reminders"),
)
CARDS = "all-cards"
SIZE = 64  # px of a drawing
# Letters of the longest word of a tile that fit on the smallest phone, as shell.css sets them.
FIT, FIT_SMALL = 9, 11
# What people do: an interface word, one line about it, a drawing, and a page.
TASKS = (
    ("task-group", "task-group-line", "act-circle", "find.html"),
    ("coping-cards", "task-cards-line", "act-choose-card", "cards/index.html"),
    ("task-print", "task-print-line", "task-print", "print-room.html"),
    ("task-place", "task-place-line", "task-place", "guides/safe-space.html"),
    ("task-team", "task-team-line", "task-team", "aid-workers/staff-and-volunteer-care.html"),
)


@dataclass(frozen=True)
class Way:
    """A drawing with words that leads to a page."""

    url: str
    word: Markup
    line: Markup
    picture: Markup


class Home(Around):
    """Makes the page's own title a heading below that of the ways in."""

    def run(self, root: Element) -> None:
        """Lower the title by a level."""
        title = next(root.iter("h1"), None)
        if title is not None:
            title.tag = "h2"


def ways_in(job: Job, site: SiteMap, page: SitePage) -> str:
    """Return what stands above the first page's text; pages that the kit lacks have no way in."""
    words = Words(job.edition)
    help_page = site.by_source(HELP)
    return (
        environment()
        .get_template("home.html.j2")
        .render(
            w=words,
            sign=sign,
            help_url=page.link_to(help_page.url) if help_page else "#danger",
            feelings=list(_feelings(job, site, words)),
            room=room_for([words.plain(word) for word in (*(one[0] for one in FEELINGS), CARDS)]),
            all_cards=_card_page(site) is not None,
            tasks=list(_tasks(job, site, words)),
        )
    )


def room_for(texts: Sequence[str]) -> str:
    """Return the style of tiles in which no word is broken: usual, `long` letters, or `wide` tiles.

    >>> room_for(["Worry", "Bad sleep"]), room_for(["Хвилювання"]), room_for(["Niedergeschlagen"])
    ('', 'long', 'wide')
    """
    longest = max(len(word) for text in texts for word in text.split())
    return "" if longest <= FIT else "long" if longest <= FIT_SMALL else "wide"


def _card_page(site: SiteMap) -> SitePage | None:
    return next((one for one in site.pages if one.kind == "cards"), None)


def _feelings(job: Job, site: SiteMap, words: Words) -> list[Way]:
    cards = _card_page(site)
    groups = {one.entry.document.group for one in site.pages if one.kind == "card" and one.entry}
    return [
        Way(f"{cards.url}#{group}", words(word), Markup(""), _inside(job, name))
        for word, name, group in FEELINGS
        if cards is not None and group in groups
    ]


def _tasks(job: Job, site: SiteMap, words: Words) -> list[Way]:
    urls = {one.url for one in site.pages}
    return [
        Way(url, words(word), words(line), _below(job, site, name))
        for word, line, name, url in TASKS
        if url in urls
    ]


def _inside(job: Job, name: str) -> Markup:
    """Return a drawing that stands in the page itself: a page copied alone shows it as well."""
    return picture(job.edition, name, lambda _: None, silent=True, size=SIZE)


def _below(job: Job, site: SiteMap, name: str) -> Markup:
    """Return a drawing that comes when the reader gets there: below the first screen."""
    return picture(job.edition, name, site.links_from(site.by_staged["index.md"]), silent=True)
