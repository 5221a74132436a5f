"""Prints documents side by side, on as many processor cores as there are.

Each process makes its fonts and style sheets once. Results come in the order of the documents,
however the processes run, so that two builds tell the same.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from multiprocessing import cpu_count, get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peerkit.camp.choice import DEFAULT, Choice
from peerkit.camp.fill import Audience
from peerkit.content.booklet import Booklet
from peerkit.content.document import Entry
from peerkit.content.session import Series
from peerkit.content.sheet import Sheet
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Tell
from peerkit.editions.print.paper.sizes import PAPERS, Paper
from peerkit.editions.render import Renderer
from peerkit.finding import Finding
from peerkit.parallel import collect_rarely, follow_parent

if TYPE_CHECKING:
    from peerkit.editions.print.kept import Kept
    from peerkit.editions.print.kinds.booklet import Press
    from peerkit.editions.print.kinds.sheet import SheetPress

Result = tuple[list[Made], list[Finding]]
FEW = 12  # sheets that are printed sooner than other processes have started
LONG = 2  # booklets that take longer than that
MOST = 8  # processes: each takes a quarter of a gigabyte


@dataclass(frozen=True)
class Run:
    """What one run prints with: the edition, its fonts and the folder for the files.

    `memory` is the folder of what was printed before, or None.
    """

    edition: Edition
    families: tuple[str, ...]
    folder: Path
    memory: Path | None = None

    @property
    def paper(self) -> Paper:
        """The camp's own paper."""
        return PAPERS[self.edition.camp.paper]


class Printer:
    """Prints the documents of one run; its presses keep fonts and style sheets."""

    def __init__(self, run: Run, *, only_kept: bool = False) -> None:
        self.run = run
        self.only_kept = only_kept
        self._press: Press | None = None
        self._sheets: SheetPress | None = None

    def print(self, entry: Entry[Any]) -> Result:
        """Print one document for its readers; what is not wholly translated is left out."""
        if isinstance(entry.document, Booklet):
            return self._booklet(entry)
        if isinstance(entry.document, Series):
            return self._session_cards(entry)
        audience: Audience = "public"
        if isinstance(entry.document, Sheet) and entry.document.discreet:
            audience = "discreet"
        return self._sheet_press().print(self._renderer(audience), entry)

    def _renderer(self, audience: Audience, choice: Choice = DEFAULT) -> Renderer:
        """Return what renders one document; it begins to remember anew what it used."""
        return Renderer(
            replace(self.run.edition, audience=audience, choice=choice, used={}), "print"
        )

    def _booklet(self, entry: Entry[Booklet]) -> Result:
        """Print a booklet in the length and for the group that it is made for."""
        choice = Choice(entry.document.length, entry.document.sex)
        renderer = self._renderer(_audience(entry.document), choice)
        return self._booklet_press().print(renderer, entry)

    def _session_cards(self, entry: Entry[Series]) -> Result:
        """Print the cards of a series for its facilitators."""
        from peerkit.editions.print.kinds.session_cards import SessionPress  # noqa: PLC0415 - as below

        press = SessionPress(self.run.folder, self.run.paper, self.run.families, self._kept())
        return press.print(self._renderer("staff"), entry)

    def _kept(self) -> Kept:
        from peerkit.editions.print.kept import Kept  # noqa: PLC0415 - it asks WeasyPrint too

        return Kept(self.run.memory, only=self.only_kept)

    def _booklet_press(self) -> Press:
        # WeasyPrint takes half a second to import, which every other command would pay for.
        from peerkit.editions.print.kinds.booklet import Press  # noqa: PLC0415

        if self._press is None:
            self._press = Press(self.run.folder, self.run.paper, self.run.families, self._kept())
        return self._press

    def _sheet_press(self) -> SheetPress:
        from peerkit.editions.print.kinds.sheet import SheetPress  # noqa: PLC0415 - as above

        if self._sheets is None:
            self._sheets = SheetPress(
                self.run.folder, self.run.paper, self.run.families, self._kept()
            )
        return self._sheets


def in_processes(run: Run, entries: Sequence[Entry[Any]], tell: Tell) -> Iterator[Result]:
    """Yield the result of each document in order; few are printed in this process.

    What was printed before is looked for first: other processes are started only for work.
    """
    collect_rarely()
    tag = run.edition.language.tag
    known = _kept(run, entries)
    rest = [entry for entry in entries if entry.document.id not in known]
    with ExitStack() as stack:
        printing = _pooled(run, rest, stack) if _is_much(rest) else map(Printer(run).print, rest)
        for entry in entries:
            found = known.get(entry.document.id)
            yield found if found is not None else next(printing)
            tell.done(f"{entry.source.slug} ({tag})")


def _kept(run: Run, entries: Sequence[Entry[Any]]) -> dict[str, Result]:
    """Return by id what need not be printed: it was before, or its words are not complete."""
    from peerkit.editions.print.kept import Kept, NotKeptError  # noqa: PLC0415 - as above

    if Kept(run.memory).empty:
        return {}
    printer, found = Printer(run, only_kept=True), {}
    for entry in entries:
        with suppress(NotKeptError):
            found[entry.document.id] = printer.print(entry)
    return found


def _is_much(entries: Sequence[Entry[Any]]) -> bool:
    return cpu_count() > 1 and (sum(map(_is_long, entries)) >= LONG or len(entries) > FEW)


def _is_long(entry: Entry[Any]) -> bool:
    return isinstance(entry.document, Booklet | Series)


def _pooled(run: Run, entries: Sequence[Entry[Any]], stack: ExitStack) -> Iterator[Result]:
    """Print on all cores, as long as the stack is open; what takes long begins first."""
    workers = min(cpu_count(), MOST, len(entries))
    context = get_context("spawn")
    sent = replace(run, edition=run.edition.afresh())
    executor = ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(sent,))
    stack.enter_context(executor)
    stack.callback(executor.shutdown, cancel_futures=True)  # after a fault nothing more is begun
    long_first = sorted(entries, key=lambda entry: not _is_long(entry))
    printing = {entry.document.id: executor.submit(_print, entry) for entry in long_first}
    return (printing[entry.document.id].result() for entry in entries)


def _audience(booklet: Booklet) -> Audience:
    """Facilitators' booklets hold every contact; cards are given to everyone."""
    return "staff" if booklet.format == "booklet" else "public"


_PRINTERS: list[Printer] = []  # the one printer of a worker process


def _begin(run: Run) -> None:
    follow_parent()
    collect_rarely()
    _PRINTERS.append(Printer(run))


def _print(entry: Entry[Any]) -> Result:
    result = _PRINTERS[-1].print(entry)
    gc.collect()  # a layout is a ring of objects, which would stay beside the next one
    return result
