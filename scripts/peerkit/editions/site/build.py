"""Makes the site of several languages and swaps it in when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from peerkit.content.booklet import Booklet
from peerkit.editions.edition import Edition
from peerkit.editions.output import PICTURES, Made, Tell, size_of
from peerkit.editions.processes import follow_parent
from peerkit.editions.site.assets import write_assets
from peerkit.editions.site.content import is_public, pictured
from peerkit.editions.site.gates import check_site
from peerkit.editions.site.job import Job, portable
from peerkit.editions.site.pages import SiteMap, site_map
from peerkit.editions.site.root import root_page
from peerkit.editions.site.staging import stage, symlinks
from peerkit.editions.site.states import write_states
from peerkit.editions.site.swap import swap, workshop
from peerkit.editions.site.worker import build_language
from peerkit.finding import Finding, FindingsError, Level, Place, has_errors
from peerkit.kit import Kit
from peerkit.language.status import LanguageStatus, language_status


def site_edition(
    editions: Sequence[Edition], out: Path, made: Sequence[Made], tell: Tell
) -> tuple[list[Made], list[Finding]]:
    """Build the site of all editions into the folder `out`.

    The folder is replaced only when nothing is wrong, so an interrupted or failed build leaves
    the last good site. The site is for everyone: contacts not meant for all are blanks, whatever
    audience the editions name. `made` is what was printed before, below the parent of `out`.
    """
    kit = editions[0].kit
    site, findings = site_map(kit)
    findings += symlinks(kit.root)
    if has_errors(findings):
        return [], findings
    try:
        with workshop(out) as beside:
            new = beside / "site"
            findings += _build(editions, site, new, made, tell)
            if not has_errors(findings):
                _copy_prints(kit, made, out.parent, new)
                findings += check_site(new, tuple(e.language.tag for e in editions))
            if has_errors(findings):
                return [], findings
            swap(new, out)
    except FindingsError as error:
        return [], [*findings, *error.findings]
    except (OSError, BrokenProcessPool) as error:
        return [], [*findings, _failed(error, out)]
    return list(_results(editions, out)), findings


def _build(
    editions: Sequence[Edition], site: SiteMap, new: Path, made: Sequence[Made], tell: Tell
) -> list[Finding]:
    staged = new.with_name("staged")
    stage(site, staged)
    logo = write_assets(new / "assets", editions[0].camp)
    (new / "index.html").write_text(root_page(editions, site), encoding="utf-8", newline="\n")
    status = _status(editions)
    write_states(new, editions, status)
    common = Job(
        edition=editions[0],
        languages=tuple(edition.language for edition in editions),
        staged=staged,
        output=new,
        status=status,
        made=tuple(made),
        logo=logo,
    )
    jobs = [replace(common, edition=portable(e), output=new / e.language.tag) for e in editions]
    return _in_processes(jobs, tell)


def _status(editions: Sequence[Edition]) -> dict[str, LanguageStatus]:
    kit = editions[0].kit
    entries = list(kit.entries.values())
    gate = editions[0].gate
    tags = [edition.language.tag for edition in editions if not edition.is_source]
    return {tag: language_status(entries, kit.shelf(tag), gate) for tag in tags}


def _copy_prints(kit: Kit, made: Sequence[Made], built: Path, new: Path) -> None:
    """Put what is printed for everyone beside the pages, so that a phone can pass it on."""
    for one in pictured(kit, made):
        source = (built / one.path).parent / PICTURES / f"{one.document}.png"
        if (new / one.language).is_dir() and source.is_file():
            folder = new / one.language / "print" / PICTURES
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, folder / source.name)
    for one in made:
        booklet = kit.get(Booklet, one.document)
        if booklet is None or not is_public(booklet) or not (new / one.language).is_dir():
            continue
        source = built / one.path
        folder = new / one.language / "print"
        folder.mkdir(exist_ok=True)
        shutil.copyfile(source, folder / source.name)


def _in_processes(jobs: list[Job], tell: Tell) -> list[Finding]:
    tell.expect(len(jobs))
    workers = min(len(jobs), cpu_count() or 1)
    context = get_context("spawn")
    findings: dict[str, list[Finding]] = {}
    with ProcessPoolExecutor(workers, context, initializer=follow_parent) as pool:
        running = {pool.submit(build_language, job): job.tag for job in jobs}
        for done in as_completed(running):
            findings[running[done]] = done.result()
            tell.done(f"site ({running[done]})")
    return [finding for job in jobs for finding in findings[job.tag]]


def _failed(error: Exception, out: Path) -> Finding:
    """Tell of what no source is to blame for: a full disk, or a process ended from outside."""
    reason = error.strerror if isinstance(error, OSError) else "the machine ended a process"
    return Finding(
        Place(out.name),
        "site-failed",
        Level.ERROR,
        f"The site could not be made: {reason or 'unknown reason'}.",
        "Free some disk and memory, check who may write there, and build again.",
    )


def _results(editions: Sequence[Edition], out: Path) -> Iterator[Made]:
    yield Made(f"{out.name}/index.html", "", size=size_of(out))
    for edition in editions:
        tag = edition.language.tag
        yield Made(f"{out.name}/{tag}/index.html", tag, size=size_of(out / tag))
