"""What was packed before, taken again where everything that decides its bytes is the same.

A file is kept under a key of all it is made from, with the program and the libraries; nothing is
ever judged by a date. So a kept file is what would be made anew, byte for byte, and never older
than its words. The folder may be deleted at any time.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from peerkit import fingerprint
from peerkit.editions.edition import Edition
from peerkit.editions.packs.manifest import about
from peerkit.editions.packs.part import Part
from peerkit.memory import FOLDER, Memory

LIBRARIES = (
    "weasyprint",
    "pydyf",
    "pikepdf",
    "icu4py",
    "pypdfium2",
    "pillow",
    "fonttools",
    "brotli",
    "lxml",
    "jinja2",
    "markupsafe",
    "openpyxl",
    "python-docx",
    "libzim",
)


def memory_of(edition: Edition, name: str) -> Memory:
    """Return where the files of a pack are kept: its folder for the camp of an edition."""
    return Memory(edition.kit.root / FOLDER / "packs" / edition.camp.id / name)


def made_once(part: Part, memory: Memory) -> bytes:
    """Return the bytes of a part: those kept under its key, or made now."""
    if not part.key:
        return part.make()
    return kept(memory, part.name, part.key, part.make)


def kept(memory: Memory, name: str, parts: Sequence[str], make: Callable[[], bytes]) -> bytes:
    """Return what is kept under a name for these parts; where it is not, make and keep it.

    What is kept has its own sum: a disk that turned a digit must not pass it on as made.
    """
    key = fingerprint.of([tools(), *parts])
    found, _, known = (memory.recall(name, key) or b"").partition(b"\n")
    if found and found == _sum(known):
        return known
    made = make()
    memory.keep(name, key, _sum(made) + b"\n" + made)
    return made


def _sum(data: bytes) -> bytes:
    return fingerprint.of_bytes(data).encode()


@lru_cache(maxsize=1)
def tools() -> str:
    """Return the fingerprint of all that decides bytes beside what is packed.

    A zip depends on the zlib of the machine, texts on what Python knows of letters.
    """
    own = (f"python {python_version()}", f"zlib {zlib.ZLIB_RUNTIME_VERSION}")
    return fingerprint.of([fingerprint.program(), *own, *map(_of_library, LIBRARIES)])


def _of_library(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:  # of those that only some packs need
        return f"{name} is not there"


def of_language(edition: Edition) -> tuple[str, ...]:
    """Return what any file of a language may hold beside its documents, for a key.

    A template may show any word: one that is edited makes every file of its language anew.
    """
    words = edition.translation(edition.kit.interface)
    return (
        repr(sorted(asdict(about("", [edition])).items())),
        edition.language.model_dump_json(),
        f"{edition.camp.id} {edition.camp.fictional}",
        fingerprint.of([words.document.model_dump_json(), *sorted(words.untranslated_fields)]),
    )
