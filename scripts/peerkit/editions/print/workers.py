"""Prints documents side by side, on as many processor cores as there are.

Results come in the order of the documents,
however the processes run, so that two builds tell the same.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from peerkit.camp.choice import DEFAULT
from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import kind_of, printed_of
from peerkit.editions.output import Result, Tell
from peerkit.editions.print.kept import Kept, NotKeptError
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.setting import Setting
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.render import Renderer
from peerkit.parallel import collect_rarely, each


@dataclass(frozen=True)
class Run:
    """What one run prints with: the edition, its fonts and the folder for the files.

    `memory` is the folder of what was printed before, or None.
    """

    edition: Edition
    families: tuple[str, ...]
    folder: Path
    memory: Path | None = None

    def setting(self, entry: Entry[Any]) -> Setting:
        """Return one document as its readers may see it; what it uses is remembered anew."""
        afresh = replace(self.edition, audience="public", choice=DEFAULT, used={})
        kind = kind_of(entry.document)
        edition = kind.read_in(afresh, entry) if kind else afresh
        return Setting(Renderer(edition, "print"), entry, self.families)


class Printer:
    """Prints the documents of one run, each as its kind is printed."""

    def __init__(self, run: Run, *, only_kept: bool = False) -> None:
        # Laying out takes half a second to import, which every other command would pay for.
        from peerkit.editions.print.job import Press  # noqa: PLC0415

        self.run = run
        self.press = Press(run.folder, Kept(run.memory, only=only_kept))

    def print(self, entry: Entry[Any]) -> Result:
        """Print one document for its readers; what is not wholly translated is left out."""
        kind = kind_of(entry.document)
        what = kind.printable(self.run.setting(entry)) if kind else None
        return self.press.print(what) if what is not None else Result([], [])


def used_in(edition: Edition, wanted: Wanted) -> frozenset[str]:
    """Return the ids of all documents whose words stand in what is wanted, however deep."""
    run = Run(edition, fonts.stack(edition.language, edition.kit.languages.values()), Path())
    used: set[str] = set()
    for entry in printed_of(edition):
        kind = kind_of(entry.document)
        if kind is not None and wanted.takes(edition, entry):
            setting = run.setting(entry)
            kind.printable(setting)
            used |= setting.edition.used.keys()
    return frozenset(used)


def in_processes(run: Run, entries: Sequence[Entry[Any]], tell: Tell) -> list[Result]:
    """Return the result of each document, in order.

    What was printed before is looked for first: other processes are started only for work.
    """
    collect_rarely()
    results = {}
    for entry, result in _all(run, entries):
        results[entry.document.id] = result
        tell.done(f"{entry.source.slug} ({run.edition.language.tag})")
    return [results[entry.document.id] for entry in entries]


def _all(run: Run, entries: Sequence[Entry[Any]]) -> Iterator[tuple[Entry[Any], Result]]:
    """Yield each document with its result as it is done, what takes long first."""
    kept = list(_kept(run, entries))
    yield from kept
    known = {entry.document.id for entry, _ in kept}
    rest = [entry for entry in entries if entry.document.id not in known]
    long_first = sorted(rest, key=lambda entry: not _is_long(entry))
    for at, result in each(_anew(run), long_first):
        yield long_first[at], result


def _anew(run: Run) -> Callable[[Entry[Any]], Result]:
    """Return what prints a document, in this process or in a copy of it."""
    printer = Printer(run)

    def work(entry: Entry[Any]) -> Result:
        result = printer.print(entry)
        gc.collect()  # a layout is a ring of objects, which would stay beside the next one
        return result

    return work


def _kept(run: Run, entries: Sequence[Entry[Any]]) -> Iterator[tuple[Entry[Any], Result]]:
    """Yield what need not be printed: it was before, or its words are not complete."""
    if Kept(run.memory).empty:
        return
    printer = Printer(run, only_kept=True)
    for entry in entries:
        with suppress(NotKeptError):
            yield entry, printer.print(entry)


def _is_long(entry: Entry[Any]) -> bool:
    kind = kind_of(entry.document)
    return kind is not None and kind.long
