"""The site as it comes out: whole or not at all, the same twice, told in findings."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from peerkit.content.booklet import Booklet
from peerkit.editions.output import Made
from peerkit.editions.site.content.desk_sheets import SHEETS
from peerkit.editions.site.frontend.assets import DESK, SCRIPTS
from peerkit.editions.site.frontend.rules import CONTACTS_FILE
from peerkit.editions.site.gates import LANGUAGE_BYTES
from peerkit.editions.swap import workshop
from peerkit.kit import load

ROOT = Path(__file__).parents[3]
WORRY = "docs/coping/worry.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny kit that a test may spoil."""
    folder = tmp_path / "kit"
    shutil.copytree(ROOT / "tests" / "kit", folder)
    shutil.copy(ROOT / "locales" / "interface.yaml", folder / "locales")
    return folder


def test_twice_gives_the_same_bytes(site: Any, build: Any, tmp_path: Path) -> None:
    again = build(site.kit.root, tmp_path / "elsewhere")
    assert tree(again.folder) == tree(site.folder)


def test_what_was_made_is_told(site: Any) -> None:
    assert [one.path for one in site.made] == [
        "site/index.html",
        *(f"site/{tag}/index.html" for tag in site.tags),
    ]
    assert all(one.shape == "site" and one.size > 0 for one in site.made)
    assert site.told.expected == len(site.tags) == len(site.told.names)


def test_old_phones_can_carry_it(site: Any) -> None:
    for path in site.folder.rglob("*.html"):
        assert path.stat().st_size < 100_000, path
    for tag in site.tags:
        size = sum(p.stat().st_size for p in (site.folder / tag).rglob("*") if p.is_file())
        assert size < LANGUAGE_BYTES


def test_nothing_is_left_that_no_reader_needs(site: Any) -> None:
    kinds = {path.suffix for path in site.folder.rglob("*") if path.is_file()}
    assert kinds == {".html", ".css", ".js", ".svg"}
    scripts = {path.name for path in site.folder.rglob("*.js")}
    own = {*(f"{name}.js" for name in SCRIPTS), "fill.js", "dates.js", *DESK}
    searching = {"find.js", "search-danger.js", "search-needs.js", "search-index.js"}
    assert scripts == {*own, *searching, SHEETS, CONTACTS_FILE}
    assert not list(site.folder.rglob("*.map"))
    assert not any("sourceMappingURL" in p.read_text("utf-8") for p in site.folder.rglob("*.css"))
    assert sorted(path.name for path in site.folder.parent.iterdir()) == [
        ".site.lock",
        "site",
        "status",
    ]


def test_maintainers_notes_are_not_on_the_site(site: Any) -> None:
    assert not [name for name in site.pages("en") if "decisions" in name or "checks" in name]


def test_a_page_that_loads_something_from_outside_stops_the_site(
    build: Any, root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    before = tree(build(root, out).folder)
    page = root / WORRY
    page.write_text(page.read_text("utf-8") + "\n\n![x](https://example.org/x.png)\n", "utf-8")
    findings = build(root, out).findings
    assert {finding.check for finding in findings} == {"site-external"}
    assert "https://example.org/x.png" in findings[0].message
    assert tree(out) == before, "the last good site is still there"


@pytest.mark.parametrize("place", ["docs/leak.txt", "guides", "facilitation/cards/leak.yaml"])
def test_a_symbolic_link_stops_the_site(build: Any, root: Path, tmp_path: Path, place: str) -> None:
    path = root / place
    if path.is_dir():
        shutil.rmtree(path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    path.symlink_to("/etc/hostname" if path.suffix else elsewhere)
    findings = build(root, tmp_path / "site").findings
    assert [(f.check, f.place.path) for f in findings] == [("symlink", place)]
    assert not (tmp_path / "site").exists()


def test_two_sources_of_one_page_are_told(build: Any, root: Path, tmp_path: Path) -> None:
    page = root / "docs" / "cards" / "index.md"
    page.parent.mkdir()
    page.write_text("---\nid: W90\ntitle: Cards\nsummary: Some cards.\n---\n# Cards\n", "utf-8")
    findings = build(root, tmp_path / "site").findings
    assert [(f.check, f.place.path) for f in findings] == [
        ("page-collision", "docs/cards/index.md")
    ]


def test_a_deck_is_copied_and_a_booklet_for_facilitators_is_not(
    build: Any, root: Path, tmp_path: Path
) -> None:
    booklets = {e.source.slug: e.document for e in load(root).of(Booklet)}
    printed = []
    for slug, name, shape in (
        ("coping-cards", "coping-cards-a4.pdf", "cut"),
        ("first-steps", "first-steps.pdf", "read"),
    ):
        path = tmp_path / "print" / "en" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF")
        printed.append(Made(f"print/en/{name}", "en", booklets[slug].id, shape, 16, 4, 90_000))
    site = build(root, tmp_path / "site", tuple(printed))
    assert site.findings == []
    assert [p.name for p in site.folder.rglob("*.pdf")] == ["coping-cards-a4.pdf"]
    text = (site.folder / "en" / "print-room.html").read_text("utf-8")
    assert 'href="print/coping-cards-a4.pdf"' in text
    assert "print/en/first-steps.pdf" in text
    assert 'first-steps.pdf"' not in text, "named, but not linked"


def test_only_one_build_writes_into_a_folder(build: Any, root: Path, tmp_path: Path) -> None:
    with workshop(tmp_path / "site"):
        findings = build(root, tmp_path / "site").findings
    assert [finding.check for finding in findings] == ["output-busy"]
    assert build(root, tmp_path / "site").findings == []


def test_a_folder_that_may_not_be_written_to_is_told(
    build: Any, root: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    findings = build(root, tmp_path / "file" / "site").findings
    assert [finding.check for finding in findings] == ["output-failed"]


def test_a_killed_build_leaves_the_last_good_site(build: Any, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    old = tree(build(root, out).folder)
    page = root / WORRY
    page.write_text(page.read_text("utf-8") + "\nOne more line.\n", "utf-8")
    states = []
    for seconds in (0.3, 0.7, 1.0, 1.3, 1.6):
        process = start(root, out)
        time.sleep(seconds)
        os.killpg(process.pid, signal.SIGKILL) if seconds == 1.3 else process.kill()
        process.wait()
        states.append(tree(out))
    assert build(root, out).findings == []
    new = tree(out)
    assert new != old
    assert all(state in (old, new) for state in states)
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".site-")]


def test_processes_end_with_the_one_that_started_them(root: Path, tmp_path: Path) -> None:
    process = start(root, tmp_path / "site")
    workers = wait_for(lambda: children(process.pid), True)
    assert workers, "the build has begun its work in other processes"
    process.kill()
    process.wait()
    assert wait_for(lambda: any(alive(worker) for worker in workers), False) is False


def start(root: Path, out: Path) -> subprocess.Popen[bytes]:
    """Start a build of the site in a process group of its own."""
    script = Path(__file__).with_name("build_in_process.py")
    command = [sys.executable, str(script), str(root), str(out)]
    return subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in path.read_text().split()] if path.exists() else []


def alive(pid: int) -> bool:
    """Say whether a process still runs."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def wait_for(what: Any, wanted: bool) -> Any:
    """Wait until something is as wanted, ten seconds at most, and return it."""
    for _ in range(200):
        if bool(what()) is wanted:
            break
        time.sleep(0.05)
    return what()


def tree(folder: Path) -> dict[str, str]:
    """Return every file of a folder with what is in it."""
    return dict(files(folder))


def files(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each file's path and hash."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), sha256(path.read_bytes()).hexdigest()
