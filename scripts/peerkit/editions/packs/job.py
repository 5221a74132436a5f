"""The one way from a language to its packs, whatever format they have.

One pack at a time: plan its files, look for those made before, make the others, look at their
names, add the sums, and put the folder in its place. A pack with an error leaves its last one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Result, Tell, size_of
from peerkit.editions.packs.alone import folder_of, sites_alone
from peerkit.editions.packs.kept import made_once, memory_of
from peerkit.editions.packs.manifest import about, sealed
from peerkit.editions.packs.names import bad_names
from peerkit.editions.packs.part import TOGETHER, Given
from peerkit.editions.packs.register import Format
from peerkit.editions.site.job import public
from peerkit.editions.swap import swap, workshop
from peerkit.finding import Finding, FindingsError, Level, Place, has_errors
from peerkit.parallel import each


@dataclass(frozen=True)
class Order:
    """What to pack: these formats, of what was printed, only these series where any is named.

    `site` is the website of just these languages, where it was made before of the same.
    """

    formats: Sequence[Format]
    made: Sequence[Made] = ()
    series: frozenset[str] = frozenset()
    site: Path | None = None


@dataclass(frozen=True)
class Plan:
    """What is packed of one language, or of all of them together."""

    given: Given
    formats: tuple[Format, ...]


@dataclass(frozen=True)
class Job:
    """One format of one language, or of all of them together: what one process makes."""

    format: Format
    given: Given
    place: Path

    @property
    def name(self) -> str:
        """What the pack is called: its folder below that of all packs."""
        return f"{self.given.tag}/{self.format.name}"


def pack(editions: Sequence[Edition], out: Path, order: Order, tell: Tell) -> Result:
    """Make the packs of these languages into `out/<tag>/<format>/`.

    What is printed was made before, beside `out`; the website that packs are made of is made here.

        pack([edition], build / "packs", Order(formats(["stick"]), made), tell)
    """
    shown = tuple(public(edition) for edition in editions)
    plans = [
        Plan(_given(group, out.parent, order), _chosen(tag, order.formats))
        for tag, group in _groups(shown, order.formats).items()
    ]
    paged = [plan.given for plan in plans if any(one.pages for one in plan.formats)]
    problems = sites_alone([one for one in paged if one.site != order.site], tell)
    jobs = [
        Job(one, plan.given, out / plan.given.tag / one.name)
        for plan in plans
        for one in plan.formats
        if not has_errors(problems.get(plan.given.tag, ()))
    ]
    results = in_processes(jobs, tell)
    findings = [finding for found in problems.values() for finding in found]
    told = [finding for one in results for finding in one.findings]
    return Result([made for one in results for made in one.made], [*findings, *told])


def _given(group: tuple[Edition, ...], built: Path, order: Order) -> Given:
    tags = {edition.language.tag for edition in group}
    made = tuple(one for one in order.made if one.language in tags)
    tag = TOGETHER if len(group) > 1 else group[0].language.tag
    site = (order.site if tag == TOGETHER else None) or folder_of(built, tag)
    return Given(group, built, site, made, order.series)


def _chosen(tag: str, every: Sequence[Format]) -> tuple[Format, ...]:
    return tuple(one for one in every if one.together == (tag == TOGETHER))


def _groups(
    editions: tuple[Edition, ...], formats: Sequence[Format]
) -> dict[str, tuple[Edition, ...]]:
    """Return the languages of each pack by its folder."""
    found: dict[str, tuple[Edition, ...]] = {}
    if not all(one.together for one in formats):
        found = {edition.language.tag: (edition,) for edition in editions}
    if any(one.together for one in formats) and len(editions) > 1:
        found[TOGETHER] = editions
    return found


def in_processes(jobs: Sequence[Job], tell: Tell) -> list[Result]:
    """Make packs side by side; their results come in the order of the jobs."""
    tell.expect(len(jobs))
    results: dict[int, Result] = {}
    for at, result in each(make, jobs):
        results[at] = result
        tell.done(f"pack {jobs[at].name}")
    return [results[at] for at in range(len(jobs))]


def make(job: Job) -> Result:
    """Make one pack and put it in its place, or tell why not."""
    given, place = job.given, Place(job.name)
    try:
        with workshop(job.place) as beside:
            files = _files(job)
            if not files:
                return Result([], [_empty(place)])
            whole = sealed(files, about(job.format.name, given.editions))
            tags = frozenset(edition.language.tag for edition in given.editions)
            findings = [*bad_names(sorted(whole), tags, place), *_heavy(job, files)]
            if has_errors(findings):
                return Result([], findings)
            new = beside / "pack"
            write(new, whole)
            swap(new, job.place)
    except FindingsError as error:
        return Result([], list(error.findings))
    return Result(list(_made(job, files)), findings)


def _files(job: Job) -> dict[str, bytes]:
    """Return the files of a pack by name; those made before of the same are not made again."""
    memory = memory_of(job.given.edition, job.name)
    return {part.name: made_once(part, memory) for part in job.format.parts(job.given)}


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Write files by their paths below a folder."""
    for name, data in sorted(files.items()):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def _made(job: Job, files: dict[str, bytes]) -> list[Made]:
    root = job.place.parents[1].name
    own = "" if job.given.tag == TOGETHER else job.given.tag
    return [
        Made(f"{root}/{job.name}/{name}", own, shape="pack", size=size_of(job.place / name))
        for name in sorted(files)
    ]


def _heavy(job: Job, files: dict[str, bytes]) -> list[Finding]:
    most = job.format.most
    return [
        Finding(
            Place(f"{job.name}/{name}"),
            "pack-weight",
            Level.WARNING,
            f"The file has {len(data) // 1000} kB, over {most // 1000}.",
            "Shorten its document, or take a drawing out.",
            job.given.edition.language.tag,
        )
        for name, data in sorted(files.items())
        if most and len(data) > most
    ]


def _empty(place: Place) -> Finding:
    return Finding(
        place,
        "pack-empty",
        Level.WARNING,
        "Nothing is in this pack, so it is not made.",
        "See what of the language is translated, and which series the camp runs.",
    )
