"""Looks at the finished site: links that lead nowhere, anything from outside, too heavy pages."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from peerkit.editions.rendering.unfilled import unfilled
from peerkit.editions.site.facts import CSS_URL, Facts, facts_of
from peerkit.finding import Finding, Level, Place
from peerkit.language.language import SOURCE

SITE = "site"  # the folder that readers copy
PAGE_BYTES = 100_000
# The whole kit is some 230 pages: 35 kB each, zipped a tenth of it.
LANGUAGE_BYTES = 8_000_000
_OUT = ("https", "http", "mailto", "tel")
NAMES = 100  # letters: a first page with fewer in another script has only names of languages
MOST_LATIN = 0.2  # of the letters of a page in another script; codes and names are below a tenth
NOTHING: Mapping[str, Facts] = {}


@dataclass(frozen=True)
class _Site:
    """A finished site: the bytes of each file and the facts of each page, by name below it."""

    folder: Path
    sizes: Mapping[str, int]
    pages: dict[str, Facts]
    _seen: dict[tuple[str, str], bool] = field(default_factory=dict)

    def leads(self, url: str, name: str) -> bool:
        """Say whether a link on a page leads to a file of the site, and to an id that is on it."""
        # Pages of one folder share most of their links.
        key = (name if url[:1] in ("", "#", "?") else posixpath.dirname(name), url)
        if key not in self._seen:
            self._seen[key] = self._leads(url, name)
        return self._seen[key]

    def _leads(self, url: str, name: str) -> bool:
        parts = urlsplit(url)
        if parts.scheme or parts.netloc or url.startswith("/"):
            return False
        path = posixpath.join(posixpath.dirname(name), unquote(parts.path))
        target = posixpath.normpath(path) if parts.path else name
        if not target.endswith(".html") or target not in self.sizes:
            return target in self.sizes
        return not parts.fragment or unquote(parts.fragment) in self.facts(target).ids

    def is_of_other_letters(self, tag: str) -> bool:
        """Say whether a language is written in other letters than Latin, told by its first page."""
        first = f"{tag}/index.html"
        if tag in ("", SOURCE) or first not in self.sizes:
            return False
        latin, other = self.facts(first).letters
        return other > max(3 * latin, NAMES)

    def facts(self, name: str) -> Facts:
        """Return the facts of a page, which is read when it is first asked for."""
        if name not in self.pages:
            self.pages[name] = facts_of((self.folder / name).read_text(encoding="utf-8"))
        return self.pages[name]


def check_site(
    folder: Path,
    tags: tuple[str, ...],
    known: Mapping[str, Facts] = NOTHING,
    looked: frozenset[str] = frozenset(),
) -> list[Finding]:
    """Return what is wrong with a finished site, by page.

    `known` are the facts of pages that were read already, by their name below the folder; only
    the weight counts of pages in `looked`, whose links were looked at before.
    """
    sizes = dict(sorted(_sizes(folder)))
    names = [name for name in sizes if name.endswith(".html")]
    site = _Site(folder, sizes, dict(known))
    findings = list(_style_findings(folder, sizes))
    for name in names:
        findings += _weight(name, sizes[name])
        if name not in looked:
            findings += _page_findings(name, site)
    for tag in tags:
        size = sum(size for name, size in sizes.items() if name.startswith(f"{tag}/"))
        if size > LANGUAGE_BYTES:
            findings.append(_heavy(tag, size, LANGUAGE_BYTES, tag))
    return findings


def check_states(
    folder: Path, known: Mapping[str, Facts] = NOTHING, looked: frozenset[str] = frozenset()
) -> list[Finding]:
    """Return what is wrong with the pages for translators, which stand in a folder of their own.

    They show each text as it is written, with its references, so only weight and links count.
    `known` and `looked` are as for the site, by their name below this folder.
    """
    sizes = dict(sorted(_sizes(folder)))
    site = _Site(folder, sizes, dict(known))
    findings: list[Finding] = []
    for name in (name for name in sizes if name.endswith(".html")):
        findings += _weight(name, sizes[name], folder.name)
        if name not in looked:
            findings += _ways(name, site, folder.name)
    return findings


def _sizes(folder: Path, below: str = "") -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as found:
        for one in found:
            name = f"{below}{one.name}"
            if one.is_dir(follow_symlinks=False):
                yield from _sizes(folder / one.name, f"{name}/")
            else:
                yield name, one.stat().st_size


def _weight(name: str, size: int, of: str = SITE) -> Iterator[Finding]:
    if size > PAGE_BYTES:
        yield _heavy(name, size, PAGE_BYTES, _tag(name), of)


def _tag(name: str) -> str:
    return name.partition("/")[0] if "/" in name else ""


def _page_findings(name: str, site: _Site) -> Iterator[Finding]:
    tag = _tag(name)
    page = site.facts(name)
    twin = f"{SOURCE}/{name.removeprefix(f'{tag}/')}"
    seen = site.facts(twin).braces if tag != SOURCE and twin in site.sizes else ()
    meant = set(unfilled(seen))
    for reference in unfilled(page.braces):
        if reference not in meant:
            yield _finding(name, "site-unfilled", f"The page shows {reference}.", tag)
    for sign in page.written:
        message = f"'{sign}' mixes the marks or digits of two ways of writing."
        yield replace(_finding(name, "site-writing", message, tag), level=Level.WARNING)
    latin, other = page.letters
    if latin > MOST_LATIN * (latin + other) and site.is_of_other_letters(tag):
        message = f"{100 * latin // (latin + other)} % of its letters are Latin, and not marked so."
        yield replace(_finding(name, "site-latin", message, tag), level=Level.WARNING)
    yield from _ways(name, site)


def _ways(name: str, site: _Site, of: str = SITE) -> Iterator[Finding]:
    """Yield a finding for each address on a page that is outside, or leads nowhere."""
    tag, page = _tag(name), site.facts(name)
    for url in page.loads:
        if _leaves(url):
            yield _finding(name, "site-external", f"The page would load '{url}'.", tag, of)
    for url in dict.fromkeys((*page.links, *page.loads)):
        if not site.leads(url, name) and urlsplit(url).scheme not in (*_OUT, "data"):
            yield _finding(name, "site-link", f"'{url}' leads nowhere.", tag, of)


def _leaves(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.netloc or parts.scheme not in ("", "data"))


def _style_findings(folder: Path, sizes: Mapping[str, int]) -> Iterator[Finding]:
    for name in sizes:
        if name.endswith((".css", ".svg")):
            for url in CSS_URL.findall((folder / name).read_text(encoding="utf-8")):
                yield _finding(name, "site-external", f"The style sheet would load '{url}'.", "")


def _heavy(name: str, size: int, most: int, tag: str, of: str = SITE) -> Finding:
    message = f"{size // 1000} kB is more than {most // 1000} kB."
    return Finding(
        Place(f"build/{of}/{name}"),
        "site-weight",
        Level.WARNING,
        message,
        "Split the document, or make its pictures smaller.",
        tag,
    )


def _finding(name: str, check: str, message: str, tag: str, of: str = SITE) -> Finding:
    place = Place(f"build/{of}/{name}")
    remedy = "Correct the source; if it is correct, tell the maintainers."
    return Finding(place, check, Level.ERROR, message, remedy, tag)
