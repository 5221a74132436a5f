"""The paper of all booklets: their sheets in an older version and in this one, and what repeats.

    cd scripts && ../.venv/bin/python -m bench.library OLD NEW

OLD and NEW are folders of finished files in English, such as `build/print/en`. A booklet that OLD
has in two parts and NEW in one, as `kites-2` went into `kites`, counts as that one; what OLD does
not have is told apart. "Repeated" is how many words of the sessions of a series, each printed in
full, stand in another of its sessions too; a series of which 45 % do is to take half the sheets.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader

from bench.booklets import chosen, edition
from bench.pages import booklets_in
from peerkit.content.document import Entry
from peerkit.content.session import Session
from peerkit.editions.edition import Edition
from peerkit.editions.print.gates.text import texts_of
from peerkit.editions.print.kinds.booklets.parts import sessions_in
from peerkit.editions.print.paper.order import PAGES_A_SHEET
from peerkit.editions.rendering.render import Renderer

PART = re.compile(r"-\d+$")  # what ends the name of a later part of a series
MUCH = 0.45  # of the words of a series that repeat: it is to take half the paper
HEADS = ("booklet", "sheets before", "now", "of before", "repeated")


def sheets_in(folder: Path) -> dict[str, int]:
    """Return the sheets of paper of each booklet of a folder, by its name."""
    return {path.stem: _sheets(path) for path in booklets_in(folder)}


def _sheets(path: Path) -> int:
    return -(-len(PdfReader(path).pages) // PAGES_A_SHEET)


def joined(old: Mapping[str, int], new: Mapping[str, int]) -> dict[str, int]:
    """Return the sheets of old booklets, a part that is none any more under the name it went into.

    joined({"kites": 10, "kites-2": 9}, {"kites": 12}) == {"kites": 19}
    """
    found: Counter[str] = Counter()
    for name, sheets in old.items():
        whole = PART.sub("", name)
        found[whole if name not in new and whole in new else name] += sheets
    return dict(found)


def repeated(sessions: Sequence[Sequence[str]]) -> float:
    """Return the share of words that stand in texts which another session holds too, 0 to 1."""
    held = Counter(text for texts in sessions for text in set(texts))
    words = [(held[text] > 1, len(text.split())) for texts in sessions for text in texts]
    return sum(number for again, number in words if again) / max(sum(n for _, n in words), 1)


def series_repeat(of: Edition) -> Iterator[tuple[str, float]]:
    """Yield how much of each booklet with several sessions repeats, by its name."""
    renderer = Renderer(of, "print")
    for entry in chosen(of):
        sessions = sessions_in(renderer, entry.document)
        if len(sessions) > 1:
            yield entry.source.slug, repeated([_texts(renderer, one) for one in sessions])


def _texts(renderer: Renderer, session: Entry[Session]) -> list[str]:
    return [" ".join(text.split()) for text in texts_of(str(renderer.session(session)))]


@dataclass(frozen=True)
class Row:
    """The sheets of a booklet before and now, and how much of it repeats, or None."""

    name: str
    before: int
    now: int
    again: float | None = None

    @property
    def misses(self) -> bool:
        """Say whether much of it repeats and it takes more than half of the sheets."""
        return (self.again or 0.0) >= MUCH and 2 * self.now > self.before

    def __str__(self) -> str:
        share = f"{self.now / self.before:.2f}" if self.before else "new"
        again = "–" if self.again is None else f"{self.again:.0%}"
        mark = " (more than half)" if self.misses else ""
        return f"| {self.name} | {self.before or '–'} | {self.now} | {share}{mark} | {again} |"


def rows(old: Mapping[str, int], new: Mapping[str, int], again: Mapping[str, float]) -> list[Row]:
    """Return a row for each booklet of today, those there were before first."""
    before = joined(old, new)
    found = [Row(name, before.get(name, 0), now, again.get(name)) for name, now in new.items()]
    return sorted(found, key=lambda row: (not row.before, row.name))


def main(old: Path, new: Path) -> None:
    """Print the table and the sums."""
    before, now = sheets_in(old), sheets_in(new)
    found = rows(before, now, dict(series_repeat(edition("en"))))
    print(f"| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
    print("\n".join(map(str, found)))
    gone = sorted(set(joined(before, now)) - set(now))
    print(f"\nBefore: {sum(before.values())} sheets. Not printed now: {', '.join(gone) or 'none'}.")
    print(f"Now, what there was before: {sum(row.now for row in found if row.before)} sheets.")
    print(f"New since: {sum(row.now for row in found if not row.before)} sheets.")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
