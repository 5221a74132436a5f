"""What a site on the net has besides its pages: site map, manifest, pictures, the web app.

None of it is in a site that is only passed on: all of it names the address, or needs a server.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from peerkit.editions.site.hosting.social import ICONS, card_name, icon, icon_name, social_card
from peerkit.editions.site.hosting.web_app import write_web_app
from peerkit.editions.site.job import Job
from peerkit.editions.site.pages.page import HELP
from peerkit.editions.site.pages.words import Words
from peerkit.editions.site.templates_of import environment

MANIFEST = "manifest.webmanifest"
COLOUR, GROUND = "#0b4f4e", "#faf6ee"  # of the icon, and of pages
_URLS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def write_for_host(new: Path, jobs: Sequence[Job]) -> None:
    """Write the files for a host into a new site; nothing where the site has no address."""
    if not jobs[0].site.address:
        return
    _write(new / "sitemap.xml", sitemap(jobs))
    assets = new / "assets"
    for size in ICONS:
        (assets / icon_name(size)).write_bytes(icon(size))
    for job in jobs:
        (assets / card_name(job.tag)).write_bytes(social_card(job.edition))
        _write(job.output / MANIFEST, json.dumps(manifest(job), ensure_ascii=False, indent=1))
        _write(job.output / "404.html", not_found([job]))
    _write(new / "404.html", not_found(jobs))
    write_web_app(new, jobs)


def sitemap(jobs: Sequence[Job]) -> str:
    """Return the site map: each page in each language, with its other languages."""
    urls = "".join(_entry(job, jobs, page.url) for job in jobs for page in job.site.pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="{_URLS}" xmlns:xhtml="{_XHTML}">\n{urls}</urlset>\n'
    )


def _entry(job: Job, jobs: Sequence[Job], url: str) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href="{_at(one, url)}"/>\n'
        for tag, one in _named(jobs)
    )
    return f"<url>\n<loc>{_at(job, url)}</loc>\n{others}</url>\n"


def _named(jobs: Sequence[Job]) -> Iterator[tuple[str, Job]]:
    yield from ((job.tag, job) for job in jobs)
    yield "x-default", jobs[0]


def _at(job: Job, url: str) -> str:
    return escape(f"{job.site.address}/{job.tag}/{url}")


def manifest(job: Job) -> dict[str, Any]:
    """Return what a phone needs to put a language of the site on its first screen."""
    words, language = job.edition.words, job.edition.language
    return {
        "name": str(words["kit-name"]),
        "lang": language.tag,
        "dir": language.direction,
        "start_url": "index.html",
        "scope": "../",
        "display": "browser",
        "background_color": GROUND,
        "theme_color": COLOUR,
        "icons": [
            {"src": "../assets/icon.svg", "sizes": "any", "type": "image/svg+xml"},
            *(
                {"src": f"../assets/{icon_name(one)}", "sizes": f"{one}x{one}", "type": "image/png"}
                for one in ICONS
            ),
        ],
    }


def not_found(jobs: Sequence[Job]) -> str:
    """Return the page for a wrong address: help now and the first page, in each language.

    It may be shown at any depth, so its links are whole and its few styles stand in it.
    """
    help_page = jobs[0].site.by_source(HELP)
    return (
        environment()
        .get_template("not-found.html.j2")
        .render(
            languages=[(job.edition.language, Words(job.edition)) for job in jobs],
            address=jobs[0].site.address,
            help=help_page.url if help_page else "index.html",
            colour=COLOUR,
            ground=GROUND,
        )
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
