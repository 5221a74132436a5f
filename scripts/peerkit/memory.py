"""Remembers what was worked out, for as long as nothing it was made from has changed.

One file for each thing remembered: its first line is the key, the rest is what was remembered. So
a memory never grows, and a folder of it may be deleted at any time.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(".cache")


@dataclass(frozen=True)
class Memory:
    """A folder of things remembered; None remembers nothing."""

    folder: Path | None = None

    def recall(self, name: str, key: str) -> bytes | None:
        """Return what was kept under a name with exactly this key, or None."""
        if self.folder is None:
            return None
        try:
            known, _, data = (self.folder / name).read_bytes().partition(b"\n")
        except OSError:
            return None
        return data if known == key.encode() else None

    def keep(self, name: str, key: str, data: bytes) -> None:
        """Keep something; a full or locked disk only means that it is worked out again."""
        if self.folder is None:
            return
        path = self.folder / name
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(key.encode() + b"\n" + data)
            beside.replace(path)
        except OSError:
            forget([beside])


def forget(paths: Iterable[Path]) -> None:
    """Remove files that may be there or not; what cannot be removed stays."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            continue
