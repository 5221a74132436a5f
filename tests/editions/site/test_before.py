"""After a change only the pages that show it are made again, and the site is as if all were."""

from __future__ import annotations

import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from peerkit.camp.profile import read_camp
from peerkit.editions.edition import Edition
from peerkit.editions.output import Silent
from peerkit.editions.site import worker
from peerkit.editions.site.build import site_edition
from peerkit.kit import load

ROOT = Path(__file__).parents[3]
CAMP = Path(__file__).with_name("camp.yaml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny kit that a test may change."""
    folder = tmp_path / "kit"
    shutil.copytree(ROOT / "tests" / "kit", folder)
    shutil.copy(ROOT / "locales" / "interface.yaml", folder / "locales")
    return folder


@pytest.fixture
def staged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that were made, in one process so that they can be counted."""
    made: list[str] = []
    real = worker.stage  # type: ignore[attr-defined]  # imported there, and put in its place here

    def stage(pages: Any, folder: Path) -> None:
        made.extend(page.url for page in pages)
        real(pages, folder)

    monkeypatch.setattr(worker, "stage", stage)
    monkeypatch.setattr("peerkit.parallel.cores", lambda: 1)
    return made


def build(root: Path, out: Path, *, remember: bool) -> dict[str, str]:
    """Build the site and return the digest of each file."""
    kit = load(root)
    camp, _ = read_camp(CAMP, root)
    assert camp is not None
    editions = [Edition(kit, one, camp, date(2026, 11, 1)) for one in kit.languages.values()]
    _, findings = site_edition(editions, out, [], Silent(), remember=remember)
    assert findings == []
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {str(p.relative_to(out)): sha256(p.read_bytes()).hexdigest() for p in files}


def change(path: Path) -> None:
    """Change the last translation of a catalogue."""
    before, mark, last = path.read_text("utf-8").rpartition('msgstr "')
    path.write_text(f"{before}{mark}نعم {last}", "utf-8")


def test_only_pages_that_show_a_changed_word_are_made(
    root: Path, tmp_path: Path, staged: list[str]
) -> None:
    out = tmp_path / "remembered" / "site"
    build(root, out, remember=True)
    every = len(staged)
    staged.clear()
    build(root, out, remember=True)
    assert staged == []
    catalogues = sorted((root / "locales" / "ar").rglob("*.po"))
    counts = []
    for number in (0, len(catalogues) // 2, -1):
        change(catalogues[number])
        staged.clear()
        again = build(root, out, remember=True)
        counts.append(len(staged))
        assert again == build(root, tmp_path / f"fresh{number}" / "site", remember=False)
    assert 0 < min(counts) < every / 2


def test_a_file_that_somebody_changed_is_made_again(
    root: Path, tmp_path: Path, staged: list[str]
) -> None:
    out = tmp_path / "site"
    whole = build(root, out, remember=True)
    page = out / "ar" / "help-now.html"
    page.unlink()
    page.write_text("spoilt")
    staged.clear()
    assert build(root, out, remember=True) == whole
    assert staged == ["index.html", "help-now.html"]  # MkDocs wants a first page


def test_another_camp_or_english_word_makes_every_page_again(
    root: Path, tmp_path: Path, staged: list[str]
) -> None:
    out = tmp_path / "site"
    build(root, out, remember=True)
    every = sorted(staged)
    page = root / "docs" / "help-now.md"
    page.write_text(page.read_text("utf-8") + "\nOne more line.\n", "utf-8")
    staged.clear()
    build(root, out, remember=True)
    assert sorted(staged) == every


def test_a_mended_word_makes_no_page_of_another_language(
    root: Path, tmp_path: Path, staged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    build(root, out, remember=True)
    languages: list[str] = []
    real = worker.stage  # type: ignore[attr-defined]  # as above

    def stage(pages: Any, folder: Path) -> None:
        languages.append(folder.name)
        real(pages, folder)

    monkeypatch.setattr(worker, "stage", stage)
    change(root / "locales/ar/docs/coping/worry.po")
    staged.clear()
    build(root, out, remember=True)
    assert staged
    assert languages == ["ar"]
