"""The boxes of laid out pages: the one place that knows how WeasyPrint calls and keeps them.

WeasyPrint offers no way to ask where text came to stand, so this reads its boxes, which a new
version may rename. Whatever is missing stops here, loudly, and is no page without findings.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from weasyprint import Document
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

MM = 96 / 25.4  # CSS pixels
TALL = 0.66  # em: how high capital letters stand above their line
SPACE = 0.25  # em: what a space takes, a little less than in the kit's fonts


def named(name: str) -> type[Any]:
    """Return a class of boxes of WeasyPrint. Raises RuntimeError where it has none of this name."""
    found = getattr(boxes, name, None)
    if not isinstance(found, type):
        raise RuntimeError(f"WeasyPrint has no {name} any more: look through layout/boxes.py.")
    return found


_MARGIN, _TEXT = named("MarginBox"), named("TextBox")
_DRAWN, _PARENT = named("ReplacedBox"), named("ParentBox")
_LINE = named("LineBox")
_INLINE = (named("InlineBox"), _LINE)
# Not `li`: its number or bullet stands outside it, inside its list.
_BLOCKS = ["div", "p", "ul", "ol", "td", "th", "span", "section", "article", "dd", "dt"]
_HOLDERS = frozenset([*_BLOCKS, "h1", "h2", "h3"])


def page_boxes(document: Document) -> list[Any]:
    """Return the box of each page."""
    return [page._page_box for page in document.pages]


def page_name(box: Any) -> str:
    """Return the name that the style sheet gives to a page."""
    return str(box.page_type.name)


def words_on(document: Document) -> str:
    """Return all text that stands on the pages, in order, but for what stands in the margins."""
    return "".join(text for page in page_boxes(document) for text in _texts(page))


def _children(box: Any) -> Iterator[Any]:
    """Yield the boxes right below a box; what is placed by hand stands where it was written."""
    for child in box.all_children():
        yield child._box if isinstance(child, AbsolutePlaceholder) else child


def _texts(box: Any) -> Iterator[str]:
    for child in _children(box):
        if isinstance(child, _TEXT):
            yield str(child.text)
        elif type(child) is not _MARGIN:
            yield from _texts(child)


class Ink(NamedTuple):
    """A text of one line and where its letters stand on the page, in px, without their tails.

    Line boxes are taller than what is printed, in Arabic twice.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float


def ink_of(box: Any) -> Iterator[Ink]:
    """Yield the letters of each text below a box."""
    for child in _children(box):
        if not isinstance(child, _TEXT):
            if isinstance(child, _PARENT):
                yield from ink_of(child)
        elif child.text.strip():
            size, line = float(child.style["font_size"]), float(child.position_y + child.baseline)
            spaces = len(child.text) - len(child.text.strip())
            right = float(child.position_x + child.width) - spaces * SPACE * size
            yield Ink(child.text, float(child.position_x), line - TALL * size, right, line)


def text_below(box: Any) -> str:
    """Return the text that stands below a box, on its page, in order."""
    return " ".join(_texts(box))


def head_of(box: Any) -> str:
    """Return what stands in the margin at the top of a page."""
    margins = [one for one in box.children if type(one) is _MARGIN]
    tops = [one for one in margins if one.at_keyword.startswith("@top")]
    return " ".join(" ".join(text_below(one) for one in tops).split())


def is_blank(box: Any) -> bool:
    """Say whether a page is empty because what follows begins on the other side."""
    return bool(box.page_type.blank)


def lowest(box: Any) -> float:
    """Return the px from the top of the page to the lowest text, drawing or line below a box."""
    return max((_end(child) for child in _children(box)), default=0.0)


def _end(box: Any) -> float:
    if isinstance(box, _TEXT):
        return float(box.position_y + box.height) if box.text.strip() else 0.0
    own = bool(getattr(box, "border_bottom_width", 0)) or isinstance(box, _DRAWN)
    end = float(box.border_box_y() + box.border_height()) if own else 0.0
    return max(end, lowest(box)) if isinstance(box, _PARENT) else end


def outside(box: Any, left: float, right: float) -> Iterator[tuple[str, float]]:
    """Yield each text below a box with the px it leaves the space between left and right by."""
    for child in _children(box):
        if not isinstance(child, _TEXT):
            yield from outside(child, *_room(child, left, right))
        elif child.text.strip():
            over = max(left - child.position_x, child.position_x + child.width - right)
            # A line may end with a space that hangs over, or stand beside the place of one that
            # was taken away; only its ink counts.
            space = SPACE * child.style["font_size"] if child.text.strip() != child.text else 0.0
            yield child.text, over - space


def _room(box: Any, left: float, right: float) -> tuple[float, float]:
    """Return the space a box leaves its text: its own sides if it is a block, else its parent's.

    Boxes of margins keep the page's space: their width is that of the margin, not of a column.
    """
    if type(box) in _INLINE or box.element_tag not in _HOLDERS:
        return left, right
    start = box.border_box_x()
    return max(left, start), min(right, start + box.border_width())


def of_class(box: Any, name: str) -> list[Any]:
    """Return the boxes of the elements with this class below a box, itself included."""
    every = list(box.descendants(placeholders=True))
    return [one for one in every if name in classes_of(one)]


def is_own(box: Any) -> bool:
    """Say whether a box is that of an element, and not of a line or a text inside it.

    Lines of Arabic are taller than what is printed, and than their element.
    """
    return not isinstance(box, (_TEXT, _LINE))


def sections_of(box: Any) -> list[Any]:
    """Return the boxes right below the body of a page; none on an empty page."""
    bodies = [one for one in box.descendants() if one.element_tag == "body"]
    return list(bodies[0].children) if bodies else []


def id_of(box: Any) -> str:
    """Return the id of the element that a box is of."""
    return str(box.element.get("id"))


def classes_of(box: Any) -> list[str]:
    """Return the classes of the element that a box is of."""
    element: Any = box.element
    # Text and lines inside an element know it too; only its own box has its tag.
    if element is None or box.element_tag != element.tag:
        return []
    return str(element.get("class", "")).split()
