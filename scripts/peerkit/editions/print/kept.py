"""Keeps what was printed, so that only what changed is laid out again.

Everything that a file depends on is in its key: the finished HTML with every word, fact and
picture, the style sheets, the fonts, the program and the libraries that lay out. A file whose key
was printed before is copied; nothing is ever judged by a date. The folder may be deleted at any
time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from peerkit import fingerprint
from peerkit.editions.output import Result
from peerkit.editions.print.layout.libraries import versions

RESULT = "result.json"
NUMBERS = "numbers"  # folder of guesses
HEIGHTS = "heights"  # folder of what was measured
_RESULT: TypeAdapter[Result] = TypeAdapter(Result)


class NotKeptError(Exception):
    """A file is to be printed anew, where only what is kept was asked for."""


class Kept:
    """What was printed in one language; `folder` None keeps nothing.

    `only` is for looking what there is: where a file would be laid out, it raises NotKeptError.
    """

    def __init__(self, folder: Path | None, *, only: bool = False) -> None:
        self.folder = folder
        self.only = only

    @property
    def empty(self) -> bool:
        """Say whether there is nothing to look for."""
        return self.folder is None or not self.folder.is_dir()

    def key(self, parts: Sequence[str]) -> str:
        """Return the key of a file made of these texts with the fonts that are in force.

        Their folder is called after what they hold, wherever it is.
        """
        fonts = Path(os.environ.get("FONTCONFIG_FILE", "")).parent.name
        return fingerprint.of([f"{fingerprint.program()} {versions()}", fonts, *parts])

    def fetch(self, key: str, into: Path) -> Result | None:
        """Copy what was printed under a key into a folder; None where there is nothing whole."""
        known = self._copy(key, into)
        if known is None and self.only:
            raise NotKeptError
        return known

    def _copy(self, key: str, into: Path) -> Result | None:
        if self.folder is None:
            return None
        place = self.folder / key
        try:
            made, findings = _RESULT.validate_json((place / RESULT).read_bytes())
            for one in made:
                name = Path(one.path).name
                if (place / name).stat().st_size != one.size:
                    return None
                shutil.copyfile(place / name, into / name)
            os.utime(place)
        except (OSError, ValidationError):
            return None
        return Result(made, findings)

    def keep(self, key: str, result: Result, folder: Path) -> None:
        """Keep what was printed; a full disk only means that it is printed again next time."""
        if self.folder is None or not result[0]:
            return
        place = self.folder / key
        beside = self.folder / f".{key}.{os.getpid()}"
        try:
            beside.mkdir(parents=True)
            for one in result[0]:
                name = Path(one.path).name
                shutil.copyfile(folder / name, beside / name)
            (beside / RESULT).write_bytes(_RESULT.dump_json(result))
            shutil.rmtree(place, ignore_errors=True)
            beside.rename(place)
        except OSError:
            shutil.rmtree(beside, ignore_errors=True)

    def number(self, name: str) -> int:
        """Return the number noted of a file when it was last printed; 0 where there is none.

        It is a guess that saves time where it is right, never part of what is printed.
        """
        try:
            return int((self.folder / NUMBERS / name).read_text()) if self.folder else 0
        except (OSError, ValueError):
            return 0

    def note(self, name: str, number: int) -> None:
        """Note a number of a file for its next printing; what cannot be noted is found again."""
        if self.folder is None:
            return
        with suppress(OSError):
            (self.folder / NUMBERS).mkdir(parents=True, exist_ok=True)
            (self.folder / NUMBERS / name).write_text(str(number))

    def forget(self, before: float) -> None:
        """Remove what no run has used since a time, in seconds as files have it."""
        for place in self.folder.iterdir() if self.folder and self.folder.is_dir() else ():
            if place.name == HEIGHTS:
                _forget_files(place, before)
            elif place.name != NUMBERS and place.stat().st_mtime < before:
                shutil.rmtree(place, ignore_errors=True)


def _forget_files(folder: Path, before: float) -> None:
    for path in folder.iterdir():
        if path.stat().st_mtime < before:
            path.unlink(missing_ok=True)
