"""The page for danger, as a screen shows it: whom to reach, what is happening, and what to do next.

Its words are those of the page; this puts in pictures, contacts to tap and the way to the card or
the page for helpers that goes on from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from peerkit.editions.marks import language_mark
from peerkit.editions.site.contacts import contact_card, contact_cards
from peerkit.editions.site.job import Job
from peerkit.editions.site.links import linked_document
from peerkit.editions.site.pages import HELP, SitePage
from peerkit.editions.site.renderer import renderer_of, shown_in
from peerkit.editions.site.site_map import SiteMap
from peerkit.editions.site.templates_of import environment
from peerkit.editions.site.words import Words

CLINIC = "clinic-now"  # the anchor of the warning signs, which are a list and not a heading
BOX = "help"


@dataclass(frozen=True)
class Situation:
    """One kind of danger: its anchor on the page, its drawing, and the documents that go on."""

    anchor: str
    picture: str
    goes_on: tuple[str, ...]


SITUATIONS = (
    Situation(CLINIC, "now-bleeding", ("CC-50",)),
    Situation("if-you-think-about-ending-your-life", "hm-08", ("CC-45",)),
    Situation("if-a-friend-thinks-about-suicide", "cc-43-2", ("CC-43", "CC-51", "HM-08")),
    Situation("if-someone-has-hurt-you", "now-beaten", ("CC-53", "HM-07")),
    Situation("if-a-child-is-in-danger", "now-child", ("CC-54", "HM-09")),
    Situation("if-someone-has-a-fit", "hm-14", ("CC-49", "CC-50", "HM-14")),
    Situation("after-someone-has-tried-to-end-their-life", "hm-13", ("CC-52", "HM-13")),
    Situation("after-the-danger", "cc-01-1", ("CC-01", "CC-40")),
)
# Two more are told on pages of their own.
ELSEWHERE = (("CC-46", "hm-06"), ("HM-12", "hm-12"))

_BOX = re.compile(r'<section class="crisis-box"(.*?)</section>', re.S)
_CLINIC = re.compile(r'<section class="clinic-now')
_CLINIC_TITLE = re.compile(r'<section id="clinic-now".*?<h2[^>]*>(.*?)</h2>', re.S)
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.S)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Tile:
    """A picture that leads to what to do."""

    url: str
    title: Markup
    picture: Markup


def is_help(page: SitePage) -> bool:
    """Say whether a page is the one for danger."""
    return page.entry is not None and page.entry.source.path == HELP


def help_page(job: Job, site: SiteMap, page: SitePage, html: str) -> str:
    """Return the page's content with pictures, contacts and ways on put in."""
    if page.entry is None:  # pragma: no cover - the page for danger always has its document
        return html
    parts = _Parts(job, site, page)
    html = _CLINIC.sub(f'<section id="{CLINIC}" class="{CLINIC}', html, count=1)
    titles = _titles(html)
    html = _BOX.sub(lambda box: _boxed(box, parts, titles), html, count=1)
    for one in SITUATIONS:
        html = _with_next(html, one, parts)
    return f"{html}\n{parts.others()}"


def _boxed(box: re.Match[str], parts: _Parts, titles: dict[str, str]) -> str:
    head = f'<section id="{BOX}" class="crisis-box"{box.group(1)}'
    return f"{head}{parts.urgent()}</section>\n{parts.tiles(titles)}"


def _titles(html: str) -> dict[str, str]:
    """Return the words of each heading that may be led to, by its anchor, as safe HTML."""
    found = {anchor: _TAG.sub("", title) for anchor, title in _HEADING.findall(html)}
    clinic = _CLINIC_TITLE.search(html)
    return {**found, **({CLINIC: _TAG.sub("", clinic.group(1))} if clinic else {})}


def _with_next(html: str, one: Situation, parts: _Parts) -> str:
    """Put the drawing below the heading of a situation, and the ways on at its end."""
    start = html.find(f'id="{one.anchor}"')
    if start < 0:
        return html
    after = html.find("</h2>", start) + len("</h2>")
    end = html.find("</section>", after) + len("</section>") if one.anchor == CLINIC else -1
    if end < 0:
        ends = [html.find(mark, after) for mark in ('<h2 id="', "<section id=")]
        end = min((at for at in ends if at >= 0), default=len(html))
    drawing = parts.picture(one.picture)
    return f"{html[:after]}{drawing}{html[after:end]}{parts.next(one)}{html[end:]}"


@dataclass(frozen=True)
class _Parts:
    """Makes what is put into the page, in the reader's language even where the page is not."""

    job: Job
    site: SiteMap
    page: SitePage

    @property
    def _words(self) -> Words:
        return Words(self.job.edition)

    @property
    def _made(self) -> Any:
        return environment().get_template("help-parts.html.j2").module

    @property
    def _mark(self) -> Markup:
        return language_mark(self.job.edition.language)

    def picture(self, name: str) -> str:
        """Return a drawing whose meaning stands beside it in words."""
        return str(renderer_of(self.job.edition, self.site, self.page).picture(name, silent=True))

    def urgent(self) -> str:
        """Return who comes at once, to tap."""
        cards = [contact_card(self.job.edition, "urgent")]
        return str(self._made.urgent(cards, self._words, self._mark))

    def others(self) -> str:
        """Return everyone else who can help here."""
        cards = [card for card in contact_cards(self.job.edition) if card.key != "urgent"]
        to = self.page.link_to
        made = self._made.others(
            cards, self._words, self._mark, to("contacts.html"), to("desk.html")
        )
        return str(made)

    def tiles(self, titles: dict[str, str]) -> str:
        """Return a drawing for each situation, which leads to it."""
        tiles = [*self._here(titles), *self._elsewhere()]
        return str(self._made.tiles(tiles, self._words, self._mark))

    def _here(self, titles: dict[str, str]) -> Iterator[Tile]:
        entry = self.page.entry
        shown = shown_in(self.job.edition, entry) if entry else self.job.edition.language
        for one in SITUATIONS:
            if one.anchor in titles:
                title = Markup("<span{}>{}</span>").format(
                    language_mark(shown) if shown != self.job.edition.language else Markup(""),
                    Markup(titles[one.anchor]),  # noqa: S704 - the page's own heading, without tags
                )
                yield Tile(f"#{one.anchor}", title, Markup(self.picture(one.picture)))  # noqa: S704

    def _elsewhere(self) -> Iterator[Tile]:
        for code, picture in ELSEWHERE:
            found = linked_document(self.job.edition, self.site, self.page, code)
            if found is not None and found.url:
                yield Tile(found.url, found.title, Markup(self.picture(picture)))  # noqa: S704

    def next(self, one: Situation) -> str:
        """Return the links to what goes on from a situation."""
        links = [
            linked_document(self.job.edition, self.site, self.page, code) for code in one.goes_on
        ]
        shown = [link for link in links if link is not None and link.url]
        return str(self._made.next(shown, self._words, self._mark))
