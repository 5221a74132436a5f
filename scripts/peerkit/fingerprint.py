"""What changes whenever the program does: whatever it remembers is bound to this."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Container, Iterable, Iterator
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


def of_files(root: Path, folder: str, known: Container[str] = ()) -> Iterator[str]:
    """Yield the name of everything below a folder of the kit with the sum of what is in it.

    What is `known` by its path is left out. Plain texts are used for paths: thousands of them are
    looked at whenever the program is asked anything.
    """
    for above, folders, files in os.walk(root / folder):
        folders.sort()
        inside = above[len(str(root)) + 1 :].replace(os.sep, "/")
        for name in folders:
            yield f"{inside}/{name}/"
        for name in sorted(files):
            path = f"{inside}/{name}"
            if path not in known:
                yield f"{path}\0{of_file(os.path.join(above, name))}"  # noqa: PTH118 - see above


def of_file(path: str | Path) -> str:
    """Return the sum of a file; that of no bytes for anything else."""
    data = b""
    if os.path.isfile(path):  # noqa: PTH113 - a text is as good as a Path, and quicker
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            data = file.read()
    return of_bytes(data)


def of_bytes(data: bytes) -> str:
    """Return the sum of bytes."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
