"""The page for danger, as a screen shows it: whom to reach, what is happening, and what to do next.

Its words are those of the page; this puts in pictures, contacts to tap and the way to the card or
the page for helpers that goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markupsafe import Markup

from peerkit.editions.rendering.marks import language_mark
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.site.content.contacts import contact_card, contact_cards
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.headings import Around
from peerkit.editions.site.pages.links import linked_document
from peerkit.editions.site.pages.page import HELP, SitePage
from peerkit.editions.site.pages.shown import renderer_of, shown_in
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.words import Words
from peerkit.editions.site.templates_of import environment

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


@dataclass(frozen=True)
class Tile:
    """A picture that leads to what to do."""

    url: str
    title: Markup
    picture: Markup


def is_help(page: SitePage) -> bool:
    """Say whether a page is the one for danger."""
    return page.entry is not None and page.entry.source.path == HELP


class Help(Around):
    """Puts pictures and ways on between the parts of the page for danger."""

    def __init__(self, md: Markdown, parts: Parts, placed: Mapping[Element, str]) -> None:
        super().__init__(md)
        self._parts = parts
        self._placed = placed

    def run(self, root: Element) -> None:
        """Put a drawing below each heading of a situation, the ways on at its end, and the tiles.

        The warning signs and the box bring their own, see `Parts.embeds`.
        """
        found = {one.anchor: one for one in self.headings(root)}
        titles = {anchor: one.title for anchor, one in found.items()}
        if "clinic-now" in self._placed.values():
            titles[CLINIC] = self._parts.clinic_title()
        for one in SITUATIONS:
            heading = found.get(one.anchor)
            if heading is not None and heading.element in list(root):
                end = self._end(root, list(root).index(heading.element))
                self.put(heading.element, self._parts.picture(one.picture))
                self.put_last(root, end, self._parts.next(one))
        box = next((one for one, name in self._placed.items() if name == "crisis-box"), None)
        if box is not None:
            self.put(box, self._parts.tiles(titles) + "\n")

    def _end(self, root: Element, start: int) -> int:
        """Return the place of the last element below a heading."""
        begins = (
            place
            for place in range(start + 1, len(root))
            if root[place].tag == "h2" or root[place] in self._placed
        )
        return next(begins, len(root)) - 1


@dataclass(frozen=True)
class Parts:
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

    def embeds(self, renderer: Renderer) -> dict[str, Callable[[], Markup]]:
        """Return how this page renders the box and the warning signs, with its own parts in them.

        Of the signs, which are a list, the page has no heading to put anything below.
        """
        signs = next(one for one in SITUATIONS if one.anchor == CLINIC)
        return {
            "crisis-box": lambda: renderer.crisis_box(BOX, self.urgent()),
            "clinic-now": lambda: renderer.clinic_now(
                self.picture(signs.picture), self.next(signs)
            ),
        }

    def clinic_title(self) -> Markup:
        """Return the title of the warning signs, marked where it is still English."""
        return self._words.field(self.job.edition.kit.lines, "clinic_now.title")

    def picture(self, name: str) -> Markup:
        """Return a drawing whose meaning stands beside it in words."""
        return renderer_of(self.job.edition, self.site, self.page).picture(name, silent=True)

    def urgent(self) -> Markup:
        """Return who comes at once, to tap."""
        cards = [contact_card(self.job.edition, "urgent")]
        return Markup(self._made.urgent(cards, self._words, self._mark))  # noqa: S704 - a template

    def others(self) -> Markup:
        """Return everyone else who can help here."""
        cards = [card for card in contact_cards(self.job.edition) if card.key != "urgent"]
        to = self.page.link_to
        made = self._made.others(
            cards, self._words, self._mark, to("contacts.html"), to("desk.html")
        )
        return Markup(made)  # noqa: S704 - a template

    def tiles(self, titles: Mapping[str, Markup]) -> Markup:
        """Return a drawing for each situation, which leads to it."""
        tiles = [*self._here(titles), *self._elsewhere()]
        return Markup(self._made.tiles(tiles, self._words, self._mark))  # noqa: S704 - a template

    def _here(self, titles: Mapping[str, Markup]) -> Iterator[Tile]:
        entry = self.page.entry
        shown = shown_in(self.job.edition, entry) if entry else self.job.edition.language
        for one in SITUATIONS:
            if one.anchor in titles:
                foreign = shown != self.job.edition.language and one.anchor != CLINIC
                mark = language_mark(shown) if foreign else Markup("")
                title = Markup("<span{}>{}</span>").format(mark, titles[one.anchor])
                yield Tile(f"#{one.anchor}", title, self.picture(one.picture))

    def _elsewhere(self) -> Iterator[Tile]:
        for code, picture in ELSEWHERE:
            found = linked_document(self.job.edition, self.site, self.page, code)
            if found is not None and found.url:
                yield Tile(found.url, found.title, self.picture(picture))

    def next(self, one: Situation) -> Markup:
        """Return the links to what goes on from a situation."""
        links = [
            linked_document(self.job.edition, self.site, self.page, code) for code in one.goes_on
        ]
        shown = [link for link in links if link is not None and link.url]
        return Markup(self._made.next(shown, self._words, self._mark))  # noqa: S704 - a template
