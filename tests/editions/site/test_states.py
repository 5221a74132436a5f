"""Translators see where each text stands, beside the site and never in the way of readers."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

from peerkit.editions.site.content.states import FOLDER, names_of
from peerkit.editions.site.gates import PAGE_BYTES, check_states
from peerkit.language.message import messages
from peerkit.language.states.state import State


def test_each_text_is_there_with_its_state(site: Any) -> None:
    page = (site.folder.parent / "status" / "ar" / "LINES.html").read_text("utf-8")
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
    page = (site.folder.parent / "status" / "ar" / "index.html").read_text("utf-8")
    linked = set(re.findall(r'href="([A-Z][A-Za-z0-9.-]*)\.html"', page))
    assert {"W01", "W21", "LINES", "CC-01"} <= linked
    assert all((site.folder.parent / "status" / "ar" / f"{name}.html").is_file() for name in linked)
    assert (site.folder.parent / "status" / "ar" / "badge.svg").is_file()


def test_they_are_no_part_of_what_readers_copy(site: Any) -> None:
    assert not (site.folder / "status").exists()
    assert not (site.folder.parent / "status" / "en").exists()
    assert "status/" not in (site.folder / "ar" / "translation.html").read_text("utf-8")


def test_a_long_document_takes_several_light_pages(site: Any) -> None:
    folder = site.folder.parent / "status" / "ar"
    pictures = next(one for one in site.kit.entries.values() if one.document.id == "PICTURES")
    names = names_of("PICTURES", len(messages(pictures)))
    assert len(names) > 1
    rows = [(folder / name).read_text("utf-8").count("<tr><td>") for name in names]
    assert sum(rows) == len(messages(pictures))
    assert max(path.stat().st_size for path in folder.glob("*.html")) < 90_000
    first = (folder / names[0]).read_text("utf-8")
    assert all(f'href="{name}"' in first for name in names)


def test_what_is_wrong_with_them_is_told(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / "a.html").write_text('<p lang="en">{line.x}<a href="gone.html">a</a></p>', "utf-8")
    (folder / "b.html").write_text("b" * (PAGE_BYTES + 1), "utf-8")
    found = {(one.check, one.place.path) for one in check_states(folder)}
    assert found == {
        ("site-link", "build/status/a.html"),
        ("site-weight", "build/status/b.html"),
    }
