"""Answers of commands, remembered until anything they looked at has changed.

Reading the kit takes longer than seeing that no file of it is another one. What is said is then
the answer of last time, letter for letter. Of a command that prints, all that it made must lie
where it put it, as it left it. Of Git's history nothing is remembered.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import click

from peerkit import fingerprint
from peerkit.cli.orders import Order, order_of
from peerkit.cli.place import find_root
from peerkit.memory import FOLDER, Memory

LOOKING = ("check", "status")
ASKED_ELSEWHERE = ("--camp", "--changed-since")
FOLDERS = ("docs", "guides", "facilitation", "locales")
# Changes whenever a library is put in, renewed or taken out.
LIBRARIES = Path(click.__file__).parents[1]
# What decides how an answer is written.
SURROUNDINGS = ("COLUMNS", "FORCE_COLOR", "NO_COLOR", "TERM", "TTY_COMPATIBLE", "SOURCE_DATE_EPOCH")


@dataclass(frozen=True)
class Question:
    """A command with its words, in a kit as it is now; `order` is what it is to make, if it is."""

    root: Path
    words: tuple[str, ...]
    order: Order | None = None

    @property
    def name(self) -> str:
        """What its answer is remembered by."""
        return f"{self.words[0]}-{fingerprint.of(self.words)}"

    @property
    def memory(self) -> Memory:
        """Where answers are kept."""
        return Memory(self.root / FOLDER / "answers")

    def key(self) -> str:
        """Return the fingerprint of all that an answer can depend on."""
        return fingerprint.of(
            [
                fingerprint.program(),
                sys.version,
                str(LIBRARIES.stat().st_mtime_ns),
                str(Path.cwd()),
                str(datetime.now(UTC).date()),  # contacts age, and approvals of tomorrow count then
                *(f"{name}={os.environ.get(name)}" for name in SURROUNDINGS),
                f"{sys.stdout.isatty()} {shutil.get_terminal_size()} {sys.stdout.encoding}",
                *(self.order.needed() if self.order else ()),
                *(line for folder in FOLDERS for line in fingerprint.of_files(self.root, folder)),
            ]
        )

    def lies(self) -> str:
        """Return what tells whether all that was made lies there; "" where nothing is made."""
        return self.order.lies() if self.order else ""


def question_of(words: Sequence[str]) -> Question | None:
    """Return what is asked, where its answer may be remembered."""
    looks = bool(words) and words[0] in LOOKING
    if looks and any(word.startswith(ASKED_ELSEWHERE) for word in words):
        return None
    try:
        root = find_root()
        order = None if looks else order_of(root, words)
    except (click.ClickException, OSError, UnicodeDecodeError):
        return None  # the command says so itself
    return Question(root, tuple(words), order) if looks or order else None


def answered(words: Sequence[str], run: Callable[[], None]) -> None:
    """Print the answer to a command: that of last time, or what `run` prints, and exit with it.

    Raises SystemExit, as a command does.
    """
    asked = question_of(words)
    if asked is None:
        return run()
    key = asked.key()
    known = asked.memory.recall(asked.name, key)
    code, lies, text = known.decode().split("\n", 2) if known is not None else ("", "", "")
    if code and lies == asked.lies():
        sys.stdout.write(text)
        sys.stdout.flush()
        sys.exit(int(code))
    return _asked_anew(asked, key, run)


def _asked_anew(asked: Question, key: str, run: Callable[[], None]) -> None:
    """Run a command, and keep what it said where the kit is still the same."""
    out, err = sys.stdout, sys.stderr
    heard, complained = _Heard(out), _Heard(err)
    sys.stdout, sys.stderr = heard, complained
    try:
        run()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
        whole = not complained.text and code in (0, 1, 3)
        if whole and asked.key() == key:
            answer = f"{code}\n{asked.lies()}\n{heard.text}"
            asked.memory.keep(asked.name, key, answer.encode())
        raise
    finally:
        sys.stdout, sys.stderr = out, err


class _Heard(io.TextIOBase):
    """Passes on what is written, and remembers it."""

    def __init__(self, to: TextIO) -> None:
        super().__init__()
        self._to = to
        self._heard: list[str] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._heard)

    @property
    def encoding(self) -> str:  # type: ignore[override] # the base class has an attribute
        """That of where it goes."""
        return self._to.encoding

    def write(self, text: str) -> int:
        """Write it and remember it; bytes are refused, as any stream of texts does."""
        if not isinstance(text, str):
            raise TypeError(f"write() takes a text, not {type(text).__name__}")
        self._heard.append(text)
        return self._to.write(text)

    def flush(self) -> None:
        """Pass on what waits."""
        self._to.flush()

    def isatty(self) -> bool:
        """Say whether a person reads it."""
        return self._to.isatty()

    def fileno(self) -> int:
        """Return the number of where it goes."""
        return self._to.fileno()
