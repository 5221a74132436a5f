"""The web app: one language of a hosted site that a phone keeps, whole and as it was made.

Nothing is kept before a reader asks for it. A worker, the same for every version, shows the copy
that is whole; a newer one is loaded beside it, when the reader asks again, and takes its place when
the sum of each of its files is right. A site that is only passed on has none of this: pages that
are opened from a stick may not do it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from peerkit.editions.site.content.sheets import HOME
from peerkit.editions.site.frontend.minify import short
from peerkit.editions.site.frontend.rules import LOCAL_FILES
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.site_map import SiteMap
from peerkit.language.language import Language

OFFLINE_PAGE = "docs/about/offline.md"  # tells how to take the kit along
WORKER, HEAD, LIST = "worker.js", "offline.js", "offline-list.json"
KEEP = "keep.js"  # what a page runs to ask for it
ON_EACH_PAGE = ("keep-erase.js", "keep-newer.js")
_SCRIPTS = Path(__file__).parents[1] / "scripts"
# Printed files are many times the pages; who wants one loads it by itself.
_LEFT_OUT = (".pdf",)
_DRAWN = "assets/drawings/"


def offers(site: SiteMap, page: SitePage) -> bool:
    """Say whether a page asks its reader to keep the site: the first one, and the one about it."""
    about = page.entry is not None and page.entry.source.path == OFFLINE_PAGE
    return bool(site.address) and (about or page.url == HOME)


def write_web_app(new: Path, jobs: Sequence[Job]) -> None:
    """Write the worker of each language, and the list of what it keeps, into a finished site."""
    _write(new / "assets" / KEEP, _script("keep.js"))
    # Whoever erases what a phone keeps of a page erases this too, on each page; and each page tells
    # of a newer version, for a reader may never open the first one again.
    own = new / "assets" / "site.js"
    more = "".join(map(_script, ON_EACH_PAGE))
    _write(own, own.read_text(encoding="utf-8") + more)
    for job in jobs:
        _write(job.output / WORKER, _script("keep-worker.js"))
    for job in jobs:
        kept = dict(sorted(_kept(new, job.edition.language)))
        listed = json.dumps([[name, *said] for name, said in kept.items()], separators=(",", ":"))
        _write(job.output / LIST, listed)
        _write(job.output / HEAD, head_of(job, kept, listed))


def head_of(job: Job, kept: Mapping[str, tuple[int, str]], listed: str) -> str:
    """Return the few lines that say which version a site is, as a script: pages read nothing else.

    It holds the sum of the list, which holds the sum of each file.
    """
    said = {
        "version": job.edition.version,
        "day": job.edition.as_of.isoformat(),
        "bytes": sum(size for size, _ in kept.values()),
        "files": len(kept),
        "list": hashlib.sha256(listed.encode()).hexdigest(),
    }
    return f"kitKeep({json.dumps(said)});\n"


def _kept(new: Path, language: Language) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield each file that is kept of a language: its name seen from there, its size and sum."""
    tag = language.tag
    for path in sorted(new.rglob("*")):
        name = path.relative_to(new).as_posix()
        if path.is_file() and _is_kept(name, language):
            data = path.read_bytes()
            seen = name.removeprefix(f"{tag}/") if name.startswith(f"{tag}/") else f"../{name}"
            yield seen, (len(data), hashlib.sha256(data).hexdigest())


def _is_kept(name: str, language: Language) -> bool:
    folder, _, file = name.partition("/")
    if name in LOCAL_FILES or name.endswith(_LEFT_OUT):
        return False
    if folder == language.tag:
        return file not in (WORKER, HEAD, LIST)
    other = f".{'rtl' if language.direction == 'ltr' else 'ltr'}.css"
    return name.startswith(_DRAWN) or (
        folder == "assets" and not name.endswith(other) and not file.startswith("card.")
    )


def _script(name: str) -> str:
    return short((_SCRIPTS / name).read_text(encoding="utf-8"))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
