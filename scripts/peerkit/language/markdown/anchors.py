"""Heading ids from the English text, so that links and anchors hold in every language.

The `toc` extension makes an id of each heading's rendered words. Where these are translated, this
module gives the id first that `toc` would have made of the English words.
"""

from __future__ import annotations

import html
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags, unique
from markdown.treeprocessors import Treeprocessor

from peerkit.language.markdown.units import HEADINGS


class Anchors(Treeprocessor):
    """Remembers English headings before translation, and names them before `toc` does."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._english: dict[Element, str] = {}

    def forget(self) -> None:
        """Begin a new document."""
        self._english = {}

    def remember(self, heading: Element, english: str) -> None:
        """Remember the raw English of a heading that is about to be replaced."""
        self._english[heading] = english

    def run(self, root: Element) -> None:
        """Give ids in the order and by the rules of the `toc` extension."""
        if not self._english or "toc" not in self.md.treeprocessors:
            return
        toc = self.md.treeprocessors["toc"]
        used = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}
        for heading in root.iter():
            if heading.tag in HEADINGS and "id" not in heading.attrib:
                name = self._name(heading)
                slug = toc.slugify(html.unescape(name), toc.sep)  # type: ignore[attr-defined]
                heading.set("id", unique(slug, used))

    def _name(self, heading: Element) -> str:
        english = self._english.get(heading)
        shown = heading if english is None else self._parsed(heading.tag, english)
        return strip_tags(render_inner_html(remove_fnrefs(shown), self.md))

    def _parsed(self, tag: str, english: str) -> Element:
        """Return a heading with its inline Markdown parsed, apart from the page."""
        apart = Element("div")
        copy = SubElement(apart, tag)
        copy.text = english
        self.md.treeprocessors["inline"].run(apart)
        return copy
