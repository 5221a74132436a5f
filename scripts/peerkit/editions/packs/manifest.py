"""What a pack says of itself: version, day, language, review, and the sum of every file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TypeVar

from peerkit.editions.edition import Edition
from peerkit.editions.packs.zipped import Content, data_of
from peerkit.editions.site.frontend.rules import LOCAL_FILES
from peerkit.language.states.state import State
from peerkit.language.states.status import language_status

MANIFEST, SUMS, VERSION = "manifest.json", "SHA256SUMS", "VERSION.txt"
FORMAT = 1  # of the manifest
DRAFT, REVIEWED = "draft", "reviewed"
_DIGITS, _GROUP = 12, 4
C = TypeVar("C", bound=Content)


@dataclass(frozen=True)
class Sum:
    """One file of a pack: its path, its bytes and their SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class About:
    """What stands in every pack: what it is, of which version and day, and who has read it.

    `languages` are tags, `camp` is the id of the camp whose contacts are in it.
    """

    pack: str
    version: str
    day: str
    languages: tuple[str, ...]
    camp: str
    review: str


def about(pack: str, editions: Sequence[Edition]) -> About:
    """Return what a pack of these languages says of itself."""
    first = editions[0]
    tags = tuple(edition.language.tag for edition in editions)
    review = REVIEWED if all(_is_reviewed(edition) for edition in editions) else DRAFT
    return About(pack, first.version, first.as_of.isoformat(), tags, first.camp.id, review)


def _is_reviewed(edition: Edition) -> bool:
    """Say whether people have reviewed every document, and its translation."""
    entries = edition.kit.entries.values()
    if any(entry.document.status == "draft" for entry in entries):
        return False
    if edition.is_source:
        return True
    found = language_status(entries, edition.kit.shelf(edition.language.tag), edition.gate)
    return found.total.worst.rank >= State.REVIEWED.rank


def sealed(files: Mapping[str, C], told: About) -> dict[str, C | bytes]:
    """Return the files of a pack with its manifest, its sums and its number for reading aloud.

    Files that each camp fills by itself are in the pack and have no sum.
    """
    counted = [sum_of(name, data) for name, data in sorted(files.items()) if not is_local(name)]
    local = [name for name in sorted(files) if is_local(name)]
    manifest = {"format": FORMAT, **asdict(told), "local": local}
    text = json.dumps({**manifest, "files": [asdict(one) for one in counted]}, indent=1) + "\n"
    counted.append(sum_of(MANIFEST, text.encode()))
    sums = sums_text(counted)
    return {
        **files,
        MANIFEST: text.encode(),
        SUMS: sums.encode(),
        VERSION: f"{told.version} · {told.day}\n{spoken(sums)}\n".encode(),
    }


def contents(files: Mapping[str, Content]) -> tuple[str, ...]:
    """Return what decides the bytes of a zip of files that are `sealed`: all that is in them.

    Their sums are there already; what has none is summed here.
    """
    rest = (sum_of(name, data) for name, data in sorted(files.items()) if not _is_counted(name))
    return data_of(files[SUMS]).decode(), sums_text(rest)


def _is_counted(name: str) -> bool:
    return not is_local(name) and name not in (SUMS, VERSION)


def sum_of(name: str, content: Content) -> Sum:
    """Return a file's entry."""
    data = data_of(content)
    return Sum(name, len(data), hashlib.sha256(data).hexdigest())


def sums_text(sums: Iterable[Sum]) -> str:
    """Return the sums as `sha256sum --check` reads them, sorted by name."""
    return "".join(f"{one.sha256}  {one.name}\n" for one in sorted(sums, key=lambda s: s.name))


def spoken(sums: str) -> str:
    """Return the number that two people compare by voice: digits are said in every language.

    One in a million million changed packs has the number of the true one.

    >>> spoken("")
    '1156 6508 6549'
    """
    number = int(hashlib.sha256(sums.encode()).hexdigest(), 16) % 10**_DIGITS
    digits = f"{number:0{_DIGITS}}"
    return " ".join(digits[at : at + _GROUP] for at in range(0, _DIGITS, _GROUP))


def is_local(name: str) -> bool:
    """Say whether a file differs from place to place, as the contacts of a copy do."""
    return name in LOCAL_FILES
