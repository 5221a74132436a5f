"""What a format is given, and what it gives back: the files of one pack, each made when asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made

TOGETHER = "together"  # the folder of packs that hold every language


@dataclass(frozen=True)
class Given:
    """What one pack is made from.

    `editions` are the languages in it, all for the eyes of everyone: one, or all of them where the
    format is `together`. `site` is the folder of the finished website in just these languages.
    `made` was printed of them, below the folder `built`. `series` are the ids of those to be packed
    where not all are.
    """

    editions: tuple[Edition, ...]
    built: Path
    site: Path
    made: tuple[Made, ...] = ()
    series: frozenset[str] = frozenset()

    @property
    def edition(self) -> Edition:
        """The language of the pack; the first one where it holds several."""
        return self.editions[0]

    @property
    def tag(self) -> str:
        """The folder of the pack: its language's tag, or `together`."""
        return TOGETHER if len(self.editions) > 1 else self.edition.language.tag


@dataclass(frozen=True)
class Part:
    """One file of a pack.

    `name` is its path in the pack. `make` returns its bytes, and raises FindingsError where it
    cannot be made. `key` is everything that decides the bytes, beside the program and the libraries
    that are locked: with the same key the file is not made again. Without a key it always is.
    """

    name: str
    make: Callable[[], bytes]
    key: tuple[str, ...] = ()
