"""What a site with an address has for search engines and hosts; without one there is none of it."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from PIL import Image

from peerkit.camp.profile import read_camp
from peerkit.cli.build import command
from peerkit.editions.edition import Edition
from peerkit.editions.site.build import site_edition
from peerkit.editions.site.hosting.social import social_card
from peerkit.kit import load

ROOT = Path(__file__).parents[3]
CAMP = Path(__file__).with_name("camp.yaml")
ADDRESS = "https://example.org/kit"
NAMES = {
    "assets/card.ar.png",
    "assets/icon-192.png",
    "sitemap.xml",
    "404.html",
    "en/404.html",
    "ar/404.html",
    "en/manifest.webmanifest",
}


class _Silent:
    def expect(self, number: int) -> None:
        """Do nothing."""

    def done(self, name: str) -> None:
        """Do nothing."""


def _built(root: Path, out: Path, address: str) -> Path:
    kit = load(root)
    camp, _ = read_camp(CAMP, root)
    assert camp is not None
    editions = [Edition(kit, one, camp, date(2026, 11, 1)) for one in kit.languages.values()]
    _, findings = site_edition(editions, out, [], _Silent(), address=address)
    assert findings == []
    return out


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("kit") / "kit"
    shutil.copytree(ROOT / "tests" / "kit", root)
    shutil.copy(ROOT / "locales" / "interface.yaml", root / "locales")
    return root


@pytest.fixture(scope="module")
def hosted(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(root, tmp_path_factory.mktemp("hosted") / "site", f"{ADDRESS}/")


def test_every_page_names_its_address_and_its_languages(hosted: Path) -> None:
    tags = sorted(path.name for path in hosted.iterdir() if (path / "index.html").is_file())
    tags = [tag for tag in tags if (hosted / tag / "all-pages.html").is_file()]
    for path in hosted.glob("*/all-pages.html"):
        html = path.read_text("utf-8")
        own = f"{ADDRESS}/{path.parent.name}/all-pages.html"
        assert f'<link rel="canonical" href="{own}">' in html
        named = re.findall(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html)
        assert sorted(tag for tag, _ in named) == sorted([*tags, "x-default"])
        assert dict(named)["x-default"] == f"{ADDRESS}/en/all-pages.html"


def test_the_site_map_holds_every_page_once(hosted: Path) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = ET.parse(hosted / "sitemap.xml")  # noqa: S314 - this program wrote it
    places = [node.text or "" for node in tree.iterfind(".//s:loc", space)]
    files = {
        f"{ADDRESS}/{path.relative_to(hosted).as_posix()}"
        for tag in hosted.glob("*/all-pages.html")
        for path in tag.parent.rglob("*.html")
        if path.name != "404.html"
    }
    assert len(places) == len(set(places))
    assert set(places) == files


def test_a_wrong_address_leads_to_help_from_any_depth(hosted: Path) -> None:
    html = (hosted / "ar" / "404.html").read_text("utf-8")
    assert 'lang="ar" dir="rtl"' in html
    links = re.findall(r'<a [^>]*href="([^"]+)"', html)
    assert len(links) == 3
    assert all(link.startswith(f"{ADDRESS}/ar/") for link in links)
    assert "<link" not in html
    assert "<script" not in html
    everywhere = (hosted / "404.html").read_text("utf-8")
    assert f"{ADDRESS}/en/index.html" in everywhere
    assert f"{ADDRESS}/ar/index.html" in everywhere


def test_the_manifest_leads_to_files_of_the_site(hosted: Path) -> None:
    folder = hosted / "ar"
    data = json.loads((folder / "manifest.webmanifest").read_text("utf-8"))
    assert (data["lang"], data["dir"]) == ("ar", "rtl")
    assert (folder / data["start_url"]).is_file()
    assert all((folder / icon["src"]).is_file() for icon in data["icons"])
    head = unescape((folder / "index.html").read_text("utf-8"))
    assert "manifest-src 'self'" in head


def test_cards_and_icons_are_pictures_of_their_size(hosted: Path) -> None:
    html = (hosted / "ar" / "all-pages.html").read_text("utf-8")
    named = re.findall(r'<meta property="og:image" content="([^"]+)"', html)
    assert named == [f"{ADDRESS}/assets/card.ar.png"]
    for name, size in (
        ("card.ar", (1200, 630)),
        ("card.en", (1200, 630)),
        ("icon-192", (192, 192)),
    ):
        path = hosted / "assets" / f"{name}.png"
        assert path.stat().st_size < 100_000
        with Image.open(path) as image:
            assert image.size == size
            assert len(image.convert("L").getcolors() or ()) > 3, "something is drawn on it"
    cards = [(hosted / "assets" / f"card.{tag}.png").read_bytes() for tag in ("en", "ar")]
    assert cards[0] != cards[1]


def test_a_card_is_the_same_each_time(root: Path) -> None:
    kit = load(root)
    camp, _ = read_camp(CAMP, root)
    assert camp is not None
    edition = Edition(kit, kit.languages["ar"], camp, date(2026, 11, 1))
    assert social_card(edition) == social_card(edition)


def test_a_site_that_is_passed_on_has_none_of_it(root: Path, tmp_path: Path) -> None:
    site = _built(root, tmp_path / "site", "")
    found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert not found & NAMES
    html = (site / "en" / "all-pages.html").read_text("utf-8")
    assert "canonical" not in html
    assert 'rel="manifest"' not in html


@pytest.mark.parametrize("bad", ["example.org", "javascript:alert(1)", 'https://x"><script>'])
def test_what_is_no_address_is_refused(bad: str) -> None:
    result = CliRunner().invoke(command, ["--address", bad])
    assert result.exit_code == 2
    assert "https://example.org/kit" in result.output
