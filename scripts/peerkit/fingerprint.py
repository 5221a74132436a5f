"""What changes whenever the program does: whatever it remembers is bound to this."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

PROGRAM = Path(__file__).parent
COMPILED = ".pyc"


@lru_cache(maxsize=1)
def program() -> str:
    """Return the fingerprint of the program's own files."""
    # Whatever its ending: a list of words is a text file, and decides what is found.
    files = sorted(
        path for path in PROGRAM.rglob("*") if path.suffix != COMPILED and path.is_file()
    )
    return of(f"{path.relative_to(PROGRAM)}\0{path.read_text('utf-8')}" for path in files)


def of(parts: Iterable[str]) -> str:
    """Return the fingerprint of texts, one after the other."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
