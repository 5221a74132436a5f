"""What takes long to make is made once for all processes of a test run, by the first to need it."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")


def made_once(base: pytest.TempPathFactory, name: str, make: Callable[[Path], T]) -> T:
    """Return what `make` returned for the folder it was given, in this process or another one.

    Who comes second waits for the first, and finds the same files. Nobody may change them.
    """
    folder = _shared(base) / name
    kept = folder / "returned"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if kept.is_file():
            found: T = pickle.loads(kept.read_bytes())  # noqa: S301 - written below
            return found
        made = make(folder)
        kept.write_bytes(pickle.dumps(made))
        return made


def _shared(base: pytest.TempPathFactory) -> Path:
    """Return the folder that all processes of this run of tests have in common."""
    own = base.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
