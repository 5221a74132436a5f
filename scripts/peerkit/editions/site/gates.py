"""Looks at the finished site: links that lead nowhere, anything from outside, too heavy pages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from peerkit.editions.output import size_of
from peerkit.editions.unfilled import unfilled
from peerkit.finding import Finding, Level, Place
from peerkit.language.language import SOURCE

PAGE_BYTES = 100_000
# The whole kit is some 230 pages: 35 kB each, zipped a tenth of it.
LANGUAGE_BYTES = 8_000_000
# Attributes that make a browser fetch something by itself.
_FETCHED = frozenset({"src", "srcset", "poster", "data", "background", "action", "formaction"})
_SILENT = frozenset({"script", "style"})
_CSS_URL = re.compile(r"""url\(\s*['"]?(?!data:|#)([^'")]+)|@import""")
_OUT = ("https", "http", "mailto", "tel")


@dataclass
class _Page(HTMLParser):
    """What a page links to, what it loads, and the ids it has."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    silent: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_data(self, data: str) -> None:
        if "{" in data and not self.silent:
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent = True
        for name, value in attrs:
            text = unescape(value or "")
            if name == "id":
                self.ids.add(text)
            elif name == "href" and tag == "a":
                self.links.append(text)
            elif name == "href" or name in _FETCHED:
                self.loads.append(text)
            elif name == "style":
                self.loads += _CSS_URL.findall(text)


def check_site(folder: Path, tags: tuple[str, ...]) -> list[Finding]:
    """Return what is wrong with a finished site, by page."""
    folder = folder.resolve()
    pages = {path: _read(path) for path in sorted(folder.rglob("*.html"))}
    findings = list(_style_findings(folder))
    for path, page in pages.items():
        findings += _page_findings(path, page, pages, folder)
    for tag in tags:
        if size_of(folder / tag) > LANGUAGE_BYTES:
            findings.append(_heavy(tag, size_of(folder / tag), LANGUAGE_BYTES, tag))
    return findings


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def _page_findings(
    path: Path, page: _Page, pages: dict[Path, _Page], folder: Path
) -> Iterator[Finding]:
    name = path.relative_to(folder).as_posix()
    tag = name.partition("/")[0] if "/" in name else ""
    if path.stat().st_size > PAGE_BYTES:
        yield _heavy(name, path.stat().st_size, PAGE_BYTES, tag)
    twin = None if tag == SOURCE else pages.get(folder / SOURCE / name.removeprefix(f"{tag}/"))
    meant = set(unfilled(twin.words)) if twin else set()
    for reference in unfilled(page.words):
        if reference not in meant:
            yield _finding(name, "site-unfilled", f"The page shows {reference}.", tag)
    for url in page.loads:
        if _leaves(url):
            yield _finding(name, "site-external", f"The page would load '{url}'.", tag)
    for url in (*page.links, *page.loads):
        if urlsplit(url).scheme not in (*_OUT, "data") and not _leads(url, path, pages, folder):
            yield _finding(name, "site-link", f"'{url}' leads nowhere.", tag)


def _leaves(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.netloc or parts.scheme not in ("", "data"))


def _leads(url: str, path: Path, pages: dict[Path, _Page], folder: Path) -> bool:
    """Say whether a relative link leads to a file of the site, and to an id that is on it."""
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or url.startswith("/"):
        return False
    target = Path(os.path.normpath(path.parent / unquote(parts.path))) if parts.path else path
    if not target.is_relative_to(folder):
        return False
    if target not in pages:
        return target.is_file()
    return not parts.fragment or unquote(parts.fragment) in pages[target].ids


def _style_findings(folder: Path) -> Iterator[Finding]:
    for path in sorted((*folder.rglob("*.css"), *folder.rglob("*.svg"))):
        for url in _CSS_URL.findall(path.read_text(encoding="utf-8")):
            name = path.relative_to(folder).as_posix()
            yield _finding(name, "site-external", f"The style sheet would load '{url}'.", "")


def _heavy(name: str, size: int, most: int, tag: str) -> Finding:
    message = f"{size // 1000} kB is more than {most // 1000} kB."
    return Finding(
        Place(f"build/site/{name}"),
        "site-weight",
        Level.WARNING,
        message,
        "Split the document, or make its pictures smaller.",
        tag,
    )


def _finding(name: str, check: str, message: str, tag: str) -> Finding:
    place = Place(f"build/site/{name}")
    remedy = "Correct the source; if it is correct, tell the maintainers."
    return Finding(place, check, Level.ERROR, message, remedy, tag)
