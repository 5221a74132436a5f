"""The words of need as scripts: danger in all languages together, the others for one language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from peerkit.editions.edition import Edition
from peerkit.editions.site.pages.page import HELP
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.editions.site.pages.words import Words
from peerkit.editions.site.search.index import call
from peerkit.editions.site.search.record import KINDS
from peerkit.kit import Kit
from peerkit.language.language import SOURCE
from peerkit.language.search_words import Need, SearchWords, read_needs, read_words

DANGER = "search-danger.js"  # among the files that all languages share
NEEDS = "search-needs.js"  # beside the index of a language
# Pages on which each part is a thing of its own: what its id names opens it.
_MOMENTS, _ACTIVITIES = "moments.html", "activities.html"
_SAID = {"none": "search-none", "try": "search-try", "found": "search-found", "help": "help-now"}
EXAMPLES = ("search-word-1", "search-word-2", "search-word-3")


def danger_script(kit: Kit) -> str:
    """Return the words of danger of every language of a kit, also of those not built now."""
    needs, _, _ = read_needs(kit.root)
    return call("kitDanger", _dangers(kit.root, list(kit.languages), needs.dangers))


def _dangers(root: Path, tags: Sequence[str], dangers: Sequence[str]) -> Iterator[Any]:
    for tag in tags:
        read = read_words(root, tag)
        if read.there:
            yield _language(tag, read.words, dangers)


def _language(tag: str, words: SearchWords, ids: Sequence[str]) -> dict[str, Any]:
    return {
        "tag": tag,
        "stop": list(words.stop),
        "not": list(words.not_),
        "elided": sorted(words.spelling.elided),
        "beginnings": list(words.spelling.beginnings),
        "endings": list(words.spelling.endings),
        "sets": {name: list(each) for name, each in words.sets.items()},
        "words": {one: list(words.words[one]) for one in ids if words.words.get(one)},
    }


def needs_script(edition: Edition, site: SiteMap) -> str:
    """Return what a language's search leads to and says, and its words of other needs.

    English words are there for every language: many people know some.
    """
    needs, _, _ = read_needs(edition.kit.root)
    plain = [need.id for need in needs.groups if not need.danger]
    tags = dict.fromkeys((edition.language.tag, SOURCE))
    languages = [
        _language(tag, read.words, plain)
        for tag in tags
        if (read := read_words(edition.kit.root, tag)).there
    ]
    return call(
        "kitNeeds", [_texts(edition, site), _leads(edition.kit, site, needs.groups), languages]
    )


def _leads(kit: Kit, site: SiteMap, needs: Sequence[Need]) -> list[Any]:
    return [
        [
            need.id,
            int(need.danger),
            [found for one in need.leads if (found := _lead(kit, site, one))],
        ]
        for need in needs
    ]


def _lead(kit: Kit, site: SiteMap, lead: str) -> list[str] | None:
    """Return the page and part that a lead opens, or None where this kit has no such page."""
    key, _, part = lead.partition("#")
    entry = kit.entries.get(key)
    page = site.of(entry) if entry is not None else None
    if page is not None:
        return [page.url, part]
    if entry is None:
        return None
    parts = {"HardMoment": _MOMENTS, "Activity": _ACTIVITIES}
    url = parts.get(type(entry.document).__name__)
    return [url, key] if url else None


def _texts(edition: Edition, site: SiteMap) -> dict[str, Any]:
    words = Words(edition)
    return {
        "tag": edition.language.tag,
        "digits": edition.language.digits_of("0123456789"),
        "kinds": {kind: _said(words, f"kind-{kind}") for kind in KINDS},
        **{name: _said(words, key) for name, key in _SAID.items()},
        "examples": [_said(words, key) for key in EXAMPLES],
        "ways": list(_ways(words, site)),
    }


def _said(words: Words, key: str) -> list[str]:
    """Return a word of the interface and, where it is still English, the tag of English."""
    return [words.plain(key), SOURCE if words.is_english(key) else ""]


def _ways(words: Words, site: SiteMap) -> Iterator[list[Any]]:
    """Yield four ways on where nothing is found: each a page, its name and a line about it."""
    help_page = site.by_source(HELP)
    pages = {page.url for page in site.pages}
    wanted = (
        ("search-ill", help_page.url if help_page else ""),
        ("search-feel", "cards/index.html"),
        ("search-session", "find.html"),
        ("all-pages", "all-pages.html"),
    )
    for key, url in wanted:
        if url in pages:
            yield [url, _said(words, key)]
