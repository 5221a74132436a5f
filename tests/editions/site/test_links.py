"""Codes as links with names: told once, never twice, and never inside another link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from peerkit.editions.site.pages.links import with_links
from peerkit.editions.site.pages.page import SitePage
from peerkit.editions.site.pages.site_map import SiteMap, site_map

CODE = '<span class="code" dir="ltr">%s</span>'


@pytest.fixture(scope="module")
def pages(site: Any) -> SiteMap:
    """The pages of the real kit."""
    found, _ = site_map(site.kit)
    return found


def on(pages: SiteMap, url: str) -> SitePage:
    """Return the page with this address."""
    return next(page for page in pages.pages if page.url == url)


def linked(site: Any, pages: SiteMap, html: str, tag: str = "en") -> str:
    """Return what a piece of the page on privacy becomes."""
    return with_links(site.edition(tag), pages, on(pages, "privacy.html"), html)


def test_a_code_becomes_a_link_with_the_name(site: Any, pages: SiteMap) -> None:
    shown = linked(site, pages, "<p>Use card CC-01.</p>")
    assert 'href="cards/cc-01-feet-on-the-ground.html"' in shown
    assert "Feet on the ground" in shown
    assert shown.startswith("<p>Use card <a ")
    assert shown.endswith("</a>.</p>")


def test_a_code_of_a_hard_moment_leads_to_its_place(site: Any, pages: SiteMap) -> None:
    assert 'href="moments.html#HM-08"' in linked(site, pages, f"<p>{CODE % 'HM-08'}</p>", "ar")


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="x.html">card {CODE % "CC-01"}</a>',
        "<h2>CC-01</h2>",
        "<code>CC-01</code>",
        "<p>Paper A4 and NO-99</p>",
        f'<a href="cards/cc-01-feet-on-the-ground.html">Feet on the ground</a> {CODE % "CC-01"}',
        '<img alt="CC-01" src="x.svg">',
    ],
)
def test_other_things_stay_as_they_are(site: Any, pages: SiteMap, html: str) -> None:
    assert linked(site, pages, html) == html


def test_a_name_that_was_just_said_is_not_said_again(site: Any, pages: SiteMap) -> None:
    shown = linked(site, pages, f"<p>Feet on the ground {CODE % 'CC-01'}</p>")
    assert shown.count("Feet on the ground") == 1
    assert "<a " in shown


def test_nothing_of_a_page_is_lost(site: Any, pages: SiteMap) -> None:
    html = "<!-- kept --><p>1 < 2 &amp; <b>CC-01</b></p>"
    shown = linked(site, pages, html)
    assert re.sub(r"</?a[^>]*>| \(<bdi.*?</bdi>\)|</?span[^>]*>", "", shown) == html


def bare_codes(html: str) -> Iterator[str]:
    """Yield each code of a card or hard moment in a page's text that is not in any link."""
    text = html[html.index("<main") : html.index("</main>")]
    for part in re.split(r"<a\b.*?</a>|<h[1-4]\b.*?</h[1-4]>", text, flags=re.S):
        yield from re.findall(r">[^<]*?\b((?:CC|HM)-\d+)\b", part)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_no_session_has_a_card_code_that_leads_nowhere(site: Any, tag: str) -> None:
    found = 0
    for name in site.pages(tag):
        if name.startswith("sessions/"):
            html = (site.folder / tag / name).read_text("utf-8")
            found += html.count('class="code-link"')
            assert list(bare_codes(html)) == [], name
    assert found > 50, "the oracle must have seen links"
