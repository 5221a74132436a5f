"""Makes the site of several languages and swaps it in when it is whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from peerkit.editions.edition import Edition
from peerkit.editions.output import Made, Tell, size_of
from peerkit.editions.progress import progress
from peerkit.editions.rendering.pictures import write_pictures
from peerkit.editions.site.before import Before, keep, read_before
from peerkit.editions.site.content.root import root_page
from peerkit.editions.site.content.states import FOLDER, write_style
from peerkit.editions.site.frontend.assets import write_assets, write_player
from peerkit.editions.site.gates import check_site, check_states
from peerkit.editions.site.hosting.host import write_for_host
from peerkit.editions.site.job import Job, on_screens
from peerkit.editions.site.keys import keys_of
from peerkit.editions.site.pages.site_map import DRAWINGS, SiteMap, site_map
from peerkit.editions.site.prints import copy_prints, pictures_of
from peerkit.editions.site.search.files import write_search
from peerkit.editions.site.staging import symlinks
from peerkit.editions.site.worker import Built, build_language
from peerkit.editions.swap import swap, workshop
from peerkit.finding import Finding, FindingsError, has_errors
from peerkit.parallel import each

BESIDE = f"../{FOLDER}/"  # where the pages for translators stand, seen from the site


def site_edition(
    editions: Sequence[Edition],
    out: Path,
    made: Sequence[Made],
    tell: Tell,
    *,
    remember: bool = False,
    address: str = "",
    for_translators: bool = True,
) -> tuple[list[Made], list[Finding]]:
    """Build the site of all editions into the folder `out`.

    The folder is replaced only when nothing is wrong, so an interrupted or failed build leaves
    the last good site. The site is for everyone: contacts not meant for all are blanks, whatever
    audience the editions name. `made` is what was printed before, below the parent of `out`. With
    `remember`, pages whose sources are the same are taken from the last site in `out`. With an
    `address`, such as `https://example.org/kit`, it gets what search engines and hosts look for.
    `for_translators` makes their pages too, beside `out`.
    """
    kit = editions[0].kit
    site, findings = site_map(kit)
    site = replace(site, address=address.rstrip("/"))
    findings += symlinks(kit.root)
    if has_errors(findings):
        return [], findings
    try:
        with workshop(out) as beside:
            before = read_before(kit.root, out) if remember else Before(out)
            folders = beside / "staged", beside / "site"
            states = beside / FOLDER if for_translators else None
            jobs = jobs_of(editions, site, folders, made, before, translators=states)
            built = in_processes(jobs, tell)
            findings += built.findings
            if not has_errors(findings):
                copy_prints(kit, made, out.parent, beside / "site")
                write_for_host(beside / "site", jobs)
                findings += _looked_at(beside / "site", jobs, built)
            if has_errors(findings):
                return [], findings
            swap(beside / "site", out)
            if states is not None:
                swap(states, out.parent / FOLDER)
            if remember:
                keep(kit.root, out, built.known)
    except FindingsError as error:
        return [], [*findings, *error.findings]
    return list(_results(editions, out)), findings


def _looked_at(new: Path, jobs: Sequence[Job], built: Built) -> list[Finding]:
    """Return what is wrong with the new site; what is as in the last one was in order there."""
    same = jobs[0].before.same_places(built.known)
    looked = frozenset(built.known) - frozenset(built.facts) if same else frozenset()
    findings = check_site(new, tuple(job.tag for job in jobs), built.facts, looked)
    states = jobs[0].translators
    if states is None:
        return findings
    facts = {_beside(name): one for name, one in built.facts.items() if _beside(name)}
    names = frozenset(filter(None, map(_beside, looked)))
    return [*findings, *check_states(states, facts, names)]


def _beside(name: str) -> str:
    """Return the name that a page for translators has in its own folder, empty for any other."""
    return name.removeprefix(BESIDE) if name.startswith(BESIDE) else ""


def jobs_of(
    editions: Sequence[Edition],
    site: SiteMap,
    folders: tuple[Path, Path],
    made: Sequence[Made],
    before: Before,
    *,
    translators: Path | None = None,
) -> list[Job]:
    """Write what all languages share, and return what is left to do for each of them.

    `folders` are the one for staged Markdown and the one for the new site. `translators` is where
    their pages go, which readers need not copy; without it there are none.
    """
    staged, new = folders
    if translators is not None:
        write_style(translators)
    directions = {edition.language.direction for edition in editions}
    logo = write_assets(new / "assets", editions[0].camp, directions)
    if any(edition.clips for edition in editions):
        write_player(new / "assets")
    write_search(new / "assets", editions[0].kit, directions)
    write_pictures(editions[0].kit, new / DRAWINGS)
    (new / "index.html").write_text(root_page(editions, site), encoding="utf-8", newline="\n")
    pictures = pictures_of(editions[0].kit, made, before.last.parent)
    pictured = sorted((tag, sorted(own)) for tag, own in pictures.items())
    status = progress(editions[0].kit, [one.language.tag for one in editions], editions[0].gate)
    keys = keys_of(editions, made, pictured, status, site.address)
    return [
        Job(
            edition=on_screens(edition),
            languages=tuple(edition.language for edition in editions),
            site=site,
            keys=keys[edition.language.tag],
            before=before,
            staged=staged / edition.language.tag,
            output=new / edition.language.tag,
            status=status,
            made=tuple(made),
            logo=logo,
            pictured=frozenset(pictures.get(edition.language.tag, ())),
            translators=translators,
        )
        for edition in editions
    ]


def in_processes(jobs: Sequence[Job], tell: Tell) -> Built:
    """Build each language in a process of its own, and return all that came of them."""
    tell.expect(len(jobs))
    by_language: dict[str, Built] = {}
    for at, found in each(build_language, jobs):
        by_language[jobs[at].tag] = found
        tell.done(f"site ({jobs[at].tag})")
    built = Built()
    for job in jobs:
        built.add(by_language[job.tag])
    return built


def _results(editions: Sequence[Edition], out: Path) -> Iterator[Made]:
    yield Made(f"{out.name}/index.html", "", size=size_of(out))
    for edition in editions:
        tag = edition.language.tag
        yield Made(f"{out.name}/{tag}/index.html", tag, size=size_of(out / tag))
