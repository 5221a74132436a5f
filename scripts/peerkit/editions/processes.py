"""What the processes of a build have in common."""

from __future__ import annotations

import multiprocessing
import os
import threading


def follow_parent() -> None:
    """End this process when the one that started it ends: it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(join: object) -> None:
    if callable(join):
        join()
    os._exit(1)
