"""What each page of a site depends on, so that only what changed is made again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from peerkit import fingerprint, sources
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made
from peerkit.kit import Kit
from peerkit.language.states.status import LanguageStatus

LIBRARIES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "markdown", "jinja2", "babel")


@dataclass(frozen=True)
class Keys:
    """The keys of one language's pages.

    `base` is of what every page depends on, `own` of what the pages of one kind do besides.
    """

    kit: Kit
    tag: str
    base: str
    own: Mapping[str, str]

    def key(self, kind: str, uses: Sequence[str]) -> str:
        """Return the key of a page of a kind that shows words of these domains."""
        catalogues = self.kit.catalogues(self.tag)
        words = (f"{domain}\0{catalogues.fingerprint(domain)}" for domain in uses)
        return fingerprint.of([self.base, self.own.get(kind, ""), *words])


def keys_of(
    editions: Sequence[Edition],
    made: Sequence[Made],
    pictured: object,
    status: Mapping[str, LanguageStatus],
    address: str = "",
) -> dict[str, Keys]:
    """Return the keys of every language of a site, by tag.

    `made` was printed before, `pictured` says of what there are pictures, and `address` stands in
    the head of each page. `status` says how far each language is.
    """
    kit = editions[0].kit
    common = fingerprint.of([*_common(editions), address])
    whole = {e.language.tag: sources.language(kit, e.language.tag) for e in editions}
    own = {
        "prints": fingerprint.of([repr(made), repr(pictured)]),
        "states": "",
    }
    return {
        tag: _keys(kit, tag, common, {**own, "states": whole[tag], "status": _counts(status, tag)})
        for tag in whole
    }


def _counts(status: Mapping[str, LanguageStatus], tag: str) -> str:
    """Return the key of what the page on translation tells: totals, and the language's documents.

    So a word mended in one language makes this page of the others no new one.
    """
    own = status[tag].documents if tag in status else {}
    counts = {**{f"all {one}": status[one].total for one in status}, **own}
    return fingerprint.of(
        f"{name}\0{sorted(count.states.items())} {count.words} {count.words_left} {count.held}"
        for name, count in sorted(counts.items())
    )


def _keys(kit: Kit, tag: str, common: str, own: Mapping[str, str]) -> Keys:
    shelf = kit.shelf(tag)
    approved = sorted(f"{key}\0{sorted(by)}" for key, by in shelf.approvals.by_hash.items())
    parts = [
        *(common, tag, sources.words(kit, tag), sources.voices(kit, tag)),
        *approved,
        *sorted(shelf.approvals.texts),
        # The languages that readers turn to are known only when one is asked for.
        *(sources.language(kit, pivot.language.tag) for pivot in kit.pivots(tag)),
    ]
    return Keys(kit, tag, fingerprint.of(parts), own)


def _common(editions: Sequence[Edition]) -> list[str]:
    first = editions[0]
    path = first.camp.logo
    return [
        sources.english(first.kit),
        *(f"{name} {version(name)}" for name in LIBRARIES),
        first.camp.model_dump_json(),
        fingerprint.of_file(path) if path is not None else "",
        f"{first.as_of} {first.choice} {first.version}",
        " ".join(edition.language.tag for edition in editions),
    ]
