"""Times checks and the website, beside plain Material with static-i18n on the same pages.

    cd scripts && ../.venv/bin/python -m bench.site [RUNS [OLD]]

works on a copy of the kit in a temporary folder, so nothing of the kit is changed. Whole processes
are timed, from start to end; the median of the runs (3, or as many as said) stands in the table,
beside the seconds that processors worked for it: on a busy machine only these can be compared. OLD
is a Git revision whose program is timed on the same kit, each of its runs right after ours.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.table import Row, tell

ROOT = Path(__file__).parents[2]
KIT = ("docs", "guides", "facilitation", "locales")
SITE = ("build", "--only", "site", "--quiet")
BOOKLET = ("build", "--booklet", "P-13", "--lang", "en", "--quiet")
CARDS = "locales/ar/facilitation/cards.po"
EDITED = {"of one page": "locales/ar/docs/coping/worry.po", "of all cards": CARDS}
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
Times = list[tuple[float, float]]  # seconds that passed, and that processors worked


def main(runs: int, old: str) -> None:
    """Measure and print the table."""
    with TemporaryDirectory() as name:
        programs = {"": ROOT / "scripts"}
        if old:
            programs[f", {old}"] = unpacked(old, Path(name) / "old")
        kits = {which: copied(Path(name) / f"kit{at}") for at, which in enumerate(programs)}
        rows = {}
        for what, arguments, before in work():
            times: dict[str, Times] = {which: [] for which in programs}
            for _ in range(runs):
                for which, program in programs.items():
                    before(kits[which])
                    times[which].append(timed(partial(run, program, kits[which], arguments)))
            rows.update({f"{what}{which}": found for which, found in times.items()})
        plain = plain_site(kits[""] / "build" / "site", Path(name) / "plain")
        rows["plain Material with static-i18n"] = [
            timed(lambda: mkdocs(plain)) for _ in range(runs)
        ]
    tell("Checks and the website, all languages", [row(*one) for one in rows.items()])


def work() -> list[tuple[str, tuple[str, ...], Callable[[Path], None]]]:
    """Return what is timed: its name, the command, and what comes before each run."""
    return [
        ("status, first time", ("status",), fresh),
        ("status, nothing changed", ("status",), nothing),
        ("check, first time", ("check",), fresh),
        ("check, nothing changed", ("check",), nothing),
        ("site, first time", SITE, fresh),
        ("site, nothing changed", SITE, nothing),
        *((f"site, catalogue {of} edited", SITE, edit(path)) for of, path in EDITED.items()),
        ("booklet P-13, first time", BOOKLET, fresh_prints),
    ]


def timed(work: Callable[[], None]) -> tuple[float, float]:
    """Return the seconds that a work took, and those that processors worked in what it started."""
    worked, began = processors(), time.perf_counter()
    work()
    return time.perf_counter() - began, processors() - worked


def processors() -> float:
    """Return the seconds that ended processes of this one have worked so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def row(what: str, times: Times) -> Row:
    """Return one line of the table."""
    passed, worked = (statistics.median(one) for one in zip(*times, strict=True))
    return Row(what, passed, f"{worked:.1f} s of processors")


def unpacked(revision: str, to: Path) -> Path:
    """Return the folder of a revision's program."""
    to.mkdir()
    command = ["git", "-C", str(ROOT), "archive", revision, "--", "scripts", "mkdocs.yml"]
    packed = subprocess.run(command, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(to)], input=packed, check=True)
    return to / "scripts"


def copied(kit: Path) -> Path:
    """Return a copy of the kit."""
    for folder in KIT:
        shutil.copytree(ROOT / folder, kit / folder)
    return kit


def run(program: Path, kit: Path, arguments: tuple[str, ...]) -> None:
    """Run a program in a kit; what it finds is no matter here."""
    command = [sys.executable, "-P", "-m", "peerkit", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(program), "PEERKIT_ROOT": str(kit)}
    subprocess.run(command, cwd=kit, check=False, stdout=subprocess.DEVNULL, env=environment)


def nothing(_kit: Path) -> None:
    """Leave all as it is."""


def fresh(kit: Path) -> None:
    """Forget all that was remembered and built."""
    for name in (".cache", "build"):
        shutil.rmtree(kit / name, ignore_errors=True)


def fresh_prints(kit: Path) -> None:
    """Forget what was printed; the checks are remembered."""
    for name in (".cache/print", "build/print"):
        shutil.rmtree(kit / name, ignore_errors=True)


def edit(name: str) -> Callable[[Path], None]:
    """Return what changes one translation each time it is called."""

    def change(kit: Path) -> None:
        path = kit / name
        before, mark, last = path.read_text("utf-8").rpartition('\nmsgstr "')
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
    given = dict(enumerate(sys.argv[1:]))
    main(int(given.get(0, 3)), given.get(1, ""))
