"""What a reader sees of an inline Markdown text: its links, code, bold words and facts.

Signs tell little: a link in backticks, with an escaped bracket or with no words has all the signs
of a link and is none. So both sides are parsed as pages are, and what comes out is compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown

_MARKS = re.compile(r"[`\[\\*_<]|\](?=[(\[])")
_PLAIN_LINK = re.compile(r"(?<![!\]])\[([^\[\]<>!]*)\]\(([\w./#:?=-]*)\)(?![\[(])")
_PLAIN_BOLD = re.compile(r"(?<!\*)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*(?!\*)")
_FACT = re.compile(r"\{[^{}\s]*\.[^{}\n]*\}")
# Python-Markdown keeps an escaped sign as its number between these two until the very end.
_ESCAPED = re.compile("\x02(\\d+)\x03")


@dataclass(frozen=True)
class Link:
    """A link that works: the words that are seen, and where it leads."""

    words: str
    target: str


@dataclass(frozen=True)
class Shown:
    """The parts of a text as a reader meets them, each in the order of the text.

    `plain` is all that is read; `facts` are references that will be filled in; `left` are marks of
    Markdown that stand there as themselves.
    """

    plain: str
    links: tuple[Link, ...] = ()
    code: tuple[str, ...] = ()
    bold: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def targets(self) -> list[str]:
        """Where the links lead, sorted; a link without words leads nowhere."""
        return sorted(link.target for link in self.links if link.words.strip())


def shown(text: str) -> Shown:
    """Return what is seen of an inline Markdown text."""
    if not _MARKS.search(text):
        return Shown(text, facts=tuple(_FACT.findall(text)))
    return _parsed(text)


def _simple(text: str) -> Shown | None:
    """Return what is seen where links and bold words are plain; None where only a parse can tell.

    Most texts are so, and this is twenty times as quick.
    """
    links = tuple(Link(*found) for found in _PLAIN_LINK.findall(text))
    plain = _PLAIN_LINK.sub(r"\1", text) if links else text
    bold = tuple(_PLAIN_BOLD.findall(plain))
    plain = _PLAIN_BOLD.sub(r"\1", plain) if bold else plain
    if _MARKS.search(plain) or any(_MARKS.search(link.words) for link in links):
        return None
    return Shown(plain, links, (), bold, tuple(_FACT.findall(plain)))


@lru_cache(maxsize=256)  # several checks and the gate ask about the same text
def _parsed(text: str) -> Shown:
    if simple := _simple(text):
        return simple
    md = _markdown()
    md.reset()
    holder = Element("div")
    SubElement(holder, "p").text = text.replace("\x02", "").replace("\x03", "")
    md.treeprocessors["inline"].run(holder)
    links = tuple(_link(one) for one in holder.iter() if one.tag in ("a", "img"))
    read = _without_code(holder)
    plain = _ESCAPED.sub(_sign, _words(holder))
    return Shown(
        plain,
        links,
        tuple(_words(one) for one in holder.iter("code")),
        tuple(_words(one) for one in holder.iter("strong")),
        tuple(_FACT.findall(read)),
        tuple(_LEFT.findall(read)),
    )


# Marks that were meant to make something of the words beside them and did not.
_LEFT = re.compile(r"\*\*|\]\(|\]\[|`")


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    return Markdown()


def _link(one: Element) -> Link:
    target = one.get("href") or one.get("src") or ""
    return Link(_words(one) or one.get("alt") or "", target)


def _words(one: Element) -> str:
    return "".join(one.itertext())


def _without_code(one: Element) -> str:
    """Return the text of an element but for code, in which nothing is filled in."""
    own = "" if one.tag == "code" else (one.text or "")
    return own + "".join(f"{_without_code(child)}{child.tail or ''}" for child in one)


def _sign(found: re.Match[str]) -> str:
    return chr(int(found.group(1)))
