"""Remembers what the checks said of a PO file, for as long as nothing they look at has changed.

The memory is a folder that may be deleted at any time. A verdict is bound to the bytes of the
file, to the words of its language and to the program that made it.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from peerkit import fingerprint
from peerkit.checks.glance import Context


class Verdicts:
    """The verdicts of one language. `folder` None remembers nothing."""

    def __init__(self, folder: Path | None, context: Context) -> None:
        self.folder = folder
        self._rules = _rules(context) if folder else ""

    def known(self, key: str) -> bytes | None:
        """Return what was remembered under a key, or None."""
        if self.folder is None:
            return None
        try:
            return (self.folder / key).read_bytes()
        except OSError:
            return None

    def keep(self, key: str, verdict: bytes) -> None:
        """Remember a verdict; a full or locked disk only means that it is not remembered."""
        if self.folder is not None:
            # Not `write_whole`, which waits for the disk: a verdict that gets lost is made again.
            path = self.folder / key
            beside = self.folder / f"{key}.{os.getpid()}"
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                beside.write_bytes(verdict)
                beside.replace(path)
            except OSError:
                beside.unlink(missing_ok=True)

    def key(self, name: str, data: bytes) -> str:
        """Return what binds a verdict to a file: its name, its bytes, and the rules."""
        digest = hashlib.blake2b(data, digest_size=16)
        digest.update(f"{name}\0{self._rules}".encode())
        return digest.hexdigest()


def _rules(context: Context) -> str:
    words = (context.language, context.glossary, context.terms)
    return fingerprint.of([fingerprint.program(), *(one.model_dump_json() for one in words)])
