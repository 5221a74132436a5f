"""Makes the site of several languages and swaps it in when it is whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Tell, size_of
from peerkit.editions.site.assets import write_assets
from peerkit.editions.site.gates import check_site
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages import SiteMap, site_map
from peerkit.editions.site.prints import copy_prints, pictures_of
from peerkit.editions.site.root import root_page
from peerkit.editions.site.staging import stage, symlinks
from peerkit.editions.site.states import write_states
from peerkit.editions.site.worker import build_language
from peerkit.editions.swap import swap, workshop
from peerkit.finding import Finding, FindingsError, has_errors
from peerkit.language.states.status import LanguageStatus, language_status
from peerkit.parallel import each


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
            findings += _in_processes(_jobs(editions, site, new, made, out.parent), tell)
            if not has_errors(findings):
                copy_prints(kit, made, out.parent, new)
                findings += check_site(new, tuple(e.language.tag for e in editions))
            if has_errors(findings):
                return [], findings
            swap(new, out)
    except FindingsError as error:
        return [], [*findings, *error.findings]
    return list(_results(editions, out)), findings


def _jobs(
    editions: Sequence[Edition], site: SiteMap, new: Path, made: Sequence[Made], built: Path
) -> list[Job]:
    """Write what all languages share, and return what is left to do for each of them."""
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
    pictures = pictures_of(editions[0].kit, made, built)
    return [
        replace(
            common,
            edition=replace(edition, audience="public"),
            output=new / edition.language.tag,
            pictured=frozenset(pictures.get(edition.language.tag, ())),
        )
        for edition in editions
    ]


def _status(editions: Sequence[Edition]) -> dict[str, LanguageStatus]:
    kit = editions[0].kit
    entries = list(kit.entries.values())
    gate = editions[0].gate
    tags = [edition.language.tag for edition in editions if not edition.is_source]
    return {tag: language_status(entries, kit.shelf(tag), gate) for tag in tags}


def _in_processes(jobs: list[Job], tell: Tell) -> list[Finding]:
    tell.expect(len(jobs))
    findings: dict[str, list[Finding]] = {}
    for at, found in each(build_language, jobs):
        findings[jobs[at].tag] = found
        tell.done(f"site ({jobs[at].tag})")
    return [finding for job in jobs for finding in findings[job.tag]]


def _results(editions: Sequence[Edition], out: Path) -> Iterator[Made]:
    yield Made(f"{out.name}/index.html", "", size=size_of(out))
    for edition in editions:
        tag = edition.language.tag
        yield Made(f"{out.name}/{tag}/index.html", tag, size=size_of(out / tag))
