"""Read, check and count catalogues: this kit beside Babel, polib, translate-toolkit and gettext.

    cd scripts && ../.venv/bin/python -m bench.catalogues [10000 100000]

What is not installed is left out and said so. Every Python library is timed in this process after
one warm-up; programs are timed with their start, as their users wait for it too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.samples import language, samples, write
from bench.table import Row, best, command, has, has_module, tell
from peerkit.checks.glance import Context
from peerkit.checks.translations.files import check_file, check_files
from peerkit.language.glossary import Glossary, Terms, Words, read_glossary
from peerkit.language.pseudo import MIRRORED, pseudo

ROOT = Path(__file__).parents[2]
PER_FILE = 100


def context() -> Context:
    """Return what the checks know: the kit's glossary, said in the pseudo-language."""
    glossary, _ = read_glossary(ROOT)
    return Context(language(), glossary, _terms(glossary))


def _terms(glossary: Glossary) -> Terms:
    words = {}
    for term in glossary.terms:
        forms = (term.term, *term.forms)
        both = (*forms, *(form.capitalize() for form in forms))
        words[term.id] = Words(approved=tuple(pseudo(form, MIRRORED) for form in both))
    return Terms(terms=words)


def own(paths: list[Path], folder: Path) -> Iterator[Row]:
    """Yield this kit's rows."""
    known = context()
    memory = folder / "memory"
    shown = sum(report.translated for report in check_files(paths, known, memory))
    note = f"all checks, {shown} translated messages"
    yield Row("peerkit, all cores", best(lambda: check_files(paths, known)), note)
    one = best(lambda: [check_file(path, known) for path in paths])
    yield Row("peerkit, one core", one, "the same")
    yield Row("peerkit, warm", best(lambda: check_files(paths, known, memory)), "nothing changed")


def others(paths: list[Path], folder: Path) -> Iterator[Row]:
    """Yield the rows of the other tools that are here."""
    yield _babel(paths)
    yield _polib(paths)
    names = [str(path) for path in paths]
    if has("msgfmt"):
        each = [command("msgfmt", "-c", "--statistics", "-o", "/dev/null", name) for name in names]
        yield Row("msgfmt -c --statistics", best(lambda: [run() for run in each]), "form, header")
    else:
        yield Row("msgfmt -c --statistics", None, "not installed")
    source = str(paths[0].parent)
    for tool, words, note in (
        ("pocount", [source], "counts only"),
        ("pofilter", ["--progress=none", source, str(folder / "filtered")], "all its tests"),
    ):
        there = has(tool)
        seconds = best(command(tool, *words), times=1) if there else None
        yield Row(tool, seconds, note if there else "not installed")


def _babel(paths: list[Path]) -> Row:
    from babel.messages.pofile import read_po  # noqa: PLC0415 - only what is measured is loaded

    def work() -> None:
        for path in paths:
            with path.open("rb") as file:
                catalogue = read_po(file)
            list(catalogue.check())
            sum(bool(message.string) for message in catalogue)

    return Row("Babel read + check + count", best(work, times=1), "format checks only")


def _polib(paths: list[Path]) -> Row:
    if not has_module("polib"):
        return Row("polib read + count", None, "not installed")
    polib = import_module("polib")

    def work() -> None:
        for path in paths:
            len(polib.pofile(str(path)).translated_entries())

    return Row("polib read + count", best(work, times=1), "no checks")


def main() -> None:
    """Measure each number of messages given, 10,000 and 100,000 by default."""
    for number in [int(word) for word in sys.argv[1:]] or [10_000, 100_000]:
        with TemporaryDirectory() as name:
            folder = Path(name)
            paths = write(folder / "po", samples(number, number // PER_FILE))
            rows = [*own(paths, folder), *others(paths, folder)]
            tell(f"{number} messages in {len(paths)} files", rows)


if __name__ == "__main__":
    main()
