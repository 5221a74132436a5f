"""What the processes of a build have in common."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading

ALLOCATED = 50_000  # objects between two looks for cycles; Python's own number is 700


def collect_rarely() -> None:
    """Let Python look for unused cycles less often in this process.

    A layout is a million objects that all stay until it is written: looking through them again and
    again takes a tenth of the time and finds nothing. Call `gc.collect` after each.
    """
    gc.set_threshold(ALLOCATED, *gc.get_threshold()[1:])


def follow_parent() -> None:
    """End this process when the one that started it ends: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(join: object) -> None:
    if callable(join):
        join()
    os._exit(1)
