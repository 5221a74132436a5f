"""What an edition has made: one value per file or site, for the report and the print room."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from peerkit.finding import Finding

PICTURES = "pictures"  # folder of small pictures of first pages, beside what was printed


class Standing(NamedTuple):
    """One fact of a contact that stands on something made, such as clinic, number, +962 7...."""

    contact: str
    kind: str
    value: str


@dataclass(frozen=True)
class Made:
    """One thing that was made.

    `path` is below the build folder; `document` is the id of the booklet, empty for a site.
    `pages` counts pages of the file, `sheets` the sheets of paper it takes, `size` its bytes.
    `shape` says how it is meant: the name of one of `peerkit.editions.shapes`, `site` or `pack`.
    `standing` are the facts of contacts that stand on it.
    """

    path: str
    language: str
    document: str = ""
    shape: str = "site"
    pages: int = 0
    sheets: int = 0
    size: int = 0
    standing: tuple[Standing, ...] = ()

    def __str__(self) -> str:
        if self.shape == "site":
            return f"{self.path}"
        if self.shape == "pack":
            return f"{self.path}: {self.size // 1024} kB"
        return f"{self.path}: {self.pages} pages, {self.sheets} sheets, {self.size // 1024} kB"


class Result(NamedTuple):
    """What was made, and what was found while making it."""

    made: list[Made]
    findings: list[Finding]


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files of a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


class Tell(Protocol):
    """How progress is told: how many steps to expect, and the name of each that is done."""

    def expect(self, number: int) -> None:
        """Add steps to the work."""

    def done(self, name: str) -> None:
        """Say that a step is finished."""


class Silent:
    """Tells nothing of progress."""

    def expect(self, number: int) -> None:
        """Take no notice of more steps."""

    def done(self, name: str) -> None:
        """Take no notice of a step that is done."""
