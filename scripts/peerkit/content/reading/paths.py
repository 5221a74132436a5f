"""Paths of the kit: as findings write them, and whether they lead out of it by a link."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from peerkit.finding import Finding, Level, Place


def relative(path: Path, root: Path) -> str:
    """Return the path as findings and sources write it; a path outside the kit by its name."""
    try:
        plain = ".." not in path.parts and not path.is_symlink()
        found = _resolved(path.parent) / path.name if plain else path.resolve()
        return found.relative_to(_resolved(root)).as_posix()
    except ValueError:
        return path.name


def linked_part(path: Path, root: Path) -> Path | None:
    """Return the first part of a path below the kit's root that is a link, or None.

    Above the root anybody may link as they like; of a file outside only itself counts.
    """
    inside = path.is_relative_to(root)
    parts = (path, *path.parents[: len(path.relative_to(root).parts) - 1]) if inside else (path,)
    return next((part for part in reversed(parts) if part.is_symlink()), None)


def as_written(path: Path, root: Path) -> str:
    """Return a path as findings write it, without following links."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def links(root: Path, folders: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each folder below the kit's own that is a link: it would not be read."""
    for name in folders:
        for folder, below, _ in os.walk(root / name):
            for one in sorted(below):
                path = Path(folder, one)
                if path.is_symlink():
                    message = f"The folder '{one}' is a link to something else."
                    place = Place(as_written(path, root))
                    remedy = "Copy what it leads to."
                    yield Finding(place, "symlink", Level.ERROR, message, remedy)


@lru_cache(maxsize=256)
def _resolved(folder: Path) -> Path:
    return folder.resolve()
