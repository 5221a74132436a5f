"""Ids of a booklet: each stands in it once, though a card or a guide may stand in it twice."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from peerkit.editions.rendering.marks import NOTHING
from peerkit.editions.rendering.render import every_id

_AFTER_TOC = 3  # which gives headings their ids at 5


class Ids:
    """Gives each id once; what asks for it again gets none."""

    def __init__(self, given: Iterable[str] = ()) -> None:
        self._given = set(given)

    def __call__(self, name: str) -> Markup:
        """Return the attribute that names an element, or nothing where the id was given before."""
        return every_id(name) if self.give(name) else NOTHING

    def give(self, name: str) -> bool:
        """Say whether the id is free, and take it."""
        free = name not in self._given
        self._given.add(name)
        return free

    def copy(self) -> Ids:
        """Return these ids as they are now, to render a part again as it was rendered here."""
        return Ids(self._given)


class Told(Extension):
    """Gives ids to what is written in Markdown, and tells whether it begins with a title."""

    def __init__(self, ids: Ids) -> None:
        super().__init__()
        self.ids = ids
        self.titled = False

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register after the ids of headings are given."""
        md.treeprocessors.register(_Telling(md, self), "kit-told", _AFTER_TOC)


class _Telling(Treeprocessor):
    def __init__(self, md: Markdown, told: Told) -> None:
        super().__init__(md)
        self._told = told

    def run(self, root: Element) -> None:
        self._told.titled = root.find(".//h1") is not None
        for element in root.iter():
            if "id" in element.attrib and not self._told.ids.give(element.attrib["id"]):
                del element.attrib["id"]
