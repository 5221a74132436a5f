"""What packs weigh and take: each format of a language, made of its finished website.

    cd scripts && ../.venv/bin/python -m bench.packs FORMAT[,FORMAT] LANGUAGE...

Seconds are of the processor; the website is made before and not counted, and the letters of a
language are cut once and remembered. It is for the sample camp with every contact. What holds
printed files is not told truly: nothing is printed for it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.booklets import edition
from peerkit.editions.output import Silent
from peerkit.editions.packs.alone import site_alone
from peerkit.editions.packs.part import Given
from peerkit.editions.packs.register import formats
from peerkit.editions.site.job import public

HEADS = ("pack", "language", "files", "kB smallest", "kB largest", "kB in all", "CPU s")


def row(name: str, given: Given) -> tuple[str, ...]:
    """Return the row of one pack: what its files weigh and what they took."""
    (one,) = formats([name])
    began = time.process_time()
    sizes = [len(part.make()) for part in one.parts(given)]
    took = time.process_time() - began
    weights = (min(sizes), max(sizes), sum(sizes))
    kilobytes = (f"{size / 1000:.0f}" for size in weights)
    return (name, given.tag, str(len(sizes)), *kilobytes, f"{took:.1f}")


def main() -> None:
    """Print the table."""
    names, tags = sys.argv[1].split(","), sys.argv[2:]
    print(f"| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
    for tag in tags:
        of = public(edition(tag))
        with TemporaryDirectory() as folder:
            site = Path(folder) / "site"
            findings = site_alone([of], site, (), Silent())
            if findings:
                sys.exit("\n".join(map(str, findings)))
            given = Given((of,), Path(folder), site)
            for name in names:
                print(f"| {' | '.join(row(name, given))} |", flush=True)


if __name__ == "__main__":
    main()
