"""Asks the site's search what people ask, in a real browser, and counts the right answers.

    scripts/kit build --only site
    cd scripts && ../.venv/bin/python -m bench.search [SITE [unseen]]

SITE is a finished site, `build/site` unless said. The queries stand in
`tests/editions/site/queries/`, one file a language: about danger, misspelt or in dialect, plain,
and nonsense; those in its folder `unseen/` were written after the lists of words. What is answered
wrongly is listed below the table.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from gzip import compress
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from peerkit.content.reading.reader import read_yaml

ROOT = Path(__file__).parents[2]
QUERIES = ROOT / "tests" / "editions" / "site" / "queries"
NONSENSE = "nonsense"
FIRST = 3  # results among which the right one must be
_READY = "() => window.kitFind && window.kitFind.rank('worry').ready"
_ASK = """queries => queries.map(query => {
    const found = window.kitFind.rank(query);
    return [found.danger, found.parts.map(one => [one.document, one.code])];
})"""
_SPEED = """query => {
    const before = performance.now();
    for (let i = 0; i < 20; i++) window.kitFind.rank(query);
    return (performance.now() - before) / 20;
}"""


@dataclass(frozen=True)
class Query:
    """What somebody types; `wanted` are documents of which one must come first or nearly so."""

    text: str
    kind: str
    wanted: tuple[str, ...] = ()

    @property
    def is_danger(self) -> bool:
        """Say whether help must come before all else."""
        return self.kind.startswith("danger")


@dataclass(frozen=True)
class Answer:
    """What the search said: whether help came first, and the documents in their order."""

    query: Query
    helped: bool
    found: tuple[tuple[str, ...], ...]

    @property
    def right(self) -> bool:
        """Say whether the right page is among the first, or rightly none is."""
        if self.query.kind == NONSENSE:
            return not self.found and not self.helped
        first = {one for both in self.found[:FIRST] for one in both}
        return bool(first & set(self.query.wanted)) and (self.helped or not self.query.is_danger)


def read_queries(tag: str, folder: Path = QUERIES) -> list[Query]:
    """Return the queries of one language."""
    data: Mapping[str, Sequence[Any]] = read_yaml(folder / f"{tag}.yaml", ROOT)[0]
    return [
        Query(one, kind) if isinstance(one, str) else Query(one["q"], kind, tuple(one["to"]))
        for kind, queries in data.items()
        for one in queries
    ]


def opened(page: Page, site: Path, tag: str) -> None:
    """Open a language's first page from its file and its search, and wait until it is ready."""
    page.goto((site / tag / "index.html").as_uri())
    page.locator("a.find").first.click()
    page.wait_for_function(_READY)


def ask(page: Page, queries: Sequence[Query]) -> list[Answer]:
    """Ask the search that is open all queries in one go."""
    told = page.evaluate(_ASK, [query.text for query in queries])
    return [
        Answer(query, helped, tuple(map(tuple, found)))
        for query, (helped, found) in zip(queries, told, strict=True)
    ]


def main(site: Path, folder: Path) -> None:
    """Measure and print the tables."""
    wrong: list[str] = []
    print(
        "| language | help first in danger | right of danger | misspelt | plain | nonsense "
        "| ms a query | kB gzip: index, words |"
    )
    print("|---|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for path in sorted(folder.glob("*.yaml")):
            if (site / path.stem).is_dir():
                page = browser.new_page()
                opened(page, site, path.stem)
                answers = ask(page, read_queries(path.stem, folder))
                print(_row(path.stem, answers, page.evaluate(_SPEED, answers[0].query.text), site))
                wrong += _wrong(path.stem, answers)
        browser.close()
    print("", *wrong, sep="\n")


def _row(tag: str, answers: Sequence[Answer], speed: float, site: Path) -> str:
    danger = [one for one in answers if one.query.is_danger]
    kinds = ("danger", "misspelt", "plain", NONSENSE)
    counted = [[one.right for one in answers if one.query.kind.startswith(kind)] for kind in kinds]
    cells = [f"{sum(each)} of {len(each)}" for each in ([one.helped for one in danger], *counted)]
    names = (f"{tag}/search-index.js", f"{tag}/search-needs.js", "assets/search-danger.js")
    index, *words = (len(compress((site / name).read_bytes(), 9)) / 1000 for name in names)
    return f"| {tag} | {' | '.join(cells)} | {speed:.1f} | {index:.0f}, {sum(words):.0f} |"


def _wrong(tag: str, answers: Sequence[Answer]) -> Iterator[str]:
    for one in answers:
        if not one.right:
            found = " ".join("/".join(filter(None, both)) for both in one.found[:FIRST])
            help_first = " help first;" if one.helped else ""
            yield f"{tag} {one.query.kind}: {one.query.text} ->{help_first} {found or 'nothing'}"


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    main(Path(given.get(0, ROOT / "build" / "site")), QUERIES / given.get(1, ""))
