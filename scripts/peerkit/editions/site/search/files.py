"""The files of the search that all languages share, and what a page loads when it is first used."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from peerkit.editions.site.frontend.minify import short
from peerkit.editions.site.frontend.stylesheet import sheet
from peerkit.editions.site.search.index import INDEX
from peerkit.editions.site.search.needs import DANGER, NEEDS, danger_script
from peerkit.kit import Kit
from peerkit.language.language import Direction
from peerkit.language.letters.folding import tables

# One file of several parts, in this order; the opener comes with what is on every page.
FINDER = "find.js"
_PARTS = ("find-words", "find-needs", "find-index", "find-rank", "find-show")
_SCRIPTS = Path(__file__).parents[1] / "scripts"


def write_search(folder: Path, kit: Kit, directions: Iterable[Direction]) -> None:
    """Write the shared files into the folder of the site's assets."""
    texts = {
        FINDER: finder(),
        DANGER: danger_script(kit),
        **{_sheet(one): sheet(("search",), one) for one in sorted({"ltr", *directions})},
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def finder() -> str:
    """Return the search as one script, with the tables by which it folds letters."""
    table = json.dumps(tables(), ensure_ascii=False, separators=(",", ":"))
    parts = "".join(_read(f"{name}.js") for name in _PARTS)
    return short(f"(function () {{\n{parts.replace('= FOLD;', f'= {table};')}}})();\n")


def needed(direction: Direction) -> Iterator[str]:
    """Yield what the search loads, as seen from a language's folder: danger before the rest."""
    for name in (_sheet(direction), FINDER, DANGER):
        yield f"../assets/{name}"
    yield NEEDS
    yield INDEX


def _sheet(direction: Direction) -> str:
    return f"search.{direction}.css"


def _read(name: str) -> str:
    return (_SCRIPTS / name).read_text(encoding="utf-8")
