"""How a benchmark tells what it measured: a table in Markdown, and nothing rounded away."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

BEST_OF = 3


@dataclass(frozen=True)
class Row:
    """One tool. `seconds` is None where it could not be run, and `note` says why."""

    tool: str
    seconds: float | None
    note: str = ""


def best(work: Callable[[], object], times: int = BEST_OF) -> float:
    """Return the seconds of the fastest of several runs: the one that others disturbed least."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return min(found)


def command(*words: str) -> Callable[[], object]:
    """Return the work of running a program, its output thrown away."""

    def run() -> object:
        return subprocess.run(words, check=False, capture_output=True)

    return run


def has(program: str) -> bool:
    """Say whether a program can be run."""
    return shutil.which(program) is not None


def has_module(name: str) -> bool:
    """Say whether a Python package is installed."""
    return find_spec(name) is not None


def tell(title: str, rows: Sequence[Row]) -> None:
    """Print a table; the first row is what the others are compared with."""
    own = rows[0].seconds
    print(f"\n### {title}\n\n| tool | seconds | times the first | note |\n|---|---|---|---|")
    for row in rows:
        if row.seconds is None or not own:
            print(f"| {row.tool} | – | – | {row.note} |")
        else:
            print(f"| {row.tool} | {row.seconds:.3f} | {row.seconds / own:.1f} | {row.note} |")
    sys.stdout.flush()
