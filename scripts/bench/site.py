"""Times checks and the website, beside plain Material with static-i18n on the same pages.

    cd scripts && ../.venv/bin/python -m bench.site [RUNS]

works on a copy of the kit in a temporary folder, so nothing of the kit is changed. Whole processes
are timed, from start to end; the median of the runs (3, or as many as said) stands in the table.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.table import Row, tell

ROOT = Path(__file__).parents[2]
KIT = ("docs", "guides", "facilitation", "locales")
SITE = ("build", "--only", "site", "--quiet")
EDITED = "locales/ar/facilitation/cards.po"
_MAIN = re.compile(r"<main[^>]*>(.*?)</main>", re.DOTALL)
_SETTINGS = """\
site_name: Plain
use_directory_urls: false
theme: {name: material, font: false}
plugins:
  - i18n:
      docs_structure: suffix
      fallback_to_default: true
      languages:
"""


def main(runs: int) -> None:
    """Measure and print the table."""
    with TemporaryDirectory() as name:
        kit = Path(name) / "kit"
        for folder in KIT:
            shutil.copytree(ROOT / folder, kit / folder)
        rows = [
            ("check, first time", median(runs, lambda: kit_run(kit, "check"), lambda: fresh(kit))),
            ("check, nothing changed", median(runs, lambda: kit_run(kit, "check"))),
            ("status", median(runs, lambda: kit_run(kit, "status"))),
            ("site, first time", median(runs, lambda: kit_run(kit, *SITE), lambda: fresh(kit))),
            ("site, one catalogue edited", median(runs, lambda: kit_run(kit, *SITE), edit(kit))),
            ("site, nothing changed", median(runs, lambda: kit_run(kit, *SITE))),
        ]
        plain = plain_site(kit / "build" / "site", Path(name) / "plain")
        rows.append(("plain Material with static-i18n", median(runs, lambda: mkdocs(plain))))
    tell("Checks and the website, all languages", [Row(*row) for row in rows])


def median(runs: int, work: Callable[[], None], before: Callable[[], None] = lambda: None) -> float:
    """Return the median seconds of some runs, each after what comes before it."""
    seconds = []
    for _ in range(runs):
        before()
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def kit_run(kit: Path, *arguments: str) -> None:
    """Run the program in a kit; what it finds is no matter here."""
    command = [sys.executable, "-P", "-m", "peerkit", *arguments]
    subprocess.run(command, cwd=kit, check=False, stdout=subprocess.DEVNULL)


def fresh(kit: Path) -> None:
    """Forget all that was remembered and built."""
    for name in (".cache", "build"):
        shutil.rmtree(kit / name, ignore_errors=True)


def edit(kit: Path) -> Callable[[], None]:
    """Return what changes one translation each time it is called."""

    def change() -> None:
        path = kit / EDITED
        before, mark, last = path.read_text("utf-8").rpartition('msgstr "')
        path.write_text(f"{before}{mark}و{last}", "utf-8")

    return change


def plain_site(built: Path, folder: Path) -> Path:
    """Make a project of plain Material that holds the content of every page that was built."""
    tags = sorted(path.name for path in built.iterdir() if (path / "index.html").is_file())
    languages = [tag for tag in tags if tag != "status"]
    for tag in languages:
        for page in (built / tag).rglob("*.html"):
            found = _MAIN.search(page.read_text("utf-8"))
            place = folder / "docs" / page.relative_to(built / tag).with_suffix(f".{tag}.md")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(f"# Page\n\n<div>{found.group(1) if found else ''}</div>\n", "utf-8")
    lines = [
        f"        - {{locale: {tag}, name: {tag}, default: {str(tag == 'en').lower()}}}"
        for tag in languages
    ]
    (folder / "mkdocs.yml").write_text(_SETTINGS + "\n".join(lines) + "\n", "utf-8")
    return folder


def mkdocs(folder: Path) -> None:
    """Build the plain site."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
