"""Times checks and the website, beside plain Material with static-i18n on the same pages.

    cd scripts && ../.venv/bin/python -m bench.site [RUNS [OLD]]

works on copies of the kit in a temporary folder, so nothing of the kit is changed. Whole processes
are timed, from start to end; the median of the runs (3, or as many as said) stands in the table,
beside the seconds that processors worked for it: on a busy machine only these can be compared.

OLD is a Git revision. Then today's program and that of OLD are timed on the documents of OLD as
well, each run of one right after that of the other. These documents fail checks that are younger
than they are, so today's program builds there with `bench.unstopped`; words of the interface, which
belong to the program, are today's for it.
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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.table import Row, tell

ROOT = Path(__file__).parents[2]
KIT = ("docs", "guides", "facilitation", "locales")
SITE = ("build", "--only", "site", "--quiet")
BOOKLET = ("build", "--booklet", "P-13", "--lang", "en", "--quiet")
# What is built in another way where checks would stop it.
UNSTOPPED = {SITE: "site", BOOKLET: "P-13"}
INTERFACE = "locales/interface.yaml"
CARDS = "locales/ar/facilitation/cards.po"
EDITED = {"of one page": "locales/ar/docs/coping/worry.po", "of all cards": CARDS}
_MAIN = re.compile(r"<main[^>]*>(.*?)</main>", re.DOTALL)
_SETTINGS = """\
site_name: Plain
use_directory_urls: false
theme: {name: material, font: false, custom_dir: theme}
plugins:
  - i18n:
      docs_structure: suffix
      fallback_to_default: true
      languages:
"""
Times = list[tuple[float, float]]  # seconds that passed, and that processors worked


@dataclass(frozen=True)
class Program:
    """A program to time: its folder, the kit it works on, and what its rows are called by."""

    folder: Path
    kit: Path
    name: str = ""
    unstopped: bool = False

    def start(self, arguments: tuple[str, ...]) -> None:
        """Run a command in the kit; what it finds is no matter here, but a traceback is."""
        module = ("peerkit", *arguments)
        if self.unstopped and arguments in UNSTOPPED:
            module = ("bench.unstopped", UNSTOPPED[arguments])
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "PEERKIT_ROOT": str(self.kit)}
        command = [sys.executable, "-P", "-m", *module]
        done = subprocess.run(
            command, cwd=self.kit, check=False, capture_output=True, text=True, env=environment
        )
        if "Traceback" in done.stderr or (module[0] != "peerkit" and done.returncode):
            sys.exit(f"{' '.join(module)} of {self.folder}: {done.stderr[-2000:]}")


def main(runs: int, old: str) -> None:
    """Measure and print the table."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        today = Program(ROOT / "scripts", copied(ROOT, folder / "kit"))
        rows = measured([today], runs)
        if old:
            rows |= measured(of_old(old, folder), runs)
        plain = plain_site(today.kit / "build" / "site", folder / "plain")
        rows["plain Material with static-i18n"] = [
            timed(lambda: mkdocs(plain)) for _ in range(runs)
        ]
    tell("Checks and the website, all languages", [row(*one) for one in rows.items()])


def measured(programs: Sequence[Program], runs: int) -> dict[str, Times]:
    """Return the times of each kind of work for each program, by what it is called."""
    rows: dict[str, Times] = {}
    for what, arguments, before in work():
        for _ in range(runs):
            for one in programs:
                before(one.kit)
                taken = timed(partial(one.start, arguments))
                name = f"{what}{one.name}"
                rows.setdefault(name, []).append(taken)
                print(f"{name}: {taken[0]:.1f} s, {taken[1]:.1f} s", file=sys.stderr, flush=True)
    return rows


def of_old(revision: str, folder: Path) -> list[Program]:
    """Return today's program and that of a revision, each with the documents of the revision."""
    unpacked = folder / "old"
    unpacked.mkdir()
    command = ["git", "-C", str(ROOT), "archive", revision]
    packed = subprocess.run(command, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(unpacked)], input=packed, check=True)
    kits = [copied(unpacked, folder / name) for name in ("old-by-us", "old-by-old")]
    shutil.copy(ROOT / INTERFACE, kits[0] / INTERFACE)
    on = f", documents of {revision}"
    return [
        Program(ROOT / "scripts", kits[0], f"{on}, by us", unstopped=True),
        Program(unpacked / "scripts", kits[1], f"{on}, by it"),
    ]


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


def copied(root: Path, kit: Path) -> Path:
    """Return a copy of the kit below a folder."""
    for folder in KIT:
        shutil.copytree(root / folder, kit / folder)
    return kit


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
    _speak(folder, languages)
    lines = [
        f"        - {{locale: {tag}, name: {tag}, default: {str(tag == 'en').lower()}}}"
        for tag in languages
    ]
    (folder / "mkdocs.yml").write_text(_SETTINGS + "\n".join(lines) + "\n", "utf-8")
    return folder


def _speak(folder: Path, tags: list[str]) -> None:
    """Give Material its English words in languages that it has none for: else it stops."""
    words = Path(str(files("material"))) / "templates" / "partials" / "languages"
    own = folder / "theme" / "partials" / "languages"
    own.mkdir(parents=True)
    for tag in tags:
        if not (words / f"{tag}.html").is_file():
            shutil.copy(words / "en.html", own / f"{tag}.html")


def mkdocs(folder: Path) -> None:
    """Build the plain site."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"The plain site was not built: {done.stderr[-2000:]}")


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    main(int(given.get(0, 3)), given.get(1, ""))
