"""`mkdocs build` and `mkdocs serve` give the same pages as the kit's own build."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]
MKDOCS = [sys.executable, "-P", "-W", "ignore", "-m", "mkdocs"]
AT = re.compile(r"Serving on (http://\S+?/)\s")


@pytest.fixture
def kit(tiny_kit: Path) -> Path:
    """The tiny kit with the settings of the project's root."""
    shutil.copy(ROOT / "mkdocs.yml", tiny_kit)
    return tiny_kit


def environment() -> dict[str, str]:
    """Return an environment in which both builds are made as of one day."""
    return {**os.environ, "SOURCE_DATE_EPOCH": "1793491200", "PYTHONPATH": str(ROOT / "scripts")}


def run(kit: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program in the kit's folder."""
    return subprocess.run(  # noqa: PLW1510 - tests look at the exit code
        command, cwd=kit, env=environment(), capture_output=True, text=True
    )


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_both_builds_are_the_same(kit: Path) -> None:
    own = run(kit, sys.executable, "-P", "-m", "peerkit", "build", "--only", "site", "--quiet")
    assert own.returncode == 0, own.stdout + own.stderr
    (kit / "site" / "en").mkdir(parents=True)
    (kit / "site" / "en" / "left-over.html").write_text("old", "utf-8")
    before = files(kit / "build")
    by_mkdocs = run(kit, *MKDOCS, "build")
    assert by_mkdocs.returncode == 0, by_mkdocs.stderr
    assert files(kit / "build") == before
    mine, theirs = files(kit / "build" / "site"), files(kit / "site")
    assert {name.partition("/")[0] for name in mine} >= {"en", "ar", "index.html"}
    assert theirs.keys() == mine.keys()
    assert [name for name, data in mine.items() if theirs[name] != data] == []


def test_the_gates_run_first(kit: Path) -> None:
    (kit / "site").mkdir()
    (kit / "site" / "index.html").write_text("the last good one", "utf-8")
    page = kit / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[Away](nowhere.md)\n", "utf-8")
    stopped = run(kit, *MKDOCS, "build")
    assert stopped.returncode != 0
    assert "docs/index.md:" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert files(kit / "site") == {"index.html": b"the last good one"}


@contextmanager
def serving(kit: Path) -> Iterator[str]:
    """Serve the kit on a free port; give the address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [*MKDOCS, "serve", "--no-livereload", "-a", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command, cwd=kit, env=environment(), stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr is not None
        told = ""
        try:
            for line in server.stderr:
                told += line
                if found := AT.search(line):
                    yield found.group(1)
                    return
            pytest.fail(told)
        finally:
            server.terminate()


def test_a_page_answers(kit: Path) -> None:
    with serving(kit) as address, urlopen(f"{address}ar/index.html") as answer:  # noqa: S310
        assert b'<html lang="ar" dir="rtl"' in answer.read()
