"""Translates Markdown inside its parse, so that what is translated is exactly what is rendered.

After block parsing and before inline parsing each leaf block holds its raw inline Markdown. A
treeprocessor reads those texts as messages or replaces them with translations. A translation can
therefore never make or break a block, and heading ids come from the English text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from peerkit.language.payload import is_safe

Lookup = Callable[[str | None, str], str | None]

KIT_EXTENSIONS: tuple[str, ...] = ("admonition", "tables", "def_list", "footnotes", "sane_lists")
EMBED = re.compile(r"^\[\[[^\[\]]+\]\]$")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEAVES = frozenset(
    {"p", "li", "td", "th", "dt", "dd", "summary", "figcaption", "label", "legend", *HEADINGS}
)
_NOT_TEXT = frozenset({"pre", "code", "script", "style"})
_STASH = re.compile("(\x02[^\x03]*\x03)")
_ATTRIBUTES = re.compile(r"(?:(?<=\s)|^)\{:?[ ]*[^\}\n ][^\}\n]*\}[ ]*$")
_SOFT_BREAK = re.compile(r"(?<!  )(?<!\\)[ \t]*\n[ \t]*")
_LETTER = re.compile(r"[^\W\d_]")
_ONLY_MARKUP = re.compile(r"`[^`]*`|<[^>]*>|https?://\S+|:[a-z0-9-]+:|\{[^}]*\}")


@dataclass(frozen=True)
class Block:
    """One leaf block of a page: its raw inline Markdown and what it is.

    `line` counts from 1 in the text that was parsed; 0 where the block has no line of its own,
    as the title that an admonition gets from its type.
    """

    text: str
    kind: str
    line: int = 0


@dataclass(frozen=True)
class _Slot:
    """A place in the tree that holds text: an element's own text or the tail of a child."""

    element: ElementTree.Element
    tail: bool

    @property
    def text(self) -> str:
        return (self.element.tail if self.tail else self.element.text) or ""

    def put(self, text: str) -> None:
        if self.tail:
            self.element.tail = text
        else:
            self.element.text = text


class TranslationExtension(Extension):
    """Replaces each block's text by `lookup(None, text)`.

    With `mark`, a block without translation is marked as English. Blocks are collected in
    `found` on the way.
    """

    def __init__(self, lookup: Lookup, *, mark: bool = True) -> None:
        super().__init__()
        self.lookup = lookup
        self.mark = mark
        self.found: list[Block] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register between `footnotes` (50) and `inline` (20)."""
        md.treeprocessors.register(_Translator(md, self), "kit-translate", 21)

    def reset(self) -> None:
        """Forget the blocks of the last document."""
        self.found = []


class _Translator(Treeprocessor):
    def __init__(self, md: Markdown, extension: TranslationExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: ElementTree.Element) -> None:
        ids: set[str] = set()
        for element in root.iter():
            if element.tag in HEADINGS and "id" not in element.attrib:
                self._pin_id(element, ids)
        for element, slot in list(_slots(root)):
            self._translate(element, slot)

    def _pin_id(self, heading: ElementTree.Element, ids: set[str]) -> None:
        """Give a heading the id of its English text, so that links hold in every language."""
        if "toc" in self.md.treeprocessors:
            return  # the toc extension names headings itself; see PinnedIds in the site
        name = base = slugify(_ATTRIBUTES.sub("", "".join(heading.itertext())), "-") or "_"
        number = 0
        while name in ids:
            number += 1
            name = f"{base}_{number}"
        ids.add(name)
        heading.set("id", name)

    def _translate(self, element: ElementTree.Element, slot: _Slot) -> None:
        pieces = _STASH.split(slot.text)
        translated = [
            piece if _STASH.fullmatch(piece) else self._piece(element, piece) for piece in pieces
        ]
        slot.put("".join(translated))

    def _piece(self, element: ElementTree.Element, piece: str) -> str:
        before, text, after = _parted(piece)
        if not _is_message(text):
            return piece
        self.extension.found.append(Block(text, _kind(element)))
        translation = self.extension.lookup(None, text)
        if translation is None or not is_safe(text, translation):
            if self.extension.mark:
                element.set("lang", "en")
                element.set("dir", "ltr")
            return piece
        return f"{before}{translation}{after}"


def _slots(parent: ElementTree.Element) -> Iterator[tuple[ElementTree.Element, _Slot]]:
    """Yield every place of text with the element that shows it, in document order."""
    if parent.tag in _NOT_TEXT or isinstance(parent.text, AtomicString):
        return
    if parent.text and parent.text.strip() and parent.tag in _LEAVES:
        yield parent, _Slot(parent, tail=False)
    for child in parent:
        yield from _slots(child)
        if child.tail and child.tail.strip() and parent.tag in _LEAVES:
            yield parent, _Slot(child, tail=True)


def _parted(piece: str) -> tuple[str, str, str]:
    """Part a text from the space and the block attributes around it; join its soft lines."""
    stripped = piece.strip()
    start = piece.find(stripped) if stripped else 0
    before, rest = piece[:start], piece[start:]
    attributes = _ATTRIBUTES.search(stripped)
    body = (
        stripped[: attributes.start()].rstrip()
        if attributes and ":" in attributes.group()
        else stripped
    )
    return before, _SOFT_BREAK.sub(" ", stripped), rest[len(stripped) :]


def _is_message(text: str) -> bool:
    return bool(_LETTER.search(_ONLY_MARKUP.sub("", text))) and not EMBED.match(text)


def _kind(element: ElementTree.Element) -> str:
    if element.tag in HEADINGS:
        return f"heading {element.tag[1]}"
    if "admonition-title" in element.get("class", ""):
        return "title of a box"
    names = {"li": "list item", "td": "table cell", "th": "table heading", "dt": "term"}
    return names.get(element.tag, "paragraph")


def blocks(body: str, extensions: Sequence[str] = KIT_EXTENSIONS) -> list[Block]:
    """Return the messages of a Markdown text in document order, with their lines."""
    collector = TranslationExtension(lambda _context, text: text, mark=False)
    Markdown(extensions=[*extensions, collector]).convert(body)
    return list(_with_lines(body, collector.found))


def render(
    body: str, lookup: Lookup, extensions: Sequence[str | Extension] = KIT_EXTENSIONS
) -> str:
    """Render Markdown to HTML with every message replaced by its translation."""
    return Markdown(extensions=[*extensions, TranslationExtension(lookup)]).convert(body)


def _with_lines(body: str, found: list[Block]) -> Iterator[Block]:
    """Give each block the line on which its first words stand, searching onward."""
    lines = [" ".join(line.split()) for line in body.split("\n")]
    at = 0
    for block in found:
        start = " ".join(block.text.split())[:40]
        line = next((i for i in range(at, len(lines)) if _begins(lines, i, start)), None)
        if line is None:
            yield block
            continue
        at = line
        yield Block(block.text, block.kind, line + 1)


def _begins(lines: list[str], index: int, start: str) -> bool:
    """Say whether a block begins on this line; its soft lines may go on for two more."""
    here = lines[index].lstrip("-*+>#|: ")
    if start in lines[index]:
        return True
    return bool(here) and start.startswith(here) and start in " ".join(lines[index : index + 3])
