"""Names that every disk and every system takes: those of sticks, of Windows and of old phones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from peerkit.finding import Finding, Level, Place

LONGEST = 150  # characters of a path
# They stand on top where people look first, and are called what such files are always called.
KNOWN = frozenset(["START-HERE.html", "README.txt", "SHA256SUMS", "VERSION.txt"])
_PART = re.compile(r"[a-z0-9][a-z0-9-]{0,62}(\.[a-z0-9-]{1,12}){0,2}")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")


def plain(name: str) -> str:
    """Return a name in small letters that any disk takes, such as of a version or a language.

    >>> plain("Kit zh-Hant 0.1.0")
    'kit-zh-hant-0-1-0'
    """
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:63]


def bad_names(paths: Iterable[str], folders: frozenset[str], place: Place) -> list[Finding]:
    """Return a finding for each path that some disk would refuse or take for another.

    `folders` are known to be good as they are: the tags of languages, which have capitals.
    """
    seen: dict[str, str] = {}
    return [
        Finding(
            place,
            "pack-name",
            Level.ERROR,
            f"The file '{path}' {problem}.",
            "Rename it: small letters, digits and hyphens, at most 63 characters.",
        )
        for path in paths
        for problem in _problems(path, folders, seen)
    ]


def _problems(path: str, folders: frozenset[str], seen: dict[str, str]) -> Iterator[str]:
    if len(path) > LONGEST:
        yield f"has more than {LONGEST} characters in its path"
    for part in path.split("/"):
        if part not in KNOWN and part not in folders and not _is_good(part):
            yield f"has a name that some disks refuse: '{part}'"
    other = seen.setdefault(path.casefold(), path)
    if other != path:
        yield f"is '{other}' to disks that know no capitals"


def _is_good(part: str) -> bool:
    return bool(_PART.fullmatch(part)) and not _DEVICES.fullmatch(part)
