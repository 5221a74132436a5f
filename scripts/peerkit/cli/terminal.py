"""How the program talks: findings, tables and progress, in colour only on a terminal."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from peerkit.finding import Finding, Level, in_order

# A pipe or a file has no width: 80 columns would cut the names in tables.
WIDE = 200

out = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else WIDE)
err = Console(stderr=True, highlight=False, soft_wrap=True)
_STYLE = {Level.ERROR: "bold red", Level.WARNING: "yellow", Level.NOTE: "cyan"}


def tell(findings: Iterable[Finding], least: Level = Level.NOTE, first: Level = Level.NOTE) -> None:
    """Print findings from the given level up: by level, file and line.

    Errors come last, since the end is what stays on the screen; where more follows, `first` puts
    them first.
    """
    told = [finding for finding in in_order(findings) if finding.level.rank <= least.rank]
    downwards = 1 if first is Level.ERROR else -1
    told.sort(key=lambda finding: downwards * finding.level.rank)
    if not told:
        return
    if out.is_terminal:
        out.print("\n".join(_coloured(finding) for finding in told))
    else:
        print(*told, sep="\n", file=out.file)


def _coloured(finding: Finding) -> str:
    style = _STYLE[finding.level]
    return (
        f"{escape(str(finding.place))}: [{style}]{finding.level}[/]: "
        f"{escape(finding.message)} {escape(finding.remedy)} [dim]\\[{finding.check}][/]"
    )


def counts(findings: Iterable[Finding]) -> str:
    """Return a sentence such as '2 errors, 1 warning, 0 notes'."""
    by_level = Counter(finding.level for finding in findings)
    return ", ".join(f"{by_level[level]} {level}{_s(by_level[level])}" for level in Level)


def _s(number: int) -> str:
    return "" if number == 1 else "s"


class Steps:
    """Progress of long work: `total` may grow, `done` names what was just finished."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=0) if progress else None

    def expect(self, number: int) -> None:
        """Add so many steps to the work."""
        if self._progress is not None and self._task is not None:
            total = (self._progress.tasks[0].total or 0) + number
            self._progress.update(self._task, total=total)

    def done(self, name: str) -> None:
        """Say that one step is finished."""
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, advance=1, description=name)


@contextmanager
def steps(quiet: bool) -> Iterator[Steps]:
    """Show a progress bar on a terminal; stay silent with `quiet` and in files and pipes."""
    if quiet or not err.is_terminal:
        yield Steps(None)
        return
    name = TextColumn("{task.description}")
    left = TimeRemainingColumn(elapsed_when_finished=True)
    columns = (BarColumn(), MofNCompleteColumn(), left, name)
    with Progress(*columns, console=err, transient=True) as progress:
        yield Steps(progress)
