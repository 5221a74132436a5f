"""Takes over translations whose English was cut into messages in another way.

Other programs, and older versions of this one, keep a list, a box or a soft line break inside one
message. Both sides of such an entry are parsed; where they have the same number of parts, each
part of the English has its translation. What does not come out even is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from peerkit.language.markdown.parse import blocks
from peerkit.language.markdown.units import joined
from peerkit.language.po.file import FUZZY, PoEntry, PoFile


def recut(entry: PoEntry) -> Iterator[tuple[str, str]]:
    """Yield English and translation of an entry, whole and in parts."""
    source, translation = joined(entry.msgid.strip()), joined(entry.string.strip())
    yield source, translation
    parts, others = blocks(entry.msgid), blocks(entry.string)
    if len(parts) == len(others):
        for part, other in zip(parts, others, strict=True):
            if part.kind == other.kind:
                yield part.text, other.text


def gathered(files: Iterable[PoFile]) -> dict[str, str]:
    """Return every English text of finished entries with its translation; the first one counts."""
    found: dict[str, str] = {}
    for file in files:
        for entry in file.entries:
            if entry.translated and not entry.fuzzy and not entry.broken and entry.plural is None:
                for source, translation in recut(entry):
                    if source and translation:
                        found.setdefault(source, translation)
    return found


@dataclass(frozen=True)
class Filled:
    """A catalogue with translations put in, and how many."""

    file: PoFile
    number: int


def filled(file: PoFile, known: Mapping[str, str]) -> Filled:
    """Put translations into empty and fuzzy messages of a catalogue; never over a finished one."""
    number = 0
    entries = []
    for entry in file.entries:
        wanted = not entry.obsolete and (entry.fuzzy or not entry.translated)
        if wanted and entry.plural is None and entry.msgid in known:
            flags = tuple(flag for flag in entry.flags if flag != FUZZY)
            entry = replace(entry, strings=(known[entry.msgid],), flags=flags, previous=())  # noqa: PLW2901
            number += 1
        entries.append(entry)
    return Filled(replace(file, entries=tuple(entries)), number)
