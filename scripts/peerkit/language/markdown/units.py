"""Units: the texts of a parsed Markdown page that are messages, and where they stand.

After block parsing and before inline parsing, every text of the tree is raw inline Markdown, as
the author wrote it. So nothing here depends on which extensions made the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.util import AtomicString

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NOT_TEXT = frozenset({"pre", "code", "script", "style", "math", "svg"})
# What other extensions have put aside; it is no text, and stands for itself in the output.
_STASH = re.compile("(\x02[^\x03]*\x03)")
_EMBED = re.compile(r"\[\[[^\[\]]+\]\]")
_MARKERS = frozenset({"[TOC]"})
_LETTER = re.compile(r"[^\W\d_]")
_ONLY_MARKUP = re.compile(r"`[^`]*`|<[^>]*>|https?://\S+|:[a-z0-9_+-]+:|\{[^}]*\}")
_TOGETHER = frozenset({"ul", "ol", "dl", "table", "blockquote", "details"})
_ENDS_IN_HEADER_ATTRIBUTES = (*HEADINGS, "dt", "td", "th")


@dataclass(frozen=True)
class Slot:
    """A place in the tree that holds text: an element's own text, or the tail of a child.

    `owner` is the element that shows the text.
    """

    owner: Element
    child: Element | None = None

    @property
    def text(self) -> str:
        """The raw inline Markdown."""
        return (self.owner.text if self.child is None else self.child.tail) or ""

    def put(self, text: str) -> None:
        """Replace the text."""
        if self.child is None:
            self.owner.text = text
        else:
            self.child.tail = text

    def mark(self, attributes: dict[str, str]) -> None:
        """Give the text attributes: to its element where it is alone there, else to a span."""
        if self.child is None and not len(self.owner):
            self.owner.attrib.update(attributes)
            return
        span = Element("span", attributes)
        span.text = self.text
        at = 0 if self.child is None else list(self.owner).index(self.child) + 1
        self.put("")
        self.owner.insert(at, span)


@dataclass(frozen=True)
class Piece:
    """A part of a slot: a message between what surrounds it, or something that is no message.

    `text` is the message, with its lines joined; it is empty for what is no message. `raw` is the
    same text as it stands in the file.
    """

    before: str
    text: str = ""
    after: str = ""
    raw: str = ""


def slots(parent: Element) -> Iterator[Slot]:
    """Yield every place that holds text, in document order."""
    if parent.tag in _NOT_TEXT:
        return
    if parent.text and not parent.text.isspace() and not isinstance(parent.text, AtomicString):
        yield Slot(parent)
    for child in parent:
        yield from slots(child)
        if child.tail and not child.tail.isspace() and not isinstance(child.tail, AtomicString):
            yield Slot(parent, child)


def pieces(slot: Slot, *, attributes: bool = False) -> list[Piece]:
    """Part a slot's text around what other extensions have put aside.

    With `attributes`, the `attr_list` extension is in use, and a block's attributes at the end
    are not part of its message.
    """
    parts = _STASH.split(slot.text)
    pattern = None
    if attributes:
        header = slot.owner.tag in _ENDS_IN_HEADER_ATTRIBUTES
        pattern = AttrListTreeprocessor.HEADER_RE if header else AttrListTreeprocessor.BLOCK_RE
    return [Piece(part) if at % 2 else _piece(part, pattern) for at, part in enumerate(parts)]


def _piece(part: str, attributes: re.Pattern[str] | None) -> Piece:
    end = len(part.rstrip())
    found = attributes.search(part, 0, end) if attributes else None
    if found:
        end = len(part[: found.start()].rstrip())
    start = min(len(part) - len(part.lstrip()), end)
    raw = part[start:end]
    text = joined(raw)
    return Piece(part[:start], text, part[end:], raw) if _is_message(text) else Piece(part)


def joined(raw: str) -> str:
    """Join the soft lines of a text; a hard break stays two spaces and a line end."""
    lines = raw.split("\n")
    out = [lines[0]]
    for line in lines[1:]:
        before = out[-1]
        if before.endswith("  "):
            out[-1] = before.rstrip(" ") + "  \n"
        elif before.endswith("\\"):
            out[-1] = before + "\n"
        else:
            out[-1] = before.rstrip(" \t") + " "
        out.append(line.lstrip(" \t"))
    return "".join(out)


def _is_message(text: str) -> bool:
    """Say whether a text has words: documents pulled in, numbers and links alone have none."""
    if text in _MARKERS or _EMBED.fullmatch(text):
        return False
    return _LETTER.search(_ONLY_MARKUP.sub("", text)) is not None


def kind_of(owner: Element, parents: dict[Element, Element]) -> str:
    """Return what an element is, in a translator's words."""
    if owner.tag in HEADINGS:
        return f"heading {owner.tag[1]}"
    if "admonition-title" in owner.get("class", "") or owner.tag == "summary":
        return "title of a box"
    names = {
        "li": "list item",
        "td": "table cell",
        "th": "table heading",
        "dt": "term",
        "dd": "meaning of the term above",
        "label": "title of a tab",
        "figcaption": "words under a picture",
        "blockquote": "quotation",
    }
    above = list(_upwards(owner, parents))
    if any("footnote" in element.get("class", "").split() for element in above):
        return "footnote"
    for element in above:
        if "admonition" in element.get("class", "").split():
            return "text in a box"
        if element.tag in names:
            return names[element.tag]
    return "paragraph"


def group_of(owner: Element, parents: dict[Element, Element]) -> Element | None:
    """Return the outermost list, table or box that an element stands in, or None.

    Its texts belong together: half of a list in another language is worse than all of it.
    """
    found = None
    for element in _upwards(owner, parents):
        boxed = "admonition" in element.get("class", "").split()
        if element.tag in _TOGETHER or boxed:
            found = element
    return found


def _upwards(element: Element | None, parents: dict[Element, Element]) -> Iterator[Element]:
    while element is not None:
        yield element
        element = parents.get(element)
