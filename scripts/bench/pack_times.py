"""Where the time of `build --only packs` goes: each step by language, and each format.

    cd scripts && ../.venv/bin/python -m bench.pack_times ../build en ar [--no-print]

Prints, makes the websites and every pack as `build --only packs` does, for the filled sample camp,
and tells seconds of the clock and of the processor for each, with the most memory any one process
had. What the folder keeps of a run before is used: an empty folder is a cold build. Checks of the
kit are not run.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from bench.booklets import ROOT, example
from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Silent, size_of
from peerkit.editions.packs.alone import folder_of, sites_alone
from peerkit.editions.packs.job import Job, make
from peerkit.editions.packs.part import TOGETHER, Given
from peerkit.editions.packs.register import Format, formats
from peerkit.editions.print.build import print_edition
from peerkit.editions.site.job import public

HEADS = ("step", "language", "clock s", "CPU s", "files", "MB", "MB memory")
SELF, CHILDREN = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
R = TypeVar("R")


def processor() -> float:
    """Return the seconds of the processor that this process and those it started have used."""
    own, others = (resource.getrusage(who) for who in (SELF, CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def timed(step: str, tag: str, work: Callable[[], R], place: Path) -> R:
    """Do a step, and print its row."""
    began, used = time.perf_counter(), processor()
    result = work()
    clock, cpu = time.perf_counter() - began, processor() - used
    files = [one for one in place.rglob("*") if one.is_file()]
    memory = max(resource.getrusage(who).ru_maxrss for who in (SELF, CHILDREN)) // 1024
    size = f"{size_of(place) / 1e6:.1f}"
    cells = (step, tag, f"{clock:.1f}", f"{cpu:.1f}", str(len(files)), size, str(memory))
    print(f"| {' | '.join(cells)} |", flush=True)
    return result


def printed(edition: Edition, out: Path) -> list[Made]:
    """Print a language, and return what was made."""
    tag = edition.language.tag
    place = out / "print" / tag
    return timed("print", tag, lambda: print_edition(edition, out / "print", Silent()), place).made


def packed(given: Given, out: Path, chosen: list[Format]) -> None:
    """Make the website of a pack's languages, and these packs of them."""
    timed("website", given.tag, lambda: sites_alone([given], Silent()), given.site)
    for one in chosen:
        if one.together == (given.tag == TOGETHER):
            place = out / "packs" / given.tag / one.name
            result = timed(one.name, given.tag, partial(make, Job(one, given, place)), place)
            for finding in result.findings:
                print(finding)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("tags", nargs="+")
    parser.add_argument("--no-print", action="store_true", help="print nothing, and pack no print")
    parser.add_argument("--format", action="append", default=[], help="only this pack")
    told = parser.parse_args()
    chosen = formats(told.format)
    out = told.out.resolve()
    first = example(told.tags[0], ROOT)
    kit = first.kit
    editions = [public(replace(first, language=kit.languages[tag])) for tag in told.tags]
    print(f"| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
    made = {one.language.tag: [] if told.no_print else printed(one, out) for one in editions}
    for one in editions:
        tag = one.language.tag
        packed(Given((one,), out, folder_of(out, tag), tuple(made[tag])), out, chosen)
    if len(editions) > 1:
        every = tuple(one for found in made.values() for one in found)
        packed(Given(tuple(editions), out, folder_of(out, TOGETHER), every), out, chosen)


if __name__ == "__main__":
    main()
