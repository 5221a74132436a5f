"""The kit's own Markdown: documents pulled in, facts filled, links between source files mapped.

One Python-Markdown extension serves the site and print. Translation happens in the same parse, by
the extension of `peerkit.language.markdown.parse`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from peerkit.camp.fill import REFERENCE, parse
from peerkit.content.card import Card
from peerkit.content.checklist import Checklist
from peerkit.content.document import Source
from peerkit.editions.duties import duties
from peerkit.editions.rendering.render import Renderer
from peerkit.editions.rendering.words import CODE, fact_html

EMBED = re.compile(r"^\[\[([a-z-]+)((?: +[A-Za-z0-9.-]+)*)\]\]$")


def embeds(renderer: Renderer) -> Mapping[str, Callable[..., Markup]]:
    """Return what may stand between `[[` and `]]`, each with the function that renders it."""
    return {
        "crisis-box": renderer.crisis_box,
        "duties": lambda: duties(renderer.edition),
        "clinic-now": renderer.clinic_now,
        "ground-rules": renderer.ground_rules,
        "line": renderer.line,
        "card": lambda card_id: _one(renderer, Card, card_id, lambda one: renderer.card(one, 2)),
        "cards": renderer.card_links,
        "checklist": lambda list_id: _one(renderer, Checklist, list_id, renderer.checklist),
    }


def _one(renderer: Renderer, model: type[Any], key: str, render: Callable[[Any], Markup]) -> Markup:
    entry = renderer.edition.kit.get(model, key)
    return render(entry) if entry else Markup("")


class KitMarkdown(Extension):
    """Embeds, facts and links for one page of one edition.

    `source` is the file the Markdown came from: links are relative to it. `placed` are the elements
    of the parsed page that hold an embed, each with its name. `instead` renders some embeds in
    another way.
    """

    def __init__(
        self,
        renderer: Renderer,
        source: Source,
        instead: Mapping[str, Callable[..., Markup]] | None = None,
    ) -> None:
        super().__init__()
        self.embeds = {**embeds(renderer), **(instead or {})}
        self.renderer = renderer
        self.source = source
        self.placed: dict[ElementTree.Element, str] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register the processors; priorities are relative to those of Python-Markdown."""
        rtl = self.renderer.edition.language.direction == "rtl"
        md.parser.blockprocessors.register(_Embed(md.parser, self), "kit-embed", 95)
        md.inlinePatterns.register(_Fact(REFERENCE.pattern, md, self.renderer), "kit-fact", 175)
        md.treeprocessors.register(_Numbers(md, self.renderer), "kit-numbers", 22)
        if rtl:
            md.inlinePatterns.register(_Code(CODE.pattern, md), "kit-code", 60)
            md.treeprocessors.register(_Typed(md), "kit-typed", 10)
        # After the inline parse (20), before MkDocs rewrites paths (0).
        md.treeprocessors.register(_Links(md, self.renderer, self.source), "kit-links", 10)


class _Embed(BlockProcessor):
    """Replaces a paragraph such as `[[card CC-09]]` by the rendered document."""

    def __init__(self, parser: Any, kit: KitMarkdown) -> None:
        super().__init__(parser)
        self._embeds = kit.embeds
        self._placed = kit.placed

    def test(self, parent: ElementTree.Element, block: str) -> bool:  # noqa: ARG002
        match = EMBED.match(block.strip())
        return match is not None and match.group(1) in self._embeds

    def run(self, parent: ElementTree.Element, blocks: list[str]) -> None:
        match = EMBED.match(blocks.pop(0).strip())
        if match is None:  # pragma: no cover - test() has seen to it
            return
        markup = self._embeds[match.group(1)](*match.group(2).split())
        holder = ElementTree.SubElement(parent, "p")
        holder.text = self.parser.md.htmlStash.store(str(markup))
        self._placed[holder] = match.group(1)


class _Fact(InlineProcessor):
    """Fills a reference such as `{urgent.phone}` with the camp's fact or a labelled blank."""

    def __init__(self, pattern: str, md: Markdown, renderer: Renderer) -> None:
        super().__init__(pattern, md)
        self._renderer = renderer

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        (reference,) = (part for part in parse(m.group(0)) if not isinstance(part, str))
        markup = fact_html(self._renderer.edition, reference)
        return self.md.htmlStash.store(str(markup)), m.start(0), m.end(0)


class _Code(InlineProcessor):
    """Isolates codes such as CC-01, whose parts right-to-left text would print reversed."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ElementTree.Element, int, int]:
        span = ElementTree.Element("span", {"class": "code", "dir": "ltr"})
        span.text = m.group(0)
        return span, m.start(0), m.end(0)


class _Typed(Treeprocessor):
    """Isolates what is typed into a computer, such as file names and commands."""

    def run(self, root: ElementTree.Element) -> None:
        for typed in root.iter("code"):
            typed.attrib |= {"class": "latin", "dir": "ltr"}


class _Numbers(Treeprocessor):
    """Writes a cell that is a number, which nobody translates, in the digits of the language."""

    def __init__(self, md: Markdown, renderer: Renderer) -> None:
        super().__init__(md)
        self._digits = renderer.edition.language.digits_of

    def run(self, root: ElementTree.Element) -> None:
        for cell in (one for tag in ("td", "th") for one in root.iter(tag)):
            text = (cell.text or "").strip()
            if len(cell) == 0 and text.isdecimal():
                cell.text = self._digits(text)


class _Links(Treeprocessor):
    """Maps links between source files to where the documents stand in this edition."""

    def __init__(self, md: Markdown, renderer: Renderer, source: Source) -> None:
        super().__init__(md)
        self._renderer = renderer
        self._folder = posixpath.dirname(source.path)

    def run(self, root: ElementTree.Element) -> None:
        for link in root.iter("a"):
            href = link.get("href", "")
            path = source_path(self._folder, href)
            if path is None:
                continue
            url = self._renderer.link(path)
            if url is None:
                # On paper a link is only its words.
                link.tag = "span"
                link.attrib.pop("href", None)
            else:
                # Headings keep their English ids, so a link to one holds in every language.
                _, sign, heading = href.partition("#")
                link.set("href", f"{url}{sign}{heading}")


def source_path(folder: str, href: str) -> str | None:
    """Return the kit path a relative link leads to, or None where it leads out of the kit."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return posixpath.normpath(posixpath.join(folder, parts.path))
