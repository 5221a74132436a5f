"""Translators see where each text stands, beside the site and never in the way of readers."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from peerkit.language.message import messages
from peerkit.language.states.state import State


def test_each_text_is_there_with_its_state(site: Any) -> None:
    page = (site.folder / "status" / "ar" / "LINES.html").read_text("utf-8")
    groups = re.findall(r'<tbody class="state-([a-z]+)">(.*?)</tbody>', page, re.DOTALL)
    cells = re.compile(r"<tr><td>([a-z]+)</td><td>([^<]*)</td>")
    rows = [(state, *row) for state, group in groups for row in cells.findall(group)]
    assert page.count("<tr><td>") == len(rows), "each row stands in a group"
    texts = [message.text for message in messages(site.kit.lines)]
    assert [unescape(english) for *_, english in rows] == texts
    assert all(first == second and first in set(State) for first, second, _ in rows)
    assert '<td lang="ar" dir="rtl">' in page
    assert "locales/ar/facilitation/lines.po" in page


def test_the_overview_counts_every_document(site: Any) -> None:
    page = (site.folder / "status" / "ar" / "index.html").read_text("utf-8")
    linked = set(re.findall(r'href="([A-Z][A-Za-z0-9.-]*)\.html"', page))
    assert {"W01", "W21", "LINES", "CC-01"} <= linked
    assert all((site.folder / "status" / "ar" / f"{name}.html").is_file() for name in linked)
    assert (site.folder / "status" / "ar" / "badge.svg").is_file()


def test_english_has_no_such_pages_and_readers_find_theirs(site: Any) -> None:
    assert not (site.folder / "status" / "en").exists()
    assert "../status/ar/index.html" in (site.folder / "ar" / "translation.html").read_text("utf-8")
    assert "../status/" not in (site.folder / "en" / "translation.html").read_text("utf-8")
