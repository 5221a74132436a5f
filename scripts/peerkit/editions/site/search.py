"""The index of a language's own small search, which works without network and server."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

from peerkit.editions.site.pages import SitePage

INDEX = "assets/search-index.js"
SCRIPT = Path(__file__).parent / "assets" / "search.js"
_ARTICLE = re.compile(r'<article class="md-content__inner[^>]*>(.*)</article>', re.DOTALL)
# What stands on every page would make every page match.
_EVERYWHERE = re.compile(r'<(?:div class="page-end"|aside)[^>]*>.*?</(?:section></div|aside)>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def write_index(site: Path, pages: list[SitePage]) -> None:
    """Write the index as a script, because pages from a USB stick may not fetch data."""
    rows = [[page.url, page.title, _text(site / page.url)] for page in pages]
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    path = site / INDEX
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"peerkitSearch({data});\n", encoding="utf-8")


def _text(path: Path) -> str:
    match = _ARTICLE.search(path.read_text(encoding="utf-8"))
    body = _EVERYWHERE.sub(" ", match.group(1)) if match else ""
    return " ".join(unescape(_TAG.sub(" ", body)).split())
