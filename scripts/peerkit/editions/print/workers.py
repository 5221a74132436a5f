"""Prints documents side by side, on as many processor cores as there are.

Results come in the order of the documents,
however the processes run, so that two builds tell the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from peerkit.camp.choice import DEFAULT
from peerkit.content.document import Entry
from peerkit.editions.edition import Edition
from peerkit.editions.kinds import kind_of, printed_of
from peerkit.editions.output import Result, Tell
from peerkit.editions.print.kept import Kept, NotKeptError
from peerkit.editions.print.known import Known
from peerkit.editions.print.layout import fonts
from peerkit.editions.print.setting import Setting
from peerkit.editions.print.wanted import Wanted
from peerkit.editions.rendering.medium import PDF
from peerkit.editions.rendering.render import Renderer
from peerkit.parallel import collect_rarely, collected_after, each

FEW = 8  # documents that are looked for sooner here than other processes start


@dataclass(frozen=True)
class Run:
    """What one run prints with: the edition, its fonts and the folder for the files.

    `memory` is the folder of what was printed before, or None.
    """

    edition: Edition
    families: tuple[str, ...]
    folder: Path
    memory: Path | None = None

    @cached_property
    def known(self) -> Known:
        """What is known of the documents that were printed before."""
        return Known(self.edition, self.memory)

    def setting(self, entry: Entry[Any]) -> Setting:
        """Return one document as its readers may see it; what it uses is remembered anew."""
        afresh = replace(self.edition, audience="public", choice=DEFAULT, medium=PDF, used={})
        kind = kind_of(entry.document)
        edition = kind.read_in(afresh, entry) if kind else afresh
        return Setting(Renderer(edition, "print"), entry, self.families)


class Keyed(NamedTuple):
    """What was printed of a document, and the key under which it is kept; "" where it is not."""

    result: Result
    key: str


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

    def keyed(self, entry: Entry[Any]) -> Keyed:
        """Print a document; return with it the key under which it is kept."""
        result = self.print(entry)
        return Keyed(result, self.press.keys.get(entry.document.id, "") if result.made else "")


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

    Where nothing has changed, no other process is started.
    """
    collect_rarely()
    done = {}
    for entry, one in _all(run, entries, run.known.keys()):
        done[entry.document.id] = one
        tell.done(f"{entry.source.slug} ({run.edition.language.tag})")
    run.known.keep({name: one.key for name, one in done.items() if one.key})
    return [done[entry.document.id].result for entry in entries]


def _all(
    run: Run, entries: Sequence[Entry[Any]], keys: Mapping[str, str]
) -> Iterator[tuple[Entry[Any], Keyed]]:
    """Yield each document with its result as it is done, what takes long first.

    To find what was kept each is put into words; where they are many, other processes do so too,
    and one that has to be printed does not wait for all to be looked at.
    """
    kept = list(_known(run, entries, keys))
    rest = _without(entries, kept)
    if len(rest) <= FEW:
        kept += _kept(run, rest)
        rest = _without(rest, kept)
    yield from kept
    long_first = sorted(rest, key=lambda entry: not _is_long(entry))
    for at, result in each(_anew(run), long_first) if rest else ():
        yield long_first[at], result


def _without(
    entries: Sequence[Entry[Any]], done: Sequence[tuple[Entry[Any], Keyed]]
) -> list[Entry[Any]]:
    known = {entry.document.id for entry, _ in done}
    return [entry for entry in entries if entry.document.id not in known]


def _anew(run: Run) -> Callable[[Entry[Any]], Keyed]:
    """Return what prints a document, in this process or in a copy of it."""
    printer = Printer(run)

    def work(entry: Entry[Any]) -> Keyed:
        with collected_after():  # a layout is a ring of objects, which would stay beside the next
            return printer.keyed(entry)

    return work


def _known(
    run: Run, entries: Sequence[Entry[Any]], keys: Mapping[str, str]
) -> Iterator[tuple[Entry[Any], Keyed]]:
    """Yield what is kept under a key that is known, so that it need not even be put into words."""
    kept = Kept(run.memory)
    for entry in entries:
        key = keys.get(entry.document.id, "")
        result = kept.fetch(key, run.folder) if key else None
        if result is not None:
            yield entry, Keyed(result, key)


def _kept(run: Run, entries: Sequence[Entry[Any]]) -> Iterator[tuple[Entry[Any], Keyed]]:
    """Yield what need not be printed: it was before, or its words are not complete."""
    if Kept(run.memory).empty or not entries:
        return
    printer = Printer(run, only_kept=True)
    for entry in entries:
        with suppress(NotKeptError):
            yield entry, printer.keyed(entry)


def _is_long(entry: Entry[Any]) -> bool:
    kind = kind_of(entry.document)
    return kind is not None and kind.long
