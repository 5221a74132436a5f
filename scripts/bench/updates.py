"""Bring catalogues up to edited English: this kit beside gettext and Babel.

    cd scripts && ../.venv/bin/python -m bench.updates [10000 100000]

Each tool reads the catalogue and the new English, merges and writes. "Right" counts how many of
the edited texts were given the translation of the text they were edited from.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.samples import Sample, edited, language, samples, write, write_templates
from bench.table import Row, best, command, has, tell
from peerkit.language.merging.merge import merge
from peerkit.language.merging.update import header_of
from peerkit.language.po.reader import read_po
from peerkit.language.po.writer import write_po

PER_FILE = 100
SHARES = (0.01, 0.05)
MOST_FOR_BABEL = 20_000  # messages; beyond that its own matching takes many minutes


@dataclass(frozen=True)
class Case:
    """What is to be updated, and what each edited text was before."""

    now: Sequence[Sample]
    old: Sequence[Path]
    new: Sequence[Path]
    before: Mapping[str, str]


def own(case: Case, folder: Path) -> Row:
    """Return this kit's row."""
    arabic = language()
    folder.mkdir()
    pairs = list(zip(case.now, case.old, strict=True))

    def work() -> None:
        for sample, path in pairs:
            file = read_po(path.read_text("utf-8"), path.name)
            merged = merge(file, sample.messages, header_of(arabic, sample.name)).file
            (folder / path.name).write_text(write_po(merged), encoding="utf-8")

    seconds = best(work)
    return Row("peerkit", seconds, _right(case, [folder / path.name for path in case.old]))


def gettext(case: Case, folder: Path) -> Row:
    """Return the row of msgmerge."""
    if not has("msgmerge"):
        return Row("msgmerge", None, "not installed")
    folder.mkdir()
    runs = [
        command("msgmerge", "--previous", "-q", str(old), str(new), "-o", str(folder / old.name))
        for old, new in zip(case.old, case.new, strict=True)
    ]
    seconds = best(lambda: [run() for run in runs], times=1)
    return Row("msgmerge --previous", seconds, _right(case, [folder / p.name for p in case.old]))


def babel(case: Case, number: int) -> Row:
    """Return the row of Babel, read and written by its own reader and writer."""
    if number > MOST_FOR_BABEL:
        return Row("Babel update", None, "not run: many minutes")
    from babel.messages.pofile import read_po as read  # noqa: PLC0415
    from babel.messages.pofile import write_po as write_file  # noqa: PLC0415

    found: list[tuple[str, str]] = []

    def work() -> None:
        for old, new in zip(case.old, case.new, strict=True):
            catalogue = read(io.BytesIO(old.read_bytes()))
            catalogue.update(read(io.BytesIO(new.read_bytes())))
            write_file(io.BytesIO(), catalogue, include_previous=True)
            found.extend(
                (str(one.id), str(one.previous_id[0])) for one in catalogue if one.previous_id
            )

    seconds = best(work, times=1)
    right = sum(case.before.get(now) == was for now, was in found)
    return Row("Babel update", seconds, f"{right} of {len(case.before)} right")


def _right(case: Case, paths: Sequence[Path]) -> str:
    found = 0
    for path in paths:
        for entry in read_po(path.read_text("utf-8"), path.name).entries:
            was = case.before.get(entry.msgid)
            found += was is not None and entry.previous_msgid == was
    return f"{found} of {len(case.before)} right"


def main() -> None:
    """Measure each number of messages given, 10,000 and 100,000 by default."""
    for number in [int(word) for word in sys.argv[1:]] or [10_000, 100_000]:
        made = samples(number, number // PER_FILE)
        for share in SHARES:
            with TemporaryDirectory() as name:
                folder = Path(name)
                both = [edited(sample, share, seed) for seed, sample in enumerate(made)]
                now = [sample for sample, _ in both]
                before = {new: old for _, one in both for new, old in one.items()}
                old, new = write(folder / "old", made), write_templates(folder / "new", now)
                case = Case(now, old, new, before)
                rows = [own(case, folder / "own"), gettext(case, folder / "gettext")]
                rows.append(babel(case, number))
                tell(f"{number} messages in {len(old)} files, {share:.0%} of the English", rows)


if __name__ == "__main__":
    main()
