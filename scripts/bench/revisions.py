"""Builds the same content with the programs of two revisions, and names what differs.

    cd scripts && ../.venv/bin/python -m bench.revisions OLD [NEW [CONTENT [BUILD-OPTION...]]]

OLD, NEW (HEAD) and CONTENT (OLD) are Git revisions: the content of CONTENT is built by the programs
of OLD and of NEW, with the words of the interface that NEW has, which both read. Rules that came
later refuse older content, so what the checks find is left aside here, and only here. Of each file
it is told whether its bytes are the same, else whether its words are; of pages, which lines of HTML
differ most often.
"""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

ROOT = Path(__file__).parents[2]
KIT = ("docs", "guides", "facilitation", "locales")
BUILD = ("--only", "site", "--quiet")
SHOWN = 12  # of the lines that differ most often
WORDS = "locales/interface.yaml"
# The command of a revision, told that nothing was found.
DRIVER = """
import dataclasses, sys
sys.path.insert(0, sys.argv[1])
import peerkit.cli.build as build
real = build.survey
build.survey = lambda *given, **named: dataclasses.replace(real(*given, **named), findings=())
from peerkit.cli.program import program
program(sys.argv[2:])
"""
_TAG = re.compile(r"<script.*?</script>|<style.*?</style>|<[^>]*>", re.DOTALL)
_DIGITS = re.compile(r"[0-9a-f]{8,}")  # a fingerprint in the name of a file


def main(old: str, new: str, content: str, options: tuple[str, ...]) -> None:
    """Build with both and print what differs."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        old, new, content = map(_commit, (old, new, content))  # a branch may move meanwhile
        kit = folder / "kit"
        _unpacked(content, KIT, kit)
        _unpacked(new, (WORDS,), kit)
        built = [_built(folder, kit, revision, options) for revision in (old, new)]
        for line in _compared(*built):
            print(line)


def _commit(revision: str) -> str:
    command = ["git", "-C", str(ROOT), "rev-parse", "--short", revision]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _unpacked(revision: str, paths: tuple[str, ...], to: Path) -> None:
    to.mkdir(parents=True, exist_ok=True)
    command = ["git", "-C", str(ROOT), "archive", "--format=tar", revision, "--", *paths]
    packed = subprocess.run(command, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(to)], input=packed, check=True)


def _built(folder: Path, kit: Path, revision: str, options: tuple[str, ...]) -> Path:
    program, out = folder / f"program-{revision}", folder / f"out-{revision}"
    _unpacked(revision, ("scripts", "mkdocs.yml"), program)
    command = [sys.executable, "-P", "-c", DRIVER, str(program / "scripts"), "build", *options]
    done = subprocess.run([*command, "-o", str(out)], cwd=kit, check=False)
    print(f"{revision}: ended with {done.returncode}", flush=True)
    return out


def _compared(old: Path, new: Path) -> Iterator[str]:
    """Yield how many files are the same, and what differs in those that are not."""
    there = [{p.relative_to(f).as_posix() for p in f.rglob("*") if p.is_file()} for f in (old, new)]
    for title, names in (
        ("only in the old", there[0] - there[1]),
        ("only new", there[1] - there[0]),
    ):
        yield f"{title}: {len(names)}"
        yield from (f"    {number:5} {kind}" for kind, number in _kinds(names).most_common(SHOWN))
    fates: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for name in sorted(there[0] & there[1]):
        fate = _fate(old / name, new / name)
        fates[f"{Path(name).suffix or name}: {fate}"] += 1
        if fate != "same bytes" and name.endswith(".html"):
            lines.update(_differing(old / name, new / name))
            words.update(_read_otherwise(old / name, new / name))
    yield "in both:"
    yield from (f"    {number:5} {fate}" for fate, number in sorted(fates.items()))
    yield "words that readers see on one side only (- old, + new), by the pages they stand on:"
    yield from (f"    {number:5} {line}" for line, number in words.most_common(SHOWN * 3))
    yield "lines that differ most often (- old, + new), by the pages they stand on:"
    yield from (f"    {number:5} {line}" for line, number in lines.most_common(SHOWN * 3))


def _kinds(names: set[str]) -> Counter[str]:
    """Return the files by folder and ending."""
    return Counter(f"{Path(name).parent.as_posix()}/*{Path(name).suffix}" for name in names)


def _fate(old: Path, new: Path) -> str:
    if old.read_bytes() == new.read_bytes():
        return "same bytes"
    return "same words" if _words(old) == _words(new) else "other words"


def _words(path: Path) -> list[str]:
    if path.suffix == ".pdf":
        pdf = pypdfium2.PdfDocument(path)
        return " ".join(page.get_textpage().get_text_range() for page in pdf).split()
    text = path.read_text("utf-8", errors="replace")
    return _TAG.sub(" ", text).split() if path.suffix == ".html" else text.split()


def _differing(old: Path, new: Path) -> set[str]:
    """Return the lines that are on one side only, without what differs in each."""
    was, now = (_text(path).split("\n") for path in (old, new))
    found = difflib.unified_diff(was, now, n=0, lineterm="")
    return {line[:110] for line in found if line[:1] in "+-" and line[:3] not in ("+++", "---")}


def _read_otherwise(old: Path, new: Path) -> set[str]:
    """Return the pieces of text, each between two tags, that only one side has."""
    was, now = (set(map(str.strip, _TAG.sub("\n", _text(path)).split("\n"))) for path in (old, new))
    alone = [f"- {one}" for one in was - now] + [f"+ {one}" for one in now - was]
    return {one[:110] for one in alone if len(one) > 2}  # noqa: PLR2004 - more than the sign


def _text(path: Path) -> str:
    return _DIGITS.sub("…", path.read_text("utf-8"))


if __name__ == "__main__":
    given = sys.argv[1:]
    first = given[0]
    main(
        first,
        given[1] if len(given) > 1 else "HEAD",
        given[2] if len(given) > 2 else first,  # noqa: PLR2004
        tuple(given[3:]) or BUILD,
    )
