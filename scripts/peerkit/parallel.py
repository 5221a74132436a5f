"""Uses all cores: the one place that starts processes for work that shares what was read.

Each process is a copy of the one that starts it, so the kit it has read need not be sent; only
results come back. Processes end with their work, and with the process that started them.
"""

from __future__ import annotations

import gc
import os
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
ALLOCATED = 50_000  # objects between two looks for cycles; Python's own number is 700

# What the copies work on; put here before they are made, so that it need not be sent.
_held: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
_copies: list[int] = []  # in a process that was started here, its number


def each(function: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[int, R]]:
    """Yield the position of each item with what the function makes of it, as each is done.

    The longest work should come first. What is returned must be picklable. Raises what the
    function raises, and BrokenProcessPool where a process was ended from outside. In a process that
    was itself started here all is done one after the other: the cores have work.

    >>> sorted(each(len, ["a", "bb"]))
    [(0, 1), (1, 2)]
    """
    workers = 1 if _copies else min(len(items), cores())
    if workers < 2 or not hasattr(os, "fork"):  # noqa: PLR2004 - one process is this one
        yield from ((at, function(item)) for at, item in enumerate(items))
        return
    _held.append((function, items))
    try:
        yield from _in_processes(workers, len(items))
    finally:
        _held.pop()


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def collect_rarely() -> None:
    """Let Python look for unused cycles less often in this process.

    What is read or laid out are a million objects that all stay: looking through them again and
    again takes a tenth of the time and finds nothing.
    """
    gc.set_threshold(ALLOCATED, *gc.get_threshold()[1:])


@contextmanager
def collected_after() -> Iterator[None]:
    """Look for unused cycles once, at the end of the block, and not meanwhile.

    For one piece of work that ends soon, as printing a booklet: what it makes stays until it is
    done, and looking through it takes another tenth. It costs a fifth more memory.
    """
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect()
        if looks:
            gc.enable()


def _in_processes(workers: int, number: int) -> Iterator[tuple[int, Any]]:
    # Most commands start no process, and should not wait for what starts them.
    from concurrent.futures import ProcessPoolExecutor, as_completed  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    with ProcessPoolExecutor(workers, get_context("fork"), initializer=_begin) as pool:
        with warnings.catch_warnings():
            # Python warns of copies made beside threads that may hold a lock; ours hold none.
            warnings.simplefilter("ignore", DeprecationWarning)
            running = {pool.submit(_call, at): at for at in range(number)}
        for one in as_completed(running):
            yield running[one], one.result()


def _call(at: int) -> Any:
    function, items = _held[-1]
    return function(items[at])


def _begin() -> None:
    _copies.append(os.getpid())
    gc.freeze()  # what was read before stays as it is, and its memory is shared
    collect_rarely()
    follow_parent()


def follow_parent() -> None:
    """End this process when the one that started it ends: it would wait for work for ever."""
    from multiprocessing import parent_process  # noqa: PLC0415

    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(join: Callable[[], None]) -> None:
    join()
    os._exit(1)
