"""What changes whenever the program does: whatever it remembers is bound to this."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

PROGRAM = Path(__file__).parent
ENDINGS = (".py", ".j2", ".css", ".svg", ".js", ".yaml", ".html")


@lru_cache(maxsize=1)
def program() -> str:
    """Return the fingerprint of the program's own files."""
    files = sorted(path for path in PROGRAM.rglob("*") if path.suffix in ENDINGS)
    return of(f"{path.relative_to(PROGRAM)}\0{path.read_text('utf-8')}" for path in files)


def of(parts: Iterable[str]) -> str:
    """Return the fingerprint of texts, one after the other."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
