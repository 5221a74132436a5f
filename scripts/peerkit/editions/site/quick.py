"""Reads HTML quickly where it is in the one plain form that the program's own pages have.

Python's parser is ready for anything, and takes five times as long. A page in which anything is
not in the plain form, even one sign, goes to it as a whole: both always tell the same of a page.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

_TOKEN = re.compile(
    r"([^<]*)<(?:"
    r'([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:_-]*(?:="[^"<>]*")?)*)\s*(/?)'
    r"|/([a-z][a-z0-9]*)\s*"
    r"|!doctype html)>"
)
_ATTRIBUTE = re.compile(r'\s([a-zA-Z][a-zA-Z0-9:_-]*)(="[^"]*")?')
_RAW = ("<script", "<style", "<title", "<textarea")  # what stands in these is no usual text


def feed(parser: HTMLParser, html: str) -> None:
    """Give a parser a whole text, as its own `feed` and `close` would."""
    tokens = _TOKEN.findall(html)
    end = html.find(">", html.rfind("<")) + 1 if tokens else 0
    if len(tokens) != html.count("<") or _has_raw_text(html):
        parser.feed(html)
        parser.close()
        return
    for text, name, attributes, closed, ended in tokens:
        if text:
            parser.handle_data(unescape(text) if "&" in text else text)
        if name:
            parser.handle_starttag(name, _attributes(attributes) if attributes else [])
            if closed:
                parser.handle_endtag(name)
        elif ended:
            parser.handle_endtag(ended)
    if html[end:]:
        parser.handle_data(unescape(html[end:]))


def _attributes(text: str) -> list[tuple[str, str | None]]:
    return [
        (name.lower(), unescape(value[2:-1]) if value else None)
        for name, value in _ATTRIBUTE.findall(text)
    ]


def _has_raw_text(html: str) -> bool:
    """Say whether an element whose text is read otherwise holds any that could matter."""
    for start in _RAW:
        at = html.find(start)
        while at >= 0:
            inner = html[html.find(">", at) + 1 : html.find("</", at)]
            if "&" in inner and start != "<title":
                return True
            at = html.find(start, at + 1)
    return False
