"""Finding and reading the kit's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from peerkit.content.document import Source
from peerkit.content.reading.library import read_entries

PAGE = "---\nid: {id}\ntitle: A page\nsummary: A page.\n---\n\nWords.\n"


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_pages_of_maintainers_are_not_pages_of_the_site(tmp_path: Path) -> None:
    write(tmp_path, "docs/index.md", PAGE.format(id="W00"))
    write(tmp_path, "docs/about/decisions/0001-x.md", "# A record without a header\n")
    entries, findings = read_entries(tmp_path)
    assert [entry.document.id for entry in entries] == ["W00"]
    assert findings == []


def test_two_files_with_one_id_are_told_with_both_places(tmp_path: Path) -> None:
    write(tmp_path, "docs/a.md", PAGE.format(id="W01"))
    write(tmp_path, "docs/b.md", PAGE.format(id="W01"))
    _, findings = read_entries(tmp_path)
    assert [str(f) for f in findings] == [
        "docs/b.md:2: error: The id W01 is already used in docs/a.md:2. "
        "Give this document an id of its own. [id-duplicate]"
    ]


def test_one_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, "docs/a.md", "no header")
    write(tmp_path, "docs/b.md", PAGE.format(id="W02"))
    entries, findings = read_entries(tmp_path)
    assert [entry.document.id for entry in entries] == ["W02"]
    assert [finding.check for finding in findings] == ["header-missing"]


@pytest.mark.parametrize(
    ("path", "domain"),
    [
        ("docs/help-now.md", "docs/help-now"),
        ("docs/coping/worry.md", "docs/coping/worry"),
        ("guides/safe-space.md", "guides/safe-space"),
        ("facilitation/lines.yaml", "facilitation/lines"),
        ("facilitation/cards/cc-01-feet.yaml", "facilitation/cards"),
        (
            "facilitation/sessions/walking-together/series.yaml",
            "facilitation/sessions/walking-together",
        ),
        ("locales/interface.yaml", "interface"),
    ],
)
def test_each_sitting_has_one_catalogue(path: str, domain: str) -> None:
    assert Source(path).domain == domain
