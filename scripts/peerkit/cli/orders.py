"""What a command that prints depends on, read from its words before the program is loaded.

An order is understood where each of its words is known to be, whatever the kit. Any other is
carried out, and nothing of it is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from peerkit import fingerprint
from peerkit.cli.place import BLANK_CAMP

MAKING = "build"
REPORT = "report.json"
# The words that may follow, and how many belong to each.
WORDS = {
    **dict.fromkeys(("--lang", "--camp", "--only", "--booklet", "-o", "--output"), 1),
    **dict.fromkeys(("-q", "--quiet", "-v", "--verbose"), 0),
}
_LOGO = re.compile(r"""\s*logo:\s*["']?([\w./-]*)["']?\s*(?:#.*)?""")


@dataclass(frozen=True)
class Order:
    """Something to print: the files it needs besides the kit, and the folder it is made in.

    `press` are the versions of what lays it out.
    """

    needs: tuple[Path, ...]
    folder: Path
    press: str

    def needed(self) -> Iterator[str]:
        """Yield what tells whether it would come out as before: its files, and what lays it out."""
        yield self.press
        yield from map(fingerprint.of_file, self.needs)

    def lies(self) -> str:
        """Return what tells whether all that was made lies there as it was left."""
        files = sorted((self.folder / "print").rglob("*"))
        return fingerprint.of(map(_as_it_lies, (self.folder / REPORT, *files)))


def _as_it_lies(path: Path) -> str:
    with suppress(OSError):
        stat = path.stat()
        return f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}"
    return f"{path}\0"


def order_of(root: Path, words: Sequence[str]) -> Order | None:
    """Return what is to be printed of a kit; None where more is to be done, or a word is unknown.

    Raises OSError where the camp file cannot be read or what lays out is not there, and
    UnicodeDecodeError where the file is no text.

        order_of(kit, ("build", "--only", "print")).folder == kit / "build"
    """
    if not words or words[0] != MAKING:
        return None
    given = _given(words[1:])
    if given is None or given.get("--only") != "print" or {"-o", "--output"} <= set(given):
        return None
    camp = given.get("--camp", str(root / BLANK_CAMP))
    folder = given.get("-o", given.get("--output", str(root / "build")))
    needs = _camp_files(Path(camp))
    # Commands that only look need not wait for what tells versions.
    from peerkit.editions.print.layout.libraries import versions  # noqa: PLC0415

    return Order(needs, Path(folder), versions()) if needs else None


def _given(words: Iterable[str]) -> dict[str, str] | None:
    """Return the words that are known with what follows them, or None where one is not."""
    found: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if word not in WORDS:
            return None
        found[word] = next(rest, "") if WORDS[word] else ""
    return found


def _camp_files(camp: Path) -> tuple[Path, ...]:
    """Return a camp file and its logo; nothing where that is written in a way not known here."""
    lines = camp.read_text("utf-8").splitlines()
    told = [line for line in lines if "logo" in line.partition("#")[0]]
    logos = [found[1] for line in told if (found := _LOGO.fullmatch(line))]
    return (camp, *(camp.parent / one for one in logos)) if len(told) == len(logos) else ()
