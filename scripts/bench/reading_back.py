"""Read booklets back: does every word of the documents stand in them, and every number right?

    cd scripts && ../.venv/bin/python -m bench.reading_back ../build/print/en ../build/print/ar

Each folder holds finished booklets of the language that it is named after, printed for the camp of
`facilitation/camps/filled.yaml`, whose own numbers are words. Of the fixed lines those count that
its sessions say. What sessions share stands once, at the front: a word counts wherever in the
booklet it is. Heads and feet of pages are not read: a text may go on overleaf.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pypdfium2

from bench.booklets import chosen, example
from bench.pages import FOOT, HEAD, MM
from peerkit.camp.reference import REFERENCE
from peerkit.content.booklet import Booklet
from peerkit.content.document import Document, Entry
from peerkit.content.interface import Interface
from peerkit.content.lines import FixedLines
from peerkit.content.text import walk
from peerkit.editions.edition import Edition
from peerkit.editions.print.gates.finished import meant
from peerkit.editions.print.gates.numbers import misprinted
from peerkit.editions.print.kinds.booklet import printable
from peerkit.editions.print.kinds.booklets.parts import documents_of, sessions_in
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.layout.tokens import BADGES
from peerkit.editions.print.workers import Run
from peerkit.editions.rendering.render import Renderer
from peerkit.language.markdown.parse import blocks

# Fields that no booklet prints: what a page says of itself elsewhere, names of what holds others.
ELSEWHERE = re.compile(r"^(\w+\.(summary|subtitle)|(series|lines)\.(title|purpose))$")
MARKED = re.compile("(\u0644)([\u064b-\u0652]+)([\u0627\u0623\u0625\u0622])")
HEADS = ("booklet", "words of the documents", "of them missing", "numbers", "of them wrong")
SHOWN = 12  # texts of a booklet that are told


def letters(text: str) -> str:
    """Return the letters and digits of a text: layout changes its spaces and its line ends.

    Lam and alef are one glyph in Arabic: a mark between them is read behind both.
    """
    folded = unicodedata.normalize("NFKC", text)
    kept = "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LMN")
    return MARKED.sub(r"\1\3\2", kept)


def read(path: Path) -> str:
    """Return what stands on the pages of a file, without their heads and feet."""
    found = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            width, height = page.get_size()
            area = 0, FOOT * MM, width, height - HEAD * MM
            found.append(page.get_textpage().get_text_bounded(*area))
    return letters("".join(found))


def stands(text: str, shown: str, marks: Iterable[str] = ()) -> bool:
    """Say whether a text stands in what was read.

    Where it goes on overleaf, a reader puts the numbers of a list at the end of the page, so in the
    middle of it; its own numbers are not compared then. A mark beside a text, such as WATCH, may be
    read between two of its lines; `marks` are those words, which are not compared then.
    """
    return (
        text in shown
        or _words(text) in _words(shown)
        or any(_without(mark, _words(text)) in _without(mark, _words(shown)) for mark in marks)
    )


@lru_cache(maxsize=64)
def _without(mark: str, text: str) -> str:
    return text.replace(mark, "")


@lru_cache(maxsize=64)
def _words(text: str) -> str:
    return "".join(sign for sign in text if not sign.isdecimal())


def pieces(of: Edition, entry: Entry[Booklet]) -> Iterator[tuple[str, str]]:
    """Yield where each text of a booklet's documents stands, and each part of it between facts."""
    renderer = Renderer(of, "print")
    said = set(_said(renderer, entry.document))
    for one in documents_of(renderer, entry.document):
        if not isinstance(one.document, Interface):
            for field, text in _texts(of, one):
                if (
                    not isinstance(one.document, FixedLines)
                    or field.rpartition(".parts")[0] in said
                ):
                    for piece in REFERENCE.split(text)[::3]:
                        yield f"{one.document.id} {field}", piece


def _said(renderer: Renderer, booklet: Booklet) -> Iterator[str]:
    """Yield where each fixed line that a booklet's sessions say stands among all."""
    ids = [line.id for line in renderer.edition.lines.lines]
    for session in sessions_in(renderer, booklet):
        for step in renderer.edition.steps(session):
            for line in (step.if_detail, *(action.line for action in step.actions)):
                if line:
                    yield f"lines.{ids.index(line)}"


def _texts(of: Edition, entry: Entry[Document]) -> Iterator[tuple[str, str]]:
    translation = of.translation(entry)
    for field, text in walk(translation.document):
        if not ELSEWHERE.search(f"{translation.document.kind}.{field}"):
            yield field, text
    for block in blocks(getattr(entry.document, "body", "")):
        words = translation.lookup(None, block.text) or block.text
        yield "body", re.sub(r"\]\([^)]*\)", "", words)


@dataclass(frozen=True)
class Result:
    """What was read back of a booklet: how many words and numbers, and what of them is wrong."""

    name: str
    words: int
    missing: list[tuple[str, str]]
    numbers: int
    wrong: list[str]

    def row(self) -> str:
        """Return the result as a row of the table."""
        gone = sum(len(text.split()) for _, text in self.missing)
        cells = (self.name, self.words, gone, self.numbers, len(self.wrong))
        return f"| {' | '.join(map(str, cells))} |"


def read_back(of: Edition, entry: Entry[Booklet], path: Path) -> Result:
    """Compare a finished booklet with its documents and with the numbers of its camp."""
    run = Run(of, fonts.stack(of.language, of.kit.languages.values()), path.parent)
    setting = run.setting(entry)
    wanted = [(place, text) for place, text in pieces(setting.edition, entry) if letters(text)]
    shown = read(path)
    marks = [letters(str(of.words[mark])) for mark in BADGES]
    html = printable(setting).html
    every = meant(html, setting.families, of.camp, 0).numbers
    numbers = [number for number in every if any(sign.isdigit() for sign in number)]
    return Result(
        path.stem,
        sum(len(text.split()) for _, text in wanted),
        [(place, text) for place, text in wanted if not stands(letters(text), shown, marks)],
        len(numbers),
        misprinted(path, numbers),
    )


def main(folders: list[str]) -> None:
    """Tell of each folder's booklets as a table, with the first texts that are missing."""
    for folder in map(Path, folders):
        of = example(folder.name)
        print(f"\n### {folder.name}\n\n| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
        told = []
        for entry in chosen(of):
            path = folder / f"{entry.source.slug}.pdf"
            if path.exists():
                result = read_back(of, entry, path)
                print(result.row(), flush=True)
                told += [f"{path.stem}: {place}: {text}" for place, text in result.missing[:SHOWN]]
                told += [f"{path.stem}: number {number}" for number in result.wrong]
        print("\n" + "\n".join(told))


if __name__ == "__main__":
    main(sys.argv[1:])
