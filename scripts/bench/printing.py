"""Print all booklets: this kit beside Chromium, Typst and a PDF plugin of MkDocs.

    cd scripts && ../.venv/bin/python -m bench.printing [en ar] [--booklet safe-space ...]

Each tool runs in a process of its own, whose memory is that of all its processes together. Without
names, every booklet that is whole in the language is measured. What each got right is read from
its files.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

from bench.booklets import PHONE, booklets, chosen, edition
from bench.memory import Watch
from bench.peers import PEERS
from peerkit.editions.output import Silent
from peerkit.editions.print.build import print_edition
from peerkit.editions.print.gates.numbers import misprinted
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.wanted import Wanted

OWN = "peerkit"
LONG = 4  # letters of a word that says which running head it is from
MEASURED = ("tool", "s", "times", "MB memory", "MB files", "pages")
HEADS = (*MEASURED, "bound", "heads", "faults", "numbers")
MM = 72 / 25.4


def make(tool: str, lang: str, out: Path, names: frozenset[str]) -> None:
    """Make booklets with one tool, those of these file names or all: what is measured."""
    of = edition(lang)
    if tool == OWN:
        ids = frozenset(entry.document.id for entry in chosen(of, names))
        print_edition(of, out / "print", Silent(), Wanted(ids))
        return
    pages = booklets(of, names)
    families = fonts.stack(of.language, of.kit.languages.values())
    fonts.make_private(families, out / "fonts")
    PEERS[tool](pages, out, lang)


@dataclass(frozen=True)
class Result:
    """What a tool took and made."""

    tool: str
    seconds: float
    memory: int
    files: tuple[Path, ...]

    def row(self, first: float, *, rtl: bool) -> str:
        """Return the result as a row of the table."""
        size = sum(path.stat().st_size for path in self.files) / 1e6
        pages = sum(_pages(path) for path in self.files)
        cells = [
            self.tool,
            f"{self.seconds:.1f}",
            f"{self.seconds / first:.1f}",
            str(self.memory // 2**20),
            f"{size:.1f}",
            str(pages),
            _yes(all(_bound(path, rtl=rtl) for path in self.files)),
            _yes(all(_headed(path) for path in self.files)),
            _faults(self.files),
            _yes(not any(misprinted(path, [PHONE]) for path in self.files)),
        ]
        return f"| {' | '.join(cells)} |"


def measure(tool: str, lang: str, out: Path, names: Iterable[str]) -> Result | None:
    """Run a tool in its own process; None where it could not."""
    out.mkdir()
    command = [sys.executable, "-m", "bench.printing", "--make", tool, lang, str(out), *names]
    began = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    with Watch(process.pid) as watch:
        _, told = process.communicate()
    seconds = time.perf_counter() - began
    files = sorted(_made(tool, lang, out, frozenset(names)))
    if process.returncode or not files:
        print(f"\n{tool} made nothing: {told.strip().splitlines()[-1:]}")
        return None
    return Result(tool, seconds, watch.most, tuple(files))


def _made(tool: str, lang: str, out: Path, names: frozenset[str]) -> Iterator[Path]:
    """Yield the files with the pages of the booklets; ours are folded and made large besides."""
    if tool != OWN:
        yield from out.glob("*.pdf")
        return
    for entry in chosen(edition(lang), names):
        yield from (out / "print" / lang).glob(f"{entry.source.slug}.pdf")


def _pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as pdf:
        return len(pdf)


def _bound(path: Path, *, rtl: bool) -> bool:
    """Say whether the wide margin is at the spine: left on odd pages, or right if right-bound."""
    starts: dict[bool, list[float]] = {True: [], False: []}
    with pypdfium2.PdfDocument(path) as pdf:
        for number, page in enumerate(pdf, 1):
            text = page.get_textpage()
            lefts = [text.get_rect(index)[0] for index in range(text.count_rects())]
            if lefts:
                starts[number % 2 == 1].append(min(lefts))
    if not all(starts.values()):
        return False
    odd, even = (sorted(starts[side])[len(starts[side]) // 2] for side in (True, False))
    return (even - odd if rtl else odd - even) > 3 * MM


def _headed(path: Path) -> bool:
    """Say whether most pages repeat words of the page before or after them at head or foot."""
    with pypdfium2.PdfDocument(path) as pdf:
        edges = [set(_edge(page)) for page in pdf]
    pairs = list(pairwise(edges))
    shared = sum(1 for one, other in pairs if one & other)
    return bool(pairs) and shared > len(pairs) / 2


def _edge(page: pypdfium2.PdfPage) -> Iterable[str]:
    width, height = page.get_size()
    text = page.get_textpage()
    for low, high in ((0, 16 * MM), (height - 14 * MM, height)):
        words = text.get_text_bounded(0, low, width, high).split()
        yield from (word for word in words if len(word) >= LONG and word.isalpha())


def _faults(files: Iterable[Path]) -> str:
    """Return how many errors a validator of PDF/UA finds in all files."""
    command = [sys.executable, "-m", "pdfua", "check", *(str(path) for path in files)]
    told = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    return str(sum(line.lstrip().startswith("[ERROR") for line in told.splitlines()))


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def main(languages: list[str], names: list[str]) -> None:
    """Measure every tool in each language and tell it as a table; `names` are of booklets."""
    for lang in languages:
        print(f"\n### {lang}\n\n| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
        first = 0.0
        for tool in (OWN, *PEERS):
            with TemporaryDirectory() as folder:
                result = measure(tool, lang, Path(folder) / "out", names)
                if result is not None:
                    first = first or result.seconds
                    print(result.row(first, rtl=lang == "ar"), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--make"]:
        make(sys.argv[2], sys.argv[3], Path(sys.argv[4]), frozenset(sys.argv[5:]))
    else:
        given = argparse.ArgumentParser()
        given.add_argument("languages", nargs="*", default=["en", "ar"])
        given.add_argument("--booklet", action="append", default=[])
        asked = given.parse_args()
        main(asked.languages, asked.booklet)
