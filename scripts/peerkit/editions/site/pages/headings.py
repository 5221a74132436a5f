"""The headings of a page written in Markdown, as they are known while it is made."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.extensions.toc import render_inner_html
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from peerkit.language.markdown.parse import only_words

# Ids are given at 5 (`toc`), the tree is made pretty at 10; what is put in then stands as it is.
_AFTER_TOC = 3


@dataclass(frozen=True)
class Heading:
    """A heading of the second level: its id, the marks of its language, and its words as HTML."""

    element: Element
    anchor: str
    marked: Markup
    title: Markup


class Around(Treeprocessor):
    """Puts HTML between the elements of a finished tree."""

    def headings(self, root: Element) -> Iterator[Heading]:
        """Yield the headings of the second level in order, links and buttons only as words."""
        for element in root.iter("h2"):
            if "id" in element.attrib:
                yield Heading(element, element.attrib["id"], _marks(element), self._words(element))

    def put(self, element: Element, html: Markup) -> None:
        """Put a piece of HTML right behind an element."""
        element.tail = self._stored(html) + (element.tail or "")

    def put_last(self, root: Element, place: int, html: Markup) -> None:
        """Put a piece of HTML behind the element of the root at a place, before the next one."""
        last = place == len(root) - 1
        root[place].tail = ("" if last else root[place].tail or "") + self._stored(html)

    def _stored(self, html: Markup) -> str:
        return self.md.htmlStash.store(str(html))

    def _words(self, element: Element) -> Markup:
        alone = copy.deepcopy(element)
        for one in alone.iter():
            one.text, one.tail = (only_words(self.md, text or "") for text in (one.text, one.tail))
            if one.tag == "a":
                one.tag = "span"
                one.attrib.clear()
        # Escaped by the parse that made it.
        return Markup(render_inner_html(alone, self.md))  # noqa: S704 - see the line above


def _marks(element: Element) -> Markup:
    tongue = [(name, element.attrib[name]) for name in ("lang", "dir") if name in element.attrib]
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in tongue)


class Putting(Extension):
    """Lets one `Around` work on a page, once its headings have their ids."""

    def __init__(self, around: Callable[[Markdown], Around]) -> None:
        super().__init__()
        self.around = around

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register after the ids of headings are given."""
        md.treeprocessors.register(self.around(md), "kit-around", _AFTER_TOC)
