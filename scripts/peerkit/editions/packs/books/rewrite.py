"""Pages of the site turned into parts of a book: their content, with links inside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

Attributes = Mapping[str, str]
VOID = frozenset(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])
# Attributes that name places of the same page.
_PLACES = ("id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
_TONGUE = ("lang", "dir")
# HTML knows no capitals, XHTML does.
_CAPITALS = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}


@dataclass(frozen=True)
class Rules:
    """What becomes of a page's links, places, images and elements.

    `link` returns where a link leads now, or None where it leads nowhere any longer: its words
    stay. `place` returns the new name of a place. `image` returns what stands for an image, given
    its attributes, and `sound` where a recorded voice lies. `without` says which elements are left
    out, with all that is in them.
    """

    link: Callable[[str], str | None]
    place: Callable[[str], str]
    image: Callable[[Attributes], str]
    without: Callable[[str, Attributes], bool] = lambda _tag, _attributes: False
    sound: Callable[[str], str] = str


def content(page: str, rules: Rules) -> tuple[str, frozenset[str]]:
    """Return what stands in the `main` of a page, as XHTML that is HTML too, and its tags.

    Raises ValueError for a page that has no `main` or leaves an element open.
    """
    writer = _Writer(rules)
    writer.feed(page)
    writer.close()
    if writer.open or not writer.seen:
        raise ValueError(f"the page is not whole: {writer.open or 'it has no main'}")
    return "".join(writer.out), frozenset(writer.tags)


class _Writer(HTMLParser):
    """Writes the content of `main` again, element by element."""

    def __init__(self, rules: Rules) -> None:
        super().__init__(convert_charrefs=True)
        self.rules = rules
        self.out: list[str] = []
        self.open: list[tuple[str, str]] = []  # each element with what ends it
        self.tags: set[str] = set()
        self.seen = False
        self.skipped = 0  # depth inside an element that is left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write the beginning of an element; the first `main` begins the content."""
        if not self.seen:
            if tag == "main":
                self.seen = True
                self.open.append((tag, ""))
            return
        if not self.open:
            return
        found = {name: value if value is not None else name for name, value in attrs}
        if self.skipped or self.rules.without(tag, found):
            self.skipped += tag not in VOID
            return
        self._begin(tag, found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write an element without content, such as a path of a drawing."""
        if self.open and not self.skipped:
            found = {name: value or "" for name, value in attrs}
            self.out.append(f"<{tag}{self._attributes(found)}/>")

    def _begin(self, tag: str, found: dict[str, str]) -> None:
        if tag == "img":
            self.out.append(self.rules.image(found))
            return
        if tag == "a" and "href" in found:
            link = self.rules.link(found["href"])
            if link is None:
                # Its look says that it can be followed; only its words are left.
                kept = {name: text for name, text in found.items() if name in _TONGUE}
                self.out.append(f"<span{self._attributes(kept)}>")
                self.open.append((tag, "</span>"))
                return
            found["href"] = link
        if tag == "audio":
            found["src"] = self.rules.sound(found.get("src", ""))
        if tag == "svg":
            found.setdefault("xmlns", "http://www.w3.org/2000/svg")
        if tag in VOID:
            self.out.append(f"<{tag}{self._attributes(found)}/>")
            return
        self.out.append(f"<{tag}{self._attributes(found)}>")
        self.open.append((tag, f"</{tag}>"))
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        """Write the end of an element."""
        if self.skipped:
            self.skipped -= tag not in VOID
            return
        if not self.open or tag in VOID:
            return
        begun, end = self.open.pop()
        if begun != tag:
            raise ValueError(f"the page is not whole: '{begun}' ends as '{tag}'")
        self.out.append(end)

    def handle_data(self, data: str) -> None:
        """Write text."""
        if self.open and not self.skipped:
            self.out.append(escape(data, quote=False))

    def _attributes(self, found: Attributes) -> str:
        return "".join(
            f' {_CAPITALS.get(name, name)}="{escape(self._value(name, value))}"'
            for name, value in found.items()
        )

    def _value(self, name: str, value: str) -> str:
        if name in _PLACES:
            return " ".join(self.rules.place(one) for one in value.split())
        return value
